package org.tanggol.consent;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.tanggol.access.CaseFileId;
import org.tanggol.access.OrganizationId;
import org.tanggol.people.FamilyMemberId;
import org.tanggol.platform.PlainSelect;

/**
 * What the person lets one relative see: the one place where this is decided, asked on every request of the family's pages and for the
 * page as staff see it. It names the organization in its statement, since no member of staff is there when a family asks.
 */
@ApplicationScoped
public class FamilySight {

    @Resource(lookup = "java:app/jdbc/tanggol")
    DataSource database;

    /**
     * Empty when nothing was agreed, the person was not reached yet, the last day is over, the answer was taken back, or the relative must never be told.
     *
     * @param today a plain date at the office of the organization
     */
    public Set<ConsentBlock> of(OrganizationId organization, CaseFileId file, FamilyMemberId relative, LocalDate today) {
        List<String> found = new PlainSelect("select c.blocks from consent c join family_member m on m.org_id = c.org_id and m.id = c.relative_id and m.file_id = c.file_id where c.org_id = ")
            .add("? and c.file_id = ? and c.relative_id = ? and c.standing = 'Y' and c.answer = 'GIVEN' and c.last_day >= ? and not m.barred", organization.value(), file.value(), relative.value(), today)
            .read(database, PlainSelect.Row::text);
        return found.isEmpty() ? Set.of() : Consent.blocks(found.get(0));
    }

    /** Whether this relative must never be told anything, or is none of this case: no code, no page, no message. */
    public boolean isBarred(OrganizationId organization, CaseFileId file, FamilyMemberId relative) {
        return new PlainSelect("select 1 from family_member m where m.org_id = ").add("? and m.file_id = ? and m.id = ? and not m.barred", organization.value(), file.value(), relative.value())
            .read(database, PlainSelect.Row::number).isEmpty();
    }
}
