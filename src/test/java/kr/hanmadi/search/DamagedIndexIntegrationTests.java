package kr.hanmadi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Damages the index under a running search, which must notice when it is doubted and build it anew. */
@IntegrationTest
@TestPropertySource(properties = "hanmadi.search.check=200ms") // an index of its own
class DamagedIndexIntegrationTests {
    @Autowired
    RecordSearch search;

    @Autowired
    IndexStore store;

    @Autowired
    IndexKeeper keeper;

    @Autowired
    SearchSettings settings;

    @Test
    void aDamagedIndexIsBuiltAnew() throws IOException {
        Eventually.holds("the seed is indexed", this::findsTheSeed);
        assertThat(store.isSound()).isTrue();
        scratch(largestFile(settings.folder().resolve(IndexMapping.VERSION).resolve("article")));
        assertThat(store.isSound()).isFalse();
        keeper.doubt();
        Eventually.holds("the index is whole again", () -> store.isComplete() && store.isSound());
        Eventually.holds("the seed is found again", this::findsTheSeed);
    }

    private boolean findsTheSeed() {
        var found = search.find(SearchRequest.of("딥시크"));
        return found.complete() && found.count(ResultType.ARTICLE) == 1;
    }

    private static Path largestFile(Path index) throws IOException {
        try (var files = Files.list(index)) {
            return files.max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private static void scratch(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("긁힘".repeat(8).getBytes(StandardCharsets.UTF_8)), channel.size() / 2);
        }
    }
}
