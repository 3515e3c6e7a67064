package org.tanggol.partners.webhooks;

/** Why an endpoint is no longer called: somebody asked for it, or it answered 410. */
public enum DisabledWhy { ASKED, GONE }
