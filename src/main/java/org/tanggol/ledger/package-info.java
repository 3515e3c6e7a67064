/**
 * The books of bond funds: double entry in whole cents, journals that are added and never changed, balances kept with them, periods that close. Knows funds, restrictions and accounts; of
 * bonds and of those who lend or share it knows ids. Refuses what would promise money that is not there, and to know why somebody is to be bonded out.
 */
package org.tanggol.ledger;
