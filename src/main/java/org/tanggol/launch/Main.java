package org.tanggol.launch;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** <code>java -jar tanggol.jar</code>: starts everything and stays until it is stopped. */
public final class Main {
    private Main() {
    }

    public static void main(String[] arguments) {
        try {
            if (arguments.length > 0 && arguments[0].equals(VerifyOptions.COMMAND)) {
                System.exit(verify(VerifyOptions.parse(List.of(arguments).subList(1, arguments.length))));
            }
            if (arguments.length > 0 && arguments[0].equals(RotateOptions.COMMAND)) {
                System.exit(rotate(RotateOptions.parse(List.of(arguments).subList(1, arguments.length))));
            }
            if (arguments.length > 0 && arguments[0].equals(PurgeOptions.COMMAND)) {
                System.exit(purge(PurgeOptions.parse(List.of(arguments).subList(1, arguments.length))));
            }
            if (arguments.length > 0 && arguments[0].equals(DueOptions.COMMAND)) {
                System.exit(due(DueOptions.parse(List.of(arguments).subList(1, arguments.length))));
            }
            Options options = Options.parse(List.of(arguments));
            if (options.help()) {
                System.out.print(Options.USAGE);
                return;
            }
            start(options);
        } catch (LaunchFault fault) {
            System.err.println(fault.getMessage());
            System.exit(2);
        }
    }

    /** Gives the exit code: 0 when all is as it was written, 1 when not, 2 when it could not be seen. */
    private static int verify(VerifyOptions options) {
        if (options.help()) {
            System.out.print(VerifyOptions.USAGE);
            return 0;
        }
        return command("The audit log could not be verified", 2,
            running -> new Verification(options, new Environment(System.getenv()), ownJar(), running).verify(System.out) ? 0 : 1);
    }

    /** Gives the exit code: 0 when everything hangs on the new keys, 2 for what has a sentence of its own, 1 for what nobody foresaw. */
    private static int rotate(RotateOptions options) {
        if (options.help()) {
            System.out.print(RotateOptions.USAGE);
            return 0;
        }
        return command("The keys could not be changed", 1, running -> {
            new Rotation(options, new Environment(System.getenv()), ownJar(), running).rotate(System.out);
            return 0;
        });
    }

    /** Gives the exit code: 0 when the case is gone, 2 for what has a sentence of its own, 1 for what nobody foresaw. */
    private static int purge(PurgeOptions options) {
        if (options.help()) {
            System.out.print(PurgeOptions.USAGE);
            return 0;
        }
        return command("The case could not be purged", 1, running -> {
            new CasePurge(options, new Environment(System.getenv()), ownJar(), running).purge(System.out);
            return 0;
        });
    }

    /** Gives the exit code: 0 when every row has its date, 1 when one is refused or had another date, 2 when the file cannot be read. */
    private static int due(DueOptions options) {
        if (options.help()) {
            System.out.print(DueOptions.USAGE);
            return 0;
        }
        try {
            return new DueDates(options, ownJar()).print() ? 0 : 1;
        } catch (LaunchFault fault) {
            throw fault;
        } catch (Exception fault) {
            System.err.println("The dates could not be computed (" + fault + ").");
            return 2;
        }
    }

    private interface Command {
        int run(Running running) throws Exception;
    }

    /** @param unforeseen exit code for a fault that has no sentence of its own */
    private static int command(String failed, int unforeseen, Command command) {
        Running running = new Running();
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop"));
        try {
            return command.run(running);
        } catch (LaunchFault fault) {
            throw fault;
        } catch (Exception fault) {
            System.err.println(failed + " (" + fault + ").");
            return unforeseen;
        } finally {
            running.stop();
        }
    }

    private static void start(Options options) {
        Running running = new Running();
        Progress progress = new Progress(System.out);
        Runtime.getRuntime().addShutdownHook(new Thread(running::stop, "stop"));
        try {
            Instance instance = new Instance(options, new Environment(System.getenv()), ownJar(), running, progress);
            instance.start();
            instance.watch();
        } catch (Exception fault) {
            if (running.stopping()) {
                return;     // the end of everything else is no news when everything is being stopped
            }
            System.err.println();
            System.err.println("Tanggol cannot run: " + sentence(fault, options.data()));
            System.exit(1);
        }
    }

    private static String sentence(Exception fault, Path data) {
        if (fault instanceof LaunchFault) {
            return fault.getMessage();
        }
        if (fault instanceof IOException && Faults.diskFull(fault)) {
            return "The disk of " + data + " is full; make room and start again.";
        }
        Path report = data.resolve("log/launcher.log");
        try (PrintStream file = new PrintStream(Files.newOutputStream(report))) {
            fault.printStackTrace(file);
            return "Something went wrong that should not (" + fault + "); " + report + " has the details.";
        } catch (IOException | UncheckedIOException unwritable) {
            return "Something went wrong that should not (" + fault + ").";
        }
    }

    private static Path ownJar() throws URISyntaxException {
        return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
