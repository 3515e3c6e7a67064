package org.tanggol.volunteers;

/** How well a language is spoken; better ones first. */
public enum Fluency {
    NATIVE, FLUENT, GOOD
}
