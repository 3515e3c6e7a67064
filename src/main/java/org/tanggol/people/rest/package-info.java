/** People and case files for partner clinics' programs. The id of the case file names both; an A-number stands in no address. */
package org.tanggol.people.rest;
