package kr.hanmadi.search.asking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.Hit.Why;
import kr.hanmadi.search.api.InterpretationOptions;
import kr.hanmadi.search.api.Relaxation;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.Snippet;
import kr.hanmadi.search.reading.QueryPlan;
import kr.hanmadi.search.reading.SomeLexicon;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a result was found: by what is marked in it, or what its other fields say; never by a guess. */
class MatchReasonTests {
    private static final String OPEN = Snippet.OPEN;
    private static final String CLOSE = Snippet.CLOSE;

    @ParameterizedTest
    @CsvSource({
        "QUOTE, 물길, 나루시장, SPEAKER",
        "QUOTE, 물길, 나루연구원, AFFILIATION",
        "QUOTE, 물길, 나루일보, OUTLET",
        "ARTICLE, 물길, 나루시장, HEADLINE",
        "SPEAKER, 물길, 나루시장, NAME",
        "FORUM, 물길, 나루시장, NAME"
    })
    void theFieldThatHoldsTheWordIsNamed(ResultType type, String other, String word, Why why) {
        assertThat(reason(type, other + " " + word, "")).isEqualTo(new Hit.Reason(why, word));
    }

    @Test
    void aMarkedWordSaysMore() {
        assertThat(reason(ResultType.QUOTE, "나루시장 물길", "새 " + OPEN + "물길" + CLOSE + "이 먼저다"))
                .isEqualTo(new Hit.Reason(Why.WORDS, "물길"));
        assertThat(reason(ResultType.ARTICLE, "나루시장 물길", OPEN + "물길" + CLOSE))
                .isEqualTo(new Hit.Reason(Why.BODY, "물길"));
    }

    @Test
    void theLongestMarkedWordTellsMostAndNoHalfSentence() {
        assertThat(reason(ResultType.QUOTE, "물길 명", "백" + OPEN + "명" + CLOSE + "이 " + OPEN + "물길" + CLOSE + "에"))
                .isEqualTo(new Hit.Reason(Why.WORDS, "물길"));
        assertThat(reason(ResultType.QUOTE, "물길 정비", OPEN + "물길을 따라 오래도록 걸으며 하나씩 정비" + CLOSE + "한다"))
                .isEqualTo(new Hit.Reason(Why.WORDS, "물길"));
    }

    @Test
    void exceptTheNameOfAPersonOrForum() {
        assertThat(reason(ResultType.FORUM, "나루시장 물길", OPEN + "물길" + CLOSE))
                .isEqualTo(new Hit.Reason(Why.NAME, "나루시장"));
        assertThat(reason(ResultType.SPEAKER, "물길", OPEN + "물길" + CLOSE)).isEqualTo(new Hit.Reason(Why.FORMS, "물길"));
    }

    @Test
    void nothingIsGuessed() {
        assertThat(reason(ResultType.QUOTE, "물길", "")).isNull();
        assertThat(reason(ResultType.ARTICLE, "물길 -나루시장", "")).isNull();
    }

    private static Hit.@Nullable Reason reason(ResultType type, String query, String snippet) {
        var read = SomeLexicon.reader(LocalDate.of(2025, 5, 15)).read(query, InterpretationOptions.ON);
        var fields = new MatchReason.Fields(List.of("나루시장 홍길동"), List.of("나루연구원"), List.of(), List.of("나루일보"));
        return new MatchReason(type, new QueryPlan(read, Relaxation.NONE, "", Map.of()))
                .of(Snippet.of(snippet), fields);
    }
}
