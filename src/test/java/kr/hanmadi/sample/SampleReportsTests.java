package kr.hanmadi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.field.QuoteKind;
import org.junit.jupiter.api.Test;

class SampleReportsTests {
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 3, 2);
    private static final int COUNT = 400;

    private final SampleReports reports = new SampleReports(1, LAST_DAY);

    @Test
    void aReportDependsOnItsSeedAndNumberOnly() {
        var alone = new SampleReports(1, LAST_DAY).report(77);
        for (int i = 0; i < 77; i++) {
            reports.report(i);
        }
        assertThat(reports.report(77)).isEqualTo(alone);
        assertThat(new SampleReports(2, LAST_DAY).report(77).text()).isNotEqualTo(alone.text());
    }

    @Test
    void noTextComesTwice() {
        assertThat(all().stream().map(SampleReport::text)).doesNotHaveDuplicates();
    }

    @Test
    void everyReportSaysThatItIsInvented() {
        assertThat(all()).allSatisfy(report -> assertThat(report.text()).contains("견본으로 지어낸 글"));
    }

    @Test
    void noSlotStaysOpenAndNoParticleDisagrees() {
        var wrong = Pattern.compile("[{}]|null|(?:부족|포럼|연구원|대책)(?:를|가|는|와) |(?:토론회|세미나|협회|확대|강화)(?:을|이|은|과) ");
        assertThat(all()).allSatisfy(report -> assertThat(report.text()).doesNotContainPattern(wrong));
    }

    @Test
    void quotationsPointAtTheirWordsBetweenMarks() {
        assertThat(all())
                .allSatisfy(report -> assertThat(report.quotes()).allSatisfy(quote -> {
                    assertThat(report.text().substring(quote.start(), quote.end()))
                            .isEqualTo(quote.words());
                    assertThat(report.text().charAt(quote.start() - 1)).isIn('“', '"');
                }));
    }

    @Test
    void peopleSpeakAgainAndAgainAndForumsHaveSeveralReportsAndSomeAreToCome() {
        var appearances = new HashMap<String, Integer>();
        var forums = new HashMap<String, Set<String>>();
        int upcoming = 0;
        for (var report : all()) {
            report.quotes().stream()
                    .map(SampleReport.Quotation::speaker)
                    .distinct()
                    .filter(Objects::nonNull)
                    .forEach(speaker -> appearances.merge(speaker, 1, Integer::sum));
            forums.computeIfAbsent(report.forum() + report.heldOn(), forum -> new HashSet<>())
                    .add(report.text());
            upcoming += report.heldOn().isAfter(LAST_DAY) ? 1 : 0;
            assertThat(report.publishedOn()).isBeforeOrEqualTo(LAST_DAY);
        }
        assertThat(appearances.values().stream().filter(times -> times >= 5)).hasSizeGreaterThan(30);
        assertThat(forums.values().stream().filter(several -> several.size() >= 2))
                .hasSizeGreaterThan(50);
        assertThat(upcoming).isBetween(4, COUNT / 10);
    }

    /** The reports are plain ones; what the extractor reads of them must not fall below what it last did. */
    @Test
    void theExtractorReadsWhoSpeaks() {
        var reader = new ReportReader();
        int expected = 0;
        int found = 0;
        int right = 0;
        int named = 0;
        for (var report : all()) {
            var read = reader.read(report.text(), report.publishedOn()).quotes().stream()
                    .filter(quote -> quote.kind() != QuoteKind.INDIRECT)
                    .collect(Collectors.toMap(quote -> quote.span().start(), quote -> quote, (one, other) -> one));
            for (var quote : report.quotes()) {
                if (quote.speaker() == null) {
                    continue;
                }
                expected++;
                FoundQuote reading = read.get(quote.start());
                if (reading == null) {
                    continue;
                }
                found++;
                if (reading.speaker() != null) {
                    named++;
                    right += reading.speaker().label().equals(quote.speaker()) ? 1 : 0;
                }
            }
        }
        assertThat(found).as("found of %d", expected).isGreaterThanOrEqualTo(expected * 99 / 100);
        assertThat(right).as("rightly named of %d named", named).isGreaterThanOrEqualTo(named * 97 / 100);
        assertThat(right).as("rightly named of %d", expected).isGreaterThanOrEqualTo(expected * 95 / 100);
    }

    private List<SampleReport> all() {
        return IntStream.range(0, COUNT).mapToObj(reports::report).toList();
    }
}
