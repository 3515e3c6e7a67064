package org.tanggol.access;

import jakarta.enterprise.context.RequestScoped;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** Who is asking, for the length of one request. Set by the door that recognised them; never by a parameter. */
@RequestScoped
public class Caller {

    private Standing standing;
    private final Set<CaseFileId> met = new HashSet<>();
    private Holding holding;

    /** Called once per request by the door (sign-in, token check, or a job that acts for the system). */
    public void is(Standing recognised) {
        standing = recognised;
        met.clear();
        holding = null;
    }

    /** Whether {@link CaseAccess} has seen in this request that there is such a file. */
    boolean hasMet(CaseFileId file) {
        return met.contains(file);
    }

    void met(CaseFileId file) {
        met.add(file);
    }

    /** What {@link CaseAccess} has read in this request, or null. */
    Holding holding() {
        return holding;
    }

    void hold(Holding read) {
        holding = read;
    }

    public boolean isKnown() {
        return standing != null;
    }

    /** @throws RuleViolation SIGN_IN_FIRST when nobody has been recognised */
    public Standing standing() {
        if (standing == null) {
            throw new RuleViolation(Rule.SIGN_IN_FIRST);
        }
        return standing;
    }

    public MemberId member() {
        return standing().member();
    }

    public OrganizationId organization() {
        return standing().organization();
    }

    public boolean may(Permission permission) {
        return standing != null && standing.permissions().contains(permission);
    }

    /** @throws RuleViolation SIGN_IN_FIRST or NOT_PERMITTED */
    public void require(Permission permission) {
        if (!standing().permissions().contains(permission)) {
            throw new RuleViolation(Rule.NOT_PERMITTED);
        }
    }

    public ZoneId zone() {
        return standing == null ? ZoneId.of("UTC") : standing.zone();
    }

    public Locale locale() {
        return standing == null ? Locale.ENGLISH : standing.locale();
    }
}
