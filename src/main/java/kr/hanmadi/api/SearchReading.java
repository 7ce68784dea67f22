package kr.hanmadi.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import kr.hanmadi.search.api.InterpretedWord;
import kr.hanmadi.search.api.QueryInterpretation;
import kr.hanmadi.search.api.Relaxation;
import org.jspecify.annotations.Nullable;

/** How a search was read. */
record SearchReading(
        @Schema(description = "낱말마다 읽은 뜻") List<Word> words,
        @Schema(description = "필드로 적은 것") List<String> fields,
        @Schema(description = "기간으로 읽은 말") List<Period> periods,
        @Schema(description = "물음이나 문장으로 읽었는지") boolean sentence,

        @Schema(description = "결과가 나올 때까지 얼마나 넓혀 찾았는지. NONE은 적은 그대로")
        Relaxation relaxation,

        @Schema(description = "잘못 적은 말이면 이 말을 찾으려던 것일 수 있다") List<String> suggestions) {

    /** A word of the search. */
    record Word(
            @Schema(description = "적은 대로") String typed,
            @Schema(description = "읽은 대로") String text,

            @Schema(
                    description =
                            "달리 읽은 까닭. ABOUT은 묻는 말(글에 없어도 됨), LEFT_OUT은 어디에도 없어 뺀 말, DROPPED는 흔해서 없어도 되게 한 말, PART는 나누어 찾은 말, NAME은 기록에 없는 이름")
            InterpretedWord.@Nullable How how,

            @Schema(description = "함께 찾은 같은 말") List<String> synonyms,
            @Schema(description = "이것이 없는 것을 찾는지") boolean excluded) {}

    /** A period of the search. */
    record Period(
            @Schema(description = "적은 대로") String typed,

            @Schema(description = "첫날. 끝날과 함께 null이면 알아듣지 못한 것") @Nullable
            LocalDate from,

            @Schema(description = "끝날") @Nullable LocalDate to,

            @Schema(description = "기간으로 좁혔는지. 그때 나온 것이 없으면 낱말로 찾고 false")
            boolean applied) {}

    static SearchReading of(QueryInterpretation reading) {
        return new SearchReading(
                reading.words().stream()
                        .map(word -> new Word(word.typed(), word.text(), word.how(), word.synonyms(), word.excluded()))
                        .toList(),
                reading.fields(),
                reading.periods().stream()
                        .map(period -> new Period(
                                period.typed(), period.from(), period.to(), period.applied() && period.isUnderstood()))
                        .toList(),
                reading.sentence(),
                reading.relaxation(),
                reading.suggestions());
    }
}
