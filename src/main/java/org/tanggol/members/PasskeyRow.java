package org.tanggol.members;

import java.time.Instant;
import java.util.UUID;

/** A passkey as its member sees it. @param browser where it was made @param usedAt null when it never was */
public record PasskeyRow(UUID id, String browser, String platform, Instant addedAt, Instant usedAt) { }
