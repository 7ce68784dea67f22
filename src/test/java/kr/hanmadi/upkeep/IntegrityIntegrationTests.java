package kr.hanmadi.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import kr.hanmadi.IntegrationTest;
import kr.hanmadi.database.LongConnections;
import kr.hanmadi.upkeep.IntegrityCheck.Finding;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Each fault is made in a transaction that is thrown away, on the report that every portal has. */
@IntegrationTest
class IntegrityIntegrationTests {
    private static final String SEED = "(select min(article_id) from source where origin = 'SEED')";

    @Autowired
    LongConnections database;

    private Connection connection;

    @BeforeEach
    void begin() throws SQLException {
        connection = database.open();
        connection.setAutoCommit(false);
    }

    @AfterEach
    void takeBack() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void nothingIsFoundWhereAllFits() throws SQLException {
        assertThat(ofTheSeed()).isEmpty();
    }

    @Test
    void wordsThatStandElsewhereInTheTextAreFound() throws SQLException {
        change("update quote set start_offset = start_offset + 1, end_offset = end_offset + 1 where id = "
                + "(select max(id) from quote where article_id = " + SEED + ")");
        assertThat(ofTheSeed())
                .singleElement()
                .satisfies(found -> assertThat(found.kind()).isEqualTo("quote-place"));
    }

    @Test
    void aCharacterOfTwoUnitsMovesEveryPlaceByTwo() throws SQLException {
        change("update article set body = '😀' || body where id = " + SEED);
        assertThat(ofTheSeed())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.kind()).isEqualTo("quote-place"));
        change("update quote set start_offset = start_offset + 2, end_offset = end_offset + 2 where article_id = "
                + SEED);
        assertThat(ofTheSeed()).isEmpty();
    }

    @Test
    void placesBehindTheEndOfTheTextAreFound() throws SQLException {
        change("update passage set end_offset = 9999999 where ordinal = 1 and article_id = " + SEED);
        change("update mention set end_offset = 9999999 where id = (select min(id) from mention where article_id = "
                + SEED + ")");
        assertThat(ofTheSeed()).extracting(Finding::kind).containsExactlyInAnyOrder("passage-place", "mention-place");
    }

    @Test
    void aSourceThatIsNotWhatCameInAnyMoreIsFound() throws SQLException {
        change("update source set content = content || '\\x20'::bytea where article_id = " + SEED);
        assertThat(ofTheSeed()).extracting(Finding::kind).containsExactly("source-damaged");
    }

    @Test
    void anArticleWithoutItsSourceIsFound() throws SQLException {
        change("update source set article_id = null, state = 'STAGED', filed_at = null where article_id = " + SEED);
        assertThat(IntegrityCheck.run(connection)).extracting(Finding::kind).contains("article-without-source");
    }

    private List<Finding> ofTheSeed() throws SQLException {
        String seed;
        try (var select = connection.createStatement();
                var row = select.executeQuery("select public_id from article where id = " + SEED)) {
            row.next();
            seed = row.getString(1);
        }
        return IntegrityCheck.run(connection).stream()
                .filter(found -> seed.equals(found.article()))
                .toList();
    }

    private void change(String sql) throws SQLException {
        try (var update = connection.createStatement()) {
            assertThat(update.executeUpdate(sql)).isPositive();
        }
    }
}
