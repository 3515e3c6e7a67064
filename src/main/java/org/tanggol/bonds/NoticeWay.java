package org.tanggol.bonds;

/** How ICE sends the notices of a bond to its obligor, who chooses (8 CFR 103.6(g)). */
public enum NoticeWay {
    E_SERVICE, MAIL
}
