/**
 * Company on the way: who goes along to a hearing or a check-in, interprets, drives or visits. What a volunteer sees before they accept is a first name, languages, a town and a
 * time; the rest they see after they have accepted, and only until it is over.
 */
package org.tanggol.accompaniment;
