package kr.hanmadi.extraction.forum;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.people.NameModel;
import kr.hanmadi.extraction.people.NameModelTraining;
import kr.hanmadi.extraction.people.ReportNames;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns how much each sign speaks for a meeting, as docs/forum-model.md says. Arguments: {@code train OUT REPORTS...}, or
 * {@code folds FOLDER REPORTS...} for one file for each group of outlets, learnt from all the others. REPORTS is a file or a
 * folder of labelled reports.
 */
public final class ForumModelTraining {
    private static final int STEPS = 1_500;
    private static final double RATE = 0.5;
    private static final double PULL = 0.0125;
    private static final double NEGLIGIBLE = 0.005;
    private static final double ALIKE = 0.8;

    private static final ReportReader READER = new ReportReader();

    private ForumModelTraining() {}

    /** A labelled report: the signs of each meeting that it names, and which of them it is about. */
    record Example(List<List<String>> signs, boolean[] right, boolean present, int fold) {
        boolean isAnswerable() {
            if (!present) {
                return true;
            }
            for (boolean one : right) {
                if (one) {
                    return true;
                }
            }
            return false;
        }
    }

    public static void main(String[] args) throws IOException {
        var examples = new ArrayList<Example>();
        for (int i = 2; i < args.length; i++) {
            examples.addAll(examples(Path.of(args[i])));
        }
        System.out.printf(
                "%d reports, %d about a meeting, %d of them with it among the candidates%n",
                examples.size(),
                examples.stream().filter(Example::present).count(),
                examples.stream()
                        .filter(example -> example.present() && example.isAnswerable())
                        .count());
        var out = Path.of(args[1]);
        if (args[0].equals("train")) {
            write(train(examples, -1), out);
            return;
        }
        Files.createDirectories(out);
        for (int fold = 0; fold < NameModelTraining.FOLDS; fold++) {
            write(train(examples, fold), out.resolve("forum" + fold + ".txt"));
        }
    }

    private static void write(Map<String, Double> weights, Path file) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(
                "# How much each sign speaks for a meeting that a report names. Source: ForumModelTraining, docs/forum-model.md.");
        weights.forEach((sign, weight) -> lines.add("%s %.2f".formatted(sign, weight)));
        Files.write(file, lines);
        System.out.printf("%s: %d signs%n", file, weights.size());
    }

    private static List<Example> examples(Path reports) throws IOException {
        var json = JsonMapper.builder().build();
        var examples = new ArrayList<Example>();
        var files = new ArrayList<Path>();
        if (Files.isDirectory(reports)) {
            try (var listed = Files.list(reports)) {
                listed.filter(file -> file.toString().endsWith(".json"))
                        .sorted()
                        .forEach(files::add);
            }
        } else {
            files.add(reports);
        }
        for (var file : files) {
            var read = json.readTree(Files.readString(file));
            if (read.isArray()) {
                read.forEach(node -> examples.add(
                        example(node, NameModelTraining.fold(node.path("outlet").asString("")))));
            } else {
                examples.add(example(read, NameModelTraining.FOLDS)); // the project's own: left out of none
            }
        }
        return examples;
    }

    private static Example example(JsonNode node, int fold) {
        var published = node.path("published").asString("");
        var day = published.length() < 10 ? null : LocalDate.parse(published.substring(0, 10));
        var names = new ArrayList<String>();
        var event = node.path("event");
        if (event.isObject()) {
            names.add(event.path("name").asString());
            event.path("name_alternatives").forEach(name -> names.add(name.asString()));
        }
        var report = READER.read(node.path("text").asString(), day);
        return ReportNames.reading(report.body(), NameModel.shipped(), () -> {
            var today = day == null ? report.publication().reportedOn() : day;
            var main = new MainForum(report.body(), report.passages(), report.quotes(), today);
            var candidates = main.candidates();
            var right = new boolean[candidates.size()];
            boolean any = false;
            for (int i = 0; i < right.length; i++) {
                var name = main.named(candidates.get(i)).name();
                right[i] = names.stream().anyMatch(gold -> alike(gold, name) >= ALIKE);
                any |= right[i];
            }
            for (int i = 0; i < right.length && !any; i++) { // the right kind, by another name
                var name = candidates.get(i).found().name();
                right[i] = names.stream().anyMatch(gold -> MeetingNouns.isSameNoun(gold, name));
            }
            return new Example(candidates.stream().map(main::signs).toList(), right, !names.isEmpty(), fold);
        });
    }

    /** The share of letters that two names have in common, in order. */
    private static double alike(String one, String other) {
        var a = one.replaceAll("[^\\p{L}\\p{N}]", "");
        var b = other.replaceAll("[^\\p{L}\\p{N}]", "");
        var longest = new int[a.length() + 1][b.length() + 1];
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                longest[i][j] = a.charAt(i - 1) == b.charAt(j - 1)
                        ? longest[i - 1][j - 1] + 1
                        : Math.max(longest[i - 1][j], longest[i][j - 1]);
            }
        }
        return 2.0 * longest[a.length()][b.length()] / Math.max(1, a.length() + b.length());
    }

    /** Climbs the likelihood of the right meetings, or of none; small weights cost less. */
    private static Map<String, Double> train(List<Example> all, int without) {
        var examples = all.stream()
                .filter(example -> example.fold() != without && example.isAnswerable())
                .toList();
        var signs = examples.stream()
                .flatMap(example -> example.signs().stream())
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
        var numbers = new HashMap<String, Integer>();
        signs.forEach(sign -> numbers.put(sign, numbers.size()));
        var numbered = examples.stream()
                .map(example -> example.signs().stream()
                        .map(one -> one.stream().mapToInt(numbers::get).toArray())
                        .toArray(int[][]::new))
                .toList();
        var weights = new double[signs.size()];
        for (int step = 0; step < STEPS; step++) {
            var slope = new double[weights.length];
            for (int i = 0; i < examples.size(); i++) {
                climb(examples.get(i), numbered.get(i), weights, slope);
            }
            for (int sign = 0; sign < weights.length; sign++) {
                weights[sign] += RATE * (slope[sign] / examples.size() - PULL * weights[sign]);
            }
        }
        var learnt = new TreeMap<String, Double>();
        for (int sign = 0; sign < weights.length; sign++) {
            if (Math.abs(weights[sign]) >= NEGLIGIBLE) {
                learnt.put(signs.get(sign), weights[sign]);
            }
        }
        return learnt;
    }

    private static void climb(Example example, int[][] candidates, double[] weights, double[] slope) {
        var likely = new double[candidates.length];
        double sum = 1;
        double rightSum = example.present() ? 0 : 1;
        for (int i = 0; i < likely.length; i++) {
            double weight = 0;
            for (int sign : candidates[i]) {
                weight += weights[sign];
            }
            likely[i] = Math.exp(weight);
            sum += likely[i];
            rightSum += example.right()[i] ? likely[i] : 0;
        }
        for (int i = 0; i < likely.length; i++) {
            double rise = (example.right()[i] ? likely[i] / rightSum : 0) - likely[i] / sum;
            for (int sign : candidates[i]) {
                slope[sign] += rise;
            }
        }
    }
}
