/** Funds and their books, for programs. Amounts are decimal strings with a currency; whatever moves money needs a key that makes a repeated request harmless. */
package org.tanggol.ledger.rest;
