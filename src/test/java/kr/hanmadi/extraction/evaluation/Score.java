package kr.hanmadi.extraction.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Report;
import kr.hanmadi.field.QuoteKind;
import org.jspecify.annotations.Nullable;

/**
 * Compares what was found with the labels. A quotation counts when both ends are within two characters after trimming
 * marks and stops; its speaker when it is the canonical name, or null where the labels name no one.
 */
final class Score {
    private static final String TRIMMED = " \t\u3000“”\"＂‘’'「」『』.,…";
    private static final String IGNORED = "[\\s“”\"＂‘’'「」『』《》<>()（）·ㆍ,.]+";
    private static final int NEAR = 2;
    private static final int LONGEST_TITLE = 14;
    private static final double ALIKE = 0.8;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final Set<String> phenomena = new HashSet<>();
    private final Set<String> rules = new TreeSet<>();

    void add(Labelled gold, Report report) {
        quotes(gold, report);
        speakers(gold, report);
        parts(gold, report);
    }

    private void quotes(Labelled gold, Report report) {
        var found = new ArrayList<>(report.quotes().stream()
                .filter(quote -> quote.kind() != QuoteKind.INDIRECT)
                .toList());
        for (var quote : gold.quotes()) {
            if (quote.kind().equals("DIRECT") && quote.nestedIn() == null) {
                direct(gold, quote, take(gold, quote, found, report));
            }
        }
        for (var quote : gold.quotes()) {
            if (quote.kind().equals("HEADLINE")) {
                var hit = take(gold, quote, found, report);
                phenomenon("headline", hit != null, hit != null && isRight(gold, quote, hit));
            } else if (quote.nestedIn() != null) {
                take(gold, quote, found, report);
            } else if (quote.kind().equals("SCARE")) {
                boolean taken = take(gold, quote, found, report) != null;
                phenomenon("scare", taken, false);
                count("false", taken);
            }
        }
        counts.merge("false", found.size(), Integer::sum);
    }

    private void direct(Labelled gold, Labelled.Quote quote, @Nullable FoundQuote hit) {
        boolean right = hit != null && isRight(gold, quote, hit);
        count("hit", hit != null);
        count("missed", hit == null);
        count("right", right);
        if (hit != null && hit.speaker() != null) {
            count("named", true);
            count("named.right", right);
            var rule = hit.evidence().rule().text() + " | " + hit.evidence().confidence();
            rules.add(rule);
            count("n:" + rule, true);
            count("right:" + rule, right);
        }
        for (var phenomenon : quote.phenomena() == null ? List.<String>of() : quote.phenomena()) {
            phenomenon(phenomenon, hit != null, right);
        }
    }

    private void phenomenon(String name, boolean hit, boolean right) {
        phenomena.add(name);
        count("n:" + name, true);
        count("hit:" + name, hit);
        count("right:" + name, right);
    }

    private static @Nullable FoundQuote take(
            Labelled gold, Labelled.Quote quote, List<FoundQuote> found, Report report) {
        for (var candidate : found) {
            var given = report.text().offsets().given(candidate.span());
            var want = trim(gold.text(), quote.start(), quote.end());
            var have = trim(gold.text(), given.start(), given.end());
            if (Math.abs(want[0] - have[0]) <= NEAR && Math.abs(want[1] - have[1]) <= NEAR) {
                found.remove(candidate);
                return candidate;
            }
        }
        return null;
    }

    private static int[] trim(String text, int start, int end) {
        while (start < end && TRIMMED.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && TRIMMED.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return new int[] {start, end};
    }

    private static boolean isRight(Labelled gold, Labelled.Quote quote, FoundQuote hit) {
        var speaker = hit.speaker();
        var said = speaker == null ? null : speaker.label();
        var names = new ArrayList<String>();
        if (quote.speaker() != null) {
            names.add(quote.speaker());
            names.addAll(quote.speakerAlternatives() == null ? List.of() : quote.speakerAlternatives());
        } else if (quote.kind().equals("HEADLINE")) {
            if (said == null) {
                return true;
            }
            if (quote.bodySpeaker() != null) {
                names.add(quote.bodySpeaker());
            }
        }
        if (names.isEmpty()) {
            return said == null;
        }
        return names.stream()
                .anyMatch(name -> isName(said, name, gold.listed(name).isLabel()));
    }

    private static boolean isName(@Nullable String said, String wanted, boolean label) {
        var one = bare(said);
        var other = bare(wanted);
        if (one.isEmpty() || other.isEmpty()) {
            return false;
        }
        if (one.equals(other)
                || other.length() >= 2 && one.startsWith(other) && one.length() <= other.length() + LONGEST_TITLE) {
            return true;
        }
        int shorter = Math.min(one.length(), other.length());
        return label
                && one.length() >= 3
                && (one.contains(other) || other.contains(one))
                && shorter * 2 >= Math.max(one.length(), other.length());
    }

    private static String bare(@Nullable String text) {
        return text == null ? "" : text.replaceAll(IGNORED, "").toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean contains(@Nullable String said, String wanted) {
        var one = bare(said);
        var other = bare(wanted);
        boolean within = one.contains(other) || other.contains(one);
        return !one.isEmpty()
                && !other.isEmpty()
                && (one.equals(other) || within && Math.min(one.length(), other.length()) >= 2);
    }

    private void speakers(Labelled gold, Report report) {
        var found = report.quotes().stream()
                .filter(quote -> quote.kind() == QuoteKind.DIRECT)
                .map(FoundQuote::speaker)
                .filter(speaker -> speaker != null)
                .collect(Collectors.toMap(
                        FoundSpeaker::label, speaker -> speaker, (first, again) -> first, LinkedHashMap::new));
        var left = new ArrayList<>(gold.speakers());
        for (var speaker : found.values()) {
            var match = left.stream()
                    .filter(listed -> isName(speaker.label(), listed.name(), listed.isLabel()))
                    .findFirst();
            count("speaker.hit", match.isPresent());
            count("speaker.false", match.isEmpty());
            match.ifPresent(listed -> {
                left.remove(listed);
                part("title", listed.title(), title(speaker));
                part("affiliation", listed.affiliation(), affiliation(speaker));
            });
        }
        counts.merge("speaker.missed", left.size(), Integer::sum);
    }

    private static @Nullable String title(FoundSpeaker speaker) {
        return switch (speaker) {
            case FoundSpeaker.Person person -> person.jobTitle();
            case FoundSpeaker.Anonymous anonymous -> anonymous.jobTitle();
            case FoundSpeaker.Group group -> group.jobTitle();
            case FoundSpeaker.Organisation organisation -> organisation.jobTitle();
        };
    }

    private static @Nullable String affiliation(FoundSpeaker speaker) {
        return switch (speaker) {
            case FoundSpeaker.Person person -> person.affiliation();
            case FoundSpeaker.Anonymous anonymous -> anonymous.affiliation();
            case FoundSpeaker.Group group -> group.affiliation();
            case FoundSpeaker.Organisation organisation -> organisation.affiliation();
        };
    }

    private void part(String name, @Nullable String wanted, @Nullable String said) {
        if (wanted != null && !wanted.isEmpty()) {
            count(name + ".n", true);
            count(name + ".right", contains(said, wanted));
        }
    }

    private void parts(Labelled gold, Report report) {
        if (gold.headline() != null) {
            var headline = report.passages().stream()
                    .filter(passage -> passage.kind() == kr.hanmadi.field.PassageKind.HEADLINE)
                    .map(passage -> passage.span().in(report.body()))
                    .findFirst()
                    .orElse("");
            count("headline.n", true);
            count("headline.right", bare(headline).equals(bare(gold.headline())));
        }
        var byline = gold.byline();
        if (byline != null && byline.reporters() != null && !byline.reporters().isEmpty()) {
            var found = report.publication().bylines().stream()
                    .map(one -> bare(one.name()))
                    .collect(Collectors.toSet());
            var wanted = byline.reporters().stream().map(Score::bare).collect(Collectors.toSet());
            count("byline.n", true);
            count("byline.right", found.equals(wanted));
        }
        var event = gold.event();
        var forum = report.forum();
        count("event present.n", true);
        count("event present.right", (event == null) == (forum == null));
        if (event != null) {
            var names = new ArrayList<String>(event.nameAlternatives() == null ? List.of() : event.nameAlternatives());
            names.add(event.name());
            count("event name.n", true);
            count("event name.right", forum != null && names.stream().anyMatch(name -> isAlike(forum.name(), name)));
            if (event.date() != null) {
                count("event date.n", true);
                count("event date.right", forum != null && event.date().equals(String.valueOf(forum.heldOn())));
            }
            if (event.venue() != null) {
                part("event venue", event.venue(), forum == null ? null : forum.venue());
            }
            if (event.hosts() != null && !event.hosts().isEmpty()) {
                count("event hosts.n", true);
                count(
                        "event hosts.right",
                        forum != null
                                && event.hosts().stream()
                                        .allMatch(host -> forum.backers().stream()
                                                .anyMatch(backer -> contains(backer.label(), host))));
            }
        }
    }

    /** At least four fifths of the letters in common, in order (longest common subsequence). */
    private static boolean isAlike(String said, String wanted) {
        var one = bare(said);
        var other = bare(wanted);
        var common = new int[one.length() + 1][other.length() + 1];
        for (int i = 1; i <= one.length(); i++) {
            for (int j = 1; j <= other.length(); j++) {
                common[i][j] = one.charAt(i - 1) == other.charAt(j - 1)
                        ? common[i - 1][j - 1] + 1
                        : Math.max(common[i - 1][j], common[i][j - 1]);
            }
        }
        return 2.0 * common[one.length()][other.length()] >= ALIKE * (one.length() + other.length());
    }

    private void count(String name, boolean one) {
        counts.merge(name, one ? 1 : 0, Integer::sum);
    }

    private int of(String name) {
        return counts.getOrDefault(name, 0);
    }

    private static double percent(double part, double whole) {
        return whole == 0 ? 0 : Math.round(1000 * part / whole) / 10.0;
    }

    private static double f1(double hit, double wrong, double missed) {
        return percent(2 * hit, 2 * hit + wrong + missed);
    }

    /** Every figure in percent, by name, in the order of the table. */
    Map<String, Double> figures() {
        var figures = new LinkedHashMap<String, Double>();
        figures.put("detection F1", f1(of("hit"), of("false"), of("missed")));
        figures.put("right when a name is given", percent(of("named.right"), of("named")));
        int found = of("hit") + of("false");
        int labelled = of("hit") + of("missed");
        figures.put("end to end F1", percent(2.0 * of("right"), found + labelled));
        figures.put("speaker list F1", f1(of("speaker.hit"), of("speaker.false"), of("speaker.missed")));
        for (var part : List.of(
                "title",
                "affiliation",
                "event name",
                "event date",
                "event venue",
                "event hosts",
                "event present",
                "headline",
                "byline")) {
            if (of(part + ".n") > 0) {
                figures.put(part, percent(of(part + ".right"), of(part + ".n")));
            }
        }
        if (of("n:scare") > 0) {
            figures.put("scare quotes taken as speech", percent(of("hit:scare"), of("n:scare")));
        }
        return figures;
    }

    /** One row for each phenomenon: how many, found and rightly named in percent. */
    List<String> rows() {
        return phenomena.stream()
                .filter(name -> !name.equals("scare"))
                .sorted()
                .map(name -> "| %s | %d | %.1f | %.1f |"
                        .formatted(
                                name,
                                of("n:" + name),
                                percent(of("hit:" + name), of("n:" + name)),
                                percent(of("right:" + name), of("n:" + name))))
                .toList();
    }

    /** One row for each rule and band: how many quotations were named so, and how many of them rightly in percent. */
    List<String> reliability() {
        return rules.stream()
                .map(rule -> "| %s | %d | %.1f |"
                        .formatted(rule, of("n:" + rule), percent(of("right:" + rule), of("n:" + rule))))
                .toList();
    }

    int quotations() {
        return of("hit") + of("missed");
    }
}
