package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.desk.DeskClient.Part;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.RawText;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.ingest.StagedSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** A decision does what the editor said and nothing else, and says truly what it was. */
@IntegrationTest
class DeskDecisionsIntegrationTests {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final String REPORT = """
            %s
            [가나일보 = 홍길동 기자] 지난 5일 나래시의회에서 ‘%s’가 열렸다.
            성춘향 한빛대 교수는 “돌봄 예산을 두 배로 늘려야 한다는 %s”고 말했다.
            그러자 “세금은 누가 내느냐”는 말이 %1$s 자리에서 나왔다.
            """;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder passwords;

    @Autowired
    Sources sources;

    @Autowired
    Filing filing;

    private DeskClient desk;

    @BeforeEach
    void signIn() throws Exception {
        desk = DeskClient.signedIn(port, "홍편집", jdbc, passwords);
    }

    @Test
    void nothingIsChosenForTheEditor() throws Exception {
        var article = draft("고르지 않은 글");
        assertThat(review(article).split("name=\"choice\"")[1].split("</select>")[0])
                .doesNotContain("selected")
                .contains("<option value=\"\">고르십시오</option>");
        var noForum =
                DeskClient.articleOf(desk.paste(Part.field("text", "포럼이 없는 글\n성춘향 한빛대 교수는 “예산을 늘려야 한다”고 말했다.\n")));
        assertThat(review(noForum)).doesNotContain("selected=");
        publish(article);
        assertThat(review(article).split("id=\"correction-kind\"")[1].split("</select>")[0])
                .doesNotContain("selected");
        post(article, "/correct", Map.of("note", "숫자를 바로잡습니다."));
        assertThat(review(article)).contains("어떤 알림인지 골라 주세요").contains("숫자를 바로잡습니다.");
        assertThat(state(article)).isEqualTo("PUBLISHED");
    }

    @Test
    void aTypedNameThatContradictsTheListIsRefusedWithBothNamed() throws Exception {
        var article = draft("어긋나게 적은 글");
        var quote = unknownQuote(article);
        var person = jdbc.sql("select p.public_id from quote q join person p on p.id = q.person_id"
                        + " join article a on a.id = q.article_id where a.public_id = ? limit 1")
                .param(article)
                .query(String.class)
                .optional()
                .orElseGet(this::someone);
        speak(article, quote, Map.of("choice", person, "name", "변학도", "jobTitle", "시민"));
        assertThat(review(article))
                .contains("‘성춘향’을(를) 골랐는데 칸에는 ‘변학도’")
                .contains("value=\"변학도\"")
                .contains("value=\"시민\"");
        for (var form : List.of(
                Map.of("name", "변학도"),
                Map.of("choice", "", "name", "변학도"),
                Map.of("choice", "nobody", "name", "변학도"),
                Map.of("choice", "organisation", "name", "나래시", "jobTitle", "시장"),
                Map.of("choice", "anonymous", "name", "한 참석자"),
                Map.of("choice", "new", "name", "변학도", "anonymousKind", "INDUSTRY"),
                Map.of("choice", "new"))) {
            speak(article, quote, form);
            assertThat(review(article)).as(form.toString()).contains("role=\"alert\"");
        }
        assertThat(quoteState(quote)).isEqualTo("- FOUND");
        speak(article, quote, Map.of("choice", "new", "name", "변학도"));
        assertThat(quoteState(quote)).isEqualTo("변학도 CONFIRMED");
    }

    @Test
    void aSpeakerThatReadersSawIsCorrectedAndTheEditorSaysWhetherReadersAreTold() throws Exception {
        var article = draft("발언자가 바뀌는 글");
        var quote = quote(article, "돌봄%");
        speak(article, quote, Map.of("choice", "new", "name", "임꺽정"));
        assertThat(quoteState(quote)).isEqualTo("임꺽정 CONFIRMED");
        publish(article);
        speak(article, quote, Map.of("choice", "new", "name", "장길산"));
        assertThat(review(article)).contains("독자에게 정정을 알릴지").contains("value=\"장길산\"");
        speak(article, quote, Map.of("choice", "new", "name", "장길산", "notice", "record"));
        assertThat(review(article)).contains("까닭을 적어 주세요");
        assertThat(quoteState(quote)).isEqualTo("임꺽정 CONFIRMED");

        speak(article, quote, Map.of("choice", "new", "name", "장길산", "notice", "record", "reason", "이름의 오기"));
        assertThat(quoteState(quote)).isEqualTo("장길산 CORRECTED");
        assertThat(state(article)).isEqualTo("PUBLISHED");
        assertThat(trail(article)).anyMatch(line -> line.contains("이름의 오기"));
        desk.post(
                "/desk/articles/" + article + "/quotes/" + quote + "/confirm",
                Map.of("version", version("quote", quote), "_csrf", desk.tokenOf(article)));
        assertThat(quoteState(quote)).isEqualTo("장길산 CORRECTED");

        speak(
                article,
                quote,
                Map.of("choice", "new", "name", "홍길동", "notice", "correction", "reason", "다른 사람의 말이었습니다."));
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
        speak(article, quote, Map.of("choice", "new", "name", "임꺽정"));
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
    void aListedNameMakesNoSecondPerson() throws Exception {
        var article = draft("같은 이름을 다시 적은 글");
        speak(article, quote(article, "돌봄%"), Map.of("choice", "new", "name", "장길산"));
        var quote = unknownQuote(article);
        speak(article, quote, Map.of("choice", "new", "name", "장길산"));
        assertThat(review(article)).contains("‘장길산’은(는) 목록에 있습니다");
        assertThat(quoteState(quote)).isEqualTo("- FOUND");
        speak(article, quote, Map.of("choice", "new", "name", "장길산", "affiliation", "다라대"));
        assertThat(quoteState(quote)).isEqualTo("장길산 CONFIRMED");
    }

    @Test
    void aSpeakerFoundAfterPublicationIsNoCorrection() throws Exception {
        var article = draft("나중에 찾은 글");
        publish(article);
        var quote = unknownQuote(article);
        speak(article, quote, Map.of("choice", "new", "name", "변학도", "notice", "record", "reason", "녹음을 확인함"));
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
    void aDraftNeverChangesAForumThatReadersSee() throws Exception {
        var public1 = draftAt("먼저 나간 글", "나래 겹침 토론회");
        forum(public1, "나래 겹침 토론회", Map.of("venue", "나래시의회", "topic", "돌봄", "hosts", "나래시"));
        publish(public1);
        var seen = forumOf(public1);
        var before = facts(seen);

        // the machine ties a draft of the same name and day to it, and adds nothing
        var draft = draftAt("나중에 들어온 글", "나래 겹침 토론회");
        assertThat(facts(seen)).isEqualTo(before);

        forum(draft, "나래 겹침 토론회", Map.of("venue", "다른 곳", "topic", "물"));
        assertThat(facts(seen)).isEqualTo(before);
        assertThat(review(draft))
                .contains("role=\"alert\"")
                .contains("먼저 나간 글")
                .contains("name=\"join\"")
                .contains("value=\"다른 곳\"");

        forum(draft, "나래 겹침 토론회", Map.of("venue", "다른 곳", "join", seen));
        assertThat(forumOf(draft)).isEqualTo(seen);
        assertThat(facts(seen)).isEqualTo(before);

        forum(draft, "나래 겹침 토론회", Map.of("venue", "다른 곳", "join", "apart"));
        assertThat(forumOf(draft)).isNotEqualTo(seen);
        assertThat(facts(forumOf(draft))).contains("다른 곳");
        assertThat(facts(seen)).isEqualTo(before);
        assertThat(trail(draft))
                .anyMatch(line -> line.startsWith("forum-joined"))
                .anyMatch(line -> line.startsWith("forum-apart") && line.contains("다른 곳"));
    }

    @Test
    void aForumOfTheSameNameAndDayIsJoinedOnlyWhenTheEditorSaysSo() throws Exception {
        var one = draftAt("포럼이 있는 글", "이름이 겹칠 토론회");
        var other = draftAt("이름을 고칠 글", "이름이 다른 토론회");
        var known = forumOf(one);
        var before = facts(known);
        forum(other, "이름이 겹칠 토론회", Map.of("venue", "새 곳"));
        assertThat(review(other)).contains("같은 이름·같은 날의 포럼이 있습니다").contains("value=\"새 곳\"");
        assertThat(forumOf(other)).isNotEqualTo(known);
        forum(other, "이름이 겹칠 토론회", Map.of("venue", "새 곳", "join", known));
        assertThat(forumOf(other)).isEqualTo(known);
        assertThat(facts(known)).isEqualTo(before);
    }

    @Test
    void aForumChangedMeanwhileIsToldAndNothingIsOverwritten() throws Exception {
        var article = draftAt("포럼을 두 창에서 고치는 글", "두 창 토론회");
        int seen = forumVersion(article);
        forum(article, "두 창 토론회", Map.of("venue", "먼저 적은 곳"));
        forum(article, "두 창 토론회", Map.of("venue", "나중에 적은 곳", "forumVersion", String.valueOf(seen)));
        assertThat(review(article)).contains("그 사이 다른 사람이 고쳤습니다").contains("value=\"나중에 적은 곳\"");
        assertThat(facts(forumOf(article))).contains("먼저 적은 곳");
    }

    @Test
    void aReportThatBecomesPublicAddsToTheForumThatReadersKnow() throws Exception {
        var first = draftAt("자리를 적지 않은 글", "채워질 토론회");
        publish(first);
        var second = DeskClient.articleOf(desk.paste(
                Part.field(
                        "text",
                        text("자리를 적은 글", "채워질 토론회").replace("나래시의회에서", "나래시의회 대회의실에서 나래시 주최로")
                                + "\n좌장은 임꺽정 나래대 교수가 맡았다.\n"),
                Part.field("published", "2025-02-06")));
        var seen = forumOf(first);
        assertThat(forumOf(second)).isEqualTo(seen);
        var before = facts(seen);
        publish(second);
        assertThat(facts(seen)).isNotEqualTo(before);
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

    @Test
    void aChangedTextIsAskedForAndKeepsWhatWasDecided() throws Exception {
        var text = text("다시 붙여넣을 글", "제31차 나래 돌봄 토론회");
        var article = DeskClient.articleOf(desk.paste(Part.field("text", text)));
        var quote = quote(article, "돌봄%");
        speak(article, quote, Map.of("choice", "new", "name", "장길산"));
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

    private static String question(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(302);
        var to = answer.headers().firstValue("Location").orElseThrow();
        assertThat(to).matches(".*/desk/sources/\\d+");
        return to.substring(to.indexOf("/desk/"));
    }

    private HttpResponse<String> answer(String question, String of) throws Exception {
        return desk.post(question + "/version", Map.of("of", of, "_csrf", desk.token("/desk")));
    }

    private long count(String headline) {
        return jdbc.sql("select count(*) from article where headline = ?")
                .param(headline)
                .query(Long.class)
                .single();
    }

    private String draftAt(String headline, String forum) throws Exception {
        return DeskClient.articleOf(
                desk.paste(Part.field("text", text(headline, forum)), Part.field("published", "2025-02-06")));
    }

    /** Saves the forum of an article as its form does, with the version that the page shows. */
    private void forum(String article, String name, Map<String, String> fields) throws Exception {
        var form = new HashMap<String, String>();
        form.putAll(Map.of("name", name, "kind", "DEBATE", "state", "ENDED", "heldOn", "2025-02-05"));
        form.put("forumVersion", String.valueOf(forumVersion(article)));
        form.putAll(fields);
        post(article, "/forum", form);
    }

    private int forumVersion(String article) {
        return jdbc.sql("select f.version from forum f join article a on a.forum_id = f.id where a.public_id = ?")
                .param(article)
                .query(Integer.class)
                .single();
    }

    private String forumOf(String article) {
        return jdbc.sql("select f.public_id from forum f join article a on a.forum_id = f.id where a.public_id = ?")
                .param(article)
                .query(String.class)
                .single();
    }

    private String facts(String forum) {
        return jdbc.sql("""
                        select concat_ws(' ', f.name, f.held_on, f.starts_at, f.when_printed, f.venue, f.topic,
                            (select string_agg(b.printed_name, ',' order by b.ordinal) from backer b where b.forum_id = f.id),
                            (select string_agg(p.printed_name, ',' order by p.ordinal) from participant p where p.forum_id = f.id))
                        from forum f where f.public_id = ?""").param(forum).query(String.class).single();
    }

    private String fullText(String article) {
        return jdbc.sql("select full_text from article where public_id = ?")
                .param(article)
                .query(String.class)
                .single();
    }

    private String draft(String headline) throws Exception {
        return DeskClient.articleOf(desk.paste(
                Part.field("text", text(headline, "제%d차 나래 돌봄 토론회".formatted(NUMBER.incrementAndGet())))));
    }

    private static String text(String headline, String forum) {
        return REPORT.formatted(headline, forum, headline);
    }

    private void publish(String article) throws Exception {
        post(article, "/publish", Map.of());
        assertThat(review(article)).contains("출고했습니다");
    }

    private void post(String article, String part, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        form.put("version", version("article", article));
        form.put("_csrf", desk.tokenOf(article));
        assertThat(desk.post("/desk/articles/" + article + part, form).statusCode())
                .isEqualTo(302);
    }

    private void speak(String article, String quote, Map<String, String> fields) throws Exception {
        decide(article, quote, "speaker", fields);
    }

    private void decide(String article, String quote, String act, Map<String, String> fields) throws Exception {
        var form = new HashMap<>(fields);
        form.put("version", version("quote", quote));
        form.put("_csrf", desk.tokenOf(article));
        var answer = desk.post("/desk/articles/" + article + "/quotes/" + quote + "/" + act, form);
        assertThat(answer.statusCode()).isEqualTo(302);
    }

    private String review(String article) throws Exception {
        return desk.get("/desk/articles/" + article).body();
    }

    private String version(String table, String id) {
        return jdbc.sql("select version::text from " + table + " where public_id = ?")
                .param(id)
                .query(String.class)
                .single();
    }

    private String state(String article) {
        return jdbc.sql("select state from article where public_id = ?")
                .param(article)
                .query(String.class)
                .single();
    }

    private String unknownQuote(String article) {
        return quote(article, "세금은 누가%");
    }

    private String quote(String article, String words) {
        return jdbc.sql("select q.public_id from quote q join article a on a.id = q.article_id"
                        + " where a.public_id = ? and q.kind = 'DIRECT' and q.words like ?")
                .params(article, words)
                .query(String.class)
                .single();
    }

    private String quoteState(String quote) {
        return jdbc.sql("select coalesce(speaker_name, '-') || ' ' || state from quote where public_id = ?")
                .param(quote)
                .query(String.class)
                .single();
    }

    private String someone() {
        return jdbc.sql("select public_id from person where name = '성춘향' limit 1")
                .query(String.class)
                .single();
    }

    private List<String> trail(String article) {
        return jdbc.sql("select action || ' ' || coalesce(after, '') from audit_entry where subject = ? order by id")
                .param(article)
                .query(String.class)
                .list();
    }
}
