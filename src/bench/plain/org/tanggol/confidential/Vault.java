package org.tanggol.confidential;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tanggol.access.Admitted;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;

/**
 * Takes the place of the vault where {@code deploy/bench encryption} measures what encryption costs: texts lie in the tables as they are, and everything else,
 * the audit row of each reading too, is done as ever. It is compiled by that command into a copy of the program and is in no jar of Tanggol.
 */
@ApplicationScoped
public class Vault {

    private static final int KEY_VERSION = 1;

    @Inject
    Keys keys;

    @Inject
    ReadLog readLog;

    public void found(OrganizationId organization) {
        keys.found(organization);
    }

    public void found(Admitted by, CaseFileId file) {
        keys.found(by.organization(), file);
    }

    public void forget(CaseFileId file) {
        keys.forget(file);
    }

    public Confidential close(Admitted by, Cell cell, String text) {
        return text == null ? null : Confidential.of(KEY_VERSION, text.getBytes(StandardCharsets.UTF_8));
    }

    public String open(Admitted by, Cell cell, Confidential text) {
        return open(by, List.of(new Closed(cell, text))).get(0);
    }

    public List<String> open(Admitted by, List<Closed> page) {
        Set<CaseFileId> files = new LinkedHashSet<>();
        page.stream().filter(closed -> closed.text() != null).forEach(closed -> files.add(closed.cell().file()));
        if (!files.isEmpty()) {
            readLog.opened(files);
        }
        return openForIndex(by.organization(), page);
    }

    public List<String> openForIndex(OrganizationId organization, List<Closed> page) {
        List<String> opened = new ArrayList<>(page.size());
        page.forEach(closed -> opened.add(closed.text() == null ? null : new String(closed.text().ciphertext(), StandardCharsets.UTF_8)));
        return opened;
    }
}
