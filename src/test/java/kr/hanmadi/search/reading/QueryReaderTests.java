package kr.hanmadi.search.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.hanmadi.search.api.InterpretationOptions;
import kr.hanmadi.search.api.InterpretedPeriod;
import kr.hanmadi.search.api.InterpretedWord;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.Suggestion.Kind;
import kr.hanmadi.search.korean.Dictionary;
import kr.hanmadi.search.korean.WordCutter;
import kr.hanmadi.search.query.QueryField;
import kr.hanmadi.search.reading.NameDirectory.Entry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a query is read, with a few people who do not exist. */
class QueryReaderTests {
    private final NameDirectory names = new NameDirectory(
            List.of(
                    person("도연재", 1, 9),
                    person("도연재", 2, 3),
                    person("도윤서", 3, 5),
                    person("마루한", 4, 2),
                    person("마르코 벨리니", 5, 4),
                    person("엘리사 벨리니", 6, 7),
                    person("다나카 그린", 9, 1),
                    person("도나라", 10, 1),
                    new Entry(Kind.FORUM, "나루 물길 정책포럼", "", 7, 1, 1),
                    new Entry(Kind.ORGANISATION, "가나연구원", "", 8, 1, 1)),
            List.of("물길", "반도체"));
    private final QueryReader reader = new QueryReader(
            new QueryLexicon(names, new Synonyms(List.of("AI, 인공지능")), new WordCutter(new Dictionary())),
            (surname, title) -> surname.equals("도") && title.equals("의장") ? List.of(3L) : List.of(),
            LocalDate.of(2025, 5, 15));

    private static Entry person(String name, long id, int quotes) {
        return new Entry(Kind.PERSON, name, "", id, quotes, 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "인공 지능 정책 | 인공 지능,정책",
                "도 의장 예산   | 도 의장,예산",
                "도연재 의원 예산 | 도연재 의원,예산",
                "도 연재 예산   | 도 연재,예산",
                "새 의장 예산    | 새 의장,예산",
                "물길, 정책!    | 물길,정책"
            })
    void takesTogetherWhatBelongsTogether(String typed, String words) {
        assertThat(words(typed)).extracting(InterpretedWord::text).containsExactly(words.split(","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "도연재는 도윤서에게 뭐라고 했나   | 도연재는",
                "도 의장은 마루한에 대해 무엇을 강조했나 | 도 의장은",
                "도윤서에게 도연재 의원이 한 말   | 도연재 의원이",
                "도연재와 도윤서는 뭐라고 했나    | 도연재와,도윤서는",
                "도연재 도윤서 발언          | 도연재,도윤서",
                "도연재는 도윤서            | 도연재는,도윤서"
            })
    void theSubjectIsWhoSaidIt(String typed, String speakers) {
        var plan = new QueryPlan(reader.read(typed, InterpretationOptions.ON), Relaxation.NONE, "", Map.of());
        assertThat(plan.asksSpeakers()).isTrue();
        assertThat(plan.speakers()).extracting(term -> term.word().typed()).containsExactly(speakers.split(","));
    }

    @Test
    void knowsPeopleByNameTitleAndInitials() {
        assertThat(only("도연재").personIds()).containsExactly(1L, 2L);
        assertThat(only("도연재 의원").personIds()).containsExactly(1L, 2L);
        assertThat(only("도 의장").personIds()).containsExactly(3L);
        assertThat(only("도의장").personIds()).containsExactly(3L);
        assertThat(only("도 의장은").personIds()).containsExactly(3L);
        assertThat(only("도연재는").personIds()).containsExactly(1L, 2L);
        assertThat(only("도연재의원").personIds()).containsExactly(1L, 2L);
        assertThat(only("ㄷㅇㅈ")).satisfies(word -> {
            assertThat(word.how()).isEqualTo(InterpretedWord.How.INITIALS);
            assertThat(word.names()).containsExactly("도연재");
        });
        assertThat(only("도여").personIds()).isEmpty();
        assertThat(only("도연ㅈ").names()).containsExactly("도연재");
    }

    @Test
    void readsTheWrongKeyboard() {
        assertThat(only("ehduswo")).satisfies(word -> {
            assertThat(word.how()).isEqualTo(InterpretedWord.How.KEYBOARD);
            assertThat(word.text()).isEqualTo("도연재");
            assertThat(word.personIds()).containsExactly(1L, 2L);
        });
        assertThat(only("햐소ㅕㅠ").text()).isEqualTo("github");
        assertThat(only("policy").how()).isNull();
        var off = new InterpretationOptions(false, true, false, true, true, true, true);
        assertThat(words("ehduswo", off)).extracting(InterpretedWord::text).containsExactly("ehduswo");
    }

    @Test
    void offersTheNearestName() {
        assertThat(names.nearest("도현재", 3)).containsExactly("도연재");
        assertThat(names.nearest("도윤셔", 3)).containsExactly("도윤서");
        assertThat(names.nearest("반도채", 3)).containsExactly("반도체");
        assertThat(names.nearest("도연재", 3)).isEmpty();
        assertThat(names.nearest("하늘땅", 3)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "도, 도연재",
        "도여, 도연재",
        "도연ㅈ, 도연재",
        "ㄷㅇㅅ, 도윤서",
        "ㄷㅇ, 도연재",
        "ehdu, 도연재",
        "물기, 나루 물길 정책포럼",
        "정책ㅍ, 나루 물길 정책포럼",
        "가나ㅇ, 가나연구원"
    })
    void completesNames(String typed, String first) {
        assertThat(names.completions(typed, 5)).first().extracting(Entry::name).isEqualTo(first);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "도연재 발언             | 도연재",
                "도연재가 한 말          | 도연재가",
                "도연재 뭐라고 했나       | 도연재",
                "도연재는 무엇을 강조했나? | 도연재는",
                "도연재 물길 입장         | 도연재,물길",
                "도연재에 대해            | 도연재에",
                "도연재 누구             | 도연재",
                "도연재 토론회 발언        | 도연재",
                "도연재 세미나에서 한 말    | 도연재",
                "물길 관련 기사           | 물길",
                "물길에 대한 뉴스 내용     | 물길에",
                "물길 토론회             | 물길"
            })
    void wordsAboutTheQuestionNeedNotBeFound(String typed, String sought) {
        assertThat(sought(typed)).extracting(InterpretedWord::typed).containsExactly(sought.split(","));
        assertThat(about(typed))
                .isNotEmpty()
                .allSatisfy(word -> assertThat(word.how()).isEqualTo(InterpretedWord.How.ABOUT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"도연재 의원 환영사", "도연재 축사", "도연재 기조연설 내용", "도연재의 발제"})
    void whatAPersonSpokeAtAForumIsAboutTheQuestion(String typed) {
        assertThat(about(typed)).isNotEmpty();
        assertThat(about(typed.substring(typed.indexOf(' ') + 1)))
                .hasSizeLessThan(about(typed).size());
    }

    /** 그린 is a word too. */
    @Test
    void onePartOfANameIsEnoughWhereItIsNoOtherWord() {
        assertThat(only("벨리니").personIds()).containsExactly(6L, 5L);
        assertThat(only("벨리니 장관은").personIds()).containsExactly(6L, 5L);
        assertThat(only("마르코 벨리니").personIds()).containsExactly(5L);
        assertThat(only("그린").personIds()).isEmpty();
    }

    /** 라는 and 는 are particles. */
    @Test
    void aNameThatEndsLikeAParticleStaysWhole() {
        assertThat(term("도나라는").literal()).isEqualTo("도나라");
        assertThat(term("도나라는").texts()).doesNotContain("도나");
        assertThat(term("도연재라는").literal()).isEqualTo("도연재");
    }

    /** Of 하이선 Nori leaves 선 alone, of 가세연 세연. */
    @ParameterizedTest
    @CsvSource({"하이선, 하이선", "하이선의, 하이선", "가세연은, 가세연"})
    void whatNoriCutsToCrumbsIsLookedForByItsLetters(String typed, String letters) {
        var term = term(typed);
        assertThat(term.word().morphemes()).isEmpty();
        assertThat(term.uncertain()).isTrue();
        assertThat(term.literal()).isEqualTo(letters);
    }

    @ParameterizedTest
    @ValueSource(strings = {"새정부", "물길", "열고", "싸운다", "있는지"})
    void otherWordsAreLookedForByTheirMorphemes(String typed) {
        assertThat(term(typed).word().morphemes()).isNotEmpty();
    }

    @Test
    void aSyllableBeforeANounMayStandApart() {
        assertThat(term("군수송기").texts()).contains("군 수송기");
        assertThat(term("경기도").texts()).containsExactly("경기도");
    }

    private Term term(String typed) {
        return ((QueryExpression.Sought)
                        reader.read(typed, InterpretationOptions.ON).parts().getFirst())
                .term();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"발언", "토론회 발언", "말 산업 육성", "\"물길 발언\"", "물길 -발언", "발언 OR 기사", "물길 세미나", "한 의원 예산", "물길 우려"})
    void otherwiseTheyAreWordsLikeAnyOther(String typed) {
        assertThat(about(typed)).isEmpty();
    }

    @Test
    void readingWordsAboutTheQuestionCanBeSwitchedOff() {
        var off = new InterpretationOptions(false, true, true, true, true, false, true);
        assertThat(words("도연재 발언", off)).extracting(InterpretedWord::text).containsExactly("도연재", "발언");
    }

    private List<InterpretedWord> sought(String typed) {
        return reader.read(typed, InterpretationOptions.ON).parts().stream()
                .filter(QueryReader::isPlain)
                .map(part -> ((QueryExpression.Sought) part).term().word())
                .toList();
    }

    private List<InterpretedWord> about(String typed) {
        return reader.read(typed, InterpretationOptions.ON).parts().stream()
                .filter(QueryExpression.AboutQuestion.class::isInstance)
                .map(part -> ((QueryExpression.AboutQuestion) part).term().word())
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "물길 2023년 10월        | 2023년 10월 | 물길",
                "10월 토론회             | 10월       | ''",
                "최근 한 달 도연재 발언     | 최근 한 달   | 도연재",
                "물길 2023. 11. 11.      | 2023 11 11 | 물길",
                "지난해 가을 물길 예산      | 지난해 가을  | 물길,예산",
                "물길 2023년 ~ 2024년     | 2023년 2024년 | 물길",
                "물길 2023～2024년       | 2023~2024년 | 물길",
                "물길 2024년 3월∼5월      | 2024년 3월~5월 | 물길"
            })
    void readsDaysAsAPeriod(String typed, String period, String sought) {
        var plan = new QueryPlan(reader.read(typed, InterpretationOptions.ON), Relaxation.NONE, "", Map.of());
        assertThat(plan.periods()).extracting(InterpretedPeriod::typed).containsExactly(period);
        assertThat(sought(typed))
                .extracting(InterpretedWord::typed)
                .containsExactly(sought.isEmpty() ? new String[0] : sought.split(","));
    }

    @Test
    void aPeriodFromOneYearToAnother() {
        var plan =
                new QueryPlan(reader.read("물길 2023년 ~ 2024년", InterpretationOptions.ON), Relaxation.NONE, "", Map.of());
        assertThat(plan.periods()).singleElement().satisfies(period -> {
            assertThat(period.from()).isEqualTo(LocalDate.of(2023, 1, 1));
            assertThat(period.to()).isEqualTo(LocalDate.of(2024, 12, 31));
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "물길의        | 물길     | 물길의",
                "딥마린봇에서는   | 딥마린봇   | ''",
                "도연재한테서     | 도연재    | ''",
                "가나연구원으로부터 | 가나연구원  | ''"
            })
    void aWordIsReadWithAndWithoutItsParticle(String typed, String noun, String also) {
        var term = term(typed);
        var alone = term(noun);
        assertThat(term.word().morphemes()).isEqualTo(alone.word().morphemes());
        assertThat(term.word().personIds()).isEqualTo(alone.word().personIds());
        if (!also.isEmpty()) {
            assertThat(term.texts()).contains(noun, also);
        }
    }

    @Test
    void aNounThatEndsLikeAParticleStaysWhole() {
        assertThat(only("경기도").text()).isEqualTo("경기도");
        var term = term("경기도");
        assertThat(term.texts()).containsExactly("경기도");
        assertThat(term.parted()).containsExactly("경기");
        assertThat(term.byBigrams().texts()).contains("경기");
    }

    @ParameterizedTest
    @CsvSource({"홍길순 의견, 홍길순", "김민솔 의원 예산, 김민솔", "박하늘이 한 말, 박하늘"})
    void aNameThatTheRecordDoesNotKnowIsReadAsAName(String typed, String name) {
        assertThat(sought(typed)).first().satisfies(word -> {
            assertThat(word.text()).startsWith(name);
            assertThat(word.how()).isEqualTo(InterpretedWord.How.NAME);
        });
        assertThat(about(typed)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"정부안 의견", "전월세 의견", "이용자 의견", "주민 의견", "강원도 의견", "물길 의원"})
    void otherWordsAreNoNames(String typed) {
        assertThat(sought(typed)).noneMatch(word -> word.how() == InterpretedWord.How.NAME);
    }

    @ParameterizedTest
    @CsvSource({"'예산 15조 원', 15조 원", "'1만 5천 장 구매', 1만 5천 장", "9천억 원, 9천억 원"})
    void aFigureAndItsUnitAreOne(String typed, String figure) {
        assertThat(words(typed)).anySatisfy(word -> assertThat(word.text()).isEqualTo(figure));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"10월 토론회\"", "2024", "물길 3.1", "-지난달 물길", "지난달 OR 물길", "나루시가 지난달 물길을 처음으로 정비한 까닭은 무엇인가?"})
    void daysStayWordsWhereTheyAreNoPeriod(String typed) {
        var plan = new QueryPlan(reader.read(typed, InterpretationOptions.ON), Relaxation.NONE, "", Map.of());
        assertThat(plan.periods()).isEmpty();
    }

    @Test
    void wordsBehindThePeriodBelongToIt() {
        assertThat(reader.read("기간:2023년 10월 물길", InterpretationOptions.ON).parts())
                .first()
                .isEqualTo(new QueryExpression.InField(QueryField.PERIOD, "2023년 10월"));
    }

    @Test
    void tellsAQuestionFromKeywords() {
        assertThat(isSentence("나루시의 물길을 처음으로 정비한 사람은 누구인가?")).isTrue();
        assertThat(isSentence("나루시 물길은 하천보다 어떠한가")).isTrue();
        assertThat(isSentence("물길 정비에 대해 나루시는 뭐라고 답했나")).isTrue();
        assertThat(isSentence("나루시는 주민에게 물길을 내주었나")).isTrue();
        assertThat(isSentence("도연재 물길 뭐라고 했나")).isFalse();
        assertThat(isSentence("나루시 물길 정비 예산")).isFalse();
        assertThat(isSentence("발언자:도연재 물길을 처음으로 정비한 사람은 누구인가?")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'백원 택시'는 한 번 타는 데 얼마를 내는가?",
                "\"달무리고개 터널\" 안에 대피소는 몇 곳 있는가?",
                "이든군 (분뇨 처리) 가스로 무엇을 데우는가",
                "「빈집 잇기」에 참여한 사람은 몇 명인가?",
                "물길을 처음으로 정비한 까닭",
                "이든군 (분뇨 처리 가스로 무엇을 데우는가",
                "물길 또는 하천을 정비한 사람은 누구인가?"
            })
    void marksAndBracketsOfAQuestionAreThoseOfAText(String typed) {
        assertThat(isSentence(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"물길 정비\" 예산 주민",
                "\"누구인가\"",
                "\"물길은 어디로 가는가?\" 토론회 예산 주민",
                "왜가리 서식지 보호",
                "(물길 OR 하천) 정비한 사람은 누구인가?",
                "물길 정비한 사람은 누구인가? -예산",
                "\"물길 예산\"~3 정비한 사람은 누구인가?"
            })
    void operatorsStayOperators(String typed) {
        assertThat(isSentence(typed)).isFalse();
    }

    private boolean isSentence(String typed) {
        return reader.isSentence(typed, reader.read(typed, InterpretationOptions.ON));
    }

    /** What Nori takes for cries is looked for by its letters, and said to be nowhere; 그리고 only joins the others. */
    @Test
    void losesNoWordWithoutSayingSo() {
        assertThat(words("물길 호로롱깽깽")).extracting(InterpretedWord::text).containsExactly("물길", "호로롱깽깽");
        assertThat(words("물길 그리고")).extracting(InterpretedWord::text).containsExactly("물길");
        assertThat(words("물길 호로롱깽깽 그리고", new InterpretationOptions(true, false, false, false, false, false, false)))
                .hasSize(3);
    }

    private InterpretedWord only(String typed) {
        var words = words(typed);
        assertThat(words).hasSize(1);
        return words.getFirst();
    }

    private List<InterpretedWord> words(String typed) {
        return words(typed, InterpretationOptions.ON);
    }

    private List<InterpretedWord> words(String typed, InterpretationOptions switches) {
        return reader.read(typed, switches).parts().stream()
                .map(part -> ((QueryExpression.Sought) part).term().word())
                .toList();
    }
}
