package org.tanggol.platform.rest;

import jakarta.json.bind.Jsonb;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** Lends {@link Wire} to whatever else the server writes as JSON. */
@Provider
public class WireForm implements ContextResolver<Jsonb> {

    @Override
    public Jsonb getContext(Class<?> type) {
        return Wire.JSONB;
    }
}
