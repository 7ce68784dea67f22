package kr.hanmadi.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who holds the lock of a home folder, as the lock's own file says.
 *
 * @param command empty for the portal
 */
record LockHolder(String command, long pid) {
    private static final String PORTAL = "serve";

    static LockHolder me(String command) {
        return new LockHolder(command, ProcessHandle.current().pid());
    }

    /** Empty while it has not said so yet; a process that is gone left its name behind. */
    static Optional<LockHolder> read(Path home) {
        try {
            var words =
                    Files.readString(home.resolve(RunningServer.LOCK)).strip().split(" ", 2);
            if (words.length < 2) {
                return Optional.empty();
            }
            var holder = new LockHolder(words[1].equals(PORTAL) ? "" : words[1], Long.parseLong(words[0]));
            return ProcessHandle.of(holder.pid).isPresent() ? Optional.of(holder) : Optional.empty();
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    void write(FileChannel file) throws IOException {
        var line = pid + " " + (isPortal() ? PORTAL : command) + "\n";
        file.truncate(0);
        file.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)), 0);
    }

    boolean isPortal() {
        return command.isEmpty();
    }

    @Override
    public String toString() {
        return isPortal() ? "한마디 서버(프로세스 %d)".formatted(pid) : "‘%s’ 명령(프로세스 %d)".formatted(command, pid);
    }
}
