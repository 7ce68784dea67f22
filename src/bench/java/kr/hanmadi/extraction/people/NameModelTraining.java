package kr.hanmadi.extraction.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import kr.hanmadi.extraction.report.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Trains the model that finds names, as docs/name-model.md says. Arguments: {@code train REPORTS OUT}, or
 * {@code folds REPORTS FOLDER} for one model for each group of outlets, trained on all the others.
 */
public final class NameModelTraining {
    private static final int EPOCHS = 6;
    /** The weights are the average of as many trainings, each by another chance. */
    private static final int TRAININGS = 10;

    private static final int FIRST_SEED = 7;
    private static final float RATE = 0.15f;
    private static final float NEGLIGIBLE = 0.002f;
    public static final int FOLDS = 5;
    /** The outlets of each fold; outlets that are not listed belong to the last. */
    private static final List<List<String>> OUTLETS =
            List.of(List.of("법률신문", "한국일보"), List.of("조선일보"), List.of("중앙일보", "국민일보"), List.of("세계일보", "daum"));

    private NameModelTraining() {}

    /** A labelled text with all the people it names. */
    record Example(String text, List<String> people, int fold) {}

    public static void main(String[] args) throws IOException {
        var examples = reports(Path.of(args[1]));
        var out = Path.of(args[2]);
        if (args[0].equals("train")) {
            write(train(examples, -1), out);
            return;
        }
        Files.createDirectories(out);
        for (int fold = 0; fold < FOLDS; fold++) {
            var weights = train(examples, fold);
            write(weights, out.resolve("fold" + fold + ".bin"));
            measure(new NameModel(weights), examples, fold);
        }
    }

    private static void write(LearnedWeights weights, Path file) throws IOException {
        try (var out = Files.newOutputStream(file)) {
            weights.write(out);
        }
        System.out.printf("%s: %d bytes%n", file, Files.size(file));
    }

    public static int fold(String outlet) {
        for (int i = 0; i < OUTLETS.size(); i++) {
            if (OUTLETS.get(i).contains(outlet)) {
                return i;
            }
        }
        return OUTLETS.size();
    }

    static List<Example> reports(Path file) throws IOException {
        var examples = new ArrayList<Example>();
        for (JsonNode node : JsonMapper.builder().build().readTree(Files.readString(file))) {
            var people = new ArrayList<String>();
            node.path("people").forEach(name -> people.add(name.asString()));
            examples.add(new Example(
                    node.path("text").asString(),
                    people,
                    fold(node.path("outlet").asString())));
        }
        return examples;
    }

    static LearnedWeights train(List<Example> examples, int without) {
        var average = new LearnedWeights();
        for (int training = 0; training < TRAININGS; training++) {
            var weights = weights(examples, without, new Random(FIRST_SEED + training));
            for (int i = 0; i < weights.length; i++) {
                average.all()[i] += weights[i] / TRAININGS;
            }
        }
        return average;
    }

    private static float[] weights(List<Example> examples, int without, Random chance) {
        var names = new MadeUpNames(chance);
        var learned = new LearnedWeights();
        var weights = learned.all();
        var squares = new float[weights.length];
        var features = new NameFeatures();
        var order = new ArrayList<>(
                examples.stream().filter(example -> example.fold() != without).toList());
        var sum = new float[weights.length];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(order, chance);
            for (var example : order) {
                var swapped = SwappedReport.swapped(example.text(), example.people(), names, chance);
                learn(swapped, features, learned, squares);
            }
            if (epoch >= EPOCHS / 2) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weights[i];
                }
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= EPOCHS - EPOCHS / 2;
        }
        return sum;
    }

    private static void learn(SwappedReport report, NameFeatures features, LearnedWeights learned, float[] squares) {
        var weights = learned.all();
        var tags = new byte[report.text().length()];
        for (var name : report.names()) {
            for (int i = name.start(); i < name.end(); i++) {
                tags[i] = i == name.start()
                        ? (byte) NameModel.FIRST
                        : i == name.end() - 1 ? (byte) NameModel.LAST : (byte) NameModel.WITHIN;
            }
        }
        for (var stretch : ModelLines.of(report.text())) {
            if (report.keepsName(stretch.in(report.text()))) {
                continue;
            }
            features.read(stretch.in(report.text()), report.originals());
            int length = stretch.end() - stretch.start();
            var chain = new NameModel.Chain(features, length, learned);
            for (int i = 0; i < length; i++) {
                if (!features.mayBelong(i)) {
                    continue;
                }
                int gold = tags[stretch.start() + i];
                var wrong = new float[NameModel.TAGS];
                boolean any = false;
                for (int tag = 0; tag < NameModel.TAGS; tag++) {
                    wrong[tag] = (float) ((tag == gold ? 1 : 0) - chain.likely(i, tag));
                    any |= Math.abs(wrong[tag]) > NEGLIGIBLE;
                }
                if (!any) {
                    continue;
                }
                var numbers = features.of(i);
                for (int k = 0; k < features.count(); k++) {
                    for (int tag = 0; tag < NameModel.TAGS; tag++) {
                        if (Math.abs(wrong[tag]) > NEGLIGIBLE) {
                            int at = numbers[k] * NameModel.TAGS + tag;
                            squares[at] += wrong[tag] * wrong[tag];
                            weights[at] += RATE * wrong[tag] / (float) Math.sqrt(0.1f + squares[at]);
                        }
                    }
                }
            }
        }
    }

    /** Precision and recall of the places of names in the outlets that were left out. */
    private static void measure(NameModel model, List<Example> examples, int fold) {
        Map<String, int[]> counts = new LinkedHashMap<>();
        var features = new NameFeatures();
        for (var example : examples) {
            if (example.fold() != fold) {
                continue;
            }
            var gold = new ArrayList<>(
                    SwappedReport.marked(example.text(), example.people()).names());
            for (var stretch : ModelLines.of(example.text())) {
                for (var found : model.find(features, stretch.in(example.text()))) {
                    if (found.probability() >= 0.5) {
                        var span = new Span(stretch.start() + found.start(), stretch.start() + found.end());
                        boolean right = gold.remove(span);
                        counts.computeIfAbsent(kind(span.in(example.text())), any -> new int[3])[right ? 0 : 1]++;
                        if (!right && Boolean.getBoolean("show")) {
                            System.out.println("  false " + around(example.text(), span));
                        }
                    }
                }
            }
            for (var missed : gold) {
                counts.computeIfAbsent(kind(missed.in(example.text())), any -> new int[3])[2]++;
                if (Boolean.getBoolean("show")) {
                    System.out.println("  missed " + around(example.text(), missed));
                }
            }
        }
        counts.forEach((kind, count) -> System.out.printf(
                "fold %d, %s: %d, precision %.1f, recall %.1f%n",
                fold,
                kind,
                count[0] + count[2],
                100.0 * count[0] / Math.max(1, count[0] + count[1]),
                100.0 * count[0] / Math.max(1, count[0] + count[2])));
    }

    private static String around(String text, Span span) {
        return text.substring(Math.max(0, span.start() - 15), span.start()).replace('\n', '|') + "[" + span.in(text)
                + "]"
                + text.substring(span.end(), Math.min(text.length(), span.end() + 15))
                        .replace('\n', '|');
    }

    private static String kind(String name) {
        return name.indexOf(' ') >= 0
                ? "several parts"
                : name.length() == 3 ? "three syllables" : name.length() == 2 ? "two syllables" : "longer";
    }
}
