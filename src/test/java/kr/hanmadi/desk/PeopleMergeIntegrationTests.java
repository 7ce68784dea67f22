package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.ingest.Sources;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two people or forums that are one are joined, one person who is two is parted, and all is undone, whatever happened meanwhile. */
@IntegrationTest
class PeopleMergeIntegrationTests {
    private static final Pattern UNDO = Pattern.compile("/changes/(\\d+)/undo");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private Sources sources;

    @Autowired
    private Filing filing;

    @Autowired
    private PersonMerges merges;

    @Autowired
    private PlatformTransactionManager transactions;

    private DeskClient desk;
    private DeskClient reader;

    @BeforeEach
    void signIn() throws Exception {
        desk = DeskClient.signedIn(port, "합치는이", jdbc, passwords);
        reader = new DeskClient(port);
    }

    @Test
    void twoBecomeOneAndAreTwoAgainWithWhatWasFiledMeanwhile() throws Exception {
        desk.publish(report("솔개늪 물새", "서지온", "솔개늪연구원", "원장", "물새 쉼터를 넓혀야 합니다"), jdbc);
        desk.publish(report("솔개늪 갈대", "서지온", "솔개늪대", "총장", "갈대를 베지 말아야 합니다"), jdbc);
        var from = people("서지온").getFirst();
        var into = people("서지온").getLast();
        assertThat(desk.get("/desk/people/" + into).body()).contains("/desk/people/" + from + "/merge?with=" + into);
        var preview = desk.get("/desk/people/" + from + "/merge?with=" + into).body();
        assertThat(preview).contains("발언 1건과 기사 1건이 ‘서지온’의 것이 됩니다", "/speakers/" + from, "솔개늪 물새", "물새 쉼터를");
        assertThat(merge(from, into)).contains("합쳤습니다", "‘서지온’을(를) 이 사람에게 합침");

        var old = reader.get("/speakers/" + from + "/" + encoded("서지온"));
        assertThat(old.statusCode()).isEqualTo(301);
        assertThat(DeskClient.to(old)).startsWith("/speakers/" + into);
        var quotations = List.of("물새 쉼터를 넓혀야", "갈대를 베지 말아야");
        assertThat(reader.get(DeskClient.to(old)).body()).contains(quotations).contains("솔개늪연구원 원장", "솔개늪대 총장");
        assertThat(reader.get("/feed/speakers/" + from + ".atom").body()).contains(quotations);
        assertThat(reader.get("/api/v1/speakers/" + from).body()).contains("\"" + into + "\"");
        assertThat(desk.get("/desk/people/" + from).statusCode()).isEqualTo(302);

        desk.publish(report("솔개늪 둑길", "서지온", "솔개늪연구원", "원장", "둑길은 낮추어야 합니다"), jdbc);
        assertThat(quotesOf(into))
                .as("a report that means the first means the one who stays")
                .isEqualTo(3);
        desk.form("/desk/people/" + into, Map.of("version", version(into), "name", "서지언"));

        assertThat(undo("/desk/people/" + into)).contains("되돌렸습니다", "되돌림");
        fileAll();
        assertThat(quotesOf(from)).isEqualTo(2);
        assertThat(quotesOf(into)).isEqualTo(1);
        assertThat(reader.get("/speakers/" + from + "/" + encoded("서지온")).body())
                .contains("둑길은 낮추어야")
                .doesNotContain("갈대를 베지", "솔개늪대 총장");
        assertThat(reader.get("/speakers/" + into + "/" + encoded("서지언")).body())
                .contains("갈대를 베지")
                .doesNotContain("둑길은", "솔개늪연구원 원장");
        assertThat(desk.get("/desk/people/" + into).body()).contains("합침을 되돌림").doesNotContainPattern(UNDO);
    }

    @Test
    void whatIsPartedStaysPartedWhenReportsAreReadAgainAndBecomesOneAgain() throws Exception {
        var first = desk.publish(report("민들레재 터널", "강이준", "민들레재공사", "사장", "터널을 뚫어야 합니다"), jdbc);
        var second = desk.publish(report("민들레재 옛길", "강이준", "민들레재공사", "사장", "옛길을 살려야 합니다"), jdbc);
        var person = people("강이준").getFirst();
        var page = "/desk/people/" + person + "/split";
        assertThat(desk.get(page).body()).contains(first, second, "터널을 뚫어야", "옛길을 살려야");
        assertThat(desk.form(page, Map.of("version", version(person)))).contains("나눌 기사를 하나 이상");
        assertThat(desk.form(page, "version=%s&article=%s&article=%s".formatted(version(person), first, second)))
                .contains("기사를 모두 골랐습니다");
        assertThat(desk.form(page, Map.of("version", version(person), "article", second, "note", "옛길 지킴이")))
                .contains("나눴습니다", "옛길 지킴이");
        var other = people("강이준").getLast();
        assertThat(quotesOf(person)).isEqualTo(1);
        assertThat(quotesOf(other)).isEqualTo(1);
        assertThat(reader.get("/speakers/" + other + "/" + encoded("강이준")).body())
                .contains("옛길을 살려야", "같은 이름의 다른 사람")
                .doesNotContain("터널을 뚫어야");

        readAgain(first, second);
        assertThat(quotesOf(other)).as("read again").isEqualTo(1);

        desk.publish(report("민들레재 쉼터", "강이준", "민들레재대", "총장", "쉼터를 지어야 합니다"), jdbc);
        var third = people("강이준").getLast();
        merge(other, third);
        assertThat(undo("/desk/people/" + person)).contains("그 뒤 ‘강이준’와(과) 합쳐졌습니다");
        undo("/desk/people/" + third);
        assertThat(undo("/desk/people/" + person)).contains("되돌렸습니다");
        fileAll();
        assertThat(quotesOf(person)).isEqualTo(2);
        var old = reader.get("/speakers/" + other + "/" + encoded("강이준"));
        assertThat(old.statusCode()).isEqualTo(301);
        assertThat(DeskClient.to(old)).startsWith("/speakers/" + person);
        readAgain(first, second);
        assertThat(quotesOf(person)).as("read again").isEqualTo(2);
    }

    @Test
    void whoMayBeOneIsAskedOnceAndAnAnswerIsRemembered() throws Exception {
        desk.publish(report("버들내 수문", "노은재", "버들내재단", "이사장", "수문을 열어야 합니다"), jdbc);
        desk.publish(report("버들내 물길", "노은재", "버들내재단법인", "이사장", "물길을 돌려야 합니다"), jdbc);
        desk.publish(report("버들내 모래", "노은제", "버들내재단", "이사장", "모래를 채워야 합니다"), jdbc);
        var one = people("노은재").getFirst();
        var other = people("노은재").getLast();
        var asked = asked(one, other);
        assertThat(asked).contains("이름이 같고 소속이나 직함이 비슷합니다");
        assertThat(asked(one, people("노은제").getFirst())).contains("자모 하나만 다릅니다");
        assertThat(desk.form("/desk/duplicates/apart", Map.of("one", other, "other", one)))
                .contains("다른 사람으로 적어 두었습니다");
        assertThat(asked(one, other)).isEmpty();
        assertThat(desk.get("/desk/people/" + one).body()).contains("같은 사람 아님");
    }

    /** What the queue says of two; empty where it does not ask. */
    private String asked(String one, String other) throws Exception {
        for (int page = 1; page < 20; page++) {
            for (var pair : desk.get("/desk/duplicates?page=" + page).body().split("<li>")) {
                if (pair.contains("/desk/people/" + one + "\"") && pair.contains("/desk/people/" + other + "\"")) {
                    return pair;
                }
            }
        }
        return "";
    }

    @Test
    void ofTwoEditorsAtOnceOneIsAskedToLookAgain() throws Exception {
        desk.publish(report("두물골 나루", "문서율", "두물골나루회", "회장", "나루를 다시 열어야 합니다"), jdbc);
        desk.publish(report("두물골 다리", "문서율", "두물골다리회", "회장", "다리를 놓아야 합니다"), jdbc);
        var one = people("문서율").getFirst();
        var other = people("문서율").getLast();
        List<Callable<Boolean>> both = List.of(() -> merged(one, other), () -> merged(other, one));
        try (var threads = Executors.newFixedThreadPool(2)) {
            var done = threads.invokeAll(both);
            assertThat(done.get(0).get()).isNotEqualTo(done.get(1).get());
        }
        assertThat(jdbc.sql("select count(*) from person where name = '문서율' and merged_into is null")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(desk.form(
                        "/desk/people/" + one + "/merge", Map.of("version", "0", "with", other, "withVersion", "0")))
                .contains("이미 합쳤습니다");
    }

    @Test
    void twoForumsOfOneDayBecomeOneAndAreTwoAgain() throws Exception {
        var first = desk.publish(forumReport("물푸레 마을 회의", "물푸레마을 살리기 토론회", "물푸레마을회관", "허준서"), jdbc);
        var second = desk.publish(forumReport("물푸레 골짜기 회의", "물푸레마을 살리기 정책 토론회", "물푸레초등학교", "허준석"), jdbc);
        var from = forumOf(second);
        var into = forumOf(first);
        assertThat(from).isNotEqualTo(into);
        for (var forum : List.of(from, into)) {
            desk.form(
                    "/desk/forums/" + forum,
                    Map.of(
                            "version", forumVersion(forum),
                            "details.name", forumName(forum),
                            "details.kind", "DEBATE",
                            "details.state", "ENDED",
                            "details.when.heldOn", "2031-05-06",
                            "details.backers.hosts", "물푸레마을회",
                            "details.venue", forum.equals(from) ? "물푸레초등학교" : "",
                            "parts[0].role", "MODERATOR",
                            "parts[0].who", forum.equals(from) ? "허준석" : "허준서"));
        }
        assertThat(desk.get("/desk/forums/" + into).body())
                .contains("같은 포럼입니까?", "/desk/forums/" + from + "/merge?with=" + into);
        assertThat(desk.get("/desk/forums/" + from + "/merge?with=" + into).body())
                .contains("기사 1건이", "/forums/" + from, "남는 포럼에 더해집니다: 물푸레초등학교, 좌장·사회 허준석");
        var merge = Map.of("version", forumVersion(from), "with", into, "withVersion", forumVersion(into));
        assertThat(desk.form("/desk/forums/" + from + "/merge", merge)).contains("합쳤습니다", "물푸레초등학교", "허준석");

        var old = reader.get("/forums/" + from);
        assertThat(old.statusCode()).isEqualTo(301);
        assertThat(DeskClient.to(old)).startsWith("/forums/" + into);
        assertThat(reader.get(DeskClient.to(old)).body()).contains("물푸레 마을 회의", "물푸레 골짜기 회의", "허준석");
        assertThat(reader.get("/feed/forums/" + from + ".atom").body()).contains("물푸레 골짜기 회의");
        readAgain(first, second);
        assertThat(forumOf(second)).as("read again").isEqualTo(into);

        assertThat(undo("/desk/forums/" + into))
                .contains("되돌렸습니다")
                .doesNotContain("value=\"물푸레초등학교\"", "value=\"허준석\"");
        fileAll();
        assertThat(forumOf(second)).isEqualTo(from);
        assertThat(forumOf(first)).isEqualTo(into);
        assertThat(desk.get("/desk/duplicates").body()).contains("/desk/forums/" + from + "\"");
        assertThat(desk.form("/desk/forums/" + from + "/apart", Map.of("with", into)))
                .contains("다른 포럼으로 적어")
                .doesNotContain("같은 포럼입니까?");
        assertThat(desk.get("/desk/duplicates").body()).doesNotContain("/desk/forums/" + from + "\"");
        assertThat(reader.get(DeskClient.to(reader.get("/forums/" + from))).body())
                .contains("물푸레 골짜기 회의")
                .doesNotContain("물푸레 마을 회의");
    }

    private static String forumReport(String about, String forum, String venue, String name) {
        return "%s\n[가나일보 = 홍길동 기자] 지난 6일 %s에서 ‘%s’가 열렸다.\n%s 물푸레대 교수는 “%s에 길을 내야 합니다”라고 말했다.\n"
                .formatted(about, venue, forum, name, about);
    }

    private String forumOf(String article) {
        return jdbc.sql("select f.public_id from forum f join article a on a.forum_id = f.id where a.public_id = ?")
                .param(article)
                .query(String.class)
                .single();
    }

    private String forumVersion(String forum) {
        return jdbc.sql("select version from forum where public_id = ?")
                .param(forum)
                .query(String.class)
                .single();
    }

    private String forumName(String forum) {
        return jdbc.sql("select name from forum where public_id = ?")
                .param(forum)
                .query(String.class)
                .single();
    }

    private boolean merged(String from, String into) {
        try {
            merges.merge(from, 0, into, 0, "두 사람");
            return true;
        } catch (ChangedMeanwhile e) {
            return false;
        }
    }

    private static String report(String about, String name, String affiliation, String title, String words) {
        return "%s\n[가나일보 = 홍길동 기자] %s %s %s은 “%s”라고 말했다.\n".formatted(about, name, affiliation, title, words);
    }

    private String merge(String from, String into) throws Exception {
        return desk.form(
                "/desk/people/" + from + "/merge",
                Map.of("version", version(from), "with", into, "withVersion", version(into)));
    }

    /** Presses the first button of a page that takes something back. */
    private String undo(String path) throws Exception {
        var page = desk.get(path).body();
        var button = UNDO.matcher(page);
        assertThat(button.find()).as(page).isTrue();
        return desk.form(path + "/changes/" + button.group(1) + "/undo", Map.of());
    }

    private void readAgain(String... articles) {
        for (var article : articles) {
            new TransactionTemplate(transactions)
                    .executeWithoutResult(
                            status -> sources.readAgain(jdbc.sql("select id from article where public_id = ?")
                                    .param(article)
                                    .query(Long.class)
                                    .single()));
        }
        fileAll();
    }

    private void fileAll() {
        jdbc.sql("select s.id from source s where s.state = 'STAGED' and not s.held and s.superseded_by is null")
                .query(Long.class)
                .list()
                .forEach(filing::fileOrAwait);
    }

    private List<String> people(String name) {
        return jdbc.sql("select public_id from person where name = ? and merged_into is null order by id")
                .param(name)
                .query(String.class)
                .list();
    }

    private String version(String person) {
        return jdbc.sql("select version from person where public_id = ?")
                .param(person)
                .query(String.class)
                .single();
    }

    private long quotesOf(String person) {
        return jdbc.sql("select count(*) from quote q join person p on p.id = q.person_id where p.public_id = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
