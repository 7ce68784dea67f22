package kr.hanmadi.cli;

import java.io.PrintWriter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.ResourceBundle;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.hanmadi.extraction.report.FoundForum;
import kr.hanmadi.extraction.report.FoundMention;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Report;
import kr.hanmadi.extraction.report.Span;
import org.jspecify.annotations.Nullable;

/** Prints a report for people: its parts, the forum, the people it refers to, and every quotation with its evidence. */
final class ReadableReport {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle("messages");
    private static final ResourceBundle OWN = ResourceBundle.getBundle("messages-cli");

    private ReadableReport() {}

    static void print(String id, Report report, PrintWriter out) {
        out.printf("== %s%n", id);
        for (var passage : report.passages()) {
            out.printf(
                    "[%s] %s%n",
                    own("passage." + passage.kind()), shortened(passage.span().in(report.body())));
        }
        var printed = report.publication();
        if (!printed.bylines().isEmpty() || printed.outlet() != null) {
            var reporters =
                    printed.bylines().stream().map(one -> one.name() + " 기자").collect(Collectors.joining(", "));
            out.printf("%n%s: %s%n", own("byline"), joined(" · ", reporters, printed.outlet()));
        }
        if (report.forum() != null) {
            print(report.forum(), out);
        }
        report.schedule().forEach(forum -> print(forum, out));
        ledger(report, out);
        report.quotes().forEach(quote -> print(quote, report, out));
        out.println();
    }

    private static void print(FoundForum forum, PrintWriter out) {
        out.printf(
                "%n%s: %s%n",
                own("forum"),
                joined(" · ", forum.name(), forum.when().printed(), forum.heldOn(), forum.venue(), forum.topic()));
        forum.backers().forEach(backer -> out.printf("  %s: %s%n", own("backer." + backer.role()), backer.label()));
        forum.participants().forEach(one -> out.printf("  %s: %s%n", one.printedLabel(), one.name()));
    }

    /** One line a person, with every form in which the report refers to him or her. */
    private static void ledger(Report report, PrintWriter out) {
        var forms = new LinkedHashMap<String, TreeSet<String>>();
        for (var mention : report.mentions()) {
            forms.computeIfAbsent(name(mention.person()), any -> new TreeSet<>())
                    .add(printed(mention));
        }
        if (!forms.isEmpty()) {
            out.printf("%n%s%n", own("ledger"));
            forms.forEach((person, printed) -> out.printf("  %s ← %s%n", person, String.join(", ", printed)));
        }
    }

    private static String printed(FoundMention mention) {
        return mention.misprint() ? mention.printed() + " (" + own("misprint") + ")" : mention.printed();
    }

    private static void print(FoundQuote quote, Report report, PrintWriter out) {
        var body = report.body();
        var evidence = quote.evidence();
        out.printf(
                "%n%s %s%n", text("quote.kind." + quote.kind()), quote.words().replace('\n', ' '));
        out.printf("  %s: %s%n", own("speaker"), name(quote.speaker()));
        out.printf(
                "  %s: %s (%s, %s: %s)%n",
                own("evidence"),
                text("evidence.rule." + evidence.rule().text()),
                evidence.rule().text(),
                text("evidence.confidence"),
                text("evidence.confidence." + evidence.confidence()));
        var check = quote.headlineCheck();
        var act = quote.reportedBy().act();
        var places = joined(
                " · ",
                place("subject", evidence.subject(), body),
                check == null ? place("antecedent", evidence.antecedent(), body) : null,
                place("cue", evidence.cue(), body),
                act == null ? null : own("act") + " " + text("act." + act));
        if (!places.isEmpty()) {
            out.printf("  %s%n", places);
        }
        if (check != null) {
            var said = check.body() == null ? "" : " ‘" + shortened(check.body().in(body)) + "’";
            out.printf("  %s%s%n", text("quote.verdict.why." + check.verdict()), said);
        }
    }

    private static String name(@Nullable FoundSpeaker speaker) {
        return switch (speaker) {
            case null -> own("nobody");
            case FoundSpeaker.Person person -> joined(" ", person.name(), person.affiliation(), person.jobTitle());
            case FoundSpeaker.Organisation organisation -> organisation.label() + " (" + own("organisation") + ")";
            case FoundSpeaker.Group group -> group.label() + " (" + own("group") + ")";
            case FoundSpeaker.Anonymous anonymous -> anonymous.label() + " (" + own("anonymous") + ")";
        };
    }

    private static @Nullable String place(String what, @Nullable Span span, String body) {
        return span == null ? null : own("evidence." + what) + " ‘" + shortened(span.in(body)) + "’";
    }

    private static String joined(String between, @Nullable Object... parts) {
        return Arrays.stream(parts)
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(between));
    }

    private static String text(String key) {
        return TEXTS.getString(key);
    }

    private static String own(String key) {
        return OWN.getString(key);
    }

    private static String shortened(String text) {
        return text.length() <= 70 ? text : text.substring(0, 70) + "…";
    }
}
