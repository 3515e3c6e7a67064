/** Hearings for partner clinics' programs. */
package org.tanggol.docket.rest;
