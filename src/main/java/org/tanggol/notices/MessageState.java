package org.tanggol.notices;

/** How far a message is: waiting, taken by the next server on its way, given up, or no longer true when its time came. */
public enum MessageState { PENDING, HANDED_OVER, FAILED, OVERTAKEN }
