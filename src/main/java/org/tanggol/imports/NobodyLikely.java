package org.tanggol.imports;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import org.tanggol.access.CaseScope;

@ApplicationScoped
class NobodyLikely implements LikelySame {
    @Override
    public Map<Entry, Likely> of(CaseScope scope, List<Entry> people) {
        return Map.of();
    }
}
