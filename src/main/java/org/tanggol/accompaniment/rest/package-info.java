/** Requests for company on the wire. */
package org.tanggol.accompaniment.rest;
