package kr.hanmadi.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import kr.hanmadi.database.LongConnections;
import kr.hanmadi.record.KoreanTime;
import kr.hanmadi.upkeep.IntegrityCheck.Finding;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Backups and checks that the desk starts: each in the background, one at a time; files lie in {@code backups} of the home folder. */
@Service
public class Upkeep {
    private static final Logger log = LoggerFactory.getLogger(Upkeep.class);
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss").withZone(KoreanTime.ZONE);
    private static final Pattern FILE = Pattern.compile("hanmadi-[0-9]{8}-[0-9]{6}\\.jsonl\\.gz");

    private final LongConnections database;
    private final Clock clock;
    private final Path folder;
    private final AtomicReference<@Nullable Backup> backup = new AtomicReference<>();
    private final AtomicReference<@Nullable Check> check = new AtomicReference<>();

    /**
     * The last backup that was started here.
     *
     * @param file null until it is whole
     */
    public record Backup(
            Instant startedAt, boolean running, @Nullable Stored file, long rows) {}

    /**
     * The last check that was started here.
     *
     * @param findings null until it is done, and where it failed
     */
    public record Check(
            Instant startedAt, boolean running, @Nullable List<Finding> findings) {}

    /** A backup that lies in the folder. */
    public record Stored(String name, long bytes, Instant madeAt) {}

    Upkeep(LongConnections database, Clock clock, @Value("${hanmadi.home}") Path home) {
        this.database = database;
        this.clock = clock;
        this.folder = home.resolve("backups");
    }

    /** The name of a new file, by the Korean time. */
    public static String fileName(Instant now) {
        return "hanmadi-%s.jsonl.gz".formatted(STAMP.format(now));
    }

    public Optional<Backup> lastBackup() {
        return Optional.ofNullable(backup.get());
    }

    public Optional<Check> lastCheck() {
        return Optional.ofNullable(check.get());
    }

    /** False while one is under way. */
    public boolean startBackup() {
        var begun = new Backup(clock.instant(), true, null, 0);
        var before = backup.get();
        if (before != null && before.running() || !backup.compareAndSet(before, begun)) {
            return false;
        }
        Thread.ofVirtual().name("backup").start(() -> backup.set(made(begun)));
        return true;
    }

    private Backup made(Backup begun) {
        try (var connection = database.open()) {
            Files.createDirectories(folder);
            var file = folder.resolve(fileName(begun.startedAt()));
            var summary = new RecordBackup(connection).write(file, begun.startedAt());
            return new Backup(begun.startedAt(), false, stored(file), summary.rows());
        } catch (IOException | SQLException | RuntimeException e) {
            log.error("The backup failed", e);
            return new Backup(begun.startedAt(), false, null, 0);
        }
    }

    /** False while one is under way. */
    public boolean startCheck() {
        var begun = new Check(clock.instant(), true, null);
        var before = check.get();
        if (before != null && before.running() || !check.compareAndSet(before, begun)) {
            return false;
        }
        Thread.ofVirtual().name("integrity-check").start(() -> check.set(checked(begun)));
        return true;
    }

    private Check checked(Check begun) {
        try (var connection = database.open()) {
            return new Check(begun.startedAt(), false, IntegrityCheck.run(connection));
        } catch (SQLException | RuntimeException e) {
            log.error("The integrity check failed", e);
            return new Check(begun.startedAt(), false, null);
        }
    }

    /** The newest first. */
    public List<Stored> backups() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(
                            file -> FILE.matcher(file.getFileName().toString()).matches())
                    .map(Upkeep::stored)
                    .sorted(Comparator.comparing(Stored::name).reversed())
                    .toList();
        }
    }

    /** The file of that name; empty where there is none. */
    public Optional<Path> backup(String name) {
        var file = folder.resolve(name);
        return FILE.matcher(name).matches() && Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** Whether there was one of that name. */
    public boolean delete(String name) throws IOException {
        var file = backup(name);
        return file.isPresent() && Files.deleteIfExists(file.get());
    }

    private static Stored stored(Path file) {
        try {
            return new Stored(
                    file.getFileName().toString(),
                    Files.size(file),
                    Files.getLastModifiedTime(file).toInstant());
        } catch (IOException e) {
            return new Stored(file.getFileName().toString(), 0, Instant.EPOCH);
        }
    }
}
