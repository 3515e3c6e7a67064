/**
 * Bonds of detained people: what the authority decided, what a fund was asked for and who approved it, each step from posting to refund or breach with its day, source and paper. What moves money
 * is posted in the books in the same transaction.
 */
package org.tanggol.bonds;
