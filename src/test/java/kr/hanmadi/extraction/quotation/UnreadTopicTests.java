package kr.hanmadi.extraction.quotation;

import static org.assertj.core.api.Assertions.assertThat;

import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.extraction.report.FoundSpeaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A topic that nothing explains stands before the remark: the speaker of the sentence before is not carried to it. */
class UnreadTopicTests {
    private static final String BEFORE = "물길 소식\n홍길동 가나당 의원은 12일 “물길을 넓혀야 한다”고 말했다. ";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "나루를 대리하는 법무법인 정상은 이날 입장문에서 “둑이 먼저다”라고 밝혔다.",
                "앞서 물길 특검은 이날 오후 “둑이 먼저다”라고 밝혔다.",
                "그러나 어민회 등 어업계 일부는 이날 “둑이 먼저다”라고 밝혔다.",
            })
    void leavesTheSpeakerOpen(String sentence) {
        var label = lastSpeaker(sentence);
        assertThat(label == null || !label.equals("홍길동")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "둑에 대해서는 “둑이 먼저다”라고 밝혔다.",
                "둑을 처음 보았을 때는 “둑이 먼저다”라고 생각했다고 밝혔다.",
                "성명은 이어 “둑이 먼저다”라고 밝혔다.",
                "‘둑이 먼저인가’라는 물음에는 “둑이 먼저다”라고 밝혔다.",
                "그러면서도 “둑이 먼저다”라고 밝혔다.",
            })
    void carriesTheSpeakerPastWhatIsSpokenOf(String sentence) {
        assertThat(lastSpeaker(sentence)).isEqualTo("홍길동");
    }

    private static @Nullable String lastSpeaker(String sentence) {
        FoundSpeaker speaker = new ReportReader()
                .read(BEFORE + sentence, null)
                .quotes()
                .getLast()
                .speaker();
        return speaker == null ? null : speaker.label();
    }
}
