package org.tanggol.launch;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;

/** Turns what the system says into words. */
final class Faults {
    private Faults() {
    }

    static boolean diskFull(Throwable fault) {
        String message = String.valueOf(fault.getMessage());
        return message.contains("No space left") || message.contains("Disk quota exceeded") || message.contains("errno: 28");
    }

    static String reason(IOException fault) {
        if (fault instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (fault instanceof FileSystemException system && system.getReason() != null) {
            return system.getReason();
        }
        return String.valueOf(fault.getMessage());
    }
}
