/**
 * Calls to partners' programs by Standard Webhooks. {@link org.tanggol.partners.webhooks.WebhookQueueing} makes messages from the
 * feed of changes, {@link org.tanggol.partners.webhooks.WebhookRound} sends what is due, and nothing is connected to that is not public.
 */
package org.tanggol.partners.webhooks;
