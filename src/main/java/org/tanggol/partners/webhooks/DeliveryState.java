package org.tanggol.partners.webhooks;

/** How far a message is: still to be sent, or sent again; taken; or given up. */
public enum DeliveryState { PENDING, DELIVERED, FAILED }
