/** The page of the conflict check. */
package org.tanggol.conflicts.web;
