package org.tanggol.messages;

/** Messages that are often needed. Their words stand in the bundles of the family's pages' languages, under {@code template.NAME}. */
public enum MessageTemplate { WE_ARE_HERE, CALL_US, BRING_PAPERS, SEND_PHOTO, NEWS_ON_PAGE, NO_NEWS_YET, NEVER_PAY }
