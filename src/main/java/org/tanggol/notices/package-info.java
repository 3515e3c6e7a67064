/**
 * Who is told of what is coming and of what has changed: reminders, news that somebody has to acknowledge, the inbox, and messages by e-mail, text message
 * and telephone that say no more than that there is something to read. What is reminded of comes through {@link org.tanggol.notices.Occasions}.
 */
package org.tanggol.notices;
