/** The figures of funds, for programs. */
package org.tanggol.reports.rest;
