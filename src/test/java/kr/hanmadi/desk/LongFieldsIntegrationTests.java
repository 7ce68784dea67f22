package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Every field at its longest is kept, one letter more is told to the editor, given back, and kept nowhere. */
@IntegrationTest
class LongFieldsIntegrationTests {
    private static final int ENORMOUS = 100_000;

    private static int reports;

    private static final String ARTICLE = "from article a where a.public_id = ?";
    private static final String FORUM = "from article a join forum f on f.id = a.forum_id where a.public_id = ?";
    private static final String QUOTE =
            "from article a join quote q on q.article_id = a.id where q.kind = 'DIRECT' and a.public_id = ?";
    private static final String BYLINE = "from byline b join article a on a.id = b.article_id where a.public_id = ?";
    private static final String CORRECTION =
            "from article a join correction c on c.article_id = a.id where a.public_id = ?";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    private DeskClient desk;

    /**
     * A field of a form of the review.
     *
     * @param beside what is typed into the other fields
     * @param start what the text begins with
     * @param kept where it is found again
     * @param told what an editor reads who typed too much
     * @param published whether the form is there after publication only
     */
    private record Field(
            String part,
            String name,
            Map<String, String> beside,
            String start,
            int longest,
            String kept,
            String told,
            boolean published) {
        static Field of(String part, String name, int longest, String kept, String told) {
            return new Field(part, name, Map.of(), "", longest, kept, told, false);
        }

        Field beside(Map<String, String> others) {
            return new Field(part, name, others, start, longest, kept, told, published);
        }

        Field startsWith(String text) {
            return new Field(part, name, beside, text, longest, kept, told, published);
        }

        Field afterPublication() {
            return new Field(part, name, beside, start, longest, kept, told, true);
        }

        String text(int length) {
            return start + "가".repeat(length - start.length());
        }

        @Override
        public String toString() {
            return part + " " + name;
        }
    }

    /** A part of what is typed in the one field for a speaker. */
    private static Field speaker(String before, int longest, String kept) {
        return Field.of(
                        "speaker",
                        "speaker",
                        before.length() + longest,
                        "'%s' || %s %s".formatted(before, kept, QUOTE),
                        "120자")
                .startsWith(before);
    }

    static Stream<Field> fields() {
        var forum = Map.of("details.name", "물길 토론회", "details.kind", "DEBATE", "details.state", "ENDED");
        var told = Map.of("speaker", "다른 사람: 변학도", "notice", "correction", "reason", "오기");
        var correction = Map.of("kind", "CORRECTION", "note", "숫자를 바로잡습니다.");
        var backer = "b.printed_name from article a join backer b on b.forum_id = a.forum_id where b.role = '%s'"
                + " and a.public_id = ?";
        return Stream.of(
                Field.of("headline", "headline", FieldLength.HEADLINE, "a.headline " + ARTICLE, "300자"),
                Field.of("byline", "outlet", FieldLength.OUTLET, "a.outlet " + ARTICLE, "100자"),
                Field.of("byline", "reporters", FieldLength.NAME, "b.printed_name " + BYLINE, "자 안으로"),
                Field.of(
                                "byline",
                                "reporters",
                                "성춘향 ".length() + FieldLength.EMAIL,
                                "b.printed_name || ' ' || b.email " + BYLINE,
                                "자 안으로")
                        .startsWith("성춘향 a@"),
                Field.of("origin", "sourceUrl", FieldLength.SOURCE_URL, "a.source_url " + ARTICLE, "500자")
                        .startsWith("https://"),
                Field.of("origin", "licence", FieldLength.LICENCE, "a.licence " + ARTICLE, "200자"),
                Field.of("forum", "details.name", FieldLength.FORUM, "f.name " + FORUM, "200자")
                        .beside(forum),
                Field.of("forum", "details.when.printed", FieldLength.WHEN, "f.when_printed " + FORUM, "100자")
                        .beside(forum),
                Field.of("forum", "details.venue", FieldLength.VENUE, "f.venue " + FORUM, "200자")
                        .beside(forum),
                Field.of("forum", "details.topic", FieldLength.TOPIC, "f.topic " + FORUM, "300자")
                        .beside(forum),
                Field.of("forum", "details.backers.hosts", FieldLength.ORGANISATION, backer.formatted("HOST"), "120자")
                        .beside(forum),
                Field.of(
                                "forum",
                                "details.backers.organizers",
                                FieldLength.ORGANISATION,
                                backer.formatted("ORGANIZER"),
                                "120자")
                        .beside(forum),
                Field.of(
                                "forum",
                                "details.backers.sponsors",
                                FieldLength.ORGANISATION,
                                backer.formatted("SPONSOR"),
                                "120자")
                        .beside(forum),
                speaker("새 사람: ", FieldLength.NAME, "q.speaker_name"),
                speaker("새 사람: 변학도, ", FieldLength.AFFILIATION, "q.affiliation"),
                speaker("새 사람: 변학도, 나래대, ", FieldLength.JOB_TITLE, "q.job_title"),
                Field.of("speaker", "reason", 1000, "c.note " + CORRECTION, "1000자")
                        .beside(told)
                        .afterPublication(),
                Field.of("correct", "note", 1000, "c.note " + CORRECTION, "1000자")
                        .beside(correction)
                        .afterPublication(),
                Field.of("correct", "beforeText", 2000, "c.before_text " + CORRECTION, "2000자")
                        .beside(correction)
                        .afterPublication(),
                Field.of("correct", "afterText", 2000, "c.after_text " + CORRECTION, "2000자")
                        .beside(correction)
                        .afterPublication(),
                Field.of("withdraw", "note", 1000, "c.note " + CORRECTION, "1000자")
                        .afterPublication());
    }

    private void publish(String article) throws Exception {
        post(article, "/origin", Map.of("dayUnknown", "true"));
        post(article, "/publish", Map.of());
    }

    @BeforeEach
    void signIn() throws Exception {
        desk = DeskClient.signedIn(port, "길이편집", jdbc, passwords);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void oneLetterMoreThanAFieldHoldsIsTold(Field field) throws Exception {
        var article = paste("칸을 채우는 글 " + ++reports, "한빛대");
        if (field.published) {
            publish(article);
        }
        var before = kept(article, field);
        for (int more : new int[] {field.longest + 1, ENORMOUS}) {
            assertThat(send(article, field, field.text(more)))
                    .contains("role=\"alert\"", field.told)
                    .contains(field.text(more));
            assertThat(kept(article, field)).isEqualTo(before);
        }
        assertThat(send(article, field, field.text(field.longest))).doesNotContain("role=\"alert\"");
        assertThat(kept(article, field)).isEqualTo(field.text(field.longest));
    }

    /** The forms beside the review: what is too long is told, given back and not kept. */
    @ParameterizedTest
    @CsvSource({
        "/desk/topics,          /desk/topics,          name,       60,   주제의 이름은 60자까지, topic",
        "/desk/topics,          /desk/topics,          words,      500,  낱말은 모두 500자까지, topic",
        "/desk/topics,          /desk/topics,          definition, 500,  뜻은 500자까지, topic",
        "/desk/search,          /desk/search/synonyms, line,       300,  300자 안으로, search_synonym",
        "/desk/search,          /desk/search/words,    word,       20,   스무 자까지, search_word",
        "/requests/new,         /requests,             text,       4000, '내용은 4,000자까지', request",
        "/requests/new,         /requests,             name,       60,   이름은 60자까지, request",
        "/requests/new,         /requests,             contact,    200,  연락처는 200자까지, request"
    })
    void whatIsTooLongForAnotherFormIsTold(
            String page, String form, String field, int longest, String told, String table) throws Exception {
        long rows = rows(table);
        for (int more : new int[] {longest + 1, ENORMOUS}) {
            var text = "가, " + "나".repeat(more);
            var fields = new HashMap<>(
                    Map.of("name", "물길", "words", "물길", "kind", "OTHER", "text", "틀렸습니다.", "contact", ""));
            fields.put(field, field.equals("line") ? text : "나".repeat(more));
            fields.put("_csrf", desk.token(page));
            var answer = desk.post(form, fields);
            boolean isBack = answer.statusCode() == 302;
            assertThat(isBack || answer.statusCode() == 422)
                    .as("status %d", answer.statusCode())
                    .isTrue();
            assertThat(isBack ? desk.get(page).body() : answer.body())
                    .contains("role=\"alert\"", told)
                    .contains("나".repeat(more));
            assertThat(rows(table)).isEqualTo(rows);
        }
    }

    private long rows(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void anAffiliationOfTwentyThousandLettersIsNoneAndThePictureIsDrawn() throws Exception {
        var article = paste("소속이 아주 긴 글", "가나".repeat(10_000) + "대");
        var quote = quote(article);
        post(article, "/quotes/" + quote[0] + "/confirm", Map.of("version", quote[1]));
        assertThat(jdbc.sql("select q.speaker_name || ' ' || char_length(coalesce(q.affiliation, '')) " + QUOTE)
                        .param(article)
                        .query(String.class)
                        .single())
                .isEqualTo("성춘향 0");
        publish(article);
        for (var of : new String[] {"quotes/" + quote[0], "articles/" + article}) {
            try (var picture = URI.create("http://127.0.0.1:" + port + "/share/" + of + ".png")
                    .toURL()
                    .openStream()) {
                assertThat(ImageIO.read(picture).getWidth()).isEqualTo(1200);
            }
        }
    }

    private String paste(String headline, String university) throws Exception {
        return DeskClient.articleOf(desk.paste(Part.field("text", """
                %s
                [가나일보 = 홍길동 기자] 지난 5일 나래시의회에서 ‘제3회 나래시 물길 정책토론회’가 열렸다.
                성춘향 %s 교수는 “%s”고 말했다.
                """.formatted(headline, university, remark()))));
    }

    /** Words of its own for each report: one that resembles another would be held. */
    private static String remark() {
        var unlike = Character.toString('가' + 588 * (++reports % 19) + 28 * (reports % 21));
        return "%1$s%1$s %1$s%1$s%1$s %1$s%1$s%1$s%1$s %1$s%1$s%1$s%1$s%1$s 늘려야 한다".formatted(unlike);
    }

    /** Id and version of the direct quotation. */
    private String[] quote(String article) {
        return jdbc.sql("select q.public_id || ' ' || q.version " + QUOTE)
                .param(article)
                .query(String.class)
                .single()
                .split(" ");
    }

    /** The review as it stands after the form was sent. */
    private String send(String article, Field field, String text) throws Exception {
        var form = new HashMap<>(field.beside);
        form.put(field.name, text);
        var part = field.part;
        if (part.equals("speaker")) {
            var quote = quote(article);
            part = "quotes/" + quote[0] + "/speaker";
            form.put("version", quote[1]);
        }
        post(article, "/" + part, form);
        return desk.get("/desk/articles/" + article).body();
    }

    /** Sends a form with the versions that its page knows. */
    private void post(String article, String to, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        var page = "/desk/articles/" + article;
        form.putIfAbsent("version", one("select a.version::text " + ARTICLE, article));
        form.put("forumVersion", one("select f.version::text " + FORUM, article));
        form.put("_csrf", desk.token(page));
        assertThat(desk.post(page + to, form).statusCode()).isEqualTo(302);
    }

    private String kept(String article, Field field) {
        return one("select " + field.kept, article);
    }

    /** What is found there, empty for nothing. */
    private String one(String sql, String article) {
        return jdbc.sql(sql).param(article).query(String.class).optional().orElse("");
    }
}
