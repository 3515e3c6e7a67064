/**
 * Private calendars: hearings and deadlines for the calendar program of a member, by an address that nobody else knows. What stands in them is decided by the member, busy only, initials or
 * full, and by what the member may see when the program asks.
 */
package org.tanggol.feeds;
