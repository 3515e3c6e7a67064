/** What relatives and the team write to each other: read and answered in one place, with a translation by a person where one is needed. */
package org.tanggol.messages;
