package kr.hanmadi.extraction;

import java.io.IOException;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import kr.hanmadi.extraction.passage.Bylines;
import kr.hanmadi.extraction.passage.PassageReader;
import kr.hanmadi.extraction.people.LabelledTexts;
import kr.hanmadi.extraction.people.MentionLedger;
import kr.hanmadi.extraction.people.PersonReferences;
import kr.hanmadi.extraction.quotation.BodyQuotes;
import kr.hanmadi.extraction.quotation.Speakers;
import kr.hanmadi.extraction.text.Normaliser;
import kr.hanmadi.sample.SampleReports;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What reading a report costs, beside Nori's tokenisation of the same text alone. The stages are measured from the
 * beginning up to each of them, for every stage needs the ones before: the difference is the stage's own.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ExtractionBenchmark {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int COUNT = 200;

    /** Generated reports, or the labelled reports of the evaluation set, whose words hardly recur. */
    @Param({"sample", "labelled"})
    public String corpus = "";

    private final ReportReader reader = new ReportReader();
    private final KoreanTokenizer nori = new KoreanTokenizer();
    private List<String> texts = List.of();

    @Setup
    public void texts() throws IOException {
        texts = corpus.equals("labelled")
                ? LabelledTexts.all()
                : LongStream.range(0, COUNT)
                        .mapToObj(i -> new SampleReports(1, DAY).report(i).text())
                        .toList();
        System.out.printf(
                "%d texts, %d characters%n",
                texts.size(), texts.stream().mapToInt(String::length).sum());
    }

    @Benchmark
    public int noriAlone() throws IOException {
        int tokens = 0;
        for (var text : texts) {
            tokens += tokens(text);
        }
        return tokens;
    }

    private int tokens(String text) throws IOException {
        var term = nori.getAttribute(CharTermAttribute.class);
        int tokens = 0;
        nori.setReader(new StringReader(text));
        nori.reset();
        while (nori.incrementToken()) {
            tokens += term.length() > 0 ? 1 : 0;
        }
        nori.end();
        nori.close();
        return tokens;
    }

    @Benchmark
    public int upToNormalised() {
        return texts.stream()
                .mapToInt(text -> Normaliser.normalise(text).body().length())
                .sum();
    }

    @Benchmark
    public int upToPassages() {
        int found = 0;
        for (var text : texts) {
            var body = Normaliser.normalise(text).body();
            var passages = PassageReader.read(body);
            found += passages.size() + Bylines.read(body, passages).reporters().size();
        }
        return found;
    }

    @Benchmark
    public int upToMentions() {
        int found = 0;
        for (var text : texts) {
            var body = Normaliser.normalise(text).body();
            found += PersonReferences.in(body, PassageReader.read(body)).all().size();
        }
        return found;
    }

    @Benchmark
    public int upToBodyQuotes() {
        int found = 0;
        for (var text : texts) {
            var body = Normaliser.normalise(text).body();
            var passages = PassageReader.read(body);
            var ledger = new MentionLedger();
            var references = PersonReferences.in(body, passages);
            ledger.introduceAll(references.introduced(), passages);
            references.all().forEach(ledger::addMention);
            found += BodyQuotes.find(body, passages, new Speakers(body, ledger)).size();
        }
        return found;
    }

    @Benchmark
    public int whole() {
        return texts.stream()
                .mapToInt(text -> reader.read(text, DAY).quotes().size())
                .sum();
    }
}
