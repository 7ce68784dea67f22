package kr.hanmadi.extraction.korean;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.field.ParticipantRole;
import kr.hanmadi.field.SpeechAct;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every word list says where it comes from and what it is for, and does what it is for. */
class LexiconTests {
    private static final Path FOLDER = Path.of("src", "main", "resources", "kr", "hanmadi", "extraction");

    static List<Path> lexicons() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lexicons")
    void saysWhatItIsAndHoldsWords(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        assertThat(lines.getFirst()).startsWith("# ");
        assertThat(Lexicon.lines(FOLDER.relativize(file).toString()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(Normalizer.isNormalized(line, Normalizer.Form.NFC))
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("lexicons")
    void namesItsSource(Path file) throws IOException {
        var head = Files.readAllLines(file).stream()
                .takeWhile(line -> line.startsWith("#"))
                .reduce("", String::concat);
        assertThat(head).contains("Source:");
    }

    /** One entry a line, so that a change of one word is a change of one line. */
    @ParameterizedTest
    @MethodSource("lexicons")
    void isSortedAndNamesNothingTwice(Path file) throws IOException {
        var lines = Lexicon.lines(FOLDER.relativize(file).toString());
        assertThat(lines).doesNotHaveDuplicates().noneMatch(line -> line.length() > 40);
        if (!Files.readString(file).contains("First match from the top")) {
            assertThat(lines).isSorted();
        }
    }

    @Test
    void valuesAreWhatTheRulesKnow() {
        assertThat(values("people/anonymous-heads.txt")).isSubsetOf(names(AnonymousKind.values()));
        assertThat(values("people/anonymous-fields.txt")).isSubsetOf(names(AnonymousKind.values()));
        assertThat(values("forum/programme-parts.txt")).isSubsetOf(names(ParticipantRole.values()));
        assertThat(values("forum/meeting-nouns.txt")).isSubsetOf(names(ForumKind.values()));
        assertThat(values("quotation/reporting-verbs.txt")).isSubsetOf(names(SpeechAct.values()));
    }

    /** A line as 꼬집 CRITICISE. Stems that end in 다 of themselves would be named here; there is none. */
    @Test
    void everyReportingVerbIsAStemAndItsAct() {
        var lines = Lexicon.lines("quotation/reporting-verbs.txt");
        assertThat(lines)
                .allSatisfy(line -> assertThat(line).as("a stem and its act").matches("[가-힣]+(?: [가-힣]+)* [A-Z]+"));
        assertThat(lines.stream().map(line -> line.substring(0, line.lastIndexOf(' '))))
                .as("the stem without 다, once: one act for each verb, and no past of it")
                .doesNotHaveDuplicates()
                .noneMatch(stem -> stem.endsWith("다") || Hangul.finalIsSsangSiot(stem.charAt(stem.length() - 1)));
    }

    private static Set<String> values(String file) {
        return Lexicon.lines(file).stream()
                .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                .collect(Collectors.toSet());
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "people/titles.txt, 선임연구위원", "people/surnames.txt, 제갈", "people/organisation-endings.txt, 위원회",
                "people/speaking-bodies.txt, 정부",
        "people/native-given-names.txt, 가람", "people/places.txt, 세종", "quotation/countries.txt, 몽골",
                "text/connectives.txt, 그러면서",
        "people/title-prefixes.txt, 공동", "people/common-words.txt, 하지만", "quotation/inanimate-heads.txt, 법안",
                "people/given-syllables.txt, 민",
        "people/speaking-body-endings.txt, 노동조합"
    })
    void holdsTheWordsThatReportersUse(String file, String word) {
        assertThat(Lexicon.words(file).has(word)).isTrue();
    }

    @Test
    void takesTheLongestAlternative() {
        var noun = Pattern.compile(Lexicon.anyOf("people/titles.txt")).matcher("선임연구위원");
        assertThat(noun.lookingAt()).isTrue();
        assertThat(noun.group()).isEqualTo("선임연구위원");
    }

    @Test
    void takesTheLongestEnd() {
        assertThat(Lexicon.words("people/titles.txt").endOf("가나연구원장")).contains("원장");
        assertThat(Lexicon.pairs("forum/meeting-nouns.txt").endOf("제3차정책토론회")).contains("정책토론회");
    }
}
