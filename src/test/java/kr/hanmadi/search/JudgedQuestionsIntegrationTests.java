package kr.hanmadi.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.RawText;
import kr.hanmadi.ingest.SourceToStage;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.ResultOrder;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.site.FictionalRecordTest;
import org.apache.lucene.analysis.ko.KoreanAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Asks questions over paragraphs of like themes, beside plain BM25 over stock Nori in the same run. Half of the questions
 * were looked at when the ranking was tuned, the other half is only reported.
 */
@FictionalRecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JudgedQuestionsIntegrationTests {
    private static final int DEPTH = 10;
    private static final LocalDate DAY = LocalDate.of(2025, 3, 1);
    private static final double FLOOR = 0.98;

    @Autowired
    private RecordSearch search;

    @Autowired
    private Sources sources;

    @Autowired
    private Filing filing;

    @Autowired
    private JdbcClient jdbc;

    private final Map<String, String> paragraphs = new LinkedHashMap<>();
    private final Map<Long, String> articles = new HashMap<>();

    private record Question(String habit, String typed, String best, boolean tuned) {}

    /** How high the right paragraph stands, on average. */
    private static final class Rank {
        private int questions;
        private double reciprocal;
        private int found;

        void add(int place) {
            questions++;
            reciprocal += place < 0 ? 0 : 1.0 / (place + 1);
            found += place < 0 ? 0 : 1;
        }

        double mrr() {
            return reciprocal / questions;
        }

        @Override
        public String toString() {
            return "%3d questions  MRR@10 %.3f  found %.3f".formatted(questions, mrr(), (double) found / questions);
        }
    }

    @BeforeAll
    void fileTheParagraphs() throws IOException {
        IndexedDocuments.forget(jdbc);
        var lines = lines("judged-paragraphs.txt");
        for (int i = 0; i < lines.size(); i += 2) {
            var start = lines.get(i).substring(1).split("\\|");
            paragraphs.put(start[0], start[1] + "\n" + lines.get(i + 1));
        }
        paragraphs.forEach((id, text) -> sources.stage(new SourceToStage(
                Origin.IMPORT,
                id + ".txt",
                RawText.of((text + "\n").getBytes(StandardCharsets.UTF_8)),
                DAY,
                true,
                true)));
        while (filing.fileNext()) {
            // until none waits
        }
        IndexedDocuments.settle(jdbc);
        jdbc.sql("select path, article_id from source where article_id is not null")
                .query((row, number) -> articles.put(
                        row.getLong("article_id"), row.getString("path").replace(".txt", "")))
                .list();
        assertThat(articles).hasSameSizeAs(paragraphs);
    }

    @AfterAll
    void forget() {
        IndexedDocuments.forget(jdbc);
    }

    @Test
    void ranksTheAnswerToAQuestionAtLeastAsHighAsPlainBm25() throws IOException {
        var ranks = new LinkedHashMap<String, Rank>();
        var misses = new ArrayList<String>();
        try (var stock = new StockNori(paragraphs)) {
            for (var question : questions()) {
                var found = found(question.typed());
                var plain = stock.found(question.typed());
                int place = found.indexOf(question.best());
                int there = plain.indexOf(question.best());
                var half = question.tuned() ? "tuned half" : "other half";
                for (var group : List.of(question.habit(), half, "all")) {
                    ranks.computeIfAbsent(group, any -> new Rank()).add(place);
                    ranks.computeIfAbsent(group + ", stock Nori", any -> new Rank())
                            .add(there);
                }
                if (place != 0) {
                    misses.add("%s  %s  wanted %s  at %d (stock Nori %d)  found %s"
                            .formatted(question.habit(), question.typed(), question.best(), place, there, found));
                }
            }
        }
        var report = new StringBuilder();
        ranks.forEach((group, rank) -> report.append("%-24s %s%n".formatted(group, rank)));
        misses.forEach(miss -> report.append(miss).append('\n'));
        var folder = Files.createDirectories(Path.of("target", "judged"));
        Files.writeString(folder.resolve("questions.txt"), report.toString());
        assertThat(rank(ranks, "all")).as(report.toString()).isGreaterThanOrEqualTo(FLOOR);
        for (var group : List.of("question", "unmarked", "marks")) {
            assertThat(rank(ranks, group))
                    .as("%s%n%s", group, report)
                    .isGreaterThanOrEqualTo(rank(ranks, group + ", stock Nori"));
        }
    }

    private static double rank(Map<String, Rank> ranks, String group) {
        return Objects.requireNonNull(ranks.get(group)).mrr();
    }

    private List<String> found(String typed) {
        return search.find(SearchRequest.of(typed).show(ResultType.ARTICLE, ResultOrder.RELEVANCE, 1)).hits().stream()
                .map(Hit::id)
                .map(articles::get)
                .limit(DEPTH)
                .toList();
    }

    private static List<Question> questions() {
        var questions = new ArrayList<Question>();
        for (var line : lines("judged-questions.txt")) {
            int habit = line.indexOf('|');
            int right = line.lastIndexOf('|');
            questions.add(new Question(
                    line.substring(0, habit),
                    line.substring(habit + 1, right),
                    line.substring(right + 1).split(" ")[0],
                    questions.size() % 2 == 0));
        }
        return questions;
    }

    private static List<String> lines(String name) {
        try (var in = JudgedQuestionsIntegrationTests.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a new Solr or OpenSearch would find: headline and text in one field, any word, BM25. */
    private static final class StockNori implements AutoCloseable {
        private final KoreanAnalyzer analyzer = new KoreanAnalyzer();
        private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
        private final DirectoryReader reader;
        private final IndexSearcher searcher;

        StockNori(Map<String, String> texts) throws IOException {
            try (var writer = new IndexWriter(directory, new IndexWriterConfig(analyzer))) {
                for (var text : texts.entrySet()) {
                    var document = new Document();
                    document.add(new StoredField("id", text.getKey()));
                    document.add(new TextField("text", text.getValue(), Field.Store.NO));
                    writer.addDocument(document);
                }
            }
            reader = DirectoryReader.open(directory);
            searcher = new IndexSearcher(reader);
        }

        List<String> found(String typed) throws IOException {
            var query = new QueryBuilder(analyzer).createBooleanQuery("text", typed);
            var found = new ArrayList<String>();
            if (query != null) {
                for (var hit : searcher.search(query, DEPTH).scoreDocs) {
                    found.add(searcher.storedFields().document(hit.doc).get("id"));
                }
            }
            return found;
        }

        @Override
        public void close() throws IOException {
            reader.close();
            directory.close();
            analyzer.close();
        }
    }
}
