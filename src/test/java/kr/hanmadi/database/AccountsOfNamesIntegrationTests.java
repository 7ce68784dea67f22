package kr.hanmadi.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Types;
import java.util.List;
import kr.hanmadi.TestDatabase;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A record that is older than the accounts beside its names (V0420, V0440): each name gets the account that it was, or none. */
class AccountsOfNamesIntegrationTests {
    private static final String ACCOUNTS = """
            insert into editor (id, email, name, password, role, enabled, created_at) values
                (1, 'one@example.com', '홍길동', '-', 'EDITOR', true, '2025-01-01'),
                (2, 'two@example.com', '성춘향', '-', 'EDITOR', true, '2025-01-01'),
                (3, 'three@example.com', '성춘향', '-', 'EDITOR', true, '2025-01-01'),
                (4, 'four@example.com', '임새로', '-', 'EDITOR', true, '2025-01-01'),
                (5, 'five@example.com', '장새로', '-', 'EDITOR', true, '2025-01-01'),
                (6, 'six@example.com', '장길산', '-', 'EDITOR', true, '2025-01-01')""";

    /** The fourth was called 임꺽정, the fifth as the sixth is now; of 전우치 there is no account any more. */
    private static final String TRAIL = """
            insert into audit_entry (id, made_at, editor, action, subject, editor_id) values
                (1, '2025-02-01', '임꺽정', 'topic', '-', 4),
                (2, '2025-02-01', '장길산', 'topic', '-', 5),
                (3, '2025-02-01', '전우치', 'topic', '-', 99),
                (4, '2025-02-01', '홍길동', 'topic', '-', null)""";

    /** What a name of a day becomes. */
    private record Named(String name, String day, @Nullable Long account) {}

    private static final List<Named> NAMES = List.of(
            new Named("홍길동", "2025-03-01", 1L),
            new Named("홍길동", "2024-03-01", null),
            new Named("성춘향", "2025-03-01", null),
            new Named("임꺽정", "2025-03-01", 4L),
            new Named("임새로", "2025-03-01", 4L),
            new Named("장길산", "2025-03-01", null),
            new Named("장새로", "2025-03-01", 5L),
            new Named("전우치", "2025-03-01", null),
            new Named("모르는 이", "2025-03-01", null));

    /**
     * A place where a name stands.
     *
     * @param row keeps {@code :name} since {@code :day} in row {@code :n}
     * @param most how many rows there can be
     */
    private record Place(String table, String name, String account, String row, int most) {
        Place(String table, String name, String account, String row) {
            this(table, name, account, row, NAMES.size());
        }
    }

    private static final String ARTICLE = """
            insert into article (id, public_id, slug, headline, full_text, state, body, rules_version, version, %1$s_by, %1$s_at)
            values (:n, lpad(:n::text, 10, '0'), 's', 'h', 'PUBLIC', 'DRAFT', 'b', 1, 1, :name, :day)""";

    private static final List<Place> PLACES = List.of(
            new Place("quote", "decided_by", "decided_by_id", """
                    insert into quote (id, public_id, article_id, kind, start_offset, end_offset, words, utterance, speaker_kind, rule,
                        confidence, state, stands, version, decided_by, decided_at)
                    values (:n, lpad(:n::text, 10, '0'), 1, 'DIRECT', 0, 1, 'w', 1, 'NOBODY', 'NONE', 'LOW', 'CONFIRMED', true, 1, :name, :day)"""),
            new Place(
                    "article", "headline_decided_by", "headline_decided_by_id", ARTICLE.formatted("headline_decided")),
            new Place("article", "forum_decided_by", "forum_decided_by_id", ARTICLE.formatted("forum_decided")),
            new Place("article", "bylines_decided_by", "bylines_decided_by_id", ARTICLE.formatted("bylines_decided")),
            new Place("forum", "decided_by", "decided_by_id", """
                    insert into forum (id, public_id, slug, name, name_key, kind, state, version, decided_by, decided_at)
                    values (:n, lpad(:n::text, 10, '0'), 's', 'n', 'n', 'FORUM', 'ENDED', 1, :name, :day)"""),
            new Place("person", "decided_by", "decided_by_id", """
                    insert into person (id, public_id, slug, name, version, decided_by, decided_at)
                    values (:n, lpad(:n::text, 10, '0'), 's', 'n', 1, :name, :day)"""),
            new Place("text_change", "changed_by", "changed_by_id", """
                    insert into text_change (article_id, ordinal, before_text, after_text, skipped, changed_by, changed_at)
                    values (1, :n, 'b', 'a', 0, :name, :day)"""),
            new Place("article_work", "stepped_by", "stepped_by_id", """
                    insert into article_work (article_id, step, stepped_by, stepped_at) values (:n, 'SENT', :name, :day)"""),
            new Place("article_work", "scheduled_by", "scheduled_by_id", """
                    insert into article_work (article_id, step, stepped_by, stepped_at, approved, goes_out_at, scheduled_by)
                    values (:n, 'APPROVED', '-', :day, 1, :day, :name)"""),
            new Place("identity_change", "made_by", "made_by_id", """
                    insert into identity_change (id, kind, subject, from_id, into_id, made_by, made_at)
                    values (:n, 'MERGE', 'PERSON', 'a', 'b', :name, :day)"""),
            new Place("identity_change", "undone_by", "undone_by_id", """
                    insert into identity_change (id, kind, subject, from_id, into_id, made_by, made_at, undone_by, undone_at)
                    values (:n, 'MERGE', 'PERSON', 'a', 'b', '-', :day, :name, :day)"""),
            new Place("person_apart", "said_by", "said_by_id", """
                    insert into person_apart (person_id, other_id, said_by, said_at) values (:n, :n + 1, :name, :day)"""),
            new Place("forum_apart", "said_by", "said_by_id", """
                    insert into forum_apart (forum_id, other_id, said_by, said_at) values (:n, :n + 1, :name, :day)"""),
            new Place("overruled", "decided_by", "decided_by_id", """
                    insert into overruled (article, quote, rule, confidence, probability, rejected, decided_by, decided_at)
                    values ('a', :n::text, 'NONE', 'LOW', 0.5, true, :name, :day)"""),
            new Place("anonymity", "said_by", "said_by_id", """
                    insert into anonymity (quote_id, reason, said_by, said_at) values (:n, 'r', :name, :day)"""),
            new Place("topic", "decided_by", "decided_by_id", """
                    insert into topic (id, slug, name, published, decided_by, decided_at)
                    values (:n, :n::text, 'n', true, :name, :day)"""),
            new Place("front_page", "pinned_by", "pinned_by_id", """
                    insert into front_page (slot, article_id, pinned_by, pinned_at) values ('ARTICLE', :n, :name, :day)""", 1),
            new Place("coverage", "planned_by", "planned_by_id", """
                    insert into coverage (forum_id, plan, planned_by, planned_at) values (:n, 'p', :name, :day)"""),
            new Place("preview_link", "made_by", "made_by_id", """
                    insert into preview_link (token_hash, article_id, made_by, made_at, expires_at)
                    values (:n::text, 1, :name, :day, :day::timestamptz + interval '3 days')"""),
            new Place("webhook", "made_by", "made_by_id", """
                    insert into webhook (url, secret, made_by, made_at) values (:n::text, 's', :name, :day)"""),
            new Place("site_version", "made_by", "made_by_id", """
                    insert into site_version (made_by, made_at) values (:name, :day)"""),
            new Place("read_only", "turned_by", "turned_by_id", """
                    insert into read_only (turned_by, since) values (:name, :day)""", 1));

    @Test
    void eachNameGetsTheAccountThatItWasOnThatDay() {
        var url = TestDatabase.newDatabase();
        migrate(url, "0411");
        try (var connection = new SingleConnectionDataSource(url, TestDatabase.user(), TestDatabase.password(), true)) {
            var jdbc = JdbcClient.create(connection);
            // rows without the rows that they are of
            jdbc.sql("set session_replication_role = replica").update();
            jdbc.sql(ACCOUNTS).update();
            jdbc.sql(TRAIL).update();
            int n = 0;
            for (var place : PLACES) {
                for (var named : names(place)) {
                    jdbc.sql(place.row())
                            .param("n", ++n)
                            .param("name", named.name())
                            .param("day", named.day(), Types.OTHER)
                            .update();
                }
            }
            migrate(url, "0440");
            for (var place : PLACES) {
                assertThat(accounts(jdbc, place))
                        .as("%s.%s", place.table(), place.account())
                        .isEqualTo(names(place).stream()
                                .map(named -> named.name() + " " + named.account())
                                .sorted()
                                .toList());
            }
        }
    }

    private static List<Named> names(Place place) {
        return NAMES.subList(0, place.most());
    }

    private static List<String> accounts(JdbcClient jdbc, Place place) {
        return jdbc
                .sql("select %1$s, %2$s from %3$s where %1$s is not null and %1$s <> '-'"
                        .formatted(place.name(), place.account(), place.table()))
                .query((row, number) -> row.getString(1) + " " + row.getObject(2))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    private static void migrate(String url, String to) {
        Flyway.configure()
                .dataSource(url, TestDatabase.user(), TestDatabase.password())
                .locations("classpath:db/migration")
                .target(MigrationVersion.fromVersion(to))
                .load()
                .migrate();
    }
}
