/**
 * Hearings and their times: what the court set, what it moved, and what each source said. Refuses a time nobody gave: a
 * hearing is exact, a control date, or to be set.
 */
package org.tanggol.docket;
