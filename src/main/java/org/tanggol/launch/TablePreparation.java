package org.tanggol.launch;

import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Calls the application's own class that checks the database and brings its tables up to date. The server's process does it while
 * the server boots; the application is not deployed then, so the class is named as text and loaded from the unpacked application.
 */
final class TablePreparation {
    private static final String TYPE = "org.tanggol.platform.schema.DatabasePreparation";
    private static final String KNOWN_FAULT = "org.tanggol.platform.schema.StartFault";

    private TablePreparation() {
    }

    /**
     * @param server as unpacked by {@link ServerJar}
     * @param owner  who may change the tables; null for the application's user itself
     * @return the sentence that says why this database cannot be used; empty when all is well
     */
    static Optional<String> prepare(Path server, String url, String user, String password, String owner, String ownerPassword) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        URLClassLoader loader = new URLClassLoader(classes(server), TablePreparation.class.getClassLoader());
        // it stays open: what is logged later may still need a class of it
        thread.setContextClassLoader(loader);
        try {
            loader.loadClass(TYPE).getMethod("prepare", String.class, String.class, String.class, String.class, String.class)
                .invoke(null, url, user, password, owner, ownerPassword);
            return Optional.empty();
        } catch (InvocationTargetException thrown) {
            Throwable fault = thrown.getCause();
            fault.printStackTrace();        // into log/console.log, for whoever helps
            return Optional.of(fault.getClass().getName().equals(KNOWN_FAULT) ? fault.getMessage()
                : "The database could not be prepared (" + fault + ").");
        } catch (ReflectiveOperationException incomplete) {
            return Optional.of("The unpacked programs in " + server + " are incomplete; delete that folder and start again.");
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] classes(Path server) {
        try {
            return new URL[] {server.resolve(ServerJar.APPLICATION).resolve("WEB-INF/classes").toUri().toURL()};
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
