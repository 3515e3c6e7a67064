package org.tanggol.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.StringJoiner;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The server with the application, unpacked for the system's own class loader: its modules as files and a small jar in front that
 * names them all. Nested jars would be read through a class loader of the server's own, and the JVM keeps no class-data archive for
 * such a one. For the same reason the application's libraries stand beside the modules, except those in which the server looks for
 * pages and components.
 */
final class ServerJar {
    static final String NAME = "tanggol-server.jar";
    static final String RUNTIME = "runtime";
    static final String APPLICATION = "application";
    private static final String MODULES = "MICRO-INF/runtime/";
    private static final String LIBRARIES = "libraries";
    private static final String ARCHIVE = "TANGGOL-INF/tanggol.war";
    private static final String LIBRARY = "WEB-INF/lib/";

    private ServerJar() {
    }

    /** Whether an entry of the runnable jar is part of what {@link #unpack} makes. */
    static boolean carries(String entry) {
        return entry.equals(ARCHIVE) || belongs(entry);
    }

    private static boolean belongs(String entry) {
        return entry.startsWith("MICRO-INF/") || entry.startsWith("fish/") || entry.startsWith("org/tanggol/launch/");
    }

    static void unpack(ZipFile zip, Path folder) throws IOException {
        StringJoiner classPath = new StringJoiner(" ");
        for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
            ZipEntry entry = entries.nextElement();
            if (entry.getName().startsWith(MODULES) && !entry.isDirectory()) {
                String name = RUNTIME + "/" + entry.getName().substring(MODULES.length());
                Unzip.write(zip.getInputStream(entry), Unzip.target(folder, name));
                classPath.add(name);
            }
        }
        Unzip.all(Programs.open(zip, ARCHIVE), folder, entry -> {
            if (!entry.startsWith(LIBRARY) || isFaces(entry.substring(LIBRARY.length()))) {
                return APPLICATION + "/" + entry;
            }
            String name = LIBRARIES + "/" + entry.substring(LIBRARY.length());
            classPath.add(name);
            return name;
        });
        front(zip, folder.resolve(NAME), classPath.toString());
    }

    private static boolean isFaces(String library) {
        return library.startsWith("primefaces-") || library.startsWith("omnifaces-");
    }

    private static void front(ZipFile zip, Path file, String classPath) throws IOException {
        Manifest manifest = new Manifest(Programs.open(zip, "META-INF/MANIFEST.MF"));
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, ServerProcess.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        try (OutputStream out = Files.newOutputStream(file); JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements();) {
                ZipEntry entry = entries.nextElement();
                // folders too: the server makes its own from the entries of this jar
                if (belongs(entry.getName()) && !entry.getName().startsWith(MODULES)) {
                    jar.putNextEntry(new ZipEntry(entry.getName()));
                    try (InputStream content = zip.getInputStream(entry)) {
                        content.transferTo(jar);
                    }
                    jar.closeEntry();
                }
            }
        }
    }
}
