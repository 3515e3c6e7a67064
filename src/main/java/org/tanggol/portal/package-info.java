/**
 * The family's door: a relative with a card and a cheap phone reads news of one person. Nobody signs in here: a code from the card and a PIN open one
 * page for ten minutes, and what stands on it is what the person lets this relative see.
 */
package org.tanggol.portal;
