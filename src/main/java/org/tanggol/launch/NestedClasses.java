package org.tanggol.launch;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The application's own classes and a few of its libraries, read where they lie: in the WAR in the jar. For commands that need no server, where
 * unpacking all of it would take longer than the work.
 */
final class NestedClasses extends ClassLoader implements Closeable {
    private static final String ARCHIVE = "TANGGOL-INF/tanggol.war";
    private final List<FileSystem> archives;
    private final List<Path> roots;

    private NestedClasses(List<FileSystem> archives, List<Path> roots) {
        super(ClassLoader.getPlatformClassLoader());
        this.archives = archives;
        this.roots = roots;
    }

    /** @param libraries names of the libraries, without version */
    static NestedClasses of(Path jar, List<String> libraries) throws IOException {
        List<FileSystem> archives = new ArrayList<>();
        List<Path> roots = new ArrayList<>();
        FileSystem application = open(open(jar, archives).getPath(ARCHIVE), archives);
        roots.add(application.getPath("WEB-INF/classes"));
        try (Stream<Path> all = Files.list(application.getPath("WEB-INF/lib"))) {
            for (Path library : all.toList()) {
                String name = library.getFileName().toString();
                if (libraries.stream().anyMatch(wanted -> name.matches(wanted + "-[0-9].*"))) {
                    roots.add(open(library, archives).getPath("/"));
                }
            }
        }
        return new NestedClasses(archives, roots);
    }

    private static FileSystem open(Path archive, List<FileSystem> archives) throws IOException {
        FileSystem opened = FileSystems.newFileSystem(archive);
        archives.add(0, opened);
        return opened;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] code = file.readAllBytes();
            return defineClass(name, code, 0, code.length);
        } catch (IOException unreadable) {
            throw new ClassNotFoundException(name, unreadable);
        }
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        try {
            for (Path root : roots) {
                Path file = root.resolve(name);
                if (Files.isRegularFile(file)) {
                    return Files.newInputStream(file);
                }
            }
            return null;
        } catch (IOException unreadable) {
            return null;        // as the method that is overridden says
        }
    }

    /** The innermost archive first. */
    @Override
    public void close() throws IOException {
        for (FileSystem archive : archives) {
            archive.close();
        }
    }
}
