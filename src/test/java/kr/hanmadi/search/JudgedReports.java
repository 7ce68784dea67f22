package kr.hanmadi.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.search.korean.Dictionary;
import kr.hanmadi.search.korean.WordCutter;

/** The reports that do not exist, over which the judged queries are asked, and what stands in them. */
final class JudgedReports {
    private JudgedReports() {}

    /** A report and the day it was printed. */
    record Report(LocalDate day, String text) {}

    static Map<String, Report> all() {
        var reports = new LinkedHashMap<String, Report>();
        String id = "";
        var day = LocalDate.EPOCH;
        var text = new StringBuilder();
        var lines = new ArrayList<>(lines("judged-corpus.txt"));
        lines.addAll(lines("judged-words-corpus.txt"));
        for (var line : lines) {
            var parts = line.substring(line.startsWith(">") ? 2 : 0).split("\\|");
            if (line.startsWith("@")) {
                id = parts[0].substring(1);
                day = LocalDate.parse(parts[1]);
                text = new StringBuilder("%s%n[한마루신문 = %s 기자] 지난 %d일 %s에서 ‘%s’이 열렸다.%n"
                        .formatted(parts[2], parts[5], day.getDayOfMonth(), parts[4], parts[3]));
            } else if (line.startsWith(">")) {
                text.append(
                        "%s %s %s%s “%s”고 말했다.%n".formatted(parts[0], parts[1], parts[2], topic(parts[2]), parts[3]));
            } else {
                text.append(line).append('\n');
                reports.put(id, new Report(day, text.toString()));
            }
        }
        return reports;
    }

    private static String topic(String word) {
        char last = word.charAt(word.length() - 1);
        return (last - '가') % 28 == 0 ? "는" : "은";
    }

    /** Someone who is quoted, a word of one of the quotations, and another person. */
    record Speaker(String name, String topic, String other) {
        String asked(String way) {
            return way.replace("{name}", name)
                    .replace("{topic}", topic)
                    .replace("{other}", other)
                    .replace("{은}", hasFinal(name) ? "은" : "는")
                    .replace("{이}", hasFinal(name) ? "이" : "가")
                    .replace("{와}", hasFinal(name) ? "과" : "와");
        }

        boolean isAmong(Quote quote, String way) {
            return name.equals(quote.getSpeakerName())
                    || (way.contains("{other}") && other.equals(quote.getSpeakerName()));
        }
    }

    static List<Speaker> speakers() {
        var cutter = new WordCutter(new Dictionary());
        var topics = new LinkedHashMap<String, String>();
        for (var line : lines("judged-corpus.txt")) {
            if (line.startsWith(">")) {
                var parts = line.substring(2).split("\\|");
                cutter.terms(parts[3]).stream()
                        .filter(term -> term.length() > 1 && parts[3].contains(term))
                        .findFirst()
                        .ifPresent(term -> topics.put(parts[0], term));
            }
        }
        var names = List.copyOf(topics.keySet());
        return names.stream()
                .map(name -> new Speaker(
                        name,
                        Objects.requireNonNull(topics.get(name)),
                        names.get((names.indexOf(name) + 7) % names.size())))
                .toList();
    }

    /** Every noun of the reports, their written words and the halves of those. */
    static List<String> nouns() {
        var cutter = new WordCutter(new Dictionary());
        var nouns = new LinkedHashSet<String>();
        for (var report : all().values()) {
            for (var word : report.text().split("[^가-힣A-Za-z0-9]+")) {
                var morphemes = cutter.plainTerms(word);
                morphemes.stream().filter(cutter::isOneNoun).forEach(nouns::add);
                var joined = String.join("", morphemes);
                if (word.startsWith(joined) && joined.length() > 1) {
                    nouns.add(joined);
                    nouns.add(joined.substring(0, Math.max(2, joined.length() / 2)));
                    nouns.add(joined.substring(Math.min(joined.length() / 2, joined.length() - 2)));
                }
            }
        }
        return List.copyOf(nouns);
    }

    /** Whether the last syllable ends in a consonant. */
    static boolean hasFinal(String word) {
        return (word.charAt(word.length() - 1) - '가') % 28 != 0;
    }

    /** The lines of a file beside these tests, without comments. */
    static List<String> lines(String name) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(JudgedReports.class.getResourceAsStream(name)), StandardCharsets.UTF_8))) {
            return in.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
