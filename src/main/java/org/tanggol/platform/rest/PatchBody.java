package org.tanggol.platform.rest;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/** Reads merge patches. */
@Provider
@Consumes(Patch.TYPE)
public class PatchBody implements MessageBodyReader<Patch> {

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType media) {
        return type == Patch.class;
    }

    @Override
    public Patch readFrom(Class<Patch> type, Type generic, Annotation[] annotations, MediaType media,
                          MultivaluedMap<String, String> headers, InputStream body) throws IOException {
        return new Patch(Wire.parse(body));
    }
}
