package kr.hanmadi.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.report.FoundBacker;
import kr.hanmadi.extraction.report.FoundByline;
import kr.hanmadi.extraction.report.FoundForum;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Report;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.field.QuoteKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Small fictional texts, each of a kind that was once read wrongly, with the right value. Those that are still read wrongly
 * are listed in docs/evaluation.md, and the list must be true.
 */
class ReadingCasesTests {
    private static final Set<String> OF_A_TEXT = Set.of(
            "quotes",
            "indirect",
            "onlyThese",
            "unsaid",
            "unnamed",
            "notBy",
            "forum",
            "reporters",
            "outlet",
            "headline",
            "lead");
    private static final Set<String> OF_A_QUOTATION =
            Set.of("words", "speaker", "members", "affiliation", "title", "verb", "act");
    private static final Set<String> OF_A_FORUM = Set.of("name", "date", "until", "venue", "hosts");
    private static final Path FOLDER = Path.of("src", "test", "resources", "kr", "hanmadi", "extraction", "cases");
    private static final Path DOCUMENT = Path.of("docs", "evaluation.md");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `([\\w-]+)` \\| .*$");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ReportReader reader = new ReportReader();

    static List<Case> readRightly() throws IOException {
        var wrong = listed();
        return cases().stream().filter(one -> !wrong.contains(one.id())).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("readRightly")
    void isReadAsAnEditorWould(Case one) {
        assertThat(differences(one)).isEmpty();
    }

    @Test
    void theListOfThoseThatAreNotIsTrue() throws IOException {
        var wrong = new TreeSet<String>();
        for (var one : cases()) {
            if (!differences(one).isEmpty()) {
                wrong.add(one.id());
            }
        }
        assertThat(wrong).isEqualTo(listed());
    }

    /** A word that is written wrongly would compare nothing, so that the case would test nothing. */
    @ParameterizedTest
    @MethodSource("cases")
    void expectsOnlyWhatIsCompared(Case one) {
        var text = List.of("id", "kind", "published", "text");
        assertThat(one.json().propertyNames())
                .containsAll(text)
                .hasSizeGreaterThan(text.size())
                .allMatch(name -> text.contains(name) || OF_A_TEXT.contains(name));
        for (var quotes : List.of("quotes", "indirect")) {
            one.json()
                    .path(quotes)
                    .forEach(quote -> assertThat(quote.propertyNames())
                            .contains("words", "speaker")
                            .isSubsetOf(OF_A_QUOTATION));
        }
        assertThat(one.json().path("forum").propertyNames()).isSubsetOf(OF_A_FORUM);
    }

    /** One text and what must be found in it. */
    record Case(JsonNode json) {
        String id() {
            return json.path("id").asString("");
        }

        String text() {
            return json.path("text").asString("");
        }

        LocalDate published() {
            return LocalDate.parse(json.path("published").asString(""));
        }

        @Override
        public String toString() {
            return id() + " " + json.path("kind").asString("");
        }
    }

    private static List<Case> cases() throws IOException {
        var cases = new ArrayList<Case>();
        for (var file : List.of("quotations.json", "events.json", "reports.json")) {
            for (var json : JSON.readTree(Files.readString(FOLDER.resolve(file)))) {
                cases.add(new Case(json));
            }
        }
        return cases;
    }

    private static TreeSet<String> listed() throws IOException {
        var text = Files.readString(DOCUMENT);
        var list = text.substring(text.indexOf("## Cases that are still read wrongly"), text.indexOf("## Figures"));
        var ids = new TreeSet<String>();
        LISTED.matcher(list).results().forEach(line -> ids.add(line.group(1)));
        return ids;
    }

    private List<String> differences(Case one) {
        var report = reader.read(one.text(), one.published());
        var wrong = new ArrayList<String>();
        quotes(one.json(), report, wrong);
        passages(one.json(), report, wrong);
        if (one.json().has("forum")) {
            forum(one.json().path("forum"), report.forum(), wrong);
        }
        return wrong;
    }

    private static void quotes(JsonNode json, Report report, List<String> wrong) {
        found(json.path("indirect"), QuoteKind.INDIRECT, report, wrong);
        var more = found(json.path("quotes"), QuoteKind.DIRECT, report, wrong);
        if (json.path("onlyThese").asBoolean(false)) {
            more.forEach(quote -> wrong.add("too much: " + quote.words()));
        }
        for (var quote : report.quotes()) {
            boolean unsaid = strings(json.path("unsaid")).contains(quote.words());
            boolean named = strings(json.path("unnamed")).contains(quote.words()) && quote.speaker() != null;
            boolean another = strings(json.path("notBy").path(quote.words())).contains(Objects.toString(label(quote)));
            if (unsaid || named || another) {
                wrong.add("%s: %s".formatted(label(quote), quote.words()));
            }
        }
    }

    /** Compares the quotations of a kind; those that nothing was expected of. */
    private static List<FoundQuote> found(JsonNode all, QuoteKind kind, Report report, List<String> wrong) {
        var found = new ArrayList<>(
                report.quotes().stream().filter(quote -> quote.kind() == kind).toList());
        for (var expected : all) {
            var quote = found.stream()
                    .filter(one -> one.words().equals(string(expected, "words")))
                    .findFirst()
                    .orElse(null);
            if (quote == null) {
                wrong.add("not found: " + string(expected, "words"));
            } else {
                found.remove(quote);
                speaker(expected, quote, wrong);
            }
        }
        return found;
    }

    private static void speaker(JsonNode expected, FoundQuote quote, List<String> wrong) {
        var speaker = expected.path("speaker");
        boolean right = speaker.isArray()
                ? strings(speaker).contains(label(quote))
                : Objects.equals(string(expected, "speaker"), label(quote));
        if (!right) {
            wrong.add("%s, not %s: %s".formatted(speaker, label(quote), quote.words()));
        }
        differ(expected, "verb", quote.reportedBy().verb(), wrong);
        differ(expected, "act", Objects.toString(quote.reportedBy().act(), null), wrong);
        if (quote.speaker() instanceof FoundSpeaker.Person person) {
            differ(expected, "affiliation", person.affiliation(), wrong);
            differ(expected, "title", person.jobTitle(), wrong);
        }
        if (expected.has("members")) {
            var members = quote.speaker() instanceof FoundSpeaker.Group group
                    ? group.members().stream().map(FoundSpeaker::label).toList()
                    : List.of();
            if (!strings(expected.path("members")).equals(members)) {
                wrong.add("members: " + members);
            }
        }
    }

    private static void passages(JsonNode json, Report report, List<String> wrong) {
        var reporters =
                report.publication().bylines().stream().map(FoundByline::name).toList();
        if (json.has("reporters") && !strings(json.path("reporters")).equals(reporters)) {
            wrong.add("reporters: " + reporters);
        }
        differ(json, "outlet", report.publication().outlet(), wrong);
        differ(json, "headline", first(report, PassageKind.HEADLINE), wrong);
        if (json.has("lead")
                && !first(report, PassageKind.LEAD).startsWith(json.path("lead").asString(""))) {
            wrong.add("lead: " + first(report, PassageKind.LEAD));
        }
    }

    private static String first(Report report, PassageKind kind) {
        return report.passages().stream()
                .filter(passage -> passage.kind() == kind)
                .map(passage -> passage.span().in(report.body()))
                .findFirst()
                .orElse("");
    }

    private static void forum(JsonNode expected, @Nullable FoundForum forum, List<String> wrong) {
        if (expected.isNull() || forum == null) {
            if (expected.isNull() != (forum == null)) {
                wrong.add("forum: " + forum);
            }
            return;
        }
        differ(expected, "name", forum.name(), wrong);
        differ(expected, "date", Objects.toString(forum.heldOn(), null), wrong);
        differ(expected, "until", null, wrong); // the model holds the first day only
        differ(expected, "venue", forum.venue(), wrong);
        var hosts = forum.backers().stream().map(FoundBacker::label).toList();
        if (expected.has("hosts") && !strings(expected.path("hosts")).equals(hosts)) {
            wrong.add("hosts: " + hosts);
        }
    }

    private static void differ(JsonNode expected, String field, @Nullable String value, List<String> wrong) {
        if (expected.has(field) && !Objects.equals(string(expected, field), value)) {
            wrong.add("%s: %s".formatted(field, value));
        }
    }

    private static @Nullable String label(FoundQuote quote) {
        return quote.speaker() == null ? null : quote.speaker().label();
    }

    private static @Nullable String string(JsonNode node, String field) {
        var value = node.path(field);
        return value.isNull() || value.isMissingNode() ? null : value.asString("");
    }

    private static List<@Nullable String> strings(JsonNode array) {
        var strings = new ArrayList<@Nullable String>();
        array.forEach(value -> strings.add(value.isNull() ? null : value.asString("")));
        return strings;
    }
}
