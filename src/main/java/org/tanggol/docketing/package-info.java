/**
 * Dates of law kept with a case: events that start periods, as somebody recorded them; the deadlines that follow, each with every way its date was ever counted; what a court, an extension or
 * a lawyer put in its place; what was filed, and what was missed. Nothing here moves a date by itself: a person records, a hearing is moved by a person, or a review is accepted by one.
 */
package org.tanggol.docketing;
