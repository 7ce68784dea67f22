package kr.hanmadi.extraction.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import kr.hanmadi.extraction.ReportReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores the extractor on the labelled set. Fails when a figure falls below the recorded one; with
 * {@code -Dhanmadi.evaluation.record=true} it records the figures and writes the table of docs/evaluation.md instead.
 */
class EvaluationTests {
    private static final Path FOLDER = Path.of("src", "test", "resources", "kr", "hanmadi", "evaluation");
    private static final Path RECORDED = FOLDER.resolve("recorded.properties");
    private static final Path DOCUMENT = Path.of("docs", "evaluation.md");
    private static final String FROM = "<!-- figures: written by EvaluationTests -->";
    private static final String TO = "<!-- end of figures -->";
    private static final String SCARE = "scare quotes taken as speech";
    private static final Map<String, String> SETS = Map.of(
            "own", "written for the project", "wikinews", "Korean Wikinews", "klue", "KLUE sentences", "seed", "seed");
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void noFigureFallsBelowTheRecordedOne() throws IOException {
        var scores = scores();
        if (Boolean.getBoolean("hanmadi.evaluation.record")) {
            record(scores);
        }
        var recorded = new Properties();
        try (var in = Files.newBufferedReader(RECORDED)) {
            recorded.load(in);
        }
        var fallen = new ArrayList<String>();
        scores.forEach((set, score) -> score.figures().forEach((figure, value) -> {
            double before = Double.parseDouble(recorded.getProperty(key(set, figure), "0"));
            boolean worse = figure.equals(SCARE) ? value > before : value < before;
            if (worse) {
                fallen.add("%s, %s: %.1f after %.1f".formatted(set, figure, value, before));
            }
        }));
        assertThat(fallen).isEmpty();
        assertThat(Files.readString(DOCUMENT)).contains(table(scores));
    }

    @Test
    void theSeedIsReadWithoutAFault() throws IOException {
        assertThat(scores().get("seed").figures())
                .allSatisfy(
                        (figure, value) -> assertThat(value).as(figure).isEqualTo(figure.equals(SCARE) ? 0.0 : 100.0));
    }

    private static Map<String, Score> scores() throws IOException {
        var scores = new LinkedHashMap<String, Score>();
        for (var set : List.of("own", "wikinews", "klue", "seed")) {
            scores.put(set, new Score());
        }
        try (var files = Files.newDirectoryStream(FOLDER, "*.json")) {
            for (var file : files) {
                add(scores.get(file.getFileName().toString().replaceFirst("[-.].*", "")), file);
            }
        }
        return scores;
    }

    private static @Nullable LocalDate day(@Nullable String published) {
        return published == null || published.length() < 10 ? null : LocalDate.parse(published.substring(0, 10));
    }

    private static String key(String set, String figure) {
        return (set + "." + figure).replace(' ', '-');
    }

    private static void record(Map<String, Score> scores) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(
                "# The figures that EvaluationTests last recorded, in percent; none may fall below (scare quotes: rise above).");
        scores.forEach((set, score) ->
                score.figures().forEach((figure, value) -> lines.add(key(set, figure) + "=" + value)));
        Files.write(RECORDED, lines);
        var text = Files.readString(DOCUMENT);
        int from = text.indexOf(FROM) + FROM.length();
        Files.writeString(DOCUMENT, text.substring(0, from) + "\n" + table(scores) + text.substring(text.indexOf(TO)));
    }

    /** The sets of the project's own reports, each written at one go by a person who had not seen the rules. */
    private static String ownSets() throws IOException {
        var sets = new TreeMap<String, Score>();
        try (var files = Files.newDirectoryStream(FOLDER, "own-*.json")) {
            for (var file : files) {
                var set = file.getFileName().toString().substring(0, "own-x".length());
                add(sets.computeIfAbsent(set, any -> new Score()), file);
            }
        }
        var text = new StringBuilder("\n| set, last run | quotations | detection F1 | right when a name is given"
                + " | end to end F1 | speaker list F1 |\n|---|---|---|---|---|---|\n");
        sets.forEach((set, score) -> {
            var figures = score.figures();
            text.append("| `%s` | %d | %.1f | %.1f | %.1f | %.1f |\n"
                    .formatted(
                            set,
                            score.quotations(),
                            figures.get("detection F1"),
                            figures.get("right when a name is given"),
                            figures.get("end to end F1"),
                            figures.get("speaker list F1")));
        });
        return text.toString();
    }

    private static void add(Score score, Path file) throws IOException {
        var gold = JSON.readValue(file, Labelled.class);
        score.add(gold, new ReportReader().read(gold.text(), day(gold.published())));
    }

    private static String table(Map<String, Score> scores) throws IOException {
        var text = new StringBuilder(ownSets());
        for (var entry : scores.entrySet()) {
            var score = entry.getValue();
            text.append("\n### %s: %s, %d quotations\n\n"
                    .formatted(entry.getKey(), SETS.get(entry.getKey()), score.quotations()));
            text.append("| figure | percent |\n|---|---|\n");
            score.figures().forEach((figure, value) -> text.append("| %s | %.1f |\n".formatted(figure, value)));
            text.append("\n| phenomenon | quotations | found | found and rightly named |\n|---|---|---|---|\n");
            score.rows().forEach(row -> text.append(row).append('\n'));
            text.append("\n| rule | band | quotations | rightly named |\n|---|---|---|---|\n");
            score.reliability().forEach(row -> text.append(row).append('\n'));
        }
        return text.append('\n').toString();
    }
}
