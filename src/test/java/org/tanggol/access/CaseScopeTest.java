package org.tanggol.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tanggol.platform.PlainSelect;

/** The condition of a statement that the provider's filter does not see. */
class CaseScopeTest {

    private static final OrganizationId ORGANIZATION = new OrganizationId(new UUID(1, 2));

    @Test
    void allFilesAreThoseOfTheOrganization() {
        assertThat(narrowed(null)).isEqualTo("select 1 from hearing h where h.org_id = ? and h.file_id is not null");
    }

    @Test
    void someFilesAreNamedBesideTheOrganization() {
        assertThat(narrowed(Set.of(new CaseFileId(new UUID(3, 4)), new CaseFileId(new UUID(5, 6)))))
            .isEqualTo("select 1 from hearing h where h.org_id = ? and h.file_id in (?,?)");
    }

    @Test
    void noFilesLetNothingThrough() {
        assertThat(narrowed(Set.of())).isEqualTo("select 1 from hearing h where h.org_id = ? and 1 = 0");
    }

    @Test
    void whatASummaryLeavesOutIsOfFewerFiles() {
        CaseFileId full = new CaseFileId(new UUID(3, 4));
        CaseScope scope = new CaseScope(ORGANIZATION, Set.of(full, new CaseFileId(new UUID(5, 6))), Set.of(full));
        PlainSelect all = new PlainSelect("");
        scope.narrow(all, "h", "file_id");
        PlainSelect fully = new PlainSelect("");
        scope.narrowFully(fully, "h", "file_id");
        assertThat(all).hasToString("h.org_id = ? and h.file_id in (?,?)");
        assertThat(fully).hasToString("h.org_id = ? and h.file_id in (?)");
    }

    private static String narrowed(Set<CaseFileId> seen) {
        PlainSelect statement = new PlainSelect("select 1 from hearing h where ");
        new CaseScope(ORGANIZATION, seen, seen).narrow(statement, "h", "file_id");
        return statement.toString();
    }
}
