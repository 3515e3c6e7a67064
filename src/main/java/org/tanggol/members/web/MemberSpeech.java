package org.tanggol.members.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tanggol.access.MemberId;
import org.tanggol.members.Directory;
import org.tanggol.platform.faces.Say;

/** Who somebody is, for pages about data that all organizations share: members of others are not named. */
@Named
@RequestScoped
public class MemberSpeech {

    @Inject
    Directory directory;

    @Inject
    Say say;

    public String name(MemberId id) {
        String name = directory.name(id);
        return name.isEmpty() ? say.of("facility.otherOrganization") : name;
    }
}
