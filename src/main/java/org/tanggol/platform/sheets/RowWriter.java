package org.tanggol.platform.sheets;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Writes a sheet row by row; no cell becomes a formula. */
public interface RowWriter extends Closeable {

    /** @param cells text, or null for an empty cell */
    void row(List<String> cells) throws IOException;
}
