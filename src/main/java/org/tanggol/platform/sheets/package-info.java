/** Sheets that leave: rows written one after the other to a stream, so that a large one takes no more memory than a small one. */
package org.tanggol.platform.sheets;
