package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.desk.DeskClient.Part;
import kr.hanmadi.field.FieldLength;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Every field at its longest is kept, one letter more is told to the editor and kept nowhere. */
@IntegrationTest
class LongFieldsIntegrationTests {
    private static int reports;

    private static final String ARTICLE = "from article a where a.public_id = ?";
    private static final String FORUM = "from article a join forum f on f.id = a.forum_id where a.public_id = ?";
    private static final String QUOTE =
            "from article a join quote q on q.article_id = a.id where q.kind = 'DIRECT' and a.public_id = ?";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    private DeskClient desk;

    /** A field of a form: where it is kept, and what an editor reads who typed too much. */
    private record Field(String part, String name, Map<String, String> beside, int longest, String kept, String told) {
        @Override
        public String toString() {
            return part + " " + name;
        }
    }

    static Stream<Field> fields() {
        var forum = Map.of("name", "물길 토론회", "kind", "DEBATE", "state", "ENDED");
        var person = Map.of("choice", "new", "name", "변학도");
        return Stream.of(
                new Field("headline", "headline", Map.of(), FieldLength.HEADLINE, "a.headline " + ARTICLE, "300자"),
                new Field("byline", "outlet", Map.of(), FieldLength.OUTLET, "a.outlet " + ARTICLE, "100자"),
                new Field(
                        "byline",
                        "reporters",
                        Map.of(),
                        FieldLength.NAME,
                        "b.printed_name from byline b join article a on a.id = b.article_id where a.public_id = ?",
                        "자 안으로"),
                new Field("forum", "name", forum, FieldLength.FORUM, "f.name " + FORUM, "200자"),
                new Field("forum", "whenPrinted", forum, FieldLength.WHEN, "f.when_printed " + FORUM, "100자"),
                new Field("forum", "venue", forum, FieldLength.VENUE, "f.venue " + FORUM, "200자"),
                new Field("forum", "topic", forum, FieldLength.TOPIC, "f.topic " + FORUM, "300자"),
                new Field(
                        "forum",
                        "hosts",
                        forum,
                        FieldLength.ORGANISATION,
                        "b.printed_name from article a join backer b on b.forum_id = a.forum_id where a.public_id = ?",
                        "자 안으로"),
                new Field("speaker", "name", person, FieldLength.NAME, "q.speaker_name " + QUOTE, "120자"),
                new Field("speaker", "affiliation", person, FieldLength.AFFILIATION, "q.affiliation " + QUOTE, "120자"),
                new Field("speaker", "jobTitle", person, FieldLength.JOB_TITLE, "q.job_title " + QUOTE, "120자"));
    }

    @BeforeEach
    void signIn() throws Exception {
        desk = DeskClient.signedIn(port, "길이편집", jdbc, passwords);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void oneLetterMoreThanAFieldHoldsIsTold(Field field) throws Exception {
        var article = paste("칸을 채우는 글 " + field, "한빛대");
        var longest = "가".repeat(field.longest);
        assertThat(send(article, field, longest)).doesNotContain("role=\"alert\"");
        assertThat(kept(article, field)).isEqualTo(longest);
        for (int more : new int[] {field.longest + 1, 100_000}) {
            assertThat(send(article, field, "나".repeat(more)))
                    .contains("role=\"alert\"")
                    .contains(field.told);
            assertThat(kept(article, field)).isEqualTo(longest);
        }
    }

    @Test
    void anAffiliationOfTwentyThousandLettersIsNoneAndThePictureIsDrawn() throws Exception {
        var article = paste("소속이 아주 긴 글", "가나".repeat(10_000) + "대");
        var quote = jdbc.sql("select q.public_id " + QUOTE)
                .param(article)
                .query(String.class)
                .single();
        assertThat(jdbc.sql("select coalesce(max(char_length(q.affiliation)), 0) " + QUOTE)
                        .param(article)
                        .query(Integer.class)
                        .single())
                .isLessThanOrEqualTo(FieldLength.AFFILIATION);
        post(article, "/publish", Map.of());
        for (var of : new String[] {"quotes/" + quote, "articles/" + article}) {
            try (var picture = java.net
                    .URI
                    .create("http://127.0.0.1:" + port + "/share/" + of + ".png")
                    .toURL()
                    .openStream()) {
                assertThat(ImageIO.read(picture).getWidth()).isEqualTo(1200);
            }
        }
    }

    private String paste(String headline, String university) throws Exception {
        var answer = desk.paste(Part.field("text", """
                %s
                [가나일보 = 홍길동 기자] 지난 5일 나래시의회에서 ‘제3회 나래시 물길 정책토론회’가 열렸다.
                성춘향 %s 교수는 “%s”고 말했다.
                """.formatted(headline, university, remark())));
        var to = answer.headers().firstValue("Location").orElseThrow();
        return to.substring(to.lastIndexOf('/') + 1);
    }

    /** Words of its own for each report: one that resembles another would be held. */
    private static String remark() {
        var unlike = Character.toString('가' + 588 * (++reports % 19) + 28 * (reports % 21));
        return "%1$s%1$s %1$s%1$s%1$s %1$s%1$s%1$s%1$s %1$s%1$s%1$s%1$s%1$s 늘려야 한다".formatted(unlike);
    }

    private String send(String article, Field field, String text) throws Exception {
        var form = new HashMap<>(field.beside);
        form.put(field.name, text);
        var part = field.part;
        if (part.equals("speaker")) {
            var quote = jdbc.sql("select q.public_id || ' ' || q.version " + QUOTE)
                    .param(article)
                    .query(String.class)
                    .single()
                    .split(" ");
            part = "quotes/" + quote[0] + "/speaker";
            form.put("version", quote[1]);
        }
        post(article, "/" + part, form);
        return desk.get("/desk/articles/" + article).body();
    }

    private void post(String article, String to, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        var page = "/desk/articles/" + article;
        form.putIfAbsent(
                "version",
                jdbc.sql("select version from article where public_id = ?")
                        .param(article)
                        .query(String.class)
                        .single());
        form.put("_csrf", desk.token(page));
        assertThat(desk.post(page + to, form).statusCode()).isEqualTo(302);
    }

    private String kept(String article, Field field) {
        return jdbc.sql("select " + field.kept)
                .param(article)
                .query(String.class)
                .single();
    }
}
