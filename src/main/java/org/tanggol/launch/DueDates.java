package org.tanggol.launch;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** {@code due}: calls the application's own class that computes dates of law. Nothing is unpacked, started or written. */
final class DueDates {
    private static final String TYPE = "org.tanggol.deadlines.CasesFile";
    private static final Class<?>[] TYPES = {Path.class, String.class, PrintStream.class, PrintStream.class};
    /** What the class uses beside the JDK and its own package's neighbours. */
    private static final List<String> LIBRARIES = List.of("snakeyaml-engine", "fastcsv");
    private final DueOptions options;
    private final Path jar;

    DueDates(DueOptions options, Path jar) {
        this.options = options;
        this.jar = jar;
    }

    /**
     * Whether every row was computed and none had another date.
     *
     * @throws LaunchFault when the file cannot be read
     */
    boolean print() throws Exception {
        // UTF-8 whatever the terminal is set to: what is printed is a file
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        try (NestedClasses classes = NestedClasses.of(jar, LIBRARIES)) {
            boolean well = (boolean) classes.loadClass(TYPE).getMethod("compute", TYPES).invoke(null, options.cases(), options.language(), out, System.err);
            if (out.checkError()) {
                throw new LaunchFault("The rows could not all be written; is the disk full?");
            }
            return well;
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause() instanceof IOException known ? new LaunchFault(known.getMessage(), known) : thrown;
        }
    }
}
