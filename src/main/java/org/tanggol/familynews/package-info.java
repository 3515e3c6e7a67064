/** Telling relatives that there is news on their page: how each wants to be told, proved by a code, and messages that say nothing else. */
package org.tanggol.familynews;
