/** What the person agreed to, and their relatives, on the wire. */
package org.tanggol.consent.rest;
