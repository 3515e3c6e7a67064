/** Pages about facilities, the review list and the statistics workbook. */
package org.tanggol.reference.web;
