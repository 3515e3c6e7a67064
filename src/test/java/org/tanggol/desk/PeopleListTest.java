package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tanggol.access.CaseFileId;
import org.tanggol.people.PersonId;

class PeopleListTest {

    private final List<PersonId> order = new ArrayList<>();
    private final Map<PersonId, CaseFileId> files = new HashMap<>();
    private final List<CaseFileId> matching = new ArrayList<>();
    private int asked;

    private void people(int count, int oneIn) {
        for (int i = 0; i < count; i++) {
            PersonId person = PersonId.next();
            order.add(person);
            if (i % oneIn == 0) {
                files.put(person, CaseFileId.next());
                matching.add(files.get(person));
            }
        }
    }

    private List<CaseFileId> first(int shown, int atOnce) {
        return PeopleList.first(shown, order, atOnce, some -> {
            asked++;
            assertThat(some).hasSizeLessThanOrEqualTo(atOnce);
            Map<PersonId, CaseFileId> found = new HashMap<>(files);
            found.keySet().retainAll(some);
            return found;
        });
    }

    @Test
    void aPageIsTheFirstThatMatchInOrderHoweverManyAreAskedAboutAtOnce() {
        people(100, 3);
        for (int atOnce : List.of(1, 7, 13, 40, 100, 500)) {
            assertThat(first(10, atOnce)).as("%d at once", atOnce).isEqualTo(matching.subList(0, 10));
        }
    }

    @Test
    void theLastPageIsShorterAndNobodyIsAskedAboutForAFullOne() {
        people(100, 3);
        assertThat(first(50, 30)).isEqualTo(matching);
        asked = 0;
        first(10, 30);
        assertThat(asked).as("thirty people hold ten that match").isEqualTo(1);
    }

    @Test
    void anOrganizationWithoutPeopleHasAnEmptyPage() {
        assertThat(first(40, 40)).isEmpty();
    }
}
