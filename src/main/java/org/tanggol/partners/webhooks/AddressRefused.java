package org.tanggol.partners.webhooks;

import java.io.IOException;

/** A host's name leads to where the server must not call. */
final class AddressRefused extends IOException {

    private static final long serialVersionUID = 1L;
}
