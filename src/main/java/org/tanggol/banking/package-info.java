/**
 * What the bank says, beside the books of a fund: accounts, statements that were read, which journals each line is, and months in which both agree. It posts nothing: what a statement shows and the books
 * do not have is recorded as an event of the fund.
 */
package org.tanggol.banking;
