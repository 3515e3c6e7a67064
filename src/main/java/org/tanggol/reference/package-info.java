/**
 * What all organizations share about the world of detention: facilities, who runs them, field offices, courts, the code tables of
 * EOIR, languages, closed days. It knows where each statement comes from and of which day it is, raises a question where sources
 * contradict themselves, and lets people decide it. It refuses personal data, and it never repairs a source silently.
 */
package org.tanggol.reference;
