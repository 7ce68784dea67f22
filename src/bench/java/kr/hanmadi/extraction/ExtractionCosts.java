package kr.hanmadi.extraction;

import java.io.IOException;
import java.io.StringReader;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import kr.hanmadi.sample.SampleReports;
import org.apache.lucene.analysis.ko.KoreanTokenizer;

/**
 * How the cost of reading grows with the length of a text, up to 5 MB, and whether memory stays flat over many articles:
 * {@code length} or {@code memory [N]}.
 */
public final class ExtractionCosts {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final int LARGEST = 5 * 1024 * 1024;
    private static final int[] BYTES = {10_000, 100_000, 1_000_000, LARGEST};
    private static final int REPEATS = 3;
    /** Time on the processor, not on the wall: other programs of the machine do not count. */
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final ReportReader reader = new ReportReader();
    private final SampleReports reports = new SampleReports(1, DAY);

    private ExtractionCosts() {}

    public static void main(String[] args) throws IOException {
        var costs = new ExtractionCosts();
        if (args[0].equals("memory")) {
            costs.memory(args.length > 1 ? Integer.parseInt(args[1]) : 100_000);
        } else {
            costs.length();
        }
    }

    private void length() throws IOException {
        for (int i = 0; i < 3_000; i++) {
            reader.read(reports.report(i).text(), DAY); // warm up
        }
        System.out.printf("| text | bytes | read, ms | µs per kB | Nori alone, ms |%n|---|---|---|---|---|%n");
        for (var shape : shapes().entrySet()) {
            for (int bytes : BYTES) {
                var text = repeated(shape.getValue(), bytes);
                var read = new double[REPEATS];
                var nori = new double[REPEATS];
                for (int i = 0; i < REPEATS; i++) {
                    long from = THREADS.getCurrentThreadCpuTime();
                    reader.read(text, DAY);
                    long between = THREADS.getCurrentThreadCpuTime();
                    tokenise(text);
                    read[i] = (between - from) / 1e6;
                    nori[i] = (THREADS.getCurrentThreadCpuTime() - between) / 1e6;
                }
                Arrays.sort(read);
                Arrays.sort(nori);
                double median = read[REPEATS / 2];
                System.out.printf(
                        "| %s | %,d | %.1f | %.0f | %.1f |%n",
                        shape.getKey(), bytes, median, median * 1_000 / (bytes / 1_000.0), nori[REPEATS / 2]);
            }
        }
    }

    /** Reports one after another, and texts that no newspaper prints but an editor may paste. */
    private Map<String, String> shapes() {
        var shapes = new LinkedHashMap<String, String>();
        var several = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            several.append(reports.report(i).text());
        }
        shapes.put("reports", several.toString());
        shapes.put("one line", several.toString().replace('\n', ' '));
        shapes.put("opening marks only", "“가나다라 ");
        shapes.put("remarks without a speaker", "“예산을 늘려야 한다”고 말했다. ");
        shapes.put("names only", "도은결 가람대 교수, ");
        shapes.put("no blanks", "가나다라마바사아자차카타파하");
        return shapes;
    }

    /** So many bytes of UTF-8, cut at a character. */
    private static String repeated(String text, int bytes) {
        var repeated = new StringBuilder();
        int count = 0;
        for (int i = 0; count < bytes; i = (i + 1) % text.length()) {
            char c = text.charAt(i);
            repeated.append(c);
            count += c < 0x80 ? 1 : 3;
        }
        return repeated.toString();
    }

    private static void tokenise(String text) throws IOException {
        try (var nori = new KoreanTokenizer()) {
            nori.setReader(new StringReader(text));
            nori.reset();
            while (nori.incrementToken()) {
                // counted by the clock alone
            }
            nori.end();
        }
    }

    private void memory(int articles) {
        System.out.printf("| articles read | heap after a collection, MB |%n|---|---|%n");
        long quotes = 0;
        for (int i = 0; i <= articles; i++) {
            if (i % (articles / 10) == 0) {
                System.gc();
                var runtime = Runtime.getRuntime();
                System.out.printf("| %,d | %.1f |%n", i, (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
            }
            var report = reports.report(i);
            quotes += reader.read(report.text(), report.publishedOn()).quotes().size();
        }
        System.out.printf("%,d quotations%n", quotes);
    }
}
