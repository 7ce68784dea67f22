package kr.hanmadi.topic;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.hanmadi.address.Slug;
import kr.hanmadi.record.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of topics, and of the words that statistics say stand out. */
@Service
@Transactional
public class Topics {
    private static final String COLUMNS = """
            select t.id, t.slug, t.name, t.definition, t.published,
                array(select w.word from topic_word w where w.topic_id = t.id order by w.ordinal) as words
            from topic t""";
    private static final String READABLE_QUOTES = """
            from topic_quote tq join readable_quote q on q.id = tq.quote_id where q.kind = 'DIRECT'""";
    /** Readers may see the topic. */
    private static final String SHOWN = "t.published and t.id not in (select id from topic_of_hidden_name)";

    /** Counted words stand in capitals; a name of two letters may be a part of any word. */
    private static final String SAYS_KEPT_NAME = """
            exists (select 1 from hidden_name h where upper(h.name) = s.word
                or length(h.name) > 2 and position(upper(h.name) in s.word) > 0)""";

    private static final Pattern LATIN = Pattern.compile("[A-Za-z0-9 .+#-]+");

    private final JdbcClient jdbc;

    Topics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How often something counts in a topic: quotations of a person, of a forum. */
    public record Count(long id, long quotes) {}

    /** Quotations of a topic in one month. */
    public record Month(int year, int month, long quotes) {}

    @Transactional(readOnly = true)
    public List<Topic> all() {
        return jdbc.sql(COLUMNS + " order by t.name").query(Topics::readTopic).list();
    }

    @Transactional(readOnly = true)
    public Optional<Topic> find(long id) {
        return jdbc.sql(COLUMNS + " where t.id = ?")
                .param(id)
                .query(Topics::readTopic)
                .optional();
    }

    @Transactional(readOnly = true)
    public Optional<Topic> find(String slug) {
        return jdbc.sql(COLUMNS + " where t.slug = ?")
                .param(slug)
                .query(Topics::readTopic)
                .optional();
    }

    /** The topic of that address, when readers may see it. */
    @Transactional(readOnly = true)
    public Optional<Topic> findShown(String slug) {
        return jdbc.sql(COLUMNS + " where t.slug = ? and " + SHOWN)
                .param(slug)
                .query(Topics::readTopic)
                .optional();
    }

    /** What readers may see, the fullest first. */
    @Transactional(readOnly = true)
    public List<TopicCount> published(int limit) {
        return jdbc.sql("""
                        select t.id, t.slug, t.name, t.definition, t.published,
                            array(select w.word from topic_word w where w.topic_id = t.id order by w.ordinal) as words,
                            (select count(*) %s and tq.topic_id = t.id) as quotes
                        from topic t where %s order by quotes desc, t.name limit ?""".formatted(READABLE_QUOTES, SHOWN))
                .param(limit)
                .query((row, number) -> new TopicCount(readTopic(row, number), row.getLong("quotes")))
                .list();
    }

    /** Topics of which a person speaks, most often first. */
    @Transactional(readOnly = true)
    public List<TopicCount> ofPerson(long personId) {
        return jdbc.sql("""
                        select t.id, t.slug, t.name, t.definition, t.published, array[]::text[] as words, said.quotes
                        from topic t join (select tq.topic_id, count(*) as quotes %s and q.person_id = ? group by tq.topic_id) said
                            on said.topic_id = t.id
                        where %s order by said.quotes desc, t.name limit 12""".formatted(READABLE_QUOTES, SHOWN))
                .param(personId)
                .query((row, number) -> new TopicCount(readTopic(row, number), row.getLong("quotes")))
                .list();
    }

    private static Topic readTopic(ResultSet row, int number) throws SQLException {
        return new Topic(
                row.getLong("id"),
                row.getString("slug"),
                row.getString("name"),
                row.getString("definition"),
                row.getBoolean("published"),
                Arrays.asList((String[]) row.getArray("words").getArray()));
    }

    /** The quotations of a topic by id, newest first; of one person when given. */
    @Transactional(readOnly = true)
    public Page<Long> quotes(Topic topic, @Nullable Long personId, Pageable page) {
        var where = READABLE_QUOTES + " and tq.topic_id = :topic and (:any or q.person_id = :person)";
        long total = jdbc.sql("select count(*) " + where)
                .param("topic", topic.id())
                .param("any", personId == null)
                .param("person", Objects.requireNonNullElse(personId, 0L))
                .query(Long.class)
                .single();
        var ids = jdbc.sql("select q.id " + where
                        + " order by q.day desc, q.article_id desc, q.start_offset limit :limit offset :offset")
                .param("topic", topic.id())
                .param("any", personId == null)
                .param("person", Objects.requireNonNullElse(personId, 0L))
                .param("limit", page.getPageSize())
                .param("offset", page.getOffset())
                .query((row, number) -> row.getLong(1))
                .list();
        return new PageImpl<>(ids, page, total);
    }

    /** The quotations of a topic by id, the last filed first, filed before that key. */
    @Transactional(readOnly = true)
    public List<Long> quotesBefore(Topic topic, long key, int limit) {
        return jdbc.sql("select q.id " + READABLE_QUOTES
                        + " and tq.topic_id = ? and q.id < ? order by q.id desc limit ?")
                .params(topic.id(), key, limit)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** The quotations in which a person speaks of a topic, by id. */
    @Transactional(readOnly = true)
    public List<Long> quotesOf(Topic topic, long personId) {
        return jdbc.sql("select q.id " + READABLE_QUOTES + " and tq.topic_id = ? and q.person_id = ? order by q.id")
                .params(topic.id(), personId)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Who speaks of a topic most. */
    @Transactional(readOnly = true)
    public List<Count> people(Topic topic, int limit) {
        return jdbc.sql("select q.person_id, count(*) " + READABLE_QUOTES
                        + " and tq.topic_id = ? and q.person_id is not null group by q.person_id"
                        + " order by count(*) desc, q.person_id limit ?")
                .params(topic.id(), limit)
                .query((row, number) -> new Count(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** The forums at which it was spoken of, newest first. */
    @Transactional(readOnly = true)
    public List<Count> forums(Topic topic, int limit) {
        return jdbc.sql("select q.forum_id, count(*) " + READABLE_QUOTES
                        + " and tq.topic_id = ? and q.forum_id is not null group by q.forum_id, q.forum_held_on"
                        + " order by q.forum_held_on desc nulls last, q.forum_id desc limit ?")
                .params(topic.id(), limit)
                .query((row, number) -> new Count(row.getLong(1), row.getLong(2)))
                .list();
    }

    /** Quotations by month, oldest first. */
    @Transactional(readOnly = true)
    public List<Month> months(Topic topic) {
        return jdbc.sql("select extract(year from q.day)::int, extract(month from q.day)::int, count(*) "
                        + READABLE_QUOTES + " and tq.topic_id = ? group by 1, 2 order by 1, 2")
                .param(topic.id())
                .query((row, number) -> new Month(row.getInt(1), row.getInt(2), row.getLong(3)))
                .list();
    }

    /** Words that stand out and belong to no topic yet, the clearest first. */
    @Transactional(readOnly = true)
    public List<EmergingKeyword> suggestions(int limit) {
        return jdbc.sql("""
                        select s.word, s.times, s.speakers, s.score from standing_word s
                        where not exists (select 1 from topic_word w where upper(w.word) = s.word)
                            and not %s
                        order by s.score desc, s.word limit ?""".formatted(SAYS_KEPT_NAME))
                .param(limit)
                .query((row, number) ->
                        new EmergingKeyword(row.getString(1), row.getInt(2), row.getInt(3), row.getDouble(4)))
                .list();
    }

    /** Words that a person says more often than all others, the most typical first. */
    @Transactional(readOnly = true)
    public List<TypicalWord> typicalOf(long personId) {
        return jdbc.sql("select s.word, s.times from word_of_person s where s.person_id = ? and not " + SAYS_KEPT_NAME
                        + " order by s.score desc, s.word")
                .param(personId)
                .query((row, number) -> new TypicalWord(row.getString(1), row.getInt(2)))
                .list();
    }

    /** An editor names a topic, or changes one; its quotations follow at once. */
    public Topic decide(
            @Nullable Long id,
            String name,
            @Nullable String definition,
            List<String> words,
            boolean published,
            Decision by) {
        long topic = id == null ? add(name, by) : id;
        jdbc.sql("""
                update topic set name = ?, definition = ?, published = ?, decided_by = ?, decided_by_id = ?, decided_at = ?
                where id = ?""")
                .params(Arrays.asList(
                        name, definition, published, by.editor(), by.account(), Timestamp.from(by.at()), topic))
                .update();
        jdbc.sql("delete from topic_word where topic_id = ?").param(topic).update();
        int ordinal = 0;
        for (var word : words) {
            jdbc.sql("insert into topic_word (topic_id, ordinal, word) values (?, ?, ?)")
                    .params(topic, ordinal++, word)
                    .update();
        }
        linkQuotes(topic, words);
        return find(topic).orElseThrow();
    }

    private long add(String name, Decision by) {
        return jdbc.sql("""
                        insert into topic (id, slug, name, published, decided_by, decided_by_id, decided_at)
                        values (nextval('topic_seq'), ?, ?, false, ?, ?, ?) returning id""")
                .params(Arrays.asList(freeSlug(name), name, by.editor(), by.account(), Timestamp.from(by.at())))
                .query(Long.class)
                .single();
    }

    private String freeSlug(String name) {
        var slug = Slug.of(name);
        var free = slug;
        for (int i = 2; find(free).isPresent(); i++) {
            free = slug + "-" + i;
        }
        return free;
    }

    /** Links every topic to its quotations again. */
    void gatherAll() {
        all().forEach(topic -> linkQuotes(topic.id(), topic.words()));
    }

    private void linkQuotes(long topic, List<String> words) {
        if (words.isEmpty()) {
            jdbc.sql("delete from topic_quote where topic_id = ?").param(topic).update();
            return;
        }
        var pattern = words.stream().map(Topics::pattern).collect(Collectors.joining("|"));
        jdbc.sql("""
                delete from topic_quote tq using spoken_words q
                where tq.topic_id = :topic and q.id = tq.quote_id and q.words !~* :pattern""").param("topic", topic).param("pattern", pattern).update();
        jdbc.sql("""
                insert into topic_quote (topic_id, quote_id)
                select :topic, q.id from spoken_words q where q.kind = 'DIRECT' and q.words ~* :pattern
                on conflict do nothing""").param("topic", topic).param("pattern", pattern).update();
    }

    /** Hangul may stand within a compound (생성형인공지능); Latin letters must stand alone (AI, not AID). */
    private static String pattern(String word) {
        var escaped = word.replaceAll("([\\\\.\\[\\](){}*+?^$|])", "\\\\$1");
        return LATIN.matcher(word).matches() ? "(^|[^A-Za-z0-9])" + escaped + "($|[^A-Za-z0-9])" : escaped;
    }
}
