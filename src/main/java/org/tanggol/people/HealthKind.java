package org.tanggol.people;

/** What a flag warns of. */
public enum HealthKind {
    HEALTH, SAFETY, CONFIDENTIALITY, OTHER
}
