/** Pages about funds and their books. */
package org.tanggol.ledger.web;
