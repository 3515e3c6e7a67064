/** The page of what is kept how long, and the dialog of legal holds. */
package org.tanggol.retention.web;
