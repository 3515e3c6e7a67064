/** Pages of the reference data: facilities, the review list, uploads of the statistics workbook. */
package org.tanggol.reference.web;
