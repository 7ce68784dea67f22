package kr.hanmadi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class SeedFolderTests {
    @TempDir
    Path place;

    @Test
    void aLinkOutOfTheSeedsOrRoundInThemIsNotFollowed() throws IOException {
        var seeds = Files.createDirectories(place.resolve("seeds/2025")).getParent();
        Files.writeString(seeds.resolve("2025/report.txt"), "글");
        var secret = Files.writeString(place.resolve("secret.txt"), "비밀");
        var before = checksum(seeds);
        Files.createSymbolicLink(seeds.resolve("secret.txt"), secret);
        Files.createSymbolicLink(seeds.resolve("elsewhere"), place);
        Files.createSymbolicLink(seeds.resolve("2025/round"), seeds);
        assertThat(checksum(seeds)).as("the same files").isEqualTo(before);
        Files.createSymbolicLink(seeds.resolve("again.txt"), Path.of("2025/report.txt"));
        assertThat(checksum(seeds)).as("one more").isNotEqualTo(before);
    }

    @Test
    void seedsThatAreNotThereAreNone() {
        assertThat(checksum(place.resolve("gone"))).isZero();
    }

    private static Integer checksum(Path seeds) {
        var settings = new IngestSettings("file:" + seeds, true, 1, Duration.ofSeconds(1));
        return new SeedImporter(settings, new PathMatchingResourcePatternResolver()).getChecksum();
    }
}
