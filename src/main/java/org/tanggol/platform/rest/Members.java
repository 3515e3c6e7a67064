package org.tanggol.platform.rest;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The members of a record by their names on the wire, in order. Kept for each type: every request asks for them. */
final class Members {

    private static final ClassValue<Map<String, RecordComponent>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<String, RecordComponent> computeValue(Class<?> type) {
            return Collections.unmodifiableMap(Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(component -> Problem.snake(component.getName()), Function.identity(), (one, other) -> one, TreeMap::new)));
        }
    };

    private Members() { }

    static Map<String, RecordComponent> of(Class<?> type) {
        return KNOWN.get(type);
    }
}
