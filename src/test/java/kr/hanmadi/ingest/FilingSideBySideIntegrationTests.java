package kr.hanmadi.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.hanmadi.sample.SampleReports;
import kr.hanmadi.search.IndexedDocuments;
import kr.hanmadi.site.FictionalRecordTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports of the same people, forums and organisations, filed by several workers at once. */
@FictionalRecordTest
class FilingSideBySideIntegrationTests {
    private static final int REPORTS = 120;

    private static final List<String> RECORD = List.of(
            "select name || coalesce('/' || organisation_key, '') from person",
            "select organisation_key from organisation",
            "select name_key from forum_series",
            "select name_key || coalesce('/' || held_on, '') from forum",
            "select outlet || '/' || name from reporter",
            "select words || '/' || start_offset || coalesce('/' || speaker_name, '') || coalesce('/' || affiliation, '')"
                    + " || coalesce('/' || (select o.words from quote o where o.id = quote.headline_of), '') from quote",
            "select printed || '/' || start_offset from mention",
            "select headline || '/' || state from article",
            "select p.name || '/' || coalesce(a.printed, '') || '/' || coalesce(a.job_title, '') || '/' || coalesce(a.as_of::text, '')"
                    + " from affiliation a join person p on p.id = a.person_id");

    @Autowired
    Sources sources;

    @Autowired
    Filing filing;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    @AfterEach
    void forget() {
        IndexedDocuments.forget(jdbc);
    }

    @Test
    void makeTheSameRecordAsOneWorker() throws Exception {
        stage();
        assertThat(fileAll()).isEqualTo(REPORTS);
        var byOne = record();
        forget();
        stage();
        int filed = 0;
        try (var workers = Executors.newFixedThreadPool(4)) {
            Callable<Integer> worker = this::fileAll;
            for (var one : workers.invokeAll(List.of(worker, worker, worker, worker))) {
                filed += one.get();
            }
        }
        assertThat(filed).isEqualTo(REPORTS);
        assertThat(strings("select failure from source where failure is not null"))
                .isEmpty();
        assertThat(record()).isEqualTo(byOne);
    }

    private void stage() {
        var reports = new SampleReports(3, LocalDate.of(2026, 3, 2));
        IntStream.range(0, REPORTS).forEach(i -> {
            var report = reports.report(i);
            var raw = RawText.of(report.text().getBytes(StandardCharsets.UTF_8));
            sources.stage(new SourceToStage(Origin.IMPORT, "side-by-side/" + i, raw, report.publishedOn(), true, true));
        });
    }

    private int fileAll() {
        return (int) Stream.generate(filing::fileNext).takeWhile(done -> done).count();
    }

    private List<List<String>> record() {
        return RECORD.stream().map(this::strings).toList();
    }

    private List<String> strings(String sql) {
        return jdbc.sql(sql).query(String.class).list().stream().sorted().toList();
    }
}
