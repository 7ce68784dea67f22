package kr.hanmadi.cli;

import java.io.PrintWriter;
import java.util.Optional;
import kr.hanmadi.extraction.FoundByline;
import kr.hanmadi.extraction.FoundQuote;
import kr.hanmadi.extraction.FoundSpeaker;
import kr.hanmadi.extraction.Report;
import kr.hanmadi.extraction.Span;
import org.jspecify.annotations.Nullable;

/** Prints a report for people: its parts, the forum, and every quotation with the evidence for its speaker. */
final class ReadableReport {
    private ReadableReport() {}

    static void print(String id, Report report, PrintWriter out) {
        out.printf("== %s%n", id);
        for (var passage : report.passages()) {
            out.printf("%-9s %s%n", passage.kind(), shortened(passage.span().in(report.body())));
        }
        out.printf(
                "기자      %s · %s%n",
                report.bylines().stream().map(FoundByline::name).toList(), orDash(report.outlet()));
        var forum = report.forum();
        if (forum != null) {
            out.printf(
                    "포럼      %s · %s · %s · %s%n",
                    forum.name(), orDash(forum.whenPrinted()), orDash(forum.venue()), orDash(forum.topic()));
            forum.backers().forEach(backer -> out.printf("  %s %s%n", backer.role(), backer.label()));
        }
        report.quotes().forEach(quote -> print(quote, report, out));
        out.println();
    }

    private static void print(FoundQuote quote, Report report, PrintWriter out) {
        var body = report.body();
        out.printf("%n“%s”%n", shortened(quote.words()));
        out.printf("  %s · %s%n", quote.kind(), name(quote.speaker()));
        var evidence = quote.evidence();
        out.printf(
                "  근거: %s (%s)%s%s%s%n",
                evidence.rule(),
                evidence.confidence(),
                part(" · 주어 ", evidence.subject(), body),
                part(" · 앞선 말 ", evidence.antecedent(), body),
                part(" · 전달 ", evidence.cue(), body));
        var check = quote.headlineCheck();
        if (check != null) {
            out.printf("  제목 인용: %s%n", check.verdict());
        }
    }

    private static String name(@Nullable FoundSpeaker speaker) {
        return switch (speaker) {
            case null -> "발언자 모름";
            case FoundSpeaker.Person person ->
                "%s (%s %s)".formatted(person.name(), orDash(person.affiliation()), orDash(person.jobTitle()));
            case FoundSpeaker.Organisation organisation -> organisation.label() + " (기관)";
            case FoundSpeaker.Group group -> group.label() + " (여럿)";
            case FoundSpeaker.Anonymous anonymous -> anonymous.label() + " (익명)";
        };
    }

    private static String part(String label, @Nullable Span span, String body) {
        return span == null ? "" : label + "‘" + shortened(span.in(body)) + "’";
    }

    private static String orDash(@Nullable String text) {
        return Optional.ofNullable(text).orElse("-");
    }

    private static String shortened(String text) {
        return text.length() <= 70 ? text : text.substring(0, 70) + "…";
    }
}
