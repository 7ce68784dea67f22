package kr.hanmadi.article;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hanmadi.forum.Forum;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forums that readers may see: some article that they may see reports or announces them. */
@Service
@Transactional(readOnly = true)
public class ReadableForums {
    private final ReadableForumRepository articles;

    ReadableForums(ReadableForumRepository articles) {
        this.articles = articles;
    }

    /** Forums of a series that readers may see, oldest first. */
    public List<Forum> readableForumsOfSeries(Long seriesId, Pageable page) {
        return articles.findReadableForumsOfSeries(seriesId, page);
    }

    /** The same by id, newest first. */
    public Page<Long> readableForumIdsOfSeries(Long seriesId, Pageable page) {
        return articles.findReadableForumIdsOfSeries(seriesId, page);
    }

    /** Series that readers may see, the one that met last first. */
    public Page<SeriesCount> series(Pageable page) {
        return articles.countBySeries(page);
    }

    /** Forums that an organisation stands behind and readers may see, by id, newest first. */
    public Page<Long> readableForumsBackedBy(Long organisationId, Pageable page) {
        return articles.findReadableForumsBackedBy(organisationId, page);
    }

    /** Forums of these days that readers may see, by id, in the order of the calendar. */
    public List<Long> readableForumsBetween(LocalDate from, LocalDate to, Pageable page) {
        return articles.findReadableForumsBetween(from, to, page);
    }

    /** The last day before this one on which readers know a forum. */
    public Optional<LocalDate> forumDayBefore(LocalDate day) {
        return articles.findForumDaysBefore(day, PageRequest.of(0, 1)).stream().findFirst();
    }

    /** The next day after this one on which readers know a forum. */
    public Optional<LocalDate> forumDayAfter(LocalDate day) {
        return articles.findForumDaysAfter(day, PageRequest.of(0, 1)).stream().findFirst();
    }

    /** Forums that some readable article reports, by id, newest first. */
    public Page<Long> readableForums(Pageable page) {
        return articles.findReadableForums(page);
    }

    /** Which of these forums some readable article reports. */
    public Set<Long> readableForumsAmong(Collection<Long> forumIds) {
        return articles.findReadableAmongForums(forumIds);
    }

    /** Forums that readers may see and that a person hosted or took part in, newest first. */
    public List<Forum> readableForumsInvolving(Long personId, Pageable page) {
        return articles.findReadableForumsInvolving(personId, page);
    }

    /** Forums still to come that readers may see, by id, nearest first. */
    public List<Long> upcomingForums(LocalDate from, Pageable page) {
        return articles.findUpcomingForums(from, page);
    }

    /** Forums that readers may see whose address holds the first three of these words, newest first. */
    public List<Forum> readableForumsAddressedBy(List<String> words, Pageable page) {
        return articles.findReadableForumsAddressedBy(like(words, 0), like(words, 1), like(words, 2), page);
    }

    /** Forums that were held by that day, or whose day is unknown, by id, newest first. */
    public List<Long> recentForums(LocalDate until, Pageable page) {
        return articles.findRecentForums(until, page);
    }

    /** Whether readers may see a forum: when some readable article reports it. */
    public boolean isReadableForum(Long forumId) {
        return articles.existsReadableOfForum(forumId);
    }

    /** When readers last saw a report of each of these forums change. */
    public Map<Long, Instant> changesOfForums(Collection<Long> forumIds) {
        return articles.findChangesOfForums(forumIds).stream()
                .collect(Collectors.toMap(ForumChange::forumId, ForumChange::changedAt));
    }

    private static String like(List<String> words, int i) {
        return i < words.size() ? "%" + words.get(i).replaceAll("[%_\\\\]", "") + "%" : "%";
    }
}
