package kr.hanmadi.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Byline;
import kr.hanmadi.article.Correction;
import kr.hanmadi.article.FullText;
import kr.hanmadi.forum.Backer;
import kr.hanmadi.forum.BackerRole;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumFacts;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.ingest.Sources;
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
    private final Sources sources;
    private final AuditTrail trail;
    private final Clock clock;

    ArticleDecisions(
            Articles articles,
            Forums forums,
            People people,
            Quotes quotes,
            Sources sources,
            AuditTrail trail,
            Clock clock) {
        this.articles = articles;
        this.forums = forums;
        this.people = people;
        this.quotes = quotes;
        this.sources = sources;
        this.trail = trail;
        this.clock = clock;
    }

    void headline(String articleId, HeadlineForm form, String editor) {
        var article = requireVersion(articleId, form.version());
        var before = article.getHeadline();
        article.decideHeadline(form.headline().strip(), editor, clock.instant());
        recordChange(article, editor, "headline", before, article.getHeadline());
    }

    void byline(String articleId, BylineForm form, String editor) {
        var article = requireVersion(articleId, form.version());
        var before = bylines(article);
        article.decideBylines(form.bylines(), form.outletOrNull(), editor, clock.instant());
        recordChange(article, editor, "byline", before, bylines(article));
    }

    private static String bylines(Article article) {
        return Stream.concat(
                        article.getBylines().stream().map(Byline::printedName), Stream.ofNullable(article.getOutlet()))
                .collect(Collectors.joining(", "));
    }

    void origin(String articleId, OriginForm form, String editor) {
        var article = requireVersion(articleId, form.version());
        var before = origin(article);
        article.comesFrom(form.sourceUrlOrNull(), form.licenceOrNull(), form.reportedOn());
        recordChange(article, editor, "origin", before, origin(article));
    }

    private static String origin(Article article) {
        return Stream.of(article.getSourceUrl(), article.getLicence(), article.getReportedOn())
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" · "));
    }

    void fullText(String articleId, int version, @Nullable FullText fullText, String editor) {
        var article = requireVersion(articleId, version);
        if (fullText == null) {
            throw new Refused("desk.full-text.missing");
        }
        var before = article.getFullText();
        article.show(fullText);
        recordChange(article, editor, "full-text", before.name(), fullText.name());
    }

    /**
     * Saves what an editor says of the forum. Where readers see a forum of that name and day, or see the forum of this
     * draft in another article, the editor is asked whether the article reports that one, which then stays as it is.
     */
    void forum(String articleId, ForumForm form, String editor) {
        var article = requireVersion(articleId, form.version());
        var own = article.getForum();
        if (!Objects.equals(own == null ? null : own.getVersion(), form.forumVersion())) {
            throw new ChangedMeanwhile(articleId);
        }
        boolean isOthers = own != null && !article.isReadable() && isSeen(own);
        var other = forums.ofDay(form.name().strip(), form.heldOn()).filter(same -> !isSame(same, own));
        var known = other.or(() -> isOthers ? Optional.ofNullable(own) : Optional.empty());
        if (known.isPresent()) {
            var id = known.get().getPublicId();
            if (id.equals(form.join())) {
                decideForum(article, known.get(), "forum-joined", describe(own), editor);
                return;
            }
            if (!ForumForm.APART.equals(form.join())) {
                throw new ForumKnown(id, other.isPresent() ? "desk.forum.known" : "desk.forum.others");
            }
        }
        var before = describe(own);
        var changing = isOthers ? null : own;
        var decided = forums.decide(
                changing,
                facts(form, changing, article),
                Objects.requireNonNull(article.getId()),
                form.state(),
                editor,
                clock.instant());
        decideForum(article, decided, known.isPresent() ? "forum-apart" : "forum", before, editor);
    }

    private boolean isSeen(Forum forum) {
        return articles.isReadableForum(Objects.requireNonNull(forum.getId()));
    }

    private static boolean isSame(Forum one, @Nullable Forum other) {
        return other != null && Objects.equals(one.getId(), other.getId());
    }

    private void decideForum(Article article, Forum forum, String action, @Nullable String before, String editor) {
        article.decideForum(forum, editor, clock.instant());
        recordChange(article, editor, action, before, describe(forum));
    }

    void noForum(String articleId, int version, String editor) {
        var article = requireVersion(articleId, version);
        var before = describe(article.getForum());
        article.decideForum(null, editor, clock.instant());
        recordChange(article, editor, "forum", before, null);
    }

    private static @Nullable String describe(@Nullable Forum forum) {
        return forum == null
                ? null
                : Stream.concat(
                                Stream.of(
                                                forum.getName(),
                                                forum.getHeldOn(),
                                                forum.getStartsAt(),
                                                forum.getWhenPrinted(),
                                                forum.getVenue(),
                                                forum.getTopic())
                                        .filter(Objects::nonNull)
                                        .map(Object::toString),
                                forum.getBackers().stream().map(Backer::getPrintedName))
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

    /**
     * Pressed twice it is one publication.
     *
     * @return the source to read again, where the report now adds to a forum that readers knew before
     */
    Optional<Long> publish(String articleId, int version, String editor) {
        if (articles.find(articleId).filter(Article::isReadable).isPresent()) {
            return Optional.empty();
        }
        var article = requireVersion(articleId, version);
        var before = article.getState();
        boolean adds = Stream.concat(Stream.ofNullable(article.getForum()), article.getSchedule().stream())
                .anyMatch(this::isSeen);
        articles.publish(article, clock.instant());
        trail.record(
                editor, "publish", articleId, before.name(), article.getState().name());
        return adds ? sources.readAgain(Objects.requireNonNull(article.getId())) : Optional.empty();
    }

    void correct(String articleId, CorrectionForm form, String editor) {
        var article = requireVersion(articleId, form.version());
        var before = article.getState();
        var note = form.correction(clock.instant());
        articles.correct(article, note);
        trail.record(editor, action(note.kind()), articleId, before.name(), form.noteOrEmpty());
    }

    private static String action(Correction.Kind kind) {
        return switch (kind) {
            case CORRECTION -> "correct";
            case REBUTTAL -> "rebuttal";
            case FOLLOW_UP -> "follow-up";
            case WITHDRAWAL -> "withdraw";
        };
    }

    void withdraw(String articleId, int version, String reason, String editor) {
        var article = requireVersion(articleId, version);
        var before = article.getState();
        articles.withdraw(article, reason, clock.instant());
        trail.record(editor, "withdraw", articleId, before.name(), reason);
    }

    private Article requireVersion(String articleId, int version) {
        var article = articles.find(articleId).orElseThrow(() -> new NotFoundException("article", articleId));
        if (article.getVersion() != version) {
            throw new ChangedMeanwhile(articleId);
        }
        return article;
    }

    private void recordChange(
            Article article, String editor, String action, @Nullable String before, @Nullable String after) {
        article.touch(clock.instant());
        articles.changed(article);
        trail.record(editor, action, article.getPublicId(), before, after);
    }
}
