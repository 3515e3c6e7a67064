package org.tanggol.launch;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * An agent for servers of a drill: what {@link java.time.Clock} and {@link Instant#now()} say is so many seconds later as a file says at this moment. What waits goes by the machine, so that time can pass
 * quickly. Several servers with the same file have the same clock.
 */
public final class LaterClock {

    private static final String SECONDS = "tanggol.later";
    private static final long LOOKS_EVERY_MILLIS = 100;

    private LaterClock() { }

    /** @param file with the number of seconds */
    public static void premain(String file, Instrumentation java) {
        System.setProperty(SECONDS, read(Path.of(file)));
        new AgentBuilder.Default().disableClassFormatChanges().with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION).ignore(ElementMatchers.none())
            .type(ElementMatchers.named("java.time.Clock")).transform((builder, type, loader, module, domain) -> builder.visit(Advice.to(Later.class).on(ElementMatchers.named("currentInstant"))))
            .installOn(java);
        Thread looking = new Thread(() -> look(Path.of(file)), "later clock");
        looking.setDaemon(true);
        looking.start();
    }

    private static void look(Path file) {
        while (true) {
            System.setProperty(SECONDS, read(file));
            try {
                Thread.sleep(LOOKS_EVERY_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Goes into the clock of Java itself, where nothing of ours is known. */
    static final class Later {

        private Later() { }

        @Advice.OnMethodExit
        static void later(@Advice.Return(readOnly = false) Instant now) {
            now = now.plusSeconds(Long.getLong("tanggol.later", 0L));
        }
    }

    /** Makes a jar of it. @return options of Java for a server with this clock; without archived classes, with which Java 17 dies when an agent looks at them */
    static String options(Path jar, Path clock) throws Exception {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", LaterClock.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        URI library = AgentBuilder.class.getProtectionDomain().getCodeSource().getLocation().toURI();
        attributes.put(Attributes.Name.CLASS_PATH, library.toString());
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Class<?> type : new Class<?>[] {LaterClock.class, Later.class}) {
                String name = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                out.write(type.getClassLoader().getResourceAsStream(name).readAllBytes());
                out.closeEntry();
            }
        }
        return "-Xshare:off -javaagent:" + jar + "=" + clock;
    }
}
