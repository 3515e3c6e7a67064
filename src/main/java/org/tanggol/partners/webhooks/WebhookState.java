package org.tanggol.partners.webhooks;

/** Whether an endpoint is called: not before it has answered a test, and not once it is disabled. */
public enum WebhookState { UNVERIFIED, ENABLED, DISABLED }
