/** Pages of demands for records, and of the register. */
package org.tanggol.disclosures.web;
