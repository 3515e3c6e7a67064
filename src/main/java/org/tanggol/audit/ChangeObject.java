package org.tanggol.audit;

import java.util.Locale;

/** What a change is a change of; a case is told of with the id of its file. */
public enum ChangeObject {
    CASE, HEARING, STAY, PROCEEDING, NOTE, TASK, TRIGGER, DEADLINE, BOND;

    /** On the wire. */
    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
