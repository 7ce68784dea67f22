package kr.hanmadi.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.address.SiteMapEntry;
import kr.hanmadi.address.SiteMapRange;
import kr.hanmadi.address.Slug;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.record.RecordChanged;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of articles. */
@Service
@Transactional
public class Articles {
    private final ArticleRepository articles;
    private final ReporterRepository reporters;

    Articles(ArticleRepository articles, ReporterRepository reporters) {
        this.articles = articles;
        this.reporters = reporters;
    }

    /** Keeps a new article, so that others can refer to it. */
    public Article add(Article article) {
        return articles.save(article);
    }

    /** Writes what has changed so far, so that plain SQL can refer to it. */
    public void flush() {
        articles.flush();
    }

    /** The reporters of an article that readers may see are known from then on. */
    @EventListener
    void follow(RecordChanged changed) {
        changed.events().stream()
                .filter(ArticleEvent.class::isInstance)
                .map(event -> ((ArticleEvent) event).article())
                .distinct()
                .filter(Article::isReadable)
                .forEach(this::addReporters);
    }

    private void addReporters(Article article) {
        var outlet = article.getOutlet();
        if (outlet != null && !outlet.isBlank()) {
            // in one order for all, or two workers wait for each other for ever
            article.getBylines().stream()
                    .map(Byline::printedName)
                    .distinct()
                    .sorted()
                    .forEach(name -> reporters.add(PublicId.next(), Slug.of(name), name, outlet));
        }
    }

    @Transactional(readOnly = true)
    public Optional<Reporter> findReporter(String publicId) {
        return reporters.findByPublicId(publicId);
    }

    /** The reporters of an article's bylines, by printed name; those of an unknown outlet are left out. */
    @Transactional(readOnly = true)
    public Map<String, Reporter> reportersOf(Article article) {
        var names = article.getBylines().stream().map(Byline::printedName).toList();
        return article.getOutlet() == null
                ? Map.of()
                : reporters.findByOutletAndNameIn(article.getOutlet(), names).stream()
                        .collect(Collectors.toMap(Reporter::getName, Function.identity()));
    }

    /** What readers may see of one reporter, newest first. */
    @Transactional(readOnly = true)
    public Page<Article> readableOfReporter(Reporter reporter, Pageable page) {
        return articles.findReadableOfReporter(reporter.getName(), reporter.getOutlet(), page);
    }

    /** Forums of a series that readers may see, oldest first. */
    @Transactional(readOnly = true)
    public List<Forum> readableForumsOfSeries(Long seriesId, Pageable page) {
        return articles.findReadableForumsOfSeries(seriesId, page);
    }

    /** The same by id, newest first. */
    @Transactional(readOnly = true)
    public Page<Long> readableForumIdsOfSeries(Long seriesId, Pageable page) {
        return articles.findReadableForumIdsOfSeries(seriesId, page);
    }

    /** Series that readers may see, the one that met last first. */
    @Transactional(readOnly = true)
    public Page<SeriesCount> series(Pageable page) {
        return articles.countBySeries(page);
    }

    /** Forums that an organisation stands behind and readers may see, by id, newest first. */
    @Transactional(readOnly = true)
    public Page<Long> readableForumsBackedBy(Long organisationId, Pageable page) {
        return articles.findReadableForumsBackedBy(organisationId, page);
    }

    /** Forums of these days that readers may see, by id, in the order of the calendar. */
    @Transactional(readOnly = true)
    public List<Long> readableForumsBetween(LocalDate from, LocalDate to, Pageable page) {
        return articles.findReadableForumsBetween(from, to, page);
    }

    /** The last day before this one on which readers know a forum. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> forumDayBefore(LocalDate day) {
        return articles.findForumDaysBefore(day, PageRequest.of(0, 1)).stream().findFirst();
    }

    /** The next day after this one on which readers know a forum. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> forumDayAfter(LocalDate day) {
        return articles.findForumDaysAfter(day, PageRequest.of(0, 1)).stream().findFirst();
    }

    /** What readers may see of these days, newest first. */
    @Transactional(readOnly = true)
    public Page<Article> readableBetween(LocalDate from, LocalDate to, Pageable page) {
        return articles.findReadableBetween(from, to, page);
    }

    /** How many articles each of these days has; days without any are left out. */
    @Transactional(readOnly = true)
    public List<DayCount> byDay(LocalDate from, LocalDate to) {
        return articles.countByDay(from, to);
    }

    /** Every correction that readers may know, of withdrawn articles too, newest first. */
    @Transactional(readOnly = true)
    public Page<CorrectionLine> corrections(Pageable page) {
        return articles.findCorrections(page);
    }

    /** Articles on other forums of a series, newest first. */
    @Transactional(readOnly = true)
    public List<Article> readableOfSeries(Long seriesId, Long exceptForumId, Pageable page) {
        return articles.findReadableOfSeries(seriesId, exceptForumId, page);
    }

    /** Articles whose headline has the same words, by id, newest first, drafts and withdrawn ones too. */
    @Transactional(readOnly = true)
    public List<Long> headed(String headline, int most) {
        var slug = Slug.of(headline);
        return slug.equals("-") ? List.of() : articles.findIdsBySlug(slug, Limit.of(most));
    }

    @Transactional(readOnly = true)
    public Optional<Article> find(String publicId) {
        return articles.findByPublicId(publicId);
    }

    @Transactional(readOnly = true)
    public Optional<Article> find(Long id) {
        return articles.findById(id);
    }

    @Transactional(readOnly = true)
    public Map<Long, Article> byIds(Collection<Long> ids) {
        return articles.findByIdIn(ids).stream()
                .collect(Collectors.toMap(article -> Objects.requireNonNull(article.getId()), Function.identity()));
    }

    /** What readers may see, newest first. */
    @Transactional(readOnly = true)
    public Page<Article> readable(Pageable page) {
        return articles.findReadable(page);
    }

    /** The newest of what readers may see, so many. */
    @Transactional(readOnly = true)
    public List<Article> newest(int most) {
        return articles.findNewest(Limit.of(most));
    }

    /** What readers may see, the last filed first, filed before that key: goes on where an earlier answer ended. */
    @Transactional(readOnly = true)
    public List<Article> readableBefore(Long key, Pageable page) {
        return articles.findReadableBefore(key, page);
    }

    /** Forums that some readable article reports, by id, the last filed first, filed before that key. */
    @Transactional(readOnly = true)
    public List<Long> readableForumsBefore(Long key, Pageable page) {
        return articles.findReadableForumsBefore(key, page);
    }

    /** What readers may see of one forum, newest first. */
    @Transactional(readOnly = true)
    public List<Article> readableOfForum(Long forumId) {
        return articles.findReadableOfForum(forumId);
    }

    /** Forums that some readable article reports, by id, newest first. */
    @Transactional(readOnly = true)
    public Page<Long> readableForums(Pageable page) {
        return articles.findReadableForums(page);
    }

    /** Which of these forums some readable article reports. */
    @Transactional(readOnly = true)
    public Set<Long> readableForumsAmong(Collection<Long> forumIds) {
        return articles.findReadableAmongForums(forumIds);
    }

    /** Forums that readers may see and that a person hosted or took part in, newest first. */
    @Transactional(readOnly = true)
    public List<Forum> readableForumsInvolving(Long personId, Pageable page) {
        return articles.findReadableForumsInvolving(personId, page);
    }

    /** Forums still to come that readers may see, by id, nearest first. */
    @Transactional(readOnly = true)
    public List<Long> upcomingForums(LocalDate from, Pageable page) {
        return articles.findUpcomingForums(from, page);
    }

    /** What readers may see whose address holds the first three of these words, newest first. */
    @Transactional(readOnly = true)
    public List<Article> readableAddressedBy(List<String> words, Pageable page) {
        return articles.findReadableAddressedBy(like(words, 0), like(words, 1), like(words, 2), page);
    }

    /** Forums that readers may see whose address holds the first three of these words, newest first. */
    @Transactional(readOnly = true)
    public List<Forum> readableForumsAddressedBy(List<String> words, Pageable page) {
        return articles.findReadableForumsAddressedBy(like(words, 0), like(words, 1), like(words, 2), page);
    }

    private static String like(List<String> words, int i) {
        return i < words.size() ? "%" + words.get(i).replaceAll("[%_\\\\]", "") + "%" : "%";
    }

    /** Forums that were held by that day, or whose day nobody knows, by id, newest first. */
    @Transactional(readOnly = true)
    public List<Long> recentForums(LocalDate until, Pageable page) {
        return articles.findRecentForums(until, page);
    }

    /** Whether readers may see a forum: when some readable article reports it. */
    @Transactional(readOnly = true)
    public boolean isReadableForum(Long forumId) {
        return articles.existsReadableOfForum(forumId);
    }

    /** Articles that readers were told something about, corrected and withdrawn ones too, the latest note first. */
    @Transactional(readOnly = true)
    public List<Article> corrected(Pageable page) {
        return articles.findCorrected(page);
    }

    /** When readers last saw a report of each of these forums change. */
    @Transactional(readOnly = true)
    public Map<Long, Instant> changesOfForums(Collection<Long> forumIds) {
        return articles.findChangesOfForums(forumIds).stream()
                .collect(Collectors.toMap(ForumChange::forumId, ForumChange::changedAt));
    }

    /** The shelves on which articles stand that readers may see. */
    @Transactional(readOnly = true)
    public List<SiteMapRange> shelves() {
        return articles.findShelves();
    }

    /** What of a shelf of articles readers may see. */
    @Transactional(readOnly = true)
    public List<SiteMapEntry> onShelf(long number) {
        return articles.findAddressed(SiteMapRange.firstKey(number), SiteMapRange.firstKey(number + 1));
    }

    /** The shelves on which forums stand that readers may see. */
    @Transactional(readOnly = true)
    public List<SiteMapRange> shelvesOfForums() {
        return articles.findShelvesOfForums();
    }

    /** What of a shelf of forums readers may see. */
    @Transactional(readOnly = true)
    public List<SiteMapEntry> forumsOnShelf(long number) {
        return articles.findAddressedForums(SiteMapRange.firstKey(number), SiteMapRange.firstKey(number + 1));
    }

    @Transactional(readOnly = true)
    public Page<Article> inState(ArticleState state, Pageable page) {
        return articles.findByStateOrderByIdDesc(state, page);
    }

    @Transactional(readOnly = true)
    public long count(ArticleState state) {
        return articles.countByState(state);
    }
}
