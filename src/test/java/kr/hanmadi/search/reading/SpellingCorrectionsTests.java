package kr.hanmadi.search.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.hanmadi.search.api.InterpretationOptions;
import kr.hanmadi.search.korean.Dictionary;
import kr.hanmadi.search.korean.WordCutter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is changed unasked, what is only offered, and what is left alone. */
class SpellingCorrectionsTests {
    private static final int MOST = 5;

    private final Spelling spelling = Spelling.of(
            Map.of("4천억", 90, "관리", 20, "업자", 3),
            Map.ofEntries(
                    Map.entry("의료계", 9),
                    Map.entry("질병관리청", 4),
                    Map.entry("본회의", 8),
                    Map.entry("현실성", 2),
                    Map.entry("하이브", 2),
                    Map.entry("생활임금", 2),
                    Map.entry("전기차", 6),
                    Map.entry("이사장", 9),
                    Map.entry("부사장", 5),
                    Map.entry("간담회", 7),
                    Map.entry("공시", 7),
                    Map.entry("천억", 90),
                    Map.entry("천문", 9)));
    private final QueryReader reader = new QueryReader(
            new QueryLexicon(
                    new NameDirectory(List.of(), List.of()),
                    new Synonyms(List.of()),
                    ShortNames.ONLY_KNOWN,
                    spelling,
                    new WordCutter(new Dictionary())),
            (surname, title) -> List.of(),
            LocalDate.of(2025, 5, 15));

    @ParameterizedTest
    @CsvSource({"의료녜, 의료계", "질셩관리청, 질병관리청", "보뇌의, 본회의", "현싨어, 현실성", "생활인금, 생활임금", "하이부, 하이브", "저기차, 전기차", "의료녜의, 의료계"})
    void changesASlipOfWhichNoriMakesCrumbs(String typed, String meant) {
        var term = term(typed);
        assertThat(reader.mayBeSlip(term)).isTrue();
        assertThat(reader.isPrinted(term)).isFalse();
        assertThat(reader.corrections(term, InterpretationOptions.ON, MOST))
                .first()
                .extracting(Term::text)
                .isEqualTo(meant);
    }

    /** Words that this record lacks are words all the same: near ones are at most offered. */
    @ParameterizedTest
    @ValueSource(strings = {"자영업자", "격랑", "설치법", "말들", "답답함", "간담화", "부이사장", "오씨"})
    void changesNoWordThatNoriKnows(String typed) {
        assertThat(reader.corrections(term(typed), InterpretationOptions.ON, MOST))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"의료계", "의료계는", "본회의에서도"})
    void takesNoPrintedWordForASlip(String typed) {
        assertThat(reader.isPrinted(term(typed))).isTrue();
        assertThat(reader.corrections(term(typed), InterpretationOptions.ON, MOST))
                .isEmpty();
    }

    @Test
    void offersWhatItDoesNotTakeUnasked() {
        assertThat(reader.suggestions(term("간담화"))).contains("간담회");
    }

    @Test
    void takesNoFigureForASlip() {
        assertThat(reader.suggestions(term("9천억"))).isEmpty();
        assertThat(reader.suggestions(term("천뭄"))).contains("천문");
    }

    private Term term(String typed) {
        return reader.word(typed, InterpretationOptions.ON);
    }
}
