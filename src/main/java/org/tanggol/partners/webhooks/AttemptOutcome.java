package org.tanggol.partners.webhooks;

/** How one attempt went; only ACCEPTED, any 2xx, is success. */
public enum AttemptOutcome { ACCEPTED, REFUSED, REDIRECTED, TIMED_OUT, UNREACHABLE, TLS_FAILED, ADDRESS_REFUSED }
