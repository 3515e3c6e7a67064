/** Pages with the figures of funds. */
package org.tanggol.reports.web;
