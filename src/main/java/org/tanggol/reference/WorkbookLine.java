package org.tanggol.reference;

import java.util.Map;

/**
 * One facility of an uploaded workbook.
 *
 * @param row row of the sheet, from 1
 * @param published name as printed
 * @param fieldOffice code of the ERO office, or null
 * @param facts figures and findings, kept under their kinds
 */
record WorkbookLine(int row, String published, PostalAddress address, String fieldOffice, FacilityKind kind, Held held,
                    Map<FactKind, FactValue> facts) { }
