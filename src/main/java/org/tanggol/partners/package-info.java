/** The doors for partner clinics' programs: the description of the API and the pages about it. */
package org.tanggol.partners;
