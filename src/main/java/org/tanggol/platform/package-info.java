/**
 * What every feature stands on: roots of aggregates, refusals, ids, the clock, and the two translators of refusals
 * (problem documents for REST, messages for pages). Knows no word of the field.
 */
package org.tanggol.platform;
