package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;

class TrailWordsTests {
    private final StaticMessageSource messages = new StaticMessageSource();
    private final TrailWords words = new TrailWords(messages);

    @Test
    void saysTheStateOfAQuotationInKorean() {
        messages.addMessage("quote.state.FOUND", Locale.KOREAN, "기계 판독");
        assertThat(words.korean("quote-speaker", "“줄여야 한다” 홍길동 FOUND")).isEqualTo("“줄여야 한다” 홍길동 기계 판독");
    }

    /** Every line about a quotation ends in its state, also that of an action of tomorrow. */
    @ParameterizedTest
    @ValueSource(strings = {"quote-marked", "quote-words", "quote-retracted"})
    void saysItWhateverWasDoneToTheQuotation(String action) {
        messages.addMessage("quote.state.CONFIRMED", Locale.KOREAN, "확인");
        assertThat(words.korean(action, "“줄여야 한다” 홍길동 CONFIRMED")).isEqualTo("“줄여야 한다” 홍길동 확인");
        assertThat(words.korean(action, "“줄여야 한다는 OECD”")).isEqualTo("“줄여야 한다는 OECD”");
    }

    @Test
    void leavesWordsThatAreNoStateAlone() {
        assertThat(words.korean("headline", "정부와 AI")).isEqualTo("정부와 AI");
        assertThat(words.korean("correct", "OECD를 WTO")).isEqualTo("OECD를 WTO");
        assertThat(words.korean("publish", null)).isNull();
    }
}
