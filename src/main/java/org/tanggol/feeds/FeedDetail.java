package org.tanggol.feeds;

/** How much a private calendar says; it is copied to telephones and shown on locked screens. */
public enum FeedDetail { BUSY, INITIALS, FULL }
