package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import kr.hanmadi.desk.DeskClient.Part;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What editors decide is counted on the quality board, kept with what the machine had read, and given out as labels. */
@IntegrationTest
class QualityIntegrationTests {
    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    private DeskClient editor;

    @BeforeEach
    void signIn() throws Exception {
        editor = DeskClient.signedIn(port, "견주는이", jdbc, passwords);
    }

    @Test
    void whatAnEditorDecidesOtherwiseIsKeptWithTheRuleAndTheProbability() throws Exception {
        var article = paste("고니골");
        decide(article, "둑을 높이%", "speaker", Map.of("speaker", "새 사람: 두견별"));
        decide(article, "물길을 내%", "confirm", Map.of());
        decide(article, "정자를 옮기%", "reject", Map.of());

        var kept = jdbc.sql("select was, coalesce(became, '-') as became, rejected, rule, confidence, probability"
                        + " from overruled where article = ? order by id")
                .param(article)
                .query()
                .listOfRows();
        assertThat(kept).hasSize(2);
        assertThat(kept.getFirst())
                .containsEntry("was", "고니별")
                .containsEntry("became", "두견별")
                .containsEntry("rejected", false);
        assertThat(kept.getLast()).containsEntry("became", "-").containsEntry("rejected", true);
        assertThat(kept)
                .allSatisfy(row -> assertThat(((Number) row.get("probability")).doubleValue())
                        .isBetween(0.5, 1.0));
        assertThat(editor.get("/desk/quality").body()).contains("<del>고니별</del>", "<ins>두견별</ins>", "고니골을 보자는 말");
    }

    @Test
    void theSameNameOfAnotherKindOfSpeakerIsADecisionAgainstTheMachineToo() throws Exception {
        var article = DeskClient.articleOf(editor.paste(Part.field("text", """
                왜가리골 둑을 살핀 날
                [가나일보 = 홍길동 기자] 나래시가 둑을 살폈다.
                왜가리골주민협의회는 “둑을 더 낮추자”고 밝혔다.
                """)));
        decide(article, "둑을 더 낮추%", "speaker", Map.of("speaker", "여럿: 왜가리골주민협의회"));
        assertThat(jdbc.sql("select was || ' ' || was_kind || ' ' || became_kind from overruled where article = ?")
                        .param(article)
                        .query(String.class)
                        .list())
                .containsExactly("왜가리골주민협의회 ORGANISATION GROUP");
        assertThat(editor.get("/desk/quality").body()).contains("기관 → 여러 사람");
    }

    @Test
    void reportsThatAreDecidedWholeAreGivenOutAsLabelsWhoseOffsetsHold() throws Exception {
        var whole = paste("소쩍골");
        decide(whole, "둑을 높이%", "speaker", Map.of("speaker", "새 사람: 접동별"));
        decide(whole, "물길을 내%", "confirm", Map.of());
        decide(whole, "정자를 옮기%", "reject", Map.of());
        var part = paste("꾀꼴골");
        decide(part, "물길을 내%", "confirm", Map.of());

        var answer = editor.get("/desk/quality/labels");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .contains("hanmadi-labels.jsonl");
        var json = new JsonMapper();
        var labels = new HashMap<String, JsonNode>();
        answer.body()
                .lines()
                .map(json::readTree)
                .forEach(each -> labels.put(each.get("id").asString(), each));
        assertThat(labels).doesNotContainKey(part).containsKey(whole);
        var label = labels.get(whole);
        assertThat(label).isNotNull();
        assertThat(label.propertyNames())
                .as("what the scorer reads")
                .contains("headline", "byline", "event", "speakers", "quotes", "text");
        var text = label.get("text").asString();
        var quotes = label.get("quotes");
        assertThat(quotes).hasSize(3).allSatisfy(quote -> {
            assertThat(text.substring(
                            quote.get("start").asInt(), quote.get("end").asInt()))
                    .isEqualTo(quote.get("text").asString());
            assertThat(quote.propertyNames()).contains("kind", "speaker", "nested_in", "phenomena");
        });
        assertThat(quotes.valueStream()
                        .map(quote -> quote.get("kind").asString() + " "
                                + quote.get("speaker").asString("-")))
                .containsExactly("DIRECT 접동별", "DIRECT 소쩍별", "SCARE -");
        assertThat(label.get("speakers")
                        .valueStream()
                        .map(each -> each.get("name").asString()))
                .containsExactly("접동별", "소쩍별");
        assertThat(label.get("overruled").get(0).get("became").asString()).isEqualTo("접동별");
        var researcher = DeskClient.signedIn(port, "못받는이", EditorRole.RESEARCHER, jdbc, passwords);
        assertThat(researcher.get("/desk/quality/labels").statusCode()).isEqualTo(403);
        assertThat(researcher.get("/desk/quality").body()).doesNotContain("/desk/quality/labels", ">저장</button>");
    }

    @Test
    void aSourceWithoutANameHasItsReasonOnTheBoardAlone() throws Exception {
        var article = editor.publish("""
                뜸북골을 보자는 말
                [가나일보 = 홍길동 기자] 나래시가 둑을 살폈다.
                뜸북골 한 관계자는 “둑이 낮다고 들었다”고 말했다.
                """, jdbc);
        var quote = jdbc.sql("select q.public_id from quote q join article a on a.id = q.article_id"
                        + " where a.public_id = ? and q.speaker_kind = 'ANONYMOUS'")
                .param(article)
                .query(String.class)
                .single();
        var say = "/desk/quality/anonymous/" + quote;
        assertThat(editor.form(say, Map.of("reason", " "))).contains("까닭을 300자 안으로");
        assertThat(editor.form(say, Map.of("reason", "계약 때문에 이름을 밝힐 수 없다고 함"))).contains("계약 때문에 이름을 밝힐 수 없다고 함");
        assertThat(new DeskClient(port).get("/articles/" + article).body()).doesNotContain("계약 때문에");
        assertThat(editor.get("/desk/quality").body()).contains("이름 없는 비율", "뜸북골을 보자는 말");
    }

    private String paste(String where) throws Exception {
        return DeskClient.articleOf(editor.paste(Part.field("text", """
                %s을 보자는 말
                [가나일보 = 홍길동 기자] 나래시가 둑을 살폈다.
                %s 한빛대 교수는 “둑을 높이자”고 말했다. 이어 “물길을 내자”고 덧붙였다.
                그는 “정자를 옮기자”고도 했다.
                """.formatted(where, where.replace("골", "별")))));
    }

    private void decide(String article, String words, String act, Map<String, String> fields) throws Exception {
        var quote = jdbc.sql("select q.public_id from quote q join article a on a.id = q.article_id"
                        + " where a.public_id = ? and q.words like ?")
                .params(article, words)
                .query(String.class)
                .single();
        var form = new HashMap<>(fields);
        form.put(
                "version",
                jdbc.sql("select version from quote where public_id = ?")
                        .param(quote)
                        .query(String.class)
                        .single());
        editor.form("/desk/articles/" + article + "/quotes/" + quote + "/" + act, form);
    }
}
