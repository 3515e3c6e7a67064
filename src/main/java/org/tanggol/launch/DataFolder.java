package org.tanggol.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The folder that keeps everything which must outlive a restart. Whoever holds it open is the only one: a file lock keeps a second
 * launcher out, and the system releases the lock however the first one ends.
 */
final class DataFolder implements Running.Part {
    static final long NEEDED_SPACE = 300L << 20;
    /** Some system calls take paths of 4096 bytes, some of the database's buffers only 512, and it adds names of its own. */
    private static final int LONGEST_PATH = 300;
    private final Path path;
    private final FileChannel channel;
    private final FileLock lock;

    private DataFolder(Path path, FileChannel channel, FileLock lock) {
        this.path = path;
        this.channel = channel;
        this.lock = lock;
    }

    /** @throws LaunchFault when the folder cannot be made or written, is full, or another instance has it */
    static DataFolder open(Path path) {
        if (path.toString().length() > LONGEST_PATH) {
            throw new LaunchFault("The path of the data folder has " + path.toString().length() + " characters and may have "
                + LONGEST_PATH + "; choose a shorter one with --data.");
        }
        try {
            create(path);
            FileChannel channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new LaunchFault("The data folder " + path + " is in use by another Tanggol; stop that one first or choose "
                    + "another folder with --data.");
            }
            requireSpace(path, NEEDED_SPACE);
            return new DataFolder(path.toRealPath(), channel, lock);
        } catch (IOException refused) {
            throw unusable(path, refused);
        }
    }

    private static void create(Path path) throws IOException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new LaunchFault("The data folder " + path + " is a file; choose another path with --data.");
        }
        if (!Files.exists(path)) {
            Files.createDirectories(path.getParent());
            Files.createDirectory(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        }
        for (String inner : new String[] {"log", "tmp"}) {
            Files.createDirectories(path.resolve(inner));
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException sameProcess) {
            return null;
        }
    }

    private static LaunchFault unusable(Path path, IOException refused) {
        if (Faults.diskFull(refused)) {
            return new LaunchFault("The disk of the data folder " + path + " is full; make room and start again.", refused);
        }
        return new LaunchFault("The data folder " + path + " cannot be written (" + Faults.reason(refused)
            + "); give this user the right to write there or choose another folder with --data.", refused);
    }

    /** @throws LaunchFault when the disk has less room than this; better now than in the middle of a write */
    static void requireSpace(Path folder, long needed) throws IOException {
        FileStore disk = Files.getFileStore(folder);
        long free = disk.getUsableSpace();
        if (free < needed) {
            throw new LaunchFault("The disk of " + folder + " has " + (free >> 20) + " MB left and " + (needed >> 20)
                + " MB are needed; make room and start again.");
        }
    }

    Path path() {
        return path;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    @Override
    public void stop() throws IOException {
        lock.release();
        channel.close();
    }
}
