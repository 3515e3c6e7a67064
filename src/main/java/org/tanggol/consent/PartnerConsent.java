package org.tanggol.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.Level;
import org.tanggol.access.OrganizationId;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** What another organization may see of a case, for whoever shares it. */
@ApplicationScoped
public class PartnerConsent {

    @Inject
    ConsentShelf shelf;

    /**
     * @param today at the office
     * @return the last day on which it may be seen
     * @throws RuleViolation CONSENT_NEEDED
     */
    public LocalDate requireFor(CaseFileId file, OrganizationId partner, Level level, LocalDate today) {
        return shelf.standing(file, Recipient.partner(partner)).stream().map(one -> one.row(null)).filter(one -> one.isOpenOn(today) && one.level().isAtLeast(level))
            .map(ConsentRow::lastDay).findFirst().orElseThrow(() -> new RuleViolation(Rule.CONSENT_NEEDED, "partner"));
    }

    /** Whether the person still lets the partner see this much. */
    public boolean covers(CaseFileId file, OrganizationId partner, Level level, LocalDate today) {
        return shelf.standing(file, Recipient.partner(partner)).stream().map(one -> one.row(null)).anyMatch(one -> one.isOpenOn(today) && one.level().isAtLeast(level));
    }
}
