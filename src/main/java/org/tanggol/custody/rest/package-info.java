/** Stays in custody and locator checks for partner clinics' programs. */
package org.tanggol.custody.rest;
