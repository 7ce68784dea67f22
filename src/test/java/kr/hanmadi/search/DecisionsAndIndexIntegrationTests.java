package kr.hanmadi.search;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Byline;
import kr.hanmadi.article.FullText;
import kr.hanmadi.desk.PersonMerges;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.field.ParticipantRole;
import kr.hanmadi.forum.Backer;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumFacts;
import kr.hanmadi.forum.ForumState;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.forum.Participant;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.ingest.Origin;
import kr.hanmadi.ingest.RawText;
import kr.hanmadi.ingest.SourceToStage;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteState;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.Speaker;
import kr.hanmadi.record.Decision;
import kr.hanmadi.sample.SampleReports;
import kr.hanmadi.search.api.Cursor;
import kr.hanmadi.search.api.Hit;
import kr.hanmadi.search.api.QueryInterpretation;
import kr.hanmadi.search.api.ResultOrder;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.api.SearchRequest;
import kr.hanmadi.search.api.SearchResults;
import kr.hanmadi.search.api.Snippet;
import kr.hanmadi.search.asking.IndexQuery;
import kr.hanmadi.search.reading.NameLexiconLoader;
import kr.hanmadi.site.FictionalRecordTest;
import org.hibernate.search.mapper.orm.Search;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Editors decide at random: afterwards the index holds exactly the documents of what readers may see, each as it would be
 * written again, and the search finds no other people.
 */
@FictionalRecordTest
class DecisionsAndIndexIntegrationTests {
    private static final int REPORTS = 10;
    private static final int DECISIONS = 80;
    /** After so many decisions every document is written again and compared with what the index held. */
    private static final int BATCH = 8;

    private static final long SEED = 4711;
    private static final String EDITOR = "editor@example.org";
    private static final LocalDate DAY = LocalDate.of(2031, 3, 4);

    /** What readers may see, asked in plain SQL. */
    private static final Map<ResultType, String> READABLE = Map.of(
            ResultType.ARTICLE, "select id from article where state in ('PUBLISHED', 'CORRECTED')",
            ResultType.QUOTE, """
                    select q.id from quote q join article a on a.id = q.article_id where q.kind <> 'HEADLINE'
                    and q.state in ('FOUND', 'CONFIRMED', 'CORRECTED') and a.state in ('PUBLISHED', 'CORRECTED')""",
            ResultType.FORUM, """
                    select forum_id from article where state in ('PUBLISHED', 'CORRECTED') and forum_id is not null
                    union select s.forum_id from scheduled_forum s join article a on a.id = s.article_id
                    where a.state in ('PUBLISHED', 'CORRECTED')""",
            ResultType.SPEAKER, """
                    with seen as (select forum_id from article where state in ('PUBLISHED', 'CORRECTED')
                        union select s.forum_id from scheduled_forum s join article a on a.id = s.article_id
                        where a.state in ('PUBLISHED', 'CORRECTED')),
                    said as (select q.* from quote q join article a on a.id = q.article_id where q.kind <> 'HEADLINE'
                        and q.state in ('FOUND', 'CONFIRMED', 'CORRECTED') and a.state in ('PUBLISHED', 'CORRECTED'))
                    select person_id from said where person_id is not null
                    union select m.person_id from quote_member m join said on said.id = m.quote_id
                    union select person_id from backer where forum_id in (select forum_id from seen) and person_id is not null
                    union select person_id from participant
                        where forum_id in (select forum_id from seen) and person_id is not null""");

    @Autowired
    private Sources sources;

    @Autowired
    private Filing filing;

    @Autowired
    private NameLexiconLoader vocabulary;

    @Autowired
    private Articles articles;

    @Autowired
    private Quotes quotes;

    @Autowired
    private Forums forums;

    @Autowired
    private PersonMerges merges;

    @Autowired
    private RecordSearch search;

    @Autowired
    private EntityManager entities;

    @Autowired
    private EntityManagerFactory factory;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private JdbcClient jdbc;

    private final Map<ResultType, Set<Long>> own = new TreeMap<>();

    @BeforeEach
    @AfterEach
    void forget() {
        IndexedDocuments.forget(jdbc);
    }

    @Test
    void holdsWhatReadersMaySeeAndNothingElse() {
        var reports = file();
        var dice = new Random(SEED);
        var work = new TransactionTemplate(transactions);
        int done = 0;
        for (int i = 0; i < DECISIONS; i++) {
            var article = reports.get(dice.nextInt(reports.size()));
            note(reports);
            var action = work.execute(status -> decide(article, reports, dice));
            fileAll();
            done += "nothing".equals(action) ? 0 : 1;
            note(reports);
            IndexedDocuments.settle(jdbc);
            var documents = holdsWhatReadersMaySee("seed %d, action %d: %s".formatted(SEED, i, action));
            if ((i + 1) % BATCH == 0) {
                holdsWhatIsWrittenAgain(
                        "seed %d, action %d or one of the %d before".formatted(SEED, i, BATCH), documents);
            }
        }
        assertThat(done).as("seed %d", SEED).isGreaterThan(DECISIONS / 2);
        var documents = holdsWhatReadersMaySee("seed %d, in the end".formatted(SEED));
        assertThat(own.get(ResultType.SPEAKER).size())
                .as("some have to be hidden")
                .isGreaterThan(documents.get(ResultType.SPEAKER).size());
        vocabulary.read();
        findsNoOtherPeople();
        IndexedDocuments.rebuild(jdbc);
        assertThat(documentsOfAll()).as("after a rebuild").isEqualTo(documents);
    }

    /** What the events left in the index is what the rows give now, field by field. */
    private void holdsWhatIsWrittenAgain(String after, Map<ResultType, Map<Long, List<String>>> documents) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            var plan = Search.session(entities).indexingPlan();
            own.forEach((type, ids) -> ids.stream()
                    .map(id -> entities.find(IndexQuery.entityOf(type), id))
                    .filter(Objects::nonNull)
                    .forEach(plan::addOrUpdate));
        });
        IndexedDocuments.settle(jdbc);
        assertThat(documentsOfAll()).as(after).isEqualTo(documents);
    }

    private Map<ResultType, Map<Long, List<String>>> documentsOfAll() {
        var all = new TreeMap<ResultType, Map<Long, List<String>>>();
        for (var type : ResultType.values()) {
            all.put(type, documentsOf(type));
        }
        return all;
    }

    /** The documents of what these reports have named so far. */
    private Map<ResultType, Map<Long, List<String>>> holdsWhatReadersMaySee(String after) {
        var documents = documentsOfAll();
        documents.forEach((type, indexed) ->
                assertThat(indexed.keySet()).as("%s: %s", after, type).isEqualTo(readable(type)));
        return documents;
    }

    private List<Long> file() {
        var reports = new SampleReports(SEED, DAY);
        for (int i = 0; i < REPORTS; i++) {
            var report = reports.report(i);
            var raw = RawText.of(report.text().getBytes(StandardCharsets.UTF_8));
            sources.stage(new SourceToStage(Origin.IMPORT, "decided/" + i, raw, report.publishedOn(), i % 3 > 0, true));
        }
        fileAll();
        IndexedDocuments.settle(jdbc);
        return jdbc.sql("select article_id from source where path like 'decided/%' and state = 'FILED' order by path")
                .query(Long.class)
                .list();
    }

    private void fileAll() {
        while (filing.fileNext()) {
            // until none waits
        }
    }

    /** Remembers every row that these reports have named so far. */
    private void note(List<Long> reports) {
        var rows = Map.of(
                ResultType.ARTICLE, "select id from article where id in (:reports)",
                ResultType.QUOTE, "select id from quote where article_id in (:reports)",
                ResultType.FORUM, "select forum_id from article where id in (:reports) and forum_id is not null",
                ResultType.SPEAKER, """
                        select person_id from quote where article_id in (:reports) and person_id is not null
                        union select m.person_id from quote_member m join quote q on q.id = m.quote_id
                            where q.article_id in (:reports)
                        union select person_id from mention where article_id in (:reports)
                        union select person_id from participant where person_id is not null
                            and forum_id in (select forum_id from article where id in (:reports))
                        union select person_id from backer where person_id is not null
                            and forum_id in (select forum_id from article where id in (:reports))""");
        rows.forEach((type, question) -> own.computeIfAbsent(type, any -> new TreeSet<>())
                .addAll(jdbc.sql(question)
                        .param("reports", reports)
                        .query(Long.class)
                        .list()));
    }

    /** One action of the desk at random; says which. */
    private String decide(Long articleId, List<Long> reports, Random dice) {
        var article = articles.find(articleId).orElseThrow();
        var said = quotes.ofArticle(articleId).stream()
                .filter(quote -> quote.getState() != QuoteState.WITHDRAWN)
                .toList();
        var by = new Decision(EDITOR, Instant.now());
        int choice = dice.nextInt(20);
        if (said.isEmpty() && choice < 7) {
            return "nothing";
        }
        switch (choice) {
            case 0 -> said.get(dice.nextInt(said.size())).reject(by);
            case 1 -> said.get(dice.nextInt(said.size())).confirm(by);
            case 2 -> reopen(said, dice, by);
            case 3 -> speak(said, new Speaker.Nobody(), dice, by);
            case 4, 5 -> speak(said, new Speaker.OfPerson(anybody(dice), null, null), dice, by);
            case 6 -> speak(said, new Speaker.OfGroup("두 사람", List.of(anybody(dice), anybody(dice))), dice, by);
            case 7 -> article.decideForum(null, by);
            case 8 -> article.decideForum(forum(articleId, dice), by);
            case 9, 10 -> publishOrWithdraw(article, by);
            case 11 -> article.decideHeadline("지어낸 제목 " + dice.nextInt(100), by);
            case 12 -> article.decideBylines(List.of(new Byline("기자" + dice.nextInt(3), null)), "지어낸일보", by);
            case 13 -> article.decideOrigin(null, null, DAY.minusDays(dice.nextInt(9)), by);
            case 14 -> postpone(article.getForum(), articleId, dice, by);
            case 15 -> article.decideFullText(dice.nextBoolean() ? FullText.PUBLIC : FullText.QUOTES_ONLY, by);
            case 16 -> sources.readAgain(articleId);
            case 17 -> merge(dice);
            case 18 -> split(dice);
            default -> undo(dice);
        }
        return "choice %d on article %d".formatted(choice, articleId);
    }

    private static void reopen(List<Quote> said, Random dice, Decision by) {
        var quote = said.get(dice.nextInt(said.size()));
        if (quote.getDecidedBy() != null) {
            quote.reopen(new Speaker.Nobody(), by);
        }
    }

    private static void speak(List<Quote> said, Speaker speaker, Random dice, Decision by) {
        said.get(dice.nextInt(said.size())).correctSpeaker(speaker, by);
    }

    private void merge(Random dice) {
        var one = anybody(dice);
        var other = anybody(dice);
        if (!one.getPublicId().equals(other.getPublicId())) {
            merges.merge(one.getPublicId(), one.getVersion(), other.getPublicId(), other.getVersion(), EDITOR);
        }
    }

    /** A person who is named in several reports is another one in one of them. */
    private void split(Random dice) {
        var person = anybody(dice);
        var reports = jdbc.sql("""
                select distinct a.public_id from mention m join article a on a.id = m.article_id
                where m.person_id = ? order by 1""").param(person.getId()).query(String.class).list();
        if (reports.size() > 1) {
            merges.split(person.getPublicId(), person.getVersion(), List.of(reports.getFirst()), null, EDITOR);
        }
    }

    /** Whichever of the merges and splits that may still be undone. */
    private void undo(Random dice) {
        var standing = jdbc.sql("""
                select c.id from identity_change c join person p on p.public_id = c.into_id
                where c.made_by = ? and c.undone_at is null and (c.kind = 'MERGE' or p.merged_into is null) order by c.id""").param(EDITOR).query(Long.class).list();
        if (!standing.isEmpty()) {
            merges.undo(standing.get(dice.nextInt(standing.size())), EDITOR);
        }
    }

    /** Another day for a forum, which is the day of what was said there. */
    private void postpone(@Nullable Forum forum, Long articleId, Random dice, Decision by) {
        if (forum != null) {
            var facts = forum.facts();
            var later = new ForumFacts(
                    facts.name(),
                    facts.series(),
                    facts.edition(),
                    facts.kind(),
                    DAY.minusDays(dice.nextInt(60)),
                    facts.startsAt(),
                    facts.whenPrinted(),
                    facts.venue(),
                    facts.topic(),
                    facts.backers(),
                    facts.participants());
            forums.decide(forum, later, articleId, ForumState.PLANNED, by);
        }
    }

    private void publishOrWithdraw(Article article, Decision by) {
        if (article.getState() == ArticleState.DRAFT) {
            article.publish(by);
        } else if (article.isReadable()) {
            article.withdraw("지어낸 기사입니다.", by);
        }
    }

    private Person anybody(Random dice) {
        var people = List.copyOf(own.get(ResultType.SPEAKER));
        return entities.find(Person.class, people.get(dice.nextInt(people.size())))
                .canonical();
    }

    /** One of three forums, each time with other people in it. */
    private Forum forum(Long articleId, Random dice) {
        var host = anybody(dice);
        var guest = anybody(dice);
        var facts = new ForumFacts(
                "지어낸 결정 토론회 " + dice.nextInt(3),
                null,
                null,
                ForumKind.DEBATE,
                DAY,
                null,
                null,
                "가나시민회관",
                null,
                List.of(Backer.of(BackerRole.HOST, host.getName(), host)),
                List.of(new Participant(ParticipantRole.PRESENTER, "발제", guest.getName(), guest)));
        return forums.inReport(facts, articleId, null, ForumState.PLANNED, known -> true);
    }

    private Map<Long, List<String>> documentsOf(ResultType type) {
        var documents = IndexedDocuments.of(factory, type);
        documents.keySet().retainAll(Objects.requireNonNull(own.get(type)));
        return documents;
    }

    private Set<Long> readable(ResultType type) {
        var readable = new TreeSet<>(jdbc.sql(Objects.requireNonNull(READABLE.get(type)))
                .query(Long.class)
                .list());
        readable.retainAll(Objects.requireNonNull(own.get(type)));
        return readable;
    }

    private void findsNoOtherPeople() {
        var people = own.get(ResultType.SPEAKER);
        var readable = readable(ResultType.SPEAKER);
        var found = new HashSet<Long>();
        for (var name : names(people)) {
            var results = search.find(SearchRequest.of(name).show(ResultType.SPEAKER, ResultOrder.RELEVANCE, 1));
            assertThat(results.count(ResultType.SPEAKER))
                    .as(name)
                    .isEqualTo(results.hits().size());
            results.hits().stream().map(Hit::id).filter(people::contains).forEach(found::add);
            results.namedPeople().stream().filter(people::contains).forEach(found::add);
        }
        assertThat(found).isEqualTo(readable);
    }

    private Set<String> names(Set<Long> people) {
        return jdbc
                .sql("select name from person where id in (:people)")
                .param("people", people)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** While the index has not followed yet, the record alone decides what is shown. */
    @Test
    void aHitThatTheIndexStillHoldsIsNotShown() {
        var hits = List.of(1L, 2L, 3L).stream()
                .map(id -> new Hit(id, new Snippet(List.of()), null, List.of(), new Cursor(null, id)))
                .toList();
        var results = new SearchResults(
                        true,
                        QueryInterpretation.EMPTY,
                        new SearchResults.Found(
                                Map.of(ResultType.SPEAKER, 3L, ResultType.QUOTE, 5L),
                                ResultType.SPEAKER,
                                hits,
                                Map.of(ResultType.QUOTE, hits)),
                        new SearchResults.Leaf(new Cursor(null, 3), 1, 1),
                        new SearchResults.Named(List.of(1L, 2L), List.of(2L, 3L)),
                        new SearchResults.Grouped(List.of(), List.of()))
                .without((type, ids) -> ids.stream().filter(id -> id != 2).collect(Collectors.toSet()));
        assertThat(results.hits()).extracting(Hit::id).containsExactly(1L, 3L);
        assertThat(results.namedPeople()).containsExactly(1L);
        assertThat(results.namedForums()).containsExactly(3L);
        assertThat(results.beside().get(ResultType.QUOTE)).extracting(Hit::id).containsExactly(1L, 3L);
        assertThat(results.counts()).containsEntry(ResultType.SPEAKER, 2L).containsEntry(ResultType.QUOTE, 5L);
        assertThat(results.end()).isNotNull();
    }
}
