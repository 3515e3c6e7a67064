/** The description of the API, for programs. */
package org.tanggol.partners.rest;
