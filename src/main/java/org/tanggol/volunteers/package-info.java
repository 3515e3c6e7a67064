/** Volunteers: who they are, which languages they speak, where and when they are free, and whether training, background check and agreement are in force. */
package org.tanggol.volunteers;
