package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kr.hanmadi.desk.DeskClient.Part;
import org.junit.jupiter.api.Test;

/** What an editor decides on a report that readers have seen. */
class PublishedDecisionsIntegrationTests extends DeskDecisions {
    @Test
    void aSpeakerThatReadersSawIsCorrectedAndTheEditorSaysWhetherReadersAreTold() throws Exception {
        var article = draft("발언자가 바뀌는 글");
        var quote = quote(article, "돌봄%");
        speak(article, quote, Map.of("speaker", "다른 사람: 임꺽정"));
        assertThat(quoteState(quote)).isEqualTo("임꺽정 CONFIRMED");
        publish(article);
        speak(article, quote, Map.of("speaker", "다른 사람: 장길산"));
        assertThat(review(article)).contains("독자에게 정정을 알릴지").contains("value=\"다른 사람: 장길산\"");
        speak(article, quote, Map.of("speaker", "다른 사람: 장길산", "notice", "record"));
        assertThat(review(article)).contains("까닭을 적어 주세요");
        assertThat(quoteState(quote)).isEqualTo("임꺽정 CONFIRMED");

        speak(article, quote, Map.of("speaker", "다른 사람: 장길산", "notice", "record", "reason", "이름의 오기"));
        assertThat(quoteState(quote)).isEqualTo("장길산 CORRECTED");
        assertThat(state(article)).isEqualTo("PUBLISHED");
        assertThat(trail(article)).anyMatch(line -> line.contains("이름의 오기"));
        desk.post(
                "/desk/articles/" + article + "/quotes/" + quote + "/confirm",
                Map.of("version", version("quote", quote), "_csrf", desk.tokenOf(article)));
        assertThat(quoteState(quote)).isEqualTo("장길산 CORRECTED");

        speak(article, quote, Map.of("speaker", "다른 사람: 홍길동", "notice", "correction", "reason", "다른 사람의 말이었습니다."));
        assertThat(state(article)).isEqualTo("CORRECTED");
        assertThat(new DeskClient(port).get("/corrections").body())
                .contains("다른 사람의 말이었습니다.")
                .contains("― 장길산")
                .contains("― 홍길동");
    }

    @Test
    void whatReadersSawIsTakenBackOnlyWithAReasonAndAWordOnWhetherTheyAreTold() throws Exception {
        var article = draft("되돌리는 글");
        var quote = quote(article, "돌봄%");
        speak(article, quote, Map.of("speaker", "다른 사람: 임꺽정"));
        publish(article);
        for (var act : List.of("undo", "reject")) {
            decide(article, quote, act, Map.of("reason", "잘못 읽었습니다."));
            assertThat(review(article)).contains("독자에게 정정을 알릴지").contains(">잘못 읽었습니다.</textarea>");
            decide(article, quote, act, Map.of("notice", "correction"));
            assertThat(review(article)).contains("까닭을 적어 주세요");
            assertThat(quoteState(quote)).isEqualTo("임꺽정 CONFIRMED");
        }

        decide(article, quote, "reject", Map.of("notice", "correction", "reason", "발언이 아니라 표어였습니다."));
        assertThat(quoteState(quote)).endsWith("REJECTED");
        assertThat(state(article)).isEqualTo("CORRECTED");
        assertThat(new DeskClient(port).get("/corrections").body())
                .contains("발언이 아니라 표어였습니다.")
                .contains("― 임꺽정");

        decide(article, quote, "undo", Map.of("notice", "record", "reason", "표어를 외친 사람을 다시 확인함"));
        assertThat(quoteState(quote)).endsWith("FOUND");
        assertThat(trail(article)).anyMatch(line -> line.contains("표어를 외친 사람을 다시 확인함"));
        assertThat(new DeskClient(port).get("/corrections").body()).doesNotContain("표어를 외친 사람");
    }

    @Test
    void aSpeakerFoundAfterPublicationIsNoCorrection() throws Exception {
        var article = draft("나중에 찾은 글");
        publish(article);
        var quote = unknownQuote(article);
        speak(article, quote, Map.of("speaker", "다른 사람: 변학도", "notice", "record", "reason", "녹음을 확인함"));
        assertThat(quoteState(quote)).isEqualTo("변학도 CONFIRMED");
    }

    @Test
    void aRebuttalIsNoCorrectionAndAWithdrawalStaysInTheFeed() throws Exception {
        var article = draft("반론이 실린 글");
        publish(article);
        post(article, "/correct", Map.of("kind", "REBUTTAL", "note", "나래시가 다르게 말해 왔습니다."));
        assertThat(state(article)).isEqualTo("PUBLISHED");
        assertThat(trail(article)).anyMatch(line -> line.startsWith("rebuttal"));
        var feed = new DeskClient(port).get("/feed/corrections.atom").body();
        assertThat(feed).contains("반론보도: 반론이 실린 글").doesNotContain("바로잡습니다: 반론이 실린 글");
        post(article, "/withdraw", Map.of("note", "출처를 확인하지 못했습니다."));
        assertThat(new DeskClient(port).get("/feed/corrections.atom").body())
                .contains("철회: 반론이 실린 글")
                .contains("출처를 확인하지 못했습니다.");
    }

    @Test
    void othersReportsAreShownInQuotationsUntilAnEditorSaysOtherwise() throws Exception {
        var article = draft("다른 매체의 글");
        publish(article);
        assertThat(fullText(article)).isEqualTo("QUOTES_ONLY");
        post(article, "/full-text", Map.of("fullText", "PUBLIC"));
        assertThat(fullText(article)).isEqualTo("PUBLIC");
        assertThat(desk.get("/desk/audit").body()).contains("독자에게 보일 것 바꿈");
        var whole = DeskClient.articleOf(
                desk.paste(Part.field("text", text("우리가 쓴 글", "제9차 우리 토론회")), Part.field("fullText", "PUBLIC")));
        assertThat(fullText(whole)).isEqualTo("PUBLIC");
    }

    private String fullText(String article) {
        return jdbc.sql("select full_text from article where public_id = ?")
                .param(article)
                .query(String.class)
                .single();
    }
}
