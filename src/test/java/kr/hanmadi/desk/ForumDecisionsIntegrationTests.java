package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.hanmadi.desk.DeskClient.Part;
import org.junit.jupiter.api.Test;

/** What an editor decides of a forum holds for the reports that readers see, and for no draft. */
class ForumDecisionsIntegrationTests extends DeskDecisions {
    @Test
    void aDraftNeverChangesAForumThatReadersSee() throws Exception {
        var public1 = draftAt("먼저 나간 글", "나래 겹침 토론회");
        forum(
                public1,
                "나래 겹침 토론회",
                Map.of("details.venue", "나래시의회", "details.topic", "돌봄", "details.backers.hosts", "나래시"));
        publish(public1);
        var seen = forumOf(public1);
        var before = facts(seen);

        // the machine ties a draft of the same name and day to it, and adds nothing
        var draft = draftAt("나중에 들어온 글", "나래 겹침 토론회");
        assertThat(facts(seen)).isEqualTo(before);

        forum(draft, "나래 겹침 토론회", Map.of("details.venue", "다른 곳", "details.topic", "물"));
        assertThat(facts(seen)).isEqualTo(before);
        assertThat(review(draft))
                .contains("role=\"alert\"")
                .contains("먼저 나간 글")
                .contains("name=\"join\"")
                .contains("value=\"다른 곳\"");

        forum(draft, "나래 겹침 토론회", Map.of("details.venue", "다른 곳", "join", seen));
        assertThat(forumOf(draft)).isEqualTo(seen);
        assertThat(facts(seen)).isEqualTo(before);

        forum(draft, "나래 겹침 토론회", Map.of("details.venue", "다른 곳", "join", "apart"));
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
        forum(other, "이름이 겹칠 토론회", Map.of("details.venue", "새 곳"));
        assertThat(review(other)).contains("같은 이름·같은 날의 포럼이 있습니다").contains("value=\"새 곳\"");
        assertThat(forumOf(other)).isNotEqualTo(known);
        forum(other, "이름이 겹칠 토론회", Map.of("details.venue", "새 곳", "join", known));
        assertThat(forumOf(other)).isEqualTo(known);
        assertThat(facts(known)).isEqualTo(before);
    }

    @Test
    void theDayOfPrintingTellsWhichDayTheTextMeans() throws Exception {
        var article = draft("보도일을 나중에 적은 글");
        var quote = quote(article, "돌봄%");
        var version = version("quote", quote);
        assertThat(facts(forumOf(article))).doesNotContain("2025");
        post(article, "/reported-on", Map.of());
        assertThat(review(article)).contains("보도일을 적거나 고르고");
        for (var impossible : List.of("9999-12-31", "0001-01-01")) {
            post(article, "/reported-on", Map.of("day", impossible));
            assertThat(review(article)).contains("보도일을 다시 확인해 주세요").contains("fact-reported-on");
        }
        post(article, "/reported-on", Map.of("day", "2025-02-06"));
        assertThat(facts(forumOf(article))).contains("2025-02-05");
        assertThat(version("quote", quote)).as("its cards stay as they are").isEqualTo(version);
        post(article, "/origin", Map.of("reportedOn", "2025-03-06"));
        assertThat(facts(forumOf(article))).contains("2025-03-05");
        post(article, "/reported-on", Map.of("unknown", "true"));
        assertThat(review(article)).doesNotContain("fact-reported-on");
    }

    @Test
    void aDailyScheduleIsShownBeforeItsForumsAreMadePublic() throws Exception {
        var article = DeskClient.articleOf(desk.paste(Part.field("text", """
                오늘의 일정
                2월 7일(금)
                ▲10:00 홍길동 의원실, 물레방아 박물관 토론회(의원회관 제1소회의실)
                ▲14:00 나래시의회, 물레방아 조례 공청회(나래시청 대강당)
                ▲15:30 한빛연구원, 물레방아 세미나(한빛연구원 대회의실)
                """), Part.field("published", "2025-02-06")));
        assertThat(review(article))
                .contains("일정표로 읽었습니다. 내면 다가오는 포럼 3건이")
                .contains("2025년 2월 7일 금요일 15:30 · 한빛연구원 대회의실 · 한빛연구원")
                .doesNotContain("찾은 발언이 없습니다");
    }

    @Test
    void aForumChangedMeanwhileIsToldAndNothingIsOverwritten() throws Exception {
        var article = draftAt("포럼을 두 창에서 고치는 글", "두 창 토론회");
        int seen = forumVersion(article);
        forum(article, "두 창 토론회", Map.of("details.venue", "먼저 적은 곳"));
        forum(article, "두 창 토론회", Map.of("details.venue", "나중에 적은 곳", "forumVersion", String.valueOf(seen)));
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
        post(second, "/publish", Map.of());
        assertThat(review(second)).contains("같은 포럼인지 먼저 답해 주세요");
        post(second, "/same-forum", Map.of());
        publish(second);
        assertThat(facts(seen)).isNotEqualTo(before);
    }

    private String draftAt(String headline, String forum) throws Exception {
        return DeskClient.articleOf(
                desk.paste(Part.field("text", text(headline, forum)), Part.field("published", "2025-02-06")));
    }

    /** Saves the forum of an article as its form does, with the version that the page shows. */
    private void forum(String article, String name, Map<String, String> fields) throws Exception {
        var form = new HashMap<String, String>();
        form.putAll(Map.of(
                "details.name",
                name,
                "details.kind",
                "DEBATE",
                "details.state",
                "ENDED",
                "details.when.heldOn",
                "2025-02-05"));
        form.put("forumVersion", String.valueOf(forumVersion(article)));
        form.putAll(fields);
        post(article, "/forum", form);
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
}
