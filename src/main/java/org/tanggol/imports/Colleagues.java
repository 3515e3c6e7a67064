package org.tanggol.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tanggol.access.MemberId;
import org.tanggol.members.Colleague;

/** Members of the organization by what sheets call them: e-mail, name, or a part of the name that only one has. */
final class Colleagues {

    private final List<Colleague> active;
    private final Map<String, Places.Found<MemberId>> found = new HashMap<>();

    Colleagues(List<Colleague> colleagues) {
        this.active = colleagues.stream().filter(Colleague::isActive).toList();
    }

    Places.Found<MemberId> named(String text) {
        return found.computeIfAbsent(text.strip(), this::find);
    }

    private Places.Found<MemberId> find(String text) {
        List<Colleague> hits = new ArrayList<>(active.stream().filter(colleague -> text.equalsIgnoreCase(colleague.email())).toList());
        if (hits.isEmpty()) {
            Set<String> parts = Set.copyOf(List.of(Folded.of(text).replaceFirst("^(atty|lic|abog|abg|esq) ", "").split(" ")).stream().distinct().toList());
            hits.addAll(active.stream().filter(colleague -> List.of(Folded.of(colleague.name()).split(" ")).containsAll(parts)).toList());
        }
        return new Places.Found<>(hits.size() == 1 ? hits.get(0).id() : null, hits.size() > 1);
    }
}
