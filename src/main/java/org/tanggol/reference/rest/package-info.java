/** Facilities and courts for partner clinics' programs. */
package org.tanggol.reference.rest;
