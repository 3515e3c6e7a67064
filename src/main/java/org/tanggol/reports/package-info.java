/** Figures of funds for treasurers, boards and auditors: what the books and the bonds say, worked out in one place and shown as page, sheet and PDF. No name leaves unless it is asked for with a reason. */
package org.tanggol.reports;
