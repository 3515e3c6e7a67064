package org.tanggol.platform.faces;

/** The Spanish words. The name is the one {@link java.util.ResourceBundle} looks for. */
public class Words_es extends Words {

    /** For {@link java.util.ResourceBundle}. */
    public Words_es() {
        super("es");
    }
}
