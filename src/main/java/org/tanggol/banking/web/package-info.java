/** Pages about the bank of a fund. */
package org.tanggol.banking.web;
