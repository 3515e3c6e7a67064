/** Matters before courts and agencies for partner clinics' programs. */
package org.tanggol.proceedings.rest;
