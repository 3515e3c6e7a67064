/** Conflicts of interest: whether we know the other side before we act for somebody; with what result, kept with the file. */
package org.tanggol.conflicts;
