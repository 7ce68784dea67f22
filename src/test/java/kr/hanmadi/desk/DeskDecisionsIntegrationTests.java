package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.hanmadi.desk.DeskClient.Part;
import org.junit.jupiter.api.Test;

/** A decision does what the editor said and nothing else, and says truly what it was. */
class DeskDecisionsIntegrationTests extends DeskDecisions {
    @Test
    void nothingIsChosenForTheEditor() throws Exception {
        var article = draft("고르지 않은 글");
        assertThat(review(article))
                .containsPattern("<input[^>]*name=\"speaker\"")
                .doesNotContainPattern("<input[^>]*name=\"speaker\"[^>]*value=\"[^\"]");
        var noForum =
                DeskClient.articleOf(desk.paste(Part.field("text", "포럼이 없는 글\n성춘향 한빛대 교수는 “예산을 늘려야 한다”고 말했다.\n")));
        assertThat(review(noForum)
                        .replaceFirst("(?s)<select id=\"assign-to\".*?</select>", "")) // who has the draft is known
                .doesNotContain("selected=");
        publish(article);
        assertThat(review(article).split("id=\"correction-kind\"")[1].split("</select>")[0])
                .doesNotContain("selected");
        post(article, "/correct", Map.of("note", "숫자를 바로잡습니다."));
        assertThat(review(article)).contains("어떤 알림인지 골라 주세요").contains("숫자를 바로잡습니다.");
        assertThat(state(article)).isEqualTo("PUBLISHED");
    }

    @Test
    void aSpeakerIsOneValueAndWhatContradictsItselfIsRefusedWithBothNamed() throws Exception {
        var article = draft("어긋나게 적은 글");
        var quote = unknownQuote(article);
        for (var refused : Map.of(
                        "",
                        "누구의 말인지 적거나",
                        "알 수 없음: 성춘향",
                        "‘알 수 없음’이라 하면서 ‘성춘향’",
                        "기관: 성춘향",
                        "‘성춘향’은(는) 이 글에 나온 사람인데 ‘기관’",
                        "여럿: 성춘향",
                        "‘성춘향’은(는) 이 글에 나온 사람인데 ‘여럿’",
                        "익명 업계: 성춘향",
                        "‘성춘향’은(는) 이 글에 나온 사람인데 ‘익명’",
                        "익명: 한 참석자",
                        "익명 취재원의 종류를",
                        "변학도 #" + someone(),
                        "‘변학도’(이)라고 적었는데 뒤의 번호는 ‘성춘향’",
                        "새 사람:",
                        "발언자의 이름을",
                        "새 사람: 변학도, 나래시, 과장, 서기",
                        "쉼표가 너무",
                        "없는이름",
                        "‘없는이름’이(가) 사람인지 기관인지")
                .entrySet()) {
            speak(article, quote, Map.of("speaker", refused.getKey()));
            assertThat(review(article))
                    .as(refused.getKey())
                    .contains("role=\"alert\"")
                    .contains(refused.getValue())
                    .contains(refused.getKey().isEmpty() ? "" : "value=\"" + refused.getKey() + "\"");
            assertThat(quoteState(quote)).as(refused.getKey()).isEqualTo("- FOUND");
        }
        for (var given : List.of(
                List.of("다른 사람: 변학도", "변학도 CONFIRMED"),
                List.of("기관: 나래시민연대", "나래시민연대 CONFIRMED"),
                List.of("여럿: 두 참석자", "두 참석자 CONFIRMED"),
                List.of("익명 시민: 한 참석자", "한 참석자 CONFIRMED"),
                List.of("성춘향 한빛대 교수", "성춘향 CONFIRMED"),
                List.of("알 수 없음", "- CONFIRMED"))) {
            speak(article, quote, Map.of("speaker", given.getFirst()));
            assertThat(quoteState(quote)).isEqualTo(given.getLast());
        }
    }

    @Test
    void theSameNameWithoutAnAffiliationAsksWhetherItIsSomeoneKnown() throws Exception {
        var article = draft("같은 이름을 다시 적은 글");
        speak(article, quote(article, "돌봄%"), Map.of("speaker", "새 사람: 탁봄비"));
        var known = "탁봄비 #" + person("탁봄비");
        var other = draft("그 이름을 다시 적은 다른 글");
        var quote = unknownQuote(other);
        for (var typed : List.of("새 사람: 탁봄비", "탁봄비")) {
            speak(other, quote, Map.of("speaker", typed));
            assertThat(review(other))
                    .contains("‘탁봄비’: 이미 있는 사람입니까?")
                    .contains("name=\"meant\" value=\"" + known + "\"")
                    .contains("name=\"meant\" value=\"다른 사람: 탁봄비\"");
            assertThat(quoteState(quote)).isEqualTo("- FOUND");
        }
        speak(other, quote, Map.of("speaker", "탁봄비", "meant", known));
        assertThat(quoteState(quote)).isEqualTo("탁봄비 CONFIRMED");
        assertThat(person("탁봄비")).as("still one").isNotEmpty();
        speak(other, quote, Map.of("speaker", "탁봄비", "meant", "다른 사람: 탁봄비"));
        assertThat(jdbc.sql("select count(*) from person where name = '탁봄비'")
                        .query(Long.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void oneMisreadNameIsOneQuestionAndOneAnswer() throws Exception {
        var article = DeskClient.articleOf(desk.paste(Part.field("text", """
                한 이름이 세 번 나온 글
                [가나일보 = 홍길동 기자] 지난 5일 나래시의회에서 ‘제77차 나래 물레방아 토론회’가 열렸다.
                가나온은 “물레방아를 다시 돌려야 한다”고 말했다.
                가나온은 “방아채부터 고쳐야 한다”고 말했다.
                가나온은 “물길은 그대로 두자”고 말했다.
                """)));
        var review = review(article);
        assertThat(review).contains("‘가나온’ → 가나온, 3건 모두?");
        assertThat(review.split("data-part=\"DOUBT\"")).hasSize(2);
        var first = quote(article, "물레방아%");
        var others =
                Stream.of("방아채%", "물길은%").map(words -> quote(article, words)).toList();
        assertThat(desk.get("/desk/articles/" + article + "?apart=" + others.getFirst())
                        .body()
                        .split("data-part=\"DOUBT\""))
                .hasSize(3);
        var changed = Map.of(
                "speaker", "새 사람: 김가상, 나래대, 교수", "also", others.getFirst() + ":" + version("quote", others.getFirst()));
        speak(article, first, changed);
        assertThat(quoteState(first)).isEqualTo("김가상 CONFIRMED");
        assertThat(quoteState(others.getFirst())).isEqualTo("김가상 CONFIRMED");
        assertThat(quoteState(others.getLast())).isEqualTo("- FOUND");
        var stale = Map.of("speaker", "알 수 없음", "also", others.getFirst() + ":0");
        speak(article, others.getLast(), stale);
        assertThat(review(article)).contains("그 사이 다른 사람이");
        assertThat(quoteState(others.getLast())).as("all or nothing").isEqualTo("- FOUND");

        publish(article);
        speak(
                article,
                first,
                Map.of(
                        "speaker",
                        "다른 사람: 마바사",
                        "also",
                        others.getFirst() + ":" + version("quote", others.getFirst()),
                        "notice",
                        "correction",
                        "reason",
                        "다른 사람의 말이었습니다."));
        assertThat(quoteState(others.getFirst())).isEqualTo("마바사 CORRECTED");
        assertThat(jdbc.sql(
                                "select before_text from correction join article on article.id = article_id where public_id = ?")
                        .param(article)
                        .query(String.class)
                        .list())
                .as("readers are told once of what changed at once")
                .singleElement()
                .asString()
                .contains("물레방아를 다시")
                .contains("방아채부터");
    }

    @Test
    void wordsAreMarkedPartedJoinedAndMovedByHandAndFilingAgainKeepsThem() throws Exception {
        var text = """
                손으로 표시하는 글
                [가나일보 = 홍길동 기자] 지난 5일 나래시의회에서 ‘제88차 나래 방죽 토론회’가 열렸다.
                성춘향 한빛대 교수는 “방죽을 높이자. 돈은 나라가 내자”고 말했다.
                구호는 이랬다. 방죽은 우리 손으로 지키자.
                """;
        var article = DeskClient.articleOf(desk.paste(Part.field("text", text)));
        post(article, "/mark", Map.of("words", "방죽은 우리 손으로 지키자", "kind", "DIRECT"));
        assertThat(review(article)).contains("발언으로 표시했습니다");
        var marked = quote(article, "방죽은 우리%");
        for (var refused : Map.of(
                        "없는 말이다", "본문에 ‘없는 말이다’이(가) 없습니다",
                        "우리 손으로", "겹칩니다",
                        "방죽", "여러 번 나옵니다")
                .entrySet()) {
            post(article, "/mark", Map.of("words", refused.getKey(), "kind", "DIRECT"));
            assertThat(review(article)).contains(refused.getValue());
        }
        decide(article, marked, "edge", Map.of("edge", "START_FORWARD"));
        assertThat(words(marked)).isEqualTo("우리 손으로 지키자");
        decide(article, marked, "edge", Map.of("edge", "START_BACK"));
        speak(article, marked, Map.of("speaker", "여럿: 참석자들"));

        var whole = quote(article, "방죽을 높이자%");
        decide(article, whole, "words", Map.of("words", "방죽을 높이자.\n돈은 나라가 내자"));
        var second = quote(article, "돈은 나라가%");
        assertThat(words(whole)).isEqualTo("방죽을 높이자.");
        assertThat(quoteState(second)).isEqualTo("성춘향 FOUND");
        decide(article, second, "kind", Map.of("kind", "INDIRECT"));
        assertThat(kind(second)).isEqualTo("INDIRECT");
        decide(article, second, "kind", Map.of("kind", "DIRECT"));

        var changed = text.replace("열렸다.", "열렸고 백 명이 왔다.");
        answer(question(desk.paste(Part.field("text", changed))), article);
        assertThat(review(article)).contains("백 명이 왔다");
        assertThat(words(whole)).isEqualTo("방죽을 높이자.");
        assertThat(words(second)).isEqualTo("돈은 나라가 내자");
        assertThat(words(marked)).isEqualTo("방죽은 우리 손으로 지키자");
        assertThat(quoteState(marked)).isEqualTo("참석자들 CONFIRMED");
        assertThat(jdbc.sql("select count(*) from quote q join article a on a.id = q.article_id"
                                + " where a.public_id = ? and q.kind = 'DIRECT' and q.stands"
                                + " and q.words = substring(a.body, q.start_offset + 1, q.end_offset - q.start_offset)")
                        .param(article)
                        .query(Long.class)
                        .single())
                .as("nothing is filed twice, and all stand where the text says")
                .isEqualTo(3);

        decide(article, whole, "join", Map.of());
        assertThat(words(whole)).isEqualTo("방죽을 높이자. 돈은 나라가 내자");
        assertThat(quoteState(second)).endsWith("REJECTED");
        decide(article, whole, "words", Map.of("words", "방죽을 높이자.\n돈은 나라가 내자"));
        assertThat(quoteState(second)).as("parted again").isEqualTo("성춘향 FOUND");
        decide(article, whole, "join", Map.of());
        assertThat(trail(article))
                .anyMatch(line -> line.startsWith("quote-marked"))
                .anyMatch(line -> line.startsWith("quote-words"));
        publish(article);
        decide(article, whole, "words", Map.of("words", "방죽을 높이자"));
        assertThat(review(article)).contains("독자에게 정정을 알릴지");
        decide(article, whole, "words", Map.of("words", "방죽을 높이자", "notice", "correction", "reason", "말의 끝이 달랐습니다."));
        assertThat(words(whole)).isEqualTo("방죽을 높이자");
        assertThat(new DeskClient(port).get("/corrections").body()).contains("말의 끝이 달랐습니다.", "방죽을 높이자. 돈은 나라가 내자");
    }

    @Test
    void whatStandsBetweenMarksAndIsNoQuotationIsAskedForOnce() throws Exception {
        var article = DeskClient.articleOf(desk.paste(Part.field("text", """
                따옴표 안의 말을 묻는 글
                [가나일보 = 홍길동 기자] 지난 5일 나래시의회에서 “나래 둑길 함께 넓히기 토론회”가 열렸다.
                성춘향 한빛대 교수는 “둑길을 넓히자”고 말했다.
                """)));
        assertThat(review(article)).contains("class=\"between card").contains("“나래 둑길 함께 넓히기 토론회”");
        post(article, "/mark", Map.of("words", "나래 둑길 함께 넓히기 토론회", "kind", "DIRECT", "none", "true"));
        assertThat(review(article)).doesNotContain("class=\"between card");
        assertThat(quoteState(quote(article, "나래 둑길%"))).endsWith("REJECTED");
    }

    @Test
    void aTextWhoseWordsAreNotReadIsNamedAboveTheQueue() throws Exception {
        var minutes = DeskClient.articleOf(desk.paste(Part.field("text", """
                나래시의회 둠벙길 조례 회의록
                ○의장 홍길동  둠벙길 조례안을 올립니다.
                ○성춘향 의원  둠벙길은 마을이 정해야 합니다.
                """)));
        assertThat(review(minutes).split("<ol id=\"queue\"")[0]).contains("이 글은 회의록으로 보입니다", "‘빠진 발언 표시하기’로 표시하고");
        assertThat(review(draft("회의록이 아닌 글"))).doesNotContain("글로 보입니다", "회의록으로 보입니다");
    }

    @Test
    void aScriptIsSentThePartsThatChangeAndNotThePage() throws Exception {
        var article = draft("부분만 받는 글");
        var path = "/desk/articles/" + article;
        var quote = unknownQuote(article);
        var part = desk.get(path, Map.of("Hanmadi-Cards", quote)).body();
        assertThat(part)
                .contains("data-changed", "id=\"card-" + quote, "id=\"bar\"", "words-" + quote)
                .doesNotContain("<header", "id=\"card-" + quote(article, "돌봄%"));
        assertThat(desk.get(path).body()).contains("<header", "id=\"card-" + quote(article, "돌봄%"));
    }

    @Test
    void aScriptThatDecidesIsAnsweredAtOnceWithThePartsThatChange() throws Exception {
        var article = draft("한 번에 답하는 글");
        var quote = unknownQuote(article);
        var form = "speaker=%s&version=%s&who=x&_csrf=" + desk.tokenOf(article);
        var act = "/desk/articles/" + article + "/quotes/" + quote + "/speaker";
        var only = Map.of("Hanmadi-Cards", quote);
        var refused = desk.post(
                act,
                form.formatted(URLEncoder.encode("여럿: 성춘향", StandardCharsets.UTF_8), version("quote", quote)),
                only);
        assertThat(refused.statusCode()).isEqualTo(200);
        assertThat(refused.body()).contains("data-changed", "성춘향’은(는) 이 글에 나온 사람인데 ‘여럿’", "value=\"여럿: 성춘향\"");
        var done = desk.post(
                act,
                form.formatted(URLEncoder.encode("다른 사람: 변학도", StandardCharsets.UTF_8), version("quote", quote)),
                only);
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("data-changed", "id=\"card-" + quote).doesNotContain("<header");
        assertThat(quoteState(quote)).isEqualTo("변학도 CONFIRMED");
        assertThat(review(article)).as("it is said once").doesNotContain("class=\"notice");
    }

    @Test
    void aDraftIsSeenAsReadersWouldSeeItAndStaysADraft() throws Exception {
        var article = draft("미리 볼 글");
        assertThat(desk.get("/desk/articles/" + article + "/preview").body())
                .contains("미리 보기입니다")
                .contains("돌봄 예산을 두 배로");
        assertThat(state(article)).isEqualTo("DRAFT");
        assertThat(new DeskClient(port).get("/articles/" + article).statusCode())
                .isEqualTo(404);
        assertThat(new DeskClient(port)
                        .get("/desk/articles/" + article + "/preview")
                        .statusCode())
                .isEqualTo(302);
    }

    private String words(String quote) {
        return jdbc.sql("select words from quote where public_id = ?")
                .param(quote)
                .query(String.class)
                .single();
    }

    private String kind(String quote) {
        return jdbc.sql("select kind from quote where public_id = ?")
                .param(quote)
                .query(String.class)
                .single();
    }

    private String someone() {
        return jdbc.sql("select public_id from person where name = '성춘향' limit 1")
                .query(String.class)
                .single();
    }

    private String person(String name) {
        return jdbc.sql("select public_id from person where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }
}
