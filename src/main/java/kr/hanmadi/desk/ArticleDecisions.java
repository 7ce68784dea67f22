package kr.hanmadi.desk;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.FullText;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.forum.Backer;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumFacts;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.person.People;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.record.Decision;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An editor's word on an article: headline, reporters, forum, where it comes from, and whether readers see it. */
@Service
@Transactional
class ArticleDecisions {
    /** When the first newspaper in Korea was printed; earlier is a slip. */
    private static final LocalDate FIRST_NEWSPAPER = LocalDate.of(1883, 10, 31);

    private final Articles articles;
    private final ReadableForums readableForums;
    private final Forums forums;
    private final People people;
    private final Quotes quotes;
    private final Sources sources;
    private final WorkRecord work;
    private final RequiredFacts required;
    private final Clock clock;

    ArticleDecisions(
            Articles articles,
            ReadableForums readableForums,
            Forums forums,
            People people,
            Quotes quotes,
            Sources sources,
            WorkRecord work,
            RequiredFacts required,
            Clock clock) {
        this.articles = articles;
        this.readableForums = readableForums;
        this.forums = forums;
        this.people = people;
        this.quotes = quotes;
        this.sources = sources;
        this.work = work;
        this.required = required;
        this.clock = clock;
    }

    void byline(String articleId, BylineForm form, String editor) {
        var article = requireVersion(articleId, form.version());
        article.decideBylines(form.bylines(), form.outletOrNull(), by(editor));
    }

    /** @return the source to read again, where the day changes what its text means */
    Optional<Long> origin(String articleId, OriginForm form, String editor) {
        var article = requireVersion(articleId, form.version());
        return origin(
                article,
                form.sourceUrlOrNull(),
                form.licenceOrNull(),
                form.reportedOn(),
                form.isDayUnknown(),
                by(editor));
    }

    /** The day of printing alone, or that it is not to be found out. */
    Optional<Long> reportedOn(
            String articleId, int version, @Nullable LocalDate day, boolean isUnknown, String editor) {
        if ((day == null) != isUnknown) {
            throw new Refused("desk.fact.day.missing");
        }
        var article = requireVersion(articleId, version);
        return origin(article, article.getSourceUrl(), article.getLicence(), day, isUnknown, by(editor));
    }

    private Optional<Long> origin(
            Article article,
            @Nullable String url,
            @Nullable String licence,
            @Nullable LocalDate day,
            boolean isUnknown,
            Decision by) {
        var tomorrow = KoreanDates.dayInKorea(clock.instant()).plusDays(1);
        if (day != null && (day.isBefore(FIRST_NEWSPAPER) || day.isAfter(tomorrow))) {
            throw new Refused("desk.fact.day.impossible");
        }
        var before = article.getReportedOn();
        article.decideOrigin(url, licence, day, by);
        article.decideDayUnknown(isUnknown, by);
        return day == null || day.equals(before)
                ? Optional.empty()
                : sources.readAsOf(Objects.requireNonNull(article.getId()), day);
    }

    void fullText(String articleId, int version, @Nullable FullText fullText, String editor) {
        var article = requireVersion(articleId, version);
        if (fullText == null) {
            throw new Refused("desk.full-text.missing");
        }
        article.decideFullText(fullText, by(editor));
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
        var details = form.details();
        var name = Objects.requireNonNull(details.name()).strip();
        var other = forums.ofDay(name, details.when().heldOn()).filter(same -> !isSame(same, own));
        var known = other.or(() -> isOthers ? Optional.ofNullable(own) : Optional.empty());
        if (known.isPresent()) {
            var id = known.get().getPublicId();
            if (id.equals(form.join())) {
                article.decideForum(known.get(), by(editor));
                return;
            }
            if (!ForumForm.APART.equals(form.join())) {
                throw new ForumAlreadyKnown(id, other.isPresent() ? "desk.forum.known" : "desk.forum.others");
            }
        }
        var changing = isOthers ? null : own;
        var decided = forums.decide(
                changing,
                facts(details, changing, article),
                Objects.requireNonNull(article.getId()),
                Objects.requireNonNull(details.state()),
                by(editor));
        article.decideForum(decided, by(editor));
    }

    private boolean isSeen(Forum forum) {
        return readableForums.isReadableForum(Objects.requireNonNull(forum.getId()));
    }

    private static boolean isSame(Forum one, @Nullable Forum other) {
        return other != null && Objects.equals(one.getId(), other.getId());
    }

    /** An editor agrees that the report is about the forum that the machine tied it to. */
    void sameForum(String articleId, int version, String editor) {
        var article = requireVersion(articleId, version);
        article.decideForum(article.getForum(), by(editor));
    }

    void noForum(String articleId, int version, String editor) {
        requireVersion(articleId, version).decideForum(null, by(editor));
    }

    private ForumFacts facts(ForumDetailsForm details, @Nullable Forum forum, Article article) {
        var backers = new ArrayList<Backer>();
        for (var role : BackerRole.values()) {
            details.backers().names(role).forEach(name -> backers.add(backer(role, name, forum, article)));
        }
        return new ForumFacts(
                details.title(
                        forum == null || forum.getSeries() == null
                                ? null
                                : forum.getSeries().getName(),
                        forum == null ? null : forum.getEdition()),
                details.when().facts(),
                details.venueOrNull(),
                details.topicOrNull(),
                backers,
                forum == null ? List.of() : forum.getParticipants());
    }

    /** The forum's own backer of that name, else the person of that name in this article, else an organisation. */
    private Backer backer(BackerRole role, String name, @Nullable Forum forum, Article article) {
        var known = Optional.ofNullable(forum).flatMap(its -> its.backerNamed(name));
        if (known.isPresent()) {
            return known.get().in(role);
        }
        return quotes.ofArticle(Objects.requireNonNull(article.getId())).stream()
                .map(Quote::getPerson)
                .filter(person -> person != null && person.getName().equals(name))
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
        return publish(requireVersion(articleId, version), by(editor));
    }

    /** The same of a report that is not changed meanwhile. */
    Optional<Long> publish(Article article, Decision by) {
        for (var missing : missing(article)) {
            throw new Refused("desk.publish.missing." + missing);
        }
        var release = work.workOn(Objects.requireNonNull(article.getId())).release();
        if (release.isUnderEmbargo(clock.instant())) {
            throw new Refused(
                    "desk.publish.embargo", KoreanDates.dayAndTime(Objects.requireNonNull(release.embargoUntil())));
        }
        boolean adds = Stream.concat(Stream.ofNullable(article.getForum()), article.getSchedule().stream())
                .anyMatch(this::isSeen);
        article.publish(by);
        return adds ? sources.readAgain(Objects.requireNonNull(article.getId())) : Optional.empty();
    }

    /** What must be known before it goes out, each the end of a message's key. */
    @Transactional(readOnly = true)
    List<String> missing(Article article) {
        return missing(List.of(article)).getOrDefault(Objects.requireNonNull(article.getId()), List.of());
    }

    /** The same of many, by article. */
    @Transactional(readOnly = true)
    Map<Long, List<String>> missing(Collection<Article> of) {
        var seen = readableForums.readableForumsAmong(of.stream()
                .map(Article::getForum)
                .filter(Objects::nonNull)
                .map(forum -> Objects.requireNonNull(forum.getId()))
                .toList());
        return of.stream()
                .collect(Collectors.toMap(
                        article -> Objects.requireNonNull(article.getId()),
                        article -> MissingFacts.of(
                                article,
                                article.getForum() != null
                                        && seen.contains(article.getForum().getId()),
                                required.of(article.getFullText()))));
    }

    void correct(String articleId, CorrectionForm form, String editor) {
        var article = requireVersion(articleId, form.version());
        article.correct(form.correction(clock.instant()), by(editor));
    }

    void withdraw(String articleId, int version, String reason, String editor) {
        requireVersion(articleId, version).withdraw(reason, by(editor));
    }

    void restore(String articleId, int version, String reason, String editor) {
        requireVersion(articleId, version).restore(reason, by(editor));
    }

    void discard(String articleId, int version, String editor) {
        requireVersion(articleId, version).discard(by(editor));
    }

    void takeOut(String articleId, int version, String editor) {
        requireVersion(articleId, version).takeOut(by(editor));
    }

    private Article requireVersion(String articleId, int version) {
        var article = articles.find(articleId).orElseThrow(() -> new NotFoundException("article", articleId));
        if (article.getVersion() != version) {
            throw new ChangedMeanwhile(articleId);
        }
        return article;
    }

    private Decision by(String editor) {
        return EditorDecision.by(editor, clock);
    }
}
