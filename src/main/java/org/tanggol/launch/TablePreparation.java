package org.tanggol.launch;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Calls the application's own class that checks the database and brings its tables up to date. It is named as text and loaded from
 * the unpacked application, so the launcher stays free of libraries and there is one copy of the migrations.
 */
final class TablePreparation {
    private static final String TYPE = "org.tanggol.platform.schema.DatabasePreparation";
    private static final String KNOWN_FAULT = "org.tanggol.platform.schema.StartFault";

    private TablePreparation() {
    }

    /** @throws LaunchFault with the sentence of the application */
    static void prepare(Path application, DatabaseAddress database) throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(classPath(application), ClassLoader.getPlatformClassLoader())) {
            thread.setContextClassLoader(loader);
            loader.loadClass(TYPE).getMethod("prepare", String.class, String.class, String.class)
                .invoke(null, database.url(), database.user(), database.password());
        } catch (InvocationTargetException thrown) {
            Throwable fault = thrown.getCause();
            if (fault.getClass().getName().equals(KNOWN_FAULT)) {
                throw new LaunchFault(fault.getMessage(), fault);
            }
            throw new LaunchFault("The database could not be prepared (" + fault + ").", fault);
        } catch (ReflectiveOperationException incomplete) {
            throw new LaunchFault("The unpacked application in " + application
                + " is incomplete; delete that folder and start again.", incomplete);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static URL[] classPath(Path application) throws IOException {
        List<URL> urls = new ArrayList<>();
        urls.add(application.resolve("WEB-INF/classes/").toUri().toURL());
        for (Path library : Folders.startingWith(application.resolve("WEB-INF/lib"), "")) {
            urls.add(library.toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }
}
