/** How partner clinics' programs come in: tokens for a client id and secret, and the recognition of tokens. */
package org.tanggol.members.rest;
