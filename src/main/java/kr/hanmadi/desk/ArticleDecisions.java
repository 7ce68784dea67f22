package kr.hanmadi.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Byline;
import kr.hanmadi.forum.Backer;
import kr.hanmadi.forum.BackerRole;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumFacts;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An editor's word on an article: headline, reporters, forum, where it comes from, and whether readers see it. */
@Service
@Transactional
class ArticleDecisions {
    private final Articles articles;
    private final Forums forums;
    private final People people;
    private final Quotes quotes;
    private final AuditTrail trail;
    private final Clock clock;

    ArticleDecisions(Articles articles, Forums forums, People people, Quotes quotes, AuditTrail trail, Clock clock) {
        this.articles = articles;
        this.forums = forums;
        this.people = people;
        this.quotes = quotes;
        this.trail = trail;
        this.clock = clock;
    }

    void headline(String articleId, HeadlineForm form, String editor) {
        var article = unchanged(articleId, form.version());
        var before = article.getHeadline();
        article.decideHeadline(form.headline().strip(), editor, clock.instant());
        written(article, editor, "headline", before, article.getHeadline());
    }

    void byline(String articleId, BylineForm form, String editor) {
        var article = unchanged(articleId, form.version());
        var before = bylines(article);
        article.decideBylines(form.bylines(), form.outletOrNull(), editor, clock.instant());
        written(article, editor, "byline", before, bylines(article));
    }

    private static String bylines(Article article) {
        return Stream.concat(
                        article.getBylines().stream().map(Byline::printedName), Stream.ofNullable(article.getOutlet()))
                .collect(Collectors.joining(", "));
    }

    void origin(String articleId, OriginForm form, String editor) {
        var article = unchanged(articleId, form.version());
        var before = origin(article);
        article.comesFrom(form.sourceUrlOrNull(), form.licenceOrNull(), form.reportedOn());
        written(article, editor, "origin", before, origin(article));
    }

    private static String origin(Article article) {
        return Stream.of(article.getSourceUrl(), article.getLicence(), article.getReportedOn())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
    }

    void forum(String articleId, ForumForm form, String editor) {
        var article = unchanged(articleId, form.version());
        var forum = article.getForum();
        var before = describe(forum);
        var facts = facts(form, forum, article);
        var decided = forums.decide(
                forum, facts, Objects.requireNonNull(article.getId()), form.state(), editor, clock.instant());
        article.decideForum(decided, editor, clock.instant());
        written(article, editor, "forum", before, describe(decided));
    }

    void noForum(String articleId, int version, String editor) {
        var article = unchanged(articleId, version);
        var before = describe(article.getForum());
        article.decideForum(null, editor, clock.instant());
        written(article, editor, "forum", before, null);
    }

    private static @Nullable String describe(@Nullable Forum forum) {
        return forum == null
                ? null
                : Stream.of(forum.getName(), forum.getHeldOn(), forum.getVenue(), forum.getTopic())
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .collect(Collectors.joining(" · "));
    }

    private ForumFacts facts(ForumForm form, @Nullable Forum forum, Article article) {
        var backers = new ArrayList<Backer>();
        for (var role : BackerRole.values()) {
            form.names(role).forEach(name -> backers.add(backer(role, name, forum, article)));
        }
        return new ForumFacts(
                form.name().strip(),
                forum == null || forum.getSeries() == null
                        ? null
                        : forum.getSeries().getName(),
                forum == null ? null : forum.getEdition(),
                form.kind(),
                form.heldOn(),
                form.startsAt(),
                form.whenPrintedOrNull(),
                form.venueOrNull(),
                form.topicOrNull(),
                backers,
                forum == null ? List.of() : forum.getParticipants());
    }

    /** The person whom this article or this forum knows by that name; any other name is an organisation. */
    private Backer backer(BackerRole role, String name, @Nullable Forum forum, Article article) {
        var known = forum == null
                ? Stream.<Person>empty()
                : forum.getBackers().stream()
                        .filter(backer -> backer.getPrintedName().equals(name))
                        .map(Backer::getPerson)
                        .filter(Objects::nonNull);
        var spoke = quotes.ofArticle(Objects.requireNonNull(article.getId())).stream()
                .map(Quote::getPerson)
                .filter(person -> person != null && person.getName().equals(name));
        return Stream.concat(known, spoke)
                .findFirst()
                .map(person -> Backer.of(role, name, person))
                .orElseGet(() -> Backer.of(role, name, people.organisation(name)));
    }

    /** Pressed twice it is one publication. */
    void publish(String articleId, int version, String editor) {
        if (articles.find(articleId).filter(Article::isReadable).isPresent()) {
            return;
        }
        var article = unchanged(articleId, version);
        var before = article.getState();
        articles.publish(article, clock.instant());
        trail.record(
                editor, "publish", articleId, before.name(), article.getState().name());
    }

    void correct(String articleId, CorrectionForm form, String editor) {
        var article = unchanged(articleId, form.version());
        var before = article.getState();
        articles.correct(article, form.correction(clock.instant()));
        trail.record(editor, "correct", articleId, before.name(), form.noteOrEmpty());
    }

    void withdraw(String articleId, int version, String reason, String editor) {
        var article = unchanged(articleId, version);
        var before = article.getState();
        articles.withdraw(article, reason, clock.instant());
        trail.record(editor, "withdraw", articleId, before.name(), reason);
    }

    private Article unchanged(String articleId, int version) {
        var article = articles.find(articleId).orElseThrow(() -> new NotFoundException("article", articleId));
        if (article.getVersion() != version) {
            throw new ChangedMeanwhile(articleId);
        }
        return article;
    }

    private void written(
            Article article, String editor, String action, @Nullable String before, @Nullable String after) {
        article.touch(clock.instant());
        articles.changed(article);
        trail.record(editor, action, article.getPublicId(), before, after);
    }
}
