package kr.hanmadi.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.ResourceUtils;

/**
 * The Flyway-backed importer: a repeatable migration that runs whenever a file under {@code seeds/} is new or changed,
 * and stages it. It writes rows of {@code source} and nothing else, and no file's content can make it fail.
 */
@Component
class SeedImporter implements JavaMigration {
    private static final Logger log = LoggerFactory.getLogger(SeedImporter.class);

    private final List<Seed> seeds;

    SeedImporter(IngestSettings settings, ResourcePatternResolver resources) {
        this.seeds = findSeeds(settings.seeds(), resources);
    }

    @Override
    public @Nullable MigrationVersion getVersion() {
        return null; // repeatable
    }

    @Override
    public String getDescription() {
        return "stage seeds";
    }

    /** Covers the path and the bytes of every file. */
    @Override
    public Integer getChecksum() {
        var checksum = new CRC32();
        for (var seed : seeds) {
            checksum.update(seed.path().getBytes(StandardCharsets.UTF_8));
            checksum.update(0);
            checksum.update(seed.sha256().getBytes(StandardCharsets.US_ASCII));
        }
        return (int) checksum.getValue();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws Exception {
        var staging = new SourceStaging(context.getConnection());
        for (var seed : seeds) {
            var staged =
                    staging.stage(new SourceToStage(Origin.SEED, seed.path(), readSeed(seed.file()), null, true, true));
            if (staged.failure() != null) {
                log.warn("seeds/{}: {}", seed.path(), staged.failure().reason());
            }
        }
    }

    private static List<Seed> findSeeds(String location, ResourcePatternResolver resources) {
        var root = location.endsWith("/") ? location : location + "/";
        try {
            if (root.startsWith(ResourceUtils.FILE_URL_PREFIX)) {
                return inFolder(resources.getResource(root).getFile().toPath());
            }
            var found = new ArrayList<Seed>();
            for (Resource file : resources.getResources(root + "**/*")) {
                if (file.isReadable() && !isHidden(file)) {
                    found.add(new Seed(pathOf(file, root), file, readSeed(file).sha256()));
                }
            }
            found.sort(Comparator.comparing(Seed::path));
            return List.copyOf(found);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot list the seeds at " + location, e);
        }
    }

    /** A folder of files may hold links, which lead nowhere but into itself. */
    private static List<Seed> inFolder(Path folder) {
        var found = FolderFiles.of(folder);
        if (!found.outside().isEmpty()) {
            log.warn(
                    "{}: 폴더 밖으로 이어지거나 끊긴 링크 {}개는 따라가지 않았습니다({})",
                    folder,
                    found.outside().size(),
                    found.outside().getFirst());
        }
        found.unreadable().forEach(each -> log.warn("{}: 폴더나 파일을 읽을 수 없습니다", each));
        return found.files().stream()
                .map(file -> {
                    var resource = new FileSystemResource(file);
                    return new Seed(
                            folder.relativize(file).toString(),
                            resource,
                            readSeed(resource).sha256());
                })
                .toList();
    }

    private static boolean isHidden(Resource file) {
        var name = file.getFilename();
        return name == null || name.isEmpty() || name.startsWith(".");
    }

    private static String pathOf(Resource file, String root) throws IOException {
        var url = URLDecoder.decode(file.getURL().toString(), StandardCharsets.UTF_8);
        var folder = root.substring(root.indexOf(':') + 1);
        int at = url.lastIndexOf(folder);
        return at < 0 ? url : url.substring(at + folder.length());
    }

    private static RawText readSeed(Resource file) {
        try (var in = file.getInputStream()) {
            return RawText.read(in);
        } catch (IOException e) {
            log.warn("{} cannot be read", file, e);
            return RawText.unreadable();
        }
    }

    private record Seed(String path, Resource file, String sha256) {}
}
