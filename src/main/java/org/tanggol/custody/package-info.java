/**
 * Where a person is and was: stays made of stints, locator checks, release and removal. Refuses to guess a place: a gap
 * is a stint <i>whereabouts unknown since</i>.
 */
package org.tanggol.custody;
