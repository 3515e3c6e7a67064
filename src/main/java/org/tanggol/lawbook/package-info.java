/**
 * The rules of time and the closed days an organization goes by. One lawyer proposes a rule file, another puts it in force; a file with an error is refused with its lines, and the rules of
 * before stay. A change moves no date: every open deadline is looked at again, and what would move waits on a list until somebody accepts it.
 */
package org.tanggol.lawbook;
