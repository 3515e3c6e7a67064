/**
 * The daily work on a file: notes with a privilege tier, tasks with owner and due date, who is on the team, drafts of
 * what somebody is still typing. Refuses text without a tier.
 */
package org.tanggol.work;
