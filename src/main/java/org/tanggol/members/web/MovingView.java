package org.tanggol.members.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tanggol.access.OrganizationId;
import org.tanggol.members.House;
import org.tanggol.members.Moving;
import org.tanggol.platform.faces.Page;

/** The menu's way to another organization one works in. */
@Named
@RequestScoped
public class MovingView {

    @Inject
    Moving moving;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    public List<House> getOthers() {
        return me.others();
    }

    public String to(OrganizationId organization) {
        boolean guest = getOthers().stream().anyMatch(house -> house.id().equals(organization) && house.isHost());
        me.goOn(moving.to(me.ticket(), organization));
        return page.go(guest ? "/people/list?view=EVERYBODY" : "/my-day");
    }
}
