package kr.hanmadi.topic;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the nouns of all quotations once in a while, when the record changed: which words stand out these months, and
 * which are typical of a person. Readers' pages only read the result.
 */
@Component
public class WordStatistics {
    private static final Logger log = LoggerFactory.getLogger(WordStatistics.class);
    private static final int LOCK = 0x776f7264;
    private static final int RECENT_DAYS = 180;
    private static final int MOST_STANDING = 200;
    private static final int MOST_TYPICAL = 12;
    private static final int FEWEST_TIMES = 3;
    private static final int FEWEST_SPEAKERS = 2;

    private final JdbcClient jdbc;
    private final Topics topics;
    private final TransactionTemplate transaction;
    private @Nullable String counted;

    WordStatistics(JdbcClient jdbc, Topics topics, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.topics = topics;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A quotation as it is counted. */
    private record Said(long person, LocalDate day, String words) {}

    /** What is counted of a word in all quotations. */
    private static final class Tally {
        private int times;
        private int recent;
        private int people;
        private long lastPerson;
    }

    @Scheduled(
            fixedDelayString = "${hanmadi.topics.interval:10m}",
            initialDelayString = "${hanmadi.topics.first-count:1m}")
    void countWhenChanged() {
        try {
            transaction.executeWithoutResult(status -> {
                var state = state();
                if (!state.equals(counted) && isMine()) {
                    count();
                    counted = state;
                }
            });
        } catch (DataAccessException e) {
            log.warn("Words could not be counted: {}", e.getMessage());
        }
    }

    /** Counts now, even when a count is not due. */
    public void countNow() {
        transaction.executeWithoutResult(status -> count());
    }

    private String state() {
        return jdbc.sql("""
                        select (select count(*) || ' ' || coalesce(max(updated_at)::text, '') from readable_article)
                            || ' ' || (select coalesce(max(decided_at)::text, '') || ' ' || coalesce(max(id), 0) from spoken_words)""").query(String.class).single();
    }

    /** Whether this node is the one that counts. */
    private boolean isMine() {
        return Boolean.TRUE.equals(jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single());
    }

    private void count() {
        var newest = jdbc.sql("select max(day) from readable_article")
                .query(LocalDate.class)
                .optional();
        jdbc.sql("delete from standing_word").update();
        jdbc.sql("delete from word_of_person").update();
        if (newest.isEmpty()) {
            return;
        }
        var since = newest.get().minusDays(RECENT_DAYS);
        var vocabulary = vocabulary(since);
        long all = vocabulary.values().stream().mapToLong(tally -> tally.times).sum();
        long recent =
                vocabulary.values().stream().mapToLong(tally -> tally.recent).sum();
        keepStanding(vocabulary, all, recent);
        keepTypical(vocabulary, all);
        topics.gatherAll();
    }

    private Map<String, Tally> vocabulary(LocalDate since) {
        var vocabulary = new HashMap<String, Tally>();
        try (var nouns = new ContentNouns();
                var said = said()) {
            said.forEach(one -> nouns.in(one.words()).forEach(word -> {
                var tally = vocabulary.computeIfAbsent(word, unknown -> new Tally());
                tally.times++;
                tally.recent += one.day().isBefore(since) ? 0 : 1;
                if (one.person() != tally.lastPerson) {
                    tally.people++;
                    tally.lastPerson = one.person();
                }
            }));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vocabulary;
    }

    /** By person, so that one person's words are held at a time and people are counted as they come. */
    private Stream<Said> said() {
        return jdbc
                .sql("""
                        select coalesce(person_id, 0) as person, day, words from readable_quote
                        where kind = 'DIRECT' order by person_id nulls first""")
                .withFetchSize(1000)
                .query((row, number) -> new Said(
                        row.getLong("person"),
                        Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                        row.getString("words")))
                .stream();
    }

    /** Keeps words that are more frequent these months than before; while everything is of these months, those said by most. */
    private void keepStanding(Map<String, Tally> vocabulary, long all, long recent) {
        vocabulary.entrySet().stream()
                .filter(word -> word.getValue().times >= FEWEST_TIMES)
                .filter(word -> word.getValue().people >= FEWEST_SPEAKERS)
                .map(word -> standing(word.getKey(), word.getValue(), all, recent))
                .filter(word -> word.score() > 0)
                .sorted(Comparator.comparingDouble(EmergingKeyword::score).reversed())
                .limit(MOST_STANDING)
                .forEach(
                        word -> jdbc.sql("insert into standing_word (word, times, speakers, score) values (?, ?, ?, ?)")
                                .params(word.word(), word.times(), word.speakers(), word.score())
                                .update());
    }

    private static EmergingKeyword standing(String word, Tally tally, long all, long recent) {
        double score = all == recent
                ? tally.people
                : LogLikelihood.of(tally.recent, recent, tally.times - tally.recent, all - recent);
        return new EmergingKeyword(word, tally.times, tally.people, score);
    }

    private void keepTypical(Map<String, Tally> vocabulary, long all) {
        try (var nouns = new ContentNouns();
                var said = said()) {
            var person = new Person(0);
            for (var one : (Iterable<Said>) said::iterator) {
                if (one.person() == 0) {
                    continue;
                }
                if (person.id != one.person()) {
                    keep(person, vocabulary, all);
                    person = new Person(one.person());
                }
                for (var word : nouns.in(one.words())) {
                    person.words.merge(word, 1, Integer::sum);
                    person.all++;
                }
            }
            keep(person, vocabulary, all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The words of one person. */
    private static final class Person {
        private final long id;
        private final Map<String, Integer> words = new HashMap<>();
        private long all;

        Person(long id) {
            this.id = id;
        }
    }

    private record Typical(String word, int times, double score) {}

    private void keep(Person person, Map<String, Tally> vocabulary, long all) {
        var typical = new ArrayList<Typical>();
        person.words.forEach((word, times) -> {
            var tally = vocabulary.get(word);
            if (times >= FEWEST_TIMES && tally != null) {
                double score = LogLikelihood.of(times, person.all, tally.times - times, all - person.all);
                if (score >= LogLikelihood.SURE) {
                    typical.add(new Typical(word, times, score));
                }
            }
        });
        typical.sort(Comparator.comparingDouble(Typical::score).reversed());
        for (var word : typical.subList(0, Math.min(MOST_TYPICAL, typical.size()))) {
            jdbc.sql("insert into word_of_person (person_id, word, times, score) values (?, ?, ?, ?)")
                    .params(List.of(person.id, word.word(), word.times(), word.score()))
                    .update();
        }
    }
}
