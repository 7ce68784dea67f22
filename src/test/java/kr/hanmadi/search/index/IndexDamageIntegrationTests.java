package kr.hanmadi.search.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.hanmadi.Eventually;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.search.IndexedDocuments;
import kr.hanmadi.search.RecordSearch;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** What befalls the folder of the index while the portal runs. */
@IntegrationTest
class IndexDamageIntegrationTests {
    @Autowired
    RecordSearch search;

    @Autowired
    SearchSettings settings;

    @Autowired
    IndexStore store;

    @Autowired
    IndexHealthCheck keeper;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void seedIsIndexed() {
        Eventually.holds("the seed is indexed", () -> finds() && keeper.isReady() && store.isComplete());
        IndexedDocuments.settle(jdbc);
    }

    @Test
    void isRebuiltAfterItsFolderWasDeleted() {
        Eventually.holds("the folder is deleted, though the portal writes into it meanwhile", this::deleteFolder);
        Eventually.holds("the index lies there again", () -> !files("quote").isEmpty() && finds());
    }

    private boolean deleteFolder() {
        try {
            FileSystemUtils.deleteRecursively(settings.folder());
            return true;
        } catch (DirectoryNotEmptyException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isRebuiltAfterOneIndexWasDeleted() throws IOException {
        for (var file : files("quote")) {
            Files.delete(file);
        }
        search.find(SearchRequest.of("정동영"));
        Eventually.holds("the index lies there again", () -> !files("quote").isEmpty() && finds());
    }

    @Test
    void isRebuiltAfterItsFilesWereCut() throws IOException {
        var before = files("quote");
        for (var file : before) {
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                channel.truncate(20);
            }
        }
        Eventually.holds("the index is whole again", () -> finds() && size(files("quote")) > 20L * before.size());
    }

    @Test
    void isRebuiltWhereAFileWasScratched() {
        Eventually.holds("a file is scratched that the index reads still", () -> {
            scratchTheLargest();
            return !store.isSound();
        });
        keeper.doubt();
        Eventually.holds("the index is whole again", () -> finds() && store.isComplete() && store.isSound());
    }

    private void scratchTheLargest() {
        var largest = files("article").stream()
                .max(Comparator.comparingLong(file -> file.toFile().length()))
                .orElseThrow();
        try (var channel = FileChannel.open(largest, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("긁힘".repeat(8).getBytes(StandardCharsets.UTF_8)), channel.size() / 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void isRebuiltWhenAnotherIndexFollowedTheRecordMeanwhile() {
        jdbc.sql("update index_home set home = 'cluster'").update();
        Eventually.holds("this index was filled and follows it again", () -> home().equals(store.home()) && finds());
        assertThat(keeper.isReady()).isTrue();
    }

    private String home() {
        return jdbc.sql("select home from index_home").query(String.class).single();
    }

    private boolean finds() {
        return search.find(SearchRequest.of("정동영")).counts().getOrDefault(ResultType.QUOTE, 0L) > 0;
    }

    private List<Path> files(String index) {
        try (Stream<Path> files =
                Files.list(settings.folder().resolve(IndexMapping.VERSION).resolve(index))) {
            return files.filter(file -> !file.endsWith("write.lock")).toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static long size(List<Path> files) {
        return files.stream().mapToLong(file -> file.toFile().length()).sum();
    }
}
