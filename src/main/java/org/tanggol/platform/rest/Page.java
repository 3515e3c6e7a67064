package org.tanggol.platform.rest;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * One page of a list.
 *
 * @param total how many there are in all; only when asked for
 */
public record Page<T>(List<T> data, Place page, Long total) {

    /** @param next address of the next page with every filter kept; null on the last page */
    public record Place(String next, int limit) { }

    /**
     * @param found rows of this page and one more, where there is one more
     * @param position where a list goes on after a row
     * @param count asked only when the caller wants the total
     */
    public static <R, T> Response answer(Query query, List<R> found, Function<R, T> form, Function<R, Cursor> position, LongSupplier count) {
        int limit = query.limit();
        boolean more = found.size() > limit;
        List<R> rows = more ? found.subList(0, limit) : found;
        URI next = more ? query.uri().getRequestUriBuilder().replaceQueryParam("cursor", position.apply(rows.get(limit - 1)).text()).build() : null;
        Page<T> page = new Page<>(rows.stream().map(form).toList(), new Place(next == null ? null : next.toString(), limit),
            query.counts() ? count.getAsLong() : null);
        Response.ResponseBuilder answer = Response.ok(page);
        return (next == null ? answer : answer.link(next, "next")).build();
    }

    /**
     * A page of a feed: there is always a place to go on from, be it for what will come.
     *
     * @param next behind the last of these rows
     */
    public static <R, T> Response feed(Query query, List<R> rows, Function<R, T> form, Cursor next, LongSupplier count) {
        URI on = query.uri().getRequestUriBuilder().replaceQueryParam("cursor", next.text()).build();
        Page<T> page = new Page<>(rows.stream().map(form).toList(), new Place(on.toString(), query.limit()), query.counts() ? count.getAsLong() : null);
        return Response.ok(page).link(on, "next").build();
    }

    /** A list that is always short enough for one page. */
    public static <R, T> Response whole(List<R> rows, Function<R, T> form) {
        return Response.ok(new Page<>(rows.stream().map(form).toList(), new Place(null, rows.size()), null)).build();
    }
}
