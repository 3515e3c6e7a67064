/** Bonds of cases for partner clinics' programs. */
package org.tanggol.bonds.rest;
