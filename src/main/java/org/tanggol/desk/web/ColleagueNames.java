package org.tanggol.desk.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tanggol.access.MemberId;
import org.tanggol.members.Directory;
import org.tanggol.platform.faces.Say;

/** Who did something with data that all organizations share: a colleague by name, others by their absence. */
@Named
@RequestScoped
public class ColleagueNames {

    @Inject
    Directory directory;

    @Inject
    Say say;

    public String of(MemberId id) {
        String name = id == null ? "" : directory.name(id);
        return name.isEmpty() ? say.of("facility.elsewhere") : name;
    }
}
