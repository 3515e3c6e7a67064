/**
 * Moving in: spreadsheets of unknown headings become people, families, stays, proceedings, hearings and teams. Upload, map
 * columns, check without writing, mend cells in place, commit all or nothing, undo for thirty days.
 */
package org.tanggol.imports;
