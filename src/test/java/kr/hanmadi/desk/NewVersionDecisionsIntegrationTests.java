package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kr.hanmadi.desk.DeskClient.Part;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.RawText;
import kr.hanmadi.ingest.StagedSource;
import org.junit.jupiter.api.Test;

/** A text that resembles an article is asked for, and a new version keeps what was decided. */
class NewVersionDecisionsIntegrationTests extends DeskDecisions {
    @Test
    void aChangedTextIsAskedForAndKeepsWhatWasDecided() throws Exception {
        var text = text("다시 붙여넣을 글", "제31차 나래 돌봄 토론회");
        var article = DeskClient.articleOf(desk.paste(Part.field("text", text)));
        var quote = quote(article, "돌봄%");
        speak(article, quote, Map.of("speaker", "다른 사람: 장길산"));
        publish(article);

        var changed = text.replace("열렸다.", "열렸고 이백 명이 왔다.");
        var question = question(desk.paste(Part.field("text", changed)));
        assertThat(count("다시 붙여넣을 글")).isEqualTo(1);
        assertThat(desk.get(question).body())
                .contains("이 글의 새 판입니까")
                .contains("같은 제목")
                .contains("많이 겹치는 글");
        assertThat(desk.get("/desk").body()).contains("새 판인지 답을 기다리는 글");
        assertThat(question(desk.paste(Part.field("text", changed)))).isEqualTo(question);
        answer(question, "");
        assertThat(desk.get(question).body()).contains("새 판인지 다른 글인지");

        assertThat(DeskClient.articleOf(answer(question, article))).isEqualTo(article);
        assertThat(review(article)).contains("이백 명이 왔다").contains("새 판으로 바꿨습니다");
        assertThat(quote(article, "돌봄%")).isEqualTo(quote);
        assertThat(quoteState(quote)).isEqualTo("장길산 CONFIRMED");
        assertThat(state(article)).isEqualTo("PUBLISHED");
        assertThat(count("다시 붙여넣을 글")).isEqualTo(1);
        assertThat(DeskClient.articleOf(answer(question, "new"))).isEqualTo(article);

        var again = question(desk.paste(Part.field("text", changed.replace("이백", "삼백"))));
        var other = DeskClient.articleOf(answer(again, "new"));
        assertThat(other).isNotEqualTo(article);
        assertThat(count("다시 붙여넣을 글")).isEqualTo(2);
    }

    @Test
    void aFileOfTheSameNameAndATextUnderAnotherHeadlineAreAskedForToo() throws Exception {
        var first = text("이름으로 알아볼 글", "제32차 나래 돌봄 토론회");
        DeskClient.articleOf(desk.paste(Part.file("nalae-32.txt", first.getBytes(StandardCharsets.UTF_8))));
        var named = "전혀 다른 제목\n장길산 다라대 교수는 “버스 노선을 모두 새로 짜야 한다”고 말했다.\n";
        var byName = question(desk.paste(Part.file("nalae-32.txt", named.getBytes(StandardCharsets.UTF_8))));
        assertThat(desk.get(byName).body()).contains("같은 파일 이름").doesNotContain("많이 겹치는 글");
        var renamed = first.replaceFirst(".*\n", "제목만 바뀐 글\n");
        var byText = question(desk.paste(Part.field("text", renamed)));
        assertThat(desk.get(byText).body()).contains("많이 겹치는 글").doesNotContain("같은 제목");
    }

    /** Headline, file name and every quotation changed: what is left are runs of words. */
    @Test
    void aReportMendedAllOverIsKnownByTheRunsOfWordsThatStayed() throws Exception {
        var sentences = IntStream.rangeClosed(1, 12)
                .mapToObj(number ->
                        "온새미로 %d동 주민들은 골목 %d곳의 가로등과 배수로를 함께 살펴보며 고칠 곳을 적었다.".formatted(number * 7, number * 3))
                .collect(Collectors.joining("\n"));
        var text = """
                온새미로 골목 살피기 토론회 열려
                [온새일보 = 홍길동 기자] 지난 5일 나래시의회에서 ‘온새미로 골목 살피기 토론회’가 열렸다.
                %s
                장길산 다라대 교수는 “골목마다 배수로를 먼저 고쳐야 한다”고 말했다.
                """.formatted(sentences);
        var article = DeskClient.articleOf(desk.paste(Part.file("onsae-1.txt", text.getBytes(StandardCharsets.UTF_8))));
        var mended = text.replace("온새미로 골목 살피기 토론회 열려", "주민이 적은 고칠 곳")
                .replace("배수로를 먼저 고쳐야", "배수로부터 손봐야")
                .replace("21동 주민들은", "21동과 22동 주민들은");

        var question = question(desk.paste(Part.file("last.txt", mended.getBytes(StandardCharsets.UTF_8))));

        assertThat(desk.get(question).body())
                .contains("많이 겹치는 글", "온새미로 골목 살피기")
                .doesNotContain("같은 제목", "같은 파일 이름");
        assertThat(DeskClient.articleOf(answer(question, article))).isEqualTo(article);
    }

    @Test
    void aFileThatADeskTextReplacedDoesNotComeBackAsASecondArticle() throws Exception {
        var text = text("가져온 뒤 데스크에서 바꾼 글", "제33차 나래 돌봄 토론회");
        var raw = RawText.of(text.getBytes(StandardCharsets.UTF_8));
        var incoming = new kr.hanmadi.ingest.SourceToStage(Origin.IMPORT, "/reports/33.txt", raw, null, false, false);
        var imported = sources.stage(incoming);
        filing.fileOrAwait(imported.id());
        var article = jdbc.sql("select public_id from article where headline = '가져온 뒤 데스크에서 바꾼 글'")
                .query(String.class)
                .single();
        var changed = text.replace("열렸다.", "열렸고 백 명이 왔다.");
        answer(question(desk.paste(Part.field("text", changed))), article);
        assertThat(sources.stage(incoming).outcome()).isEqualTo(StagedSource.Outcome.UNCHANGED);
        assertThat(review(article)).contains("백 명이 왔다");
    }
}
