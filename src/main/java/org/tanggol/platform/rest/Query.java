package org.tanggol.platform.rest;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

/** The query of a list: a parameter nobody knows is refused and never ignored, or a misspelt filter would show everything. */
public final class Query {

    /** Stands before the name of a field that is a parameter and not a member of the body. */
    public static final String MARK = "?";

    private static final Set<String> OF_LISTS = Set.of("limit", "cursor", "count");
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 200;

    private final UriInfo uri;
    private final MultivaluedMap<String, String> values;

    private Query(UriInfo uri) {
        this.uri = uri;
        this.values = uri.getQueryParameters();
    }

    /**
     * The query of a list with these filters, beside limit, cursor and count.
     *
     * @throws RuleViolation UNKNOWN_PARAMETER
     */
    public static Query ofList(UriInfo uri, String... filters) {
        Query query = new Query(uri);
        Set<String> known = Set.of(filters);
        query.refuse(name -> !known.contains(name) && !OF_LISTS.contains(name));
        return query;
    }

    /** The query of a list that is always whole: these filters and no paging. @throws RuleViolation UNKNOWN_PARAMETER */
    public static Query only(UriInfo uri, String... filters) {
        Query query = new Query(uri);
        Set<String> known = Set.of(filters);
        query.refuse(name -> !known.contains(name));
        return query;
    }

    /** For addresses that take no parameter. @throws RuleViolation UNKNOWN_PARAMETER */
    public static void none(UriInfo uri) {
        only(uri);
    }

    private void refuse(java.util.function.Predicate<String> unknown) {
        values.keySet().stream().filter(unknown).sorted().findFirst().ifPresent(name -> {
            throw new RuleViolation(Rule.UNKNOWN_PARAMETER, MARK + name);
        });
    }

    /** The text of a parameter, or null. */
    public String text(String name) {
        String text = values.getFirst(name);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** As {@link #text}. @throws RuleViolation FIELD_MISSING */
    public String required(String name) {
        String text = text(name);
        if (text == null) {
            throw new RuleViolation(Rule.FIELD_MISSING, MARK + name);
        }
        return text;
    }

    public LocalDate day(String name) {
        return Read.date(text(name), MARK + name);
    }

    public Instant instant(String name) {
        return Read.instant(text(name), MARK + name);
    }

    /** One value of an enumeration, or null. */
    public <E extends Enum<E>> E choice(Class<E> type, String name) {
        return Read.choice(type, text(name), MARK + name);
    }

    /** True or false, or null. @throws RuleViolation UNKNOWN_VALUE */
    public Boolean flag(String name) {
        String text = text(name);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, MARK + name);
        }
        return text == null ? null : Boolean.valueOf(text);
    }

    /** Values of an enumeration, with commas between; none when the parameter is absent. */
    public <E extends Enum<E>> List<E> choices(Class<E> type, String name) {
        List<E> chosen = new ArrayList<>();
        if (text(name) != null) {
            for (String one : text(name).split(",")) {
                chosen.add(Read.choice(type, one.strip(), MARK + name));
            }
        }
        return chosen;
    }

    /** The order asked for, or else the first. @throws RuleViolation UNKNOWN_VALUE for one there is not */
    public String order(String... orders) {
        String asked = text("sort");
        if (asked != null && !List.of(orders).contains(asked)) {
            throw new RuleViolation(Rule.UNKNOWN_VALUE, MARK + "sort", String.join(", ", orders));
        }
        return asked == null ? orders[0] : asked;
    }

    /** Values with commas between, each one of those there are. @throws RuleViolation UNKNOWN_VALUE that names those there are */
    Set<String> among(String name, Set<String> there) {
        Set<String> asked = new LinkedHashSet<>();
        if (text(name) != null) {
            for (String one : text(name).split(",")) {
                if (!there.contains(one.strip())) {
                    throw new RuleViolation(Rule.UNKNOWN_VALUE, MARK + name, String.join(", ", there));
                }
                asked.add(one.strip());
            }
        }
        return asked;
    }

    /** How many rows at most. @throws RuleViolation FIELD_MALFORMED outside 1 to 200 */
    public int limit() {
        String text = text("limit");
        if (text == null) {
            return DEFAULT_LIMIT;
        }
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > MOST) {
            throw new RuleViolation(Rule.FIELD_MALFORMED, MARK + "limit");
        }
        return Integer.parseInt(text);
    }

    /** Where to go on; null for the first page. */
    public Cursor cursor() {
        return text("cursor") == null ? null : Cursor.read(text("cursor"));
    }

    /** Whether the total was asked for: it costs a statement. */
    public boolean counts() {
        return Boolean.TRUE.equals(flag("count"));
    }

    UriInfo uri() {
        return uri;
    }
}
