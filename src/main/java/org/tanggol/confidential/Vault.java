package org.tanggol.confidential;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.tanggol.access.Admitted;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;

/**
 * Opens and closes confidential text. Opening is the read that the audit log records, in this transaction; if that row
 * cannot be written, nothing opens.
 */
@ApplicationScoped
public class Vault {

    private static final int KEY_VERSION = 1;

    @Inject
    Keys keys;

    @Inject
    ReadLog readLog;

    /** Makes the keys of a new organization. */
    public void found(OrganizationId organization) {
        keys.found(organization);
    }

    /** Makes the data key of a new case file; before anything of it is closed. */
    public void found(Admitted by, CaseFileId file) {
        keys.found(by.organization(), file);
    }

    /** The data key of this file is being destroyed: it leaves this server's memory too. */
    public void forget(CaseFileId file) {
        keys.forget(file);
    }

    /** @param text null and only null gives null */
    public Confidential close(Admitted by, Cell cell, String text) {
        if (text == null) {
            return null;
        }
        requireCovered(by, cell);
        try {
            byte[] ciphertext = keyOf(by, cell.file()).encrypt(text.getBytes(StandardCharsets.UTF_8), cell.associatedData(by.organization().value()));
            return Confidential.of(KEY_VERSION, ciphertext);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Text could not be closed", e);
        }
    }

    /** Opens one cell. */
    public String open(Admitted by, Cell cell, Confidential text) {
        return open(by, List.of(new Closed(cell, text))).get(0);
    }

    /** Opens the cells of one page, in order; at most one query for keys and one audit row, whatever their number. */
    public List<String> open(Admitted by, List<Closed> page) {
        Set<CaseFileId> files = new LinkedHashSet<>();
        for (Closed closed : page) {
            if (closed.text() != null) {
                requireCovered(by, closed.cell());
                files.add(closed.cell().file());
            }
        }
        if (!files.isEmpty()) {
            readLog.opened(files);
        }
        return decrypt(by.organization(), page, files);
    }

    /**
     * Opens cells for the name index, which shows nobody anything: what comes out of it passes {@code CaseAccess} first.
     * No read is recorded here.
     */
    public List<String> openForIndex(OrganizationId organization, List<Closed> page) {
        Set<CaseFileId> files = new LinkedHashSet<>();
        page.stream().filter(closed -> closed.text() != null).forEach(closed -> files.add(closed.cell().file()));
        return decrypt(organization, page, files);
    }

    private List<String> decrypt(OrganizationId organization, List<Closed> page, Set<CaseFileId> files) {
        Map<CaseFileId, Aead> aeads = keys.cases(organization, files);
        List<String> opened = new ArrayList<>(page.size());
        for (Closed closed : page) {
            opened.add(closed.text() == null ? null : decrypt(aeads.get(closed.cell().file()), closed, organization.value()));
        }
        return opened;
    }

    private static String decrypt(Aead aead, Closed closed, UUID organization) {
        try {
            if (aead == null) {
                throw new GeneralSecurityException("no key");
            }
            byte[] plain = aead.decrypt(closed.text().ciphertext(), closed.cell().associatedData(organization));
            return new String(plain, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException e) {
            throw new ConfidentialityBroken(closed.cell().table() + "." + closed.cell().column() + " did not open", e);
        }
    }

    private Aead keyOf(Admitted by, CaseFileId file) {
        Aead aead = keys.cases(by.organization(), List.of(file)).get(file);
        if (aead == null) {
            throw new IllegalStateException("A case file without a data key");
        }
        return aead;
    }

    private static void requireCovered(Admitted by, Cell cell) {
        if (!by.covers(cell.file())) {
            throw new IllegalArgumentException("The access decision is about another file");
        }
    }
}
