/**
 * Reading the spreadsheets of others: any encoding, any separator, titles above the header, blank rows. Knows no word of the
 * field; what comes out is rows of text with the numbers they have in the file.
 */
package org.tanggol.imports.sheet;
