package org.tanggol.desk.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.tanggol.access.CaseAccess;
import org.tanggol.access.CaseFileId;
import org.tanggol.members.Directory;
import org.tanggol.messages.FromFamily;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.people.PeopleQueries;

/** What relatives of a demonstration wrote. */
@ApplicationScoped
class DemoMessages {

    /** By the key of the person: the relative's name, the language, the text. */
    private static final Map<String, String[]> WRITTEN = Map.of(
        "maria", new String[] {"Rosa Tzoc", "es", "Tengo la carta de la iglesia. ¿Dónde la llevo?"},
        "amina", new String[] {"Hodan Warsame", "so", "Waan doonayaa inaan ogaado goorta ay tahay maxkamaddu."});

    @Inject
    FromFamily family;

    @Inject
    PeopleQueries people;

    @Inject
    CaseAccess access;

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    /** @param files by the keys of the people's file */
    void load(Map<String, CaseFileId> files) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), directory.organization().zone());
        WRITTEN.forEach((key, words) -> {
            CaseFileId file = files.get(key);
            people.folder(file).family().stream().filter(one -> one.name().equals(words[0])).findFirst()
                .ifPresent(one -> family.receive(access.toEdit(file), file, new FamilyMemberId(one.id()), today, words[1], words[2]));
        });
    }
}
