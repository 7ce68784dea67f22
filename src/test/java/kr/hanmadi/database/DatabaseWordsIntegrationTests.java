package kr.hanmadi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.account.EditorRole;
import kr.hanmadi.api.ChangedKind;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Correction;
import kr.hanmadi.article.FullText;
import kr.hanmadi.desk.BulkAct;
import kr.hanmadi.desk.IdentityChanges;
import kr.hanmadi.desk.NoticeKind;
import kr.hanmadi.desk.RequiredFact;
import kr.hanmadi.desk.TextPieces;
import kr.hanmadi.desk.WorkStep;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.field.HeadlineVerdict;
import kr.hanmadi.field.ParticipantRole;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.field.SpeechAct;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumState;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.SourceFailure;
import kr.hanmadi.ingest.SourceState;
import kr.hanmadi.media.PictureType;
import kr.hanmadi.person.AffiliationKind;
import kr.hanmadi.person.HiddenAs;
import kr.hanmadi.person.PersonName;
import kr.hanmadi.quote.FrontPage;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteOrigin;
import kr.hanmadi.quote.QuoteState;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.quote.TextSpan;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.MovedRow;
import kr.hanmadi.request.RequestKind;
import kr.hanmadi.request.RequestState;
import kr.hanmadi.tip.TipState;
import kr.hanmadi.web.Section;
import kr.hanmadi.webhook.Webhook;
import kr.hanmadi.webhook.WebhookEvent;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database knows the same words as the program: states, kinds, and what readers may see. */
@IntegrationTest
class DatabaseWordsIntegrationTests {
    private static final Pattern WORD = Pattern.compile("'([A-Z0-9_]+)'");

    private static final Map<String, Set<? extends Enum<?>>> WORDS = Map.ofEntries(
            Map.entry("account_link_role_known", EnumSet.allOf(EditorRole.class)),
            Map.entry("article_full_text_known", EnumSet.allOf(FullText.class)),
            Map.entry("article_picture_type_known", EnumSet.allOf(PictureType.class)),
            Map.entry("article_state_known", EnumSet.allOf(ArticleState.class)),
            Map.entry("article_work_step_known", EnumSet.allOf(WorkStep.class)),
            Map.entry("backer_role_known", EnumSet.allOf(BackerRole.class)),
            Map.entry("bulk_change_act_known", EnumSet.allOf(BulkAct.class)),
            Map.entry("bulk_change_part_step_known", EnumSet.allOf(WorkStep.class)),
            Map.entry("correction_kind_known", EnumSet.allOf(Correction.Kind.class)),
            Map.entry("editor_role_known", EnumSet.allOf(EditorRole.class)),
            Map.entry("forum_kind_known", EnumSet.allOf(ForumKind.class)),
            // what takes an article from readers, or gives it back, marks none
            Map.entry(
                    "article_mark_known",
                    EnumSet.complementOf(EnumSet.of(Correction.Kind.WITHDRAWAL, Correction.Kind.RESTORED))),
            Map.entry("forum_state_known", EnumSet.allOf(ForumState.class)),
            Map.entry("front_page_slot_known", EnumSet.allOf(FrontPage.Slot.class)),
            Map.entry("identity_change_kind_known", EnumSet.allOf(IdentityChanges.Kind.class)),
            Map.entry("identity_change_subject_known", EnumSet.allOf(IdentityChanges.Subject.class)),
            Map.entry("identity_move_what_known", EnumSet.allOf(MovedRow.What.class)),
            Map.entry("overruled_was_kind_known", EnumSet.allOf(SpeakerKind.class)),
            Map.entry("overruled_became_kind_known", EnumSet.allOf(SpeakerKind.class)),
            Map.entry("overruled_confidence_known", EnumSet.allOf(Confidence.class)),
            Map.entry("notice_choice_kind_known", EnumSet.allOf(NoticeKind.class)),
            Map.entry("notice_kind_known", EnumSet.allOf(NoticeKind.class)),
            Map.entry("organisation_kind_known", EnumSet.allOf(AffiliationKind.class)),
            Map.entry("participant_role_known", EnumSet.allOf(ParticipantRole.class)),
            Map.entry("passage_kind_known", EnumSet.allOf(PassageKind.class)),
            Map.entry("person_name_kind_known", EnumSet.allOf(PersonName.Kind.class)),
            Map.entry("person_hidden_as_known", EnumSet.allOf(HiddenAs.class)),
            Map.entry("picture_file_type_known", EnumSet.allOf(PictureType.class)),
            Map.entry("quote_anonymous_kind_known", EnumSet.allOf(AnonymousKind.class)),
            Map.entry("quote_candidate_anonymous_kind_known", EnumSet.allOf(AnonymousKind.class)),
            // a candidate is a speaker
            Map.entry("quote_candidate_kind_known", EnumSet.complementOf(EnumSet.of(SpeakerKind.NOBODY))),
            Map.entry("quote_confidence_known", EnumSet.allOf(Confidence.class)),
            Map.entry("quote_headline_verdict_known", EnumSet.allOf(HeadlineVerdict.class)),
            Map.entry("quote_kind_known", EnumSet.allOf(QuoteKind.class)),
            Map.entry("quote_origin_known", EnumSet.allOf(QuoteOrigin.class)),
            Map.entry("quote_speaker_kind_known", EnumSet.allOf(SpeakerKind.class)),
            Map.entry("quote_speech_act_known", EnumSet.allOf(SpeechAct.class)),
            Map.entry("quote_state_known", EnumSet.allOf(QuoteState.class)),
            Map.entry("record_change_kind_known", EnumSet.allOf(ChangedKind.class)),
            Map.entry("required_fact_full_text_known", EnumSet.allOf(FullText.class)),
            Map.entry("required_fact_known", EnumSet.allOf(RequiredFact.class)),
            Map.entry("request_kind_known", EnumSet.allOf(RequestKind.class)),
            Map.entry("request_state_known", EnumSet.allOf(RequestState.class)),
            Map.entry("site_version_reserved_known", EnumSet.allOf(Section.class)),
            Map.entry("source_failure_known", EnumSet.allOf(SourceFailure.class)),
            Map.entry("source_origin_known", EnumSet.allOf(Origin.class)),
            Map.entry("source_state_known", EnumSet.allOf(SourceState.class)),
            Map.entry("text_piece_field_known", EnumSet.allOf(TextPieces.Field.class)),
            Map.entry("tip_state_known", EnumSet.allOf(TipState.class)),
            Map.entry("webhook_delivery_event_known", EnumSet.allOf(WebhookEvent.class)),
            Map.entry("webhook_delivery_state_known", EnumSet.allOf(Webhook.State.class)));

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyEnumHasTheWordsOfItsConstraint() {
        var known = new HashMap<String, Set<String>>();
        jdbc.sql("""
                        select conname, pg_get_constraintdef(oid) from pg_constraint
                        where contype = 'c' and conname ~ '_known$' and connamespace = current_schema()::regnamespace""").query(row -> {
            known.put(
                    row.getString(1),
                    WORD.matcher(row.getString(2))
                            .results()
                            .map(word -> word.group(1))
                            .collect(Collectors.toCollection(TreeSet::new)));
        });
        assertThat(known.keySet()).as("a new constraint belongs in this list").isEqualTo(WORDS.keySet());
        WORDS.forEach((constraint, words) -> assertThat(known.get(constraint))
                .as(constraint)
                .isEqualTo(words.stream().map(Enum::name).collect(Collectors.toCollection(TreeSet::new))));
    }

    /** Of a report printed before its forum, on its day, after it, and where any of the days is not known. */
    @Test
    void aQuotationCountsForTheSameDayInTheDatabase() {
        var held = LocalDate.of(2025, 3, 4);
        var days = Arrays.asList(null, held.minusDays(3), held, held.plusDays(16));
        for (var heldOn : Arrays.asList(null, held)) {
            for (var reportedOn : days) {
                var article = new Article("제목", "본문", 1, FullText.PUBLIC);
                article.publish(Instant.parse("2025-04-01T00:00:00Z"));
                var by = new Decision("홍편집", Instant.parse("2025-04-01T00:00:00Z"));
                article.decideOrigin(null, null, reportedOn, by);
                article.decideForum(heldOn == null ? null : forumHeldOn(heldOn), by);
                var quote = new Quote(article, QuoteKind.DIRECT, new TextSpan(0, 2), 1, by);
                assertThat(jdbc.sql("select quote_day(?::date, ?::date, ?::date)")
                                .params(heldOn, reportedOn, article.day().orElseThrow())
                                .query(LocalDate.class)
                                .optional())
                        .as("held on %s, printed on %s", heldOn, reportedOn)
                        .isEqualTo(quote.day());
            }
        }
    }

    private static Forum forumHeldOn(LocalDate day) {
        var forum = Mockito.mock(Forum.class);
        Mockito.when(forum.canonical()).thenReturn(forum);
        Mockito.when(forum.getHeldOn()).thenReturn(day);
        return forum;
    }

    /** Whatever announces a change empties the page cache: a new table belongs here or in afterMigrate__announce_changes.sql. */
    @Test
    void onlyTablesThatReadersPagesShowAnnounceTheirChanges() {
        assertThat(jdbc.sql("select tgrelid::regclass::text from pg_trigger where tgname = 'announce_change'")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        "affiliation",
                        "article",
                        "article_picture",
                        "backer",
                        "byline",
                        "correction",
                        "forum",
                        "forum_series",
                        "front_page",
                        "mention",
                        "organisation",
                        "organisation_name",
                        "participant",
                        "passage",
                        "person",
                        "person_name",
                        "quote",
                        "quote_candidate_member",
                        "quote_member",
                        "read_only",
                        "reporter",
                        "revision",
                        "scheduled_forum",
                        "search_block",
                        "site_version",
                        "standing_word",
                        "topic",
                        "topic_quote",
                        "topic_word",
                        "word_of_person");
    }

    @Test
    void theDatabaseLetsReadersSeeWhatTheProgramDoes() {
        for (var state : ArticleState.values()) {
            assertThat(value("article", "readable", "'%s'::text as state".formatted(state), Boolean.class))
                    .as("article %s", state)
                    .isEqualTo(state.isReadable());
        }
        for (var state : QuoteState.values()) {
            assertThat(jdbc.sql("select quote_stands(?)")
                            .param(state.name())
                            .query(Boolean.class)
                            .single())
                    .as("quote %s", state)
                    .isEqualTo(state.stands());
        }
    }

    @Test
    void theDatabaseCountsAnArticleForTheSameDay() {
        var days = new ArrayList<LocalDate>();
        for (var published : List.of("2025-03-04T14:59:59Z", "2025-03-04T15:00:00Z")) {
            for (var reported : List.of(Optional.<LocalDate>empty(), Optional.of(LocalDate.of(2025, 2, 6)))) {
                var by = new Decision("editor@example.org", Instant.parse(published));
                var article = new Article("제목", "본문", 1, FullText.PUBLIC);
                article.decideOrigin(null, null, reported.orElse(null), by);
                article.publish(by);
                var columns = "%s::date as reported_on, '%s'::timestamptz as published_at"
                        .formatted(reported.map("'%s'"::formatted).orElse("null"), published);
                var day = value("article", "day", columns, LocalDate.class);
                assertThat(article.day()).contains(day);
                days.add(day);
            }
        }
        assertThat(days)
                .containsExactly(
                        LocalDate.of(2025, 3, 4),
                        LocalDate.of(2025, 2, 6),
                        LocalDate.of(2025, 3, 5),
                        LocalDate.of(2025, 2, 6));
    }

    /** What the database makes of a generated column of a row with these columns. */
    private <T> T value(String table, String column, String columns, Class<T> type) {
        var made = jdbc.sql("""
                        select pg_get_expr(d.adbin, d.adrelid) from pg_attrdef d
                        join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
                        where d.adrelid = ?::regclass and a.attname = ?""").params(table, column).query(String.class).single();
        return jdbc.sql("select %s from (select %s) t".formatted(made, columns))
                .query(type)
                .single();
    }
}
