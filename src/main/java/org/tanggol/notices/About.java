package org.tanggol.notices;

/** Which of the neutral texts a message has: something is coming, something has changed, or what one day brought. */
enum About { SOON, NEWS, DIGEST }
