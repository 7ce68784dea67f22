package kr.hanmadi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import kr.hanmadi.field.EvidenceRule;
import kr.hanmadi.quote.QuoteState;
import kr.hanmadi.search.api.FacetKind;
import kr.hanmadi.search.api.FacetValues;
import kr.hanmadi.search.api.QueryForm;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Every message that a page or a form asks for exists, so that no reader sees ??key??. */
class MessagesTests {
    private static final Path RESOURCES = Path.of("src", "main", "resources");
    private static final Pattern IN_TEMPLATE = Pattern.compile("#\\{([\\w.-]+)[(}]");
    private static final Pattern IN_FORM = Pattern.compile("message = \"\\{([\\w.-]+)}\"");
    private static final Pattern ACTION =
            Pattern.compile("\\b(?:(?:record|line|between)\\(\\s*[\\w.]+(?:\\(\\))?,|new Line\\()\\s*\"([a-z-]+)\"");
    private static final Pattern IN_DESK = Pattern.compile("\"(desk\\.[\\w.-]*\\w)\"");

    @Test
    void everyKeyThatIsUsedExists() throws IOException {
        var used = new TreeSet<String>();
        collect(RESOURCES.resolve("templates"), ".html", IN_TEMPLATE, used);
        collect(Path.of("src", "main", "java"), ".java", IN_FORM, used);
        collect(Path.of("src", "main", "java"), ".java", IN_DESK, used);
        assertThat(used).hasSizeGreaterThan(200);
        used.removeAll(messages().stringPropertyNames());
        assertThat(used).isEmpty();
    }

    /** Keys such as {@code quote.state.FOUND} are put together in templates and in Java: every constant needs its words. */
    @ParameterizedTest
    @CsvSource({
        "SpeechAct, act.,",
        "WorkStep, desk.work.step.,",
        "TaskKind, desk.today.kind.,",
        "WebhookEvent, desk.webhooks.event.,",
        "AffiliationKind, affiliation.kind.,",
        "AnonymousKind, anonymous.,",
        "ArticleState, desk.state.,",
        "BackerRole, backer.,",
        "Confidence, evidence.confidence.,",
        "EditorRole, role.,",
        "EditorRole, role.may.,",
        "FacetKind, search.facet.,",
        "ForumKind, forum.kind.,",
        "ForumOrder, forum.by.,",
        "ForumState, forum.state.,",
        "FullText, desk.full-text.,",
        "HeadlineVerdict, quote.verdict.,",
        "HeadlineVerdict, quote.verdict.why.,",
        "Origin, desk.origin.,",
        "PassageKind, desk.passage.,",
        "PassageKind, passage.,",
        "QuoteKind, quote.kind.,",
        "QuoteState, quote.state.,",
        "Relaxation, search.relaxed., NONE",
        "RequestKind, request.kind.,",
        "RequestState, request.state.,",
        "ResultOrder, search.order.,",
        "ResultType, search.type.,",
        "SourceFailure, ingest.failure.,",
        "SourceState, desk.source.,",
        "UnreadForm, desk.unread.,"
    })
    void everyConstantHasItsWords(String enumName, String prefix, @Nullable String neverShown) throws Exception {
        var shown = new TreeSet<String>();
        for (var constant : constants(enumName)) {
            shown.add(prefix + constant);
        }
        if (neverShown != null) {
            for (var constant : neverShown.split(" ")) {
                shown.remove(prefix + constant);
            }
        }
        assertThat(shown).isNotEmpty();
        shown.removeAll(messages().stringPropertyNames());
        assertThat(shown).as("missing messages").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(FacetKind.class)
    void everyValueOfAFacetHasItsWords(FacetKind facet) throws IOException {
        if (facet.valueType() instanceof FacetValues.Constants constants) {
            var missing = new TreeSet<>(constants.messages().values());
            missing.removeAll(messages().stringPropertyNames());
            assertThat(missing).as("missing messages").isEmpty();
        }
    }

    @Test
    void everyInputOfTheSearchFormHasItsWords() throws IOException {
        for (var input : QueryForm.of("").inputs().keySet()) {
            assertThat(messages().stringPropertyNames()).contains("search.form." + input);
        }
    }

    /** What readers see is explained to them, and has a colour. */
    @ParameterizedTest
    @EnumSource(QuoteState.class)
    void everyStateThatStandsIsExplainedAndShown(QuoteState state) throws IOException {
        if (state.stands()) {
            assertThat(messages().stringPropertyNames()).contains("about.state." + state, "evidence.state." + state);
            assertThat(read(RESOURCES.resolve("static/css/hanmadi.css")))
                    .contains("  .state." + state.name().toLowerCase(Locale.ROOT) + " {");
        }
    }

    /** The trail names what an editor did by a word such as quote-confirmed: audit.quote-confirmed says it. */
    @Test
    void everyActionOfTheTrailHasItsWords() throws IOException {
        var actions = new TreeSet<String>();
        collect(Path.of("src", "main", "java"), ".java", ACTION, actions);
        assertThat(actions).hasSizeGreaterThan(60);
        var known = messages().stringPropertyNames();
        actions.removeIf(action -> known.contains("audit." + action));
        assertThat(actions).as("actions without a message audit.…").isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PREDICATE") // only what the next sentence is about
    void everyRuleThatNamesASpeakerIsExplained(EvidenceRule rule) throws IOException {
        assertThat(messages().stringPropertyNames()).contains("evidence.rule." + rule.text());
    }

    private static List<String> constants(String enumName) throws Exception {
        var root = Path.of("src", "main", "java");
        var all = new ArrayList<String>();
        try (var files = Files.walk(root)) {
            for (var file :
                    files.filter(each -> each.endsWith(enumName + ".java")).toList()) {
                var path = root.relativize(file).toString();
                var type = Class.forName(
                        path.substring(0, path.length() - ".java".length()).replace(File.separatorChar, '.'));
                for (var constant : type.getEnumConstants()) {
                    all.add(((Enum<?>) constant).name());
                }
            }
        }
        return all;
    }

    @Test
    void noMessageShouts() throws IOException {
        assertThat(messages().values()).map(String::valueOf).noneMatch(text -> text.contains("!"));
    }

    private static Properties messages() throws IOException {
        var all = new Properties();
        try (var bundles = Files.newDirectoryStream(RESOURCES, "messages*.properties")) {
            for (var bundle : bundles) {
                try (var in = Files.newBufferedReader(bundle)) {
                    all.load(in);
                }
            }
        }
        return all;
    }

    private static void collect(Path folder, String ending, Pattern key, TreeSet<String> used) throws IOException {
        try (var files = Files.walk(folder)) {
            files.filter(file -> file.toString().endsWith(ending))
                    .flatMap(file -> key.matcher(read(file)).results())
                    .forEach(found -> used.add(found.group(1)));
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
