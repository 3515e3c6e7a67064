package org.tanggol.platform.faces;

import java.time.ZoneId;
import java.util.Locale;

/** Whoever reads the page: a port, because this package knows nobody. Implemented where sign-in is. */
public interface Reader {

    /** One of the languages the application speaks. */
    Locale locale();

    /** The reader's own zone; the organization's while nobody is signed in. */
    ZoneId zone();
}
