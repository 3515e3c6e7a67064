/** The page that joins two records of one person, side by side. */
package org.tanggol.merging.web;
