/** Private calendars for calendar programs. */
package org.tanggol.feeds.rest;
