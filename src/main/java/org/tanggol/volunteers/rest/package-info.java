/** Volunteers on the wire. */
package org.tanggol.volunteers.rest;
