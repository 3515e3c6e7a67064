/** Messages between families and the team, on the wire. */
package org.tanggol.messages.rest;
