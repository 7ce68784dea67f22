package kr.hanmadi.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.TestDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database keeps to the same lengths as the program, and rows from before them are cut, never in the way. */
@IntegrationTest
class BoundedFieldsIntegrationTests {
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("organisation.name", FieldLength.ORGANISATION),
            Map.entry("person.name", FieldLength.NAME),
            Map.entry("person.note", FieldLength.AFFILIATION),
            Map.entry("person_name.text", FieldLength.LABEL),
            Map.entry("affiliation.printed", FieldLength.AFFILIATION),
            Map.entry("affiliation.job_title", FieldLength.JOB_TITLE),
            Map.entry("forum_series.name", FieldLength.FORUM),
            Map.entry("forum.name", FieldLength.FORUM),
            Map.entry("forum.when_printed", FieldLength.WHEN),
            Map.entry("forum.venue", FieldLength.VENUE),
            Map.entry("forum.topic", FieldLength.TOPIC),
            Map.entry("participant.printed_label", FieldLength.LABEL),
            Map.entry("participant.printed_name", FieldLength.NAME),
            Map.entry("backer.printed_name", FieldLength.ORGANISATION),
            Map.entry("article.headline", FieldLength.HEADLINE),
            Map.entry("article.outlet", FieldLength.OUTLET),
            Map.entry("byline.printed_name", FieldLength.NAME),
            Map.entry("byline.email", FieldLength.EMAIL),
            Map.entry("reporter.name", FieldLength.NAME),
            Map.entry("reporter.outlet", FieldLength.OUTLET),
            Map.entry("quote.words", FieldLength.WORDS),
            Map.entry("quote.speaker_name", FieldLength.NAME),
            Map.entry("quote.affiliation", FieldLength.AFFILIATION),
            Map.entry("quote.job_title", FieldLength.JOB_TITLE),
            Map.entry("quote.printed_label", FieldLength.LABEL),
            Map.entry("quote.reporting_verb", FieldLength.REPORTING_VERB),
            Map.entry("mention.printed", FieldLength.LABEL));

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyFieldHasItsLengthInTheDatabaseToo() {
        LENGTHS.forEach((field, longest) -> {
            var table = field.substring(0, field.indexOf('.'));
            var column = field.substring(field.indexOf('.') + 1);
            assertThat(jdbc.sql("select pg_get_constraintdef(oid) from pg_constraint where conrelid = ?::regclass")
                            .param(table)
                            .query(String.class)
                            .list())
                    .as(field)
                    .contains("CHECK ((char_length(%s) <= %d))".formatted(column, longest));
        });
    }

    @Test
    void longRowsFromBeforeAreCutNotInTheWay() throws SQLException {
        var url = TestDatabase.newDatabase();
        migrated(url, "34?");
        try (var connection = DriverManager.getConnection(url, TestDatabase.user(), TestDatabase.password());
                var statement = connection.createStatement()) {
            statement.execute("""
                    create function long(letters integer) returns text language sql as 'select repeat(''가'', letters)';
                    insert into organisation select 1, '0000000001', '-', long(20000), 'key';
                    insert into person (id, public_id, slug, name, organisation_key, note)
                        values (1, '0000000001', '-', long(20000), 'key', long(200)),
                               (2, '0000000002', '-', long(20001), 'key', null);
                    insert into person_name values (1, 'ALIAS', long(2000)), (1, 'HANJA', '홍길동');
                    insert into affiliation (id, person_id, organisation_id, printed, job_title)
                        values (1, 1, 1, long(20000), '원장'), (2, 1, 1, long(20000), null), (3, 1, null, '가나', long(500));
                    insert into forum_series values (1, '0000000001', '-', long(1000), 'key');
                    insert into forum (id, public_id, slug, name, name_key, kind, when_printed, venue, topic, state)
                        values (1, '0000000001', '-', long(1000), 'key', 'FORUM', long(1000), long(1000), '주제', 'ENDED');
                    insert into participant values (1, 0, 'MODERATOR', long(1000), long(1000), null);
                    insert into backer values (1, 0, 'HOST', long(1000), 1, null);
                    insert into article (id, public_id, slug, headline, outlet, full_text, state, body, rules_version, version)
                        values (1, '0000000001', '-', long(301), long(1000), 'PUBLIC', 'DRAFT', long(20000), 1, 0);
                    insert into byline values (1, 0, long(1000), long(1000), null);
                    insert into reporter values (1, '0000000001', '-', long(1000), long(1000));
                    insert into quote (id, public_id, article_id, kind, start_offset, end_offset, words, utterance, speaker_kind,
                            person_id, speaker_name, affiliation, job_title, printed_label, rule, confidence, reporting_verb, state, version)
                        values (1, '0000000001', 1, 'DIRECT', 10, 6011, '😀' || long(5999), 1, 'PERSON',
                            1, long(1000), long(20000), long(20000), long(20000), 'none', 'LOW', long(1000), 'FOUND', 0);
                    insert into mention values (1, 1, 0, 10, long(1000), 1, 'name', false);
                    """);
            migrated(url, "35");
            assertThat(one(connection, "select char_length(words) || ' ' || end_offset from quote"))
                    .isEqualTo("5000 5011");
            assertThat(one(connection, "select coalesce(affiliation, job_title, printed_label, '-') from quote"))
                    .isEqualTo("-");
            assertThat(one(connection, "select string_agg(id::text, ' ' order by id) from affiliation"))
                    .isEqualTo("1 3");
            assertThat(one(connection, "select count(distinct name) from person"))
                    .isEqualTo("2");
            assertThat(one(connection, "select topic from forum")).isEqualTo("주제");
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void migrated(String url, String target) {
        Flyway.configure()
                .dataSource(url, TestDatabase.user(), TestDatabase.password())
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }
}
