package kr.hanmadi.search;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
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
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.person.HiddenAs;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.HiddenNames;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.QuoteState;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.Speaker;
import kr.hanmadi.record.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an editor may do at the desk, thrown by dice, to reports and the people that they name. */
final class RandomDecisions {
    static final LocalDate DAY = LocalDate.of(2031, 3, 4);
    private static final String EDITOR = "editor@example.org";

    private final Articles articles;
    private final Quotes quotes;
    private final Forums forums;
    private final Sources sources;
    private final PersonMerges merges;
    private final HiddenNames hiddenNames;
    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final Random dice;
    private final Supplier<List<Long>> people;

    RandomDecisions(
            Articles articles,
            Quotes quotes,
            Forums forums,
            Sources sources,
            PersonMerges merges,
            HiddenNames hiddenNames,
            EntityManager entities,
            JdbcClient jdbc,
            Random dice,
            Supplier<List<Long>> people) {
        this.articles = articles;
        this.quotes = quotes;
        this.forums = forums;
        this.sources = sources;
        this.merges = merges;
        this.hiddenNames = hiddenNames;
        this.entities = entities;
        this.jdbc = jdbc;
        this.dice = dice;
        this.people = people;
    }

    /** One action of the desk at random; says which. */
    String decide(Long articleId) {
        var article = articles.find(articleId).orElseThrow();
        var said = quotes.ofArticle(articleId).stream()
                .filter(quote -> quote.getState() != QuoteState.WITHDRAWN)
                .toList();
        var by = new Decision(EDITOR, Instant.now());
        int choice = dice.nextInt(24);
        if (said.isEmpty() && choice < 7) {
            return "nothing";
        }
        switch (choice) {
            case 0 -> said.get(dice.nextInt(said.size())).reject(by);
            case 1 -> said.get(dice.nextInt(said.size())).confirm(by);
            case 2 -> reopen(said, by);
            case 3 -> speak(said, new Speaker.Nobody(), by);
            case 4, 5 -> speak(said, new Speaker.OfPerson(anybody(), null, null), by);
            case 6 -> speak(said, new Speaker.OfGroup("두 사람", List.of(anybody(), anybody())), by);
            case 7 -> article.decideForum(null, by);
            case 8 -> article.decideForum(forum(articleId), by);
            case 9, 10 -> publishOrWithdraw(article, by);
            case 11 -> article.decideHeadline("지어낸 제목 " + dice.nextInt(100), by);
            case 12 -> article.decideBylines(List.of(new Byline("기자" + dice.nextInt(3), null)), "지어낸일보", by);
            case 13 -> article.decideOrigin(null, null, DAY.minusDays(dice.nextInt(9)), by);
            case 14 -> postpone(article.getForum(), articleId, by);
            case 15 -> article.decideFullText(dice.nextBoolean() ? FullText.PUBLIC : FullText.QUOTES_ONLY, by);
            case 16 -> sources.readAgain(articleId);
            case 17 -> merge();
            case 18 -> split();
            case 19 -> undo();
            case 20 -> hiddenNames.hide(List.of(anybody().getPublicId()), HiddenAs.REQUEST, by);
            case 21 -> hiddenNames.unlist(List.of(anybody().getPublicId()), by);
            case 22 -> unseen("hidden_as").ifPresent(person -> hiddenNames.show(person, by));
            default -> unseen("unlisted_at").ifPresent(person -> hiddenNames.relist(person, by));
        }
        return "choice %d on article %d".formatted(choice, articleId);
    }

    private void reopen(List<Quote> said, Decision by) {
        var quote = said.get(dice.nextInt(said.size()));
        if (quote.isDecided()) {
            quote.reopen(new Speaker.Nobody(), by);
        }
    }

    private void speak(List<Quote> said, Speaker speaker, Decision by) {
        said.get(dice.nextInt(said.size())).correctSpeaker(speaker, by);
    }

    private void merge() {
        var one = anybody();
        var other = anybody();
        if (!one.getPublicId().equals(other.getPublicId())) {
            merges.merge(one.getPublicId(), one.getVersion(), other.getPublicId(), other.getVersion(), EDITOR);
        }
    }

    /** A person who is named in several reports is another one in one of them. */
    private void split() {
        var person = anybody();
        var reports = jdbc.sql("""
                select distinct a.public_id from mention m join article a on a.id = m.article_id
                where m.person_id = ? order by 1""").param(person.getId()).query(String.class).list();
        if (reports.size() > 1) {
            merges.split(person.getPublicId(), person.getVersion(), List.of(reports.getFirst()), null, EDITOR);
        }
    }

    /** Whichever of the merges and splits that may still be undone. */
    private void undo() {
        var standing = jdbc.sql("""
                select c.id from identity_change c join person p on p.public_id = c.into_id
                where c.made_by = ? and c.undone_at is null and (c.kind = 'MERGE' or p.merged_into is null) order by c.id""").param(EDITOR).query(Long.class).list();
        if (!standing.isEmpty()) {
            merges.undo(standing.get(dice.nextInt(standing.size())), EDITOR);
        }
    }

    /** Someone who is hidden, or out of searches. */
    private Optional<String> unseen(String since) {
        var unseen = jdbc.sql("select public_id from person where %s is not null order by id".formatted(since))
                .query(String.class)
                .list();
        return unseen.isEmpty() ? Optional.empty() : Optional.of(unseen.get(dice.nextInt(unseen.size())));
    }

    /** Another day for a forum, which is the day of what was said there. */
    private void postpone(@Nullable Forum forum, Long articleId, Decision by) {
        if (forum != null) {
            var facts = forum.facts();
            var later = new ForumFacts(
                    facts.title(),
                    new ForumFacts.When(
                            facts.when().printed(),
                            DAY.minusDays(dice.nextInt(60)),
                            facts.when().startsAt()),
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

    private Person anybody() {
        var known = people.get();
        return entities.find(Person.class, known.get(dice.nextInt(known.size())))
                .canonical();
    }

    /** One of three forums, each time with other people in it. */
    private Forum forum(Long articleId) {
        var host = anybody();
        var guest = anybody();
        var facts = new ForumFacts(
                new ForumFacts.Title("지어낸 결정 토론회 " + dice.nextInt(3), null, null, ForumKind.DEBATE),
                new ForumFacts.When(null, DAY, null),
                "가나시민회관",
                null,
                List.of(Backer.of(BackerRole.HOST, host.getName(), host)),
                List.of(new Participant(ParticipantRole.PRESENTER, "발제", guest.getName(), guest)));
        return forums.inReport(facts, articleId, null, ForumState.PLANNED, known -> true);
    }
}
