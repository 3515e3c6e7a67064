package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tanggol.desk.PeopleList;

/** What the reader of a list may see, as {@link StillOpen} compares it while the page stands open. */
@Named
@RequestScoped
public class HeldView {

    @Inject
    PeopleList list;

    public String getFingerprint() {
        return list.fingerprint();
    }
}
