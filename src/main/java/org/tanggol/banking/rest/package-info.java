/** The bank of a fund, for programs: accounts, statements, lines. What a line is, and that a month agrees, is for people to say. */
package org.tanggol.banking.rest;
