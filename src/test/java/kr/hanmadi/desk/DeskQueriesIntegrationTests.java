package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.hanmadi.search.IndexedDocuments;
import kr.hanmadi.site.FictionalRecord;
import kr.hanmadi.site.FictionalRecordTest;
import kr.hanmadi.site.RequestQueries;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** However much waits, the lists of the desk and the public register ask the database a few times only. */
@FictionalRecordTest
class DeskQueriesIntegrationTests {
    private static final long MOST = 24;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Autowired
    private FictionalRecord fictional;

    private DeskClient editor;

    /** Fifty of everything: half of the reports are drafts with an hour, and half are claimed about. */
    @BeforeEach
    void fill() throws Exception {
        IndexedDocuments.forget(jdbc);
        fictional.save();
        fictional.saveReports(50);
        editor = DeskClient.signedIn(port, "물음세는이", jdbc, passwords);
        jdbc.sql("""
                update article set state = 'DRAFT', reported_on = current_date, licence = '자유 이용', forum_decided_by = '물음세는이',
                    forum_decided_at = now() where id in (
                    select id from article where headline like '물길 이어말하기%' order by id limit 25)""").update();
        jdbc.sql("""
                insert into article_work (article_id, step, stepped_by, stepped_at, approved, goes_out_at, scheduled_by)
                select id, 'APPROVED', '물음세는이', now(), approved_content(id), now() + interval '1 day', '물음세는이'
                from article where state = 'DRAFT'""").update();
        jdbc.sql("update forum set held_on = (now() at time zone 'Asia/Seoul')::date")
                .update();
        for (var kind :
                List.of("article published", "person person", "organisation organisation", "forum forum-facts")) {
            decisions(kind.split(" ")[0], kind.split(" ")[1]);
        }
        claims("articles", "article where state <> 'DRAFT'");
        claims("quotes", "quote");
        claims("speakers", "person");
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from request where name = '물음세는이'").update();
        IndexedDocuments.forget(jdbc);
    }

    private void decisions(String rows, String action) {
        jdbc.sql("""
                insert into audit_entry (id, made_at, editor, action, subject)
                select nextval('audit_entry_seq'), now(), '물음세는이', '%s', public_id from %s order by id limit 7""".formatted(action, rows)).update();
    }

    /** One open and one decided claim about each. */
    private void claims(String kind, String rows) {
        jdbc.sql("""
                insert into request (id, receipt, kind, subject, text, name, contact, received_at, state, answer, decided_at)
                select nextval('request_seq'), '20261129-' || substr(md5(public_id || state), 1, 6), 'CORRECTION',
                    '/%s/' || public_id, '바로잡아 주세요', '물음세는이', 'a@example.com', now(), state,
                    case state when 'DECLINED' then '맞습니다' end, case state when 'DECLINED' then now() end
                from (select public_id from %s limit 25) rows cross join (values ('RECEIVED'), ('DECLINED')) states (state)
                """.formatted(kind, rows)).update();
    }

    @Test
    void listsAskAFewTimesHoweverLongTheyAre() throws Exception {
        assertThat(editor.get("/desk").body()).contains("에 냅니다 · 물음세는이", "오늘 포럼", "물길 이어말하기");
        for (var path : new String[] {"/desk", "/desk/requests", "/requests/decided", "/desk/audit"}) {
            assertThat(queries(path)).as(path).isBetween(1L, MOST);
        }
    }

    private long queries(String path) throws Exception {
        editor.get(path);
        RequestQueries.COUNT.set(0);
        editor.get(path);
        return RequestQueries.COUNT.get();
    }
}
