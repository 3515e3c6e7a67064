/**
 * Dates of law: rules as data, a calendar of closed days, and the arithmetic between them, with its reasons. Pure: no database, no
 * server, no clock, so that the same inputs give the same answer for ever and an auditor can work every date out again.
 * <p>
 * It refuses a year whose closed days are not loaded, a rule without authority, and to say who may get a bond hearing: that is recorded
 * as what somebody asserts ({@code custody}). It changes no date behind anybody's back: what a changed rule or
 * holiday would move is a list for a person ({@link org.tanggol.deadlines.Review}). Not legal advice; a lawyer decides.
 */
package org.tanggol.deadlines;
