package org.tanggol.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Answers that carry one object and its version. */
public final class Answers {

    private Answers() { }

    /** 200 with the entity tag, or 304 when {@code If-None-Match} names the version. */
    public static Response one(Record object, long version, String ifNoneMatch) {
        if (SeenVersion.isNamed(ifNoneMatch, version)) {
            return tagged(Response.notModified(), version).build();
        }
        return tagged(Response.ok(object), version).build();
    }

    /** As {@link #one(Record, long, String)}, for an object whose tag is of its content. */
    public static Response one(Record object, String etag, String ifNoneMatch) {
        Response.ResponseBuilder answer = SeenVersion.isNamed(ifNoneMatch, etag) ? Response.notModified() : Response.ok(object);
        return answer.header(HttpHeaders.ETAG, etag).build();
    }

    /** As {@link #one(Record, String, String)}, for an object that is text already. */
    static Response text(String object, String etag, String ifNoneMatch) {
        Response.ResponseBuilder answer = SeenVersion.isNamed(ifNoneMatch, etag) ? Response.notModified() : Response.ok(object, MediaType.APPLICATION_JSON_TYPE);
        return answer.header(HttpHeaders.ETAG, etag).build();
    }

    /** 200 after a change; the address is that of the object that now stands. */
    public static Response changed(String path, Record object, long version) {
        return tagged(Response.ok(object), version).contentLocation(at(path)).location(at(path)).build();
    }

    /** 201 with the address of what is new. */
    public static Response created(String path, Record object, long version) {
        return tagged(Response.created(at(path)).entity(object), version).build();
    }

    /** 202 for what has begun and goes on by itself; the address says how far it is. */
    public static Response accepted(String path, Record object, long version) {
        return tagged(Response.accepted(object), version).location(at(path)).build();
    }

    /** As {@link #created(String, Record, long)}, for an object whose tag is of its content. */
    public static Response created(String path, Record object, String etag) {
        return Response.created(at(path)).entity(object).header(HttpHeaders.ETAG, etag).build();
    }

    private static Response.ResponseBuilder tagged(Response.ResponseBuilder answer, long version) {
        return answer.header(HttpHeaders.ETAG, SeenVersion.etag(version));
    }

    private static URI at(String path) {
        return URI.create("/api/v1/" + path);
    }
}
