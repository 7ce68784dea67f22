package kr.hanmadi.article;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import kr.hanmadi.forum.Forum;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The questions of {@link ReadableForums}. */
interface ReadableForumRepository extends Repository<Article, Long> {
    /**
     * Some article that readers may see reports or announces the forum f. One question for each, not one with “or”
     * within: each begins at the forum's own rows.
     */
    String REPORTED = """
            (exists (select 1 from Article a where a.forum = f and a.readable)
                or exists (select 1 from Article a join a.schedule s where s = f and a.readable))
            """;

    @Query("""
            select f from Forum f
            where f.series.id = :seriesId and f.mergedInto is null
                and """ + REPORTED + """
            order by f.heldOn nulls last, f.edition nulls last, f.id""")
    List<Forum> findReadableForumsOfSeries(Long seriesId, Pageable page);

    @Query("""
            select f.id from Forum f
            where f.series.id = :seriesId and f.mergedInto is null
                and """ + REPORTED + """
            order by f.heldOn desc nulls last, f.edition desc nulls last, f.id desc""")
    Page<Long> findReadableForumIdsOfSeries(Long seriesId, Pageable page);

    @Query(value = """
            select new kr.hanmadi.article.SeriesCount(f.series.id, count(f), max(f.heldOn)) from Forum f
            where f.series is not null and f.mergedInto is null
                and """ + REPORTED + """
            group by f.series.id order by max(f.heldOn) desc nulls last, f.series.id desc""", countQuery = """
            select count(distinct f.series.id) from Forum f
            where f.series is not null and f.mergedInto is null
                and """ + REPORTED)
    Page<SeriesCount> countBySeries(Pageable page);

    @Query("""
            select f.id from Forum f
            where f.mergedInto is null and exists (select 1 from f.backers b where b.organisation.id = :organisationId)
                and """ + REPORTED + """
            order by f.heldOn desc nulls last, f.id desc""")
    Page<Long> findReadableForumsBackedBy(Long organisationId, Pageable page);

    @Query("""
            select f.id from Forum f
            where f.heldOn between :from and :to and f.mergedInto is null
                and """ + REPORTED + """
            order by f.heldOn, f.startsAt nulls last, f.id""")
    List<Long> findReadableForumsBetween(LocalDate from, LocalDate to, Pageable page);

    @Query("""
            select f.heldOn from Forum f
            where f.heldOn < :day and f.mergedInto is null
                and """ + REPORTED + """
            order by f.heldOn desc""")
    List<LocalDate> findForumDaysBefore(LocalDate day, Pageable page);

    @Query("""
            select f.heldOn from Forum f
            where f.heldOn > :day and f.mergedInto is null
                and """ + REPORTED + """
            order by f.heldOn""")
    List<LocalDate> findForumDaysAfter(LocalDate day, Pageable page);

    @Query("""
            select f.id from Forum f
            where """ + REPORTED + """
            order by f.heldOn desc nulls last, f.id desc""")
    Page<Long> findReadableForums(Pageable page);

    @Query("""
            select count(a) > 0 from Article a left join a.schedule s
            where a.readable and (a.forum.id = :forumId or s.id = :forumId)""")
    boolean existsReadableOfForum(Long forumId);

    @Query("""
            select distinct f.id from Article a left join a.schedule s join Forum f on f = a.forum or f = s
            where a.readable and f.id in :forumIds""")
    Set<Long> findReadableAmongForums(Collection<Long> forumIds);

    @Query("""
            select f from Forum f
            where f.mergedInto is null
                and (exists (select 1 from f.participants p where p.person.id = :personId)
                    or exists (select 1 from f.backers b where b.person.id = :personId))
                and """ + REPORTED + """
            order by f.heldOn desc nulls last, f.id desc""")
    List<Forum> findReadableForumsInvolving(Long personId, Pageable page);

    @Query("""
            select f from Forum f
            where f.mergedInto is null and f.slug like :one and f.slug like :two and f.slug like :three
                and """ + REPORTED + """
            order by f.id desc""")
    List<Forum> findReadableForumsAddressedBy(String one, String two, String three, Pageable page);

    @Query("""
            select f.id from Forum f
            where (f.heldOn <= :until or f.heldOn is null) and f.mergedInto is null
                and """ + REPORTED + """
            order by f.heldOn desc nulls last, f.id desc""")
    List<Long> findRecentForums(LocalDate until, Pageable page);

    @Query("""
            select f.id from Forum f
            where f.heldOn >= :from and f.state in (PLANNED, RUNNING, POSTPONED, CANCELLED)
                and """ + REPORTED + """
            order by f.heldOn, f.startsAt nulls last, f.id""")
    List<Long> findUpcomingForums(LocalDate from, Pageable page);

    @Query("""
            select new kr.hanmadi.article.ForumChange(f.id, max(coalesce(a.updatedAt, a.publishedAt)))
            from Article a left join a.schedule s join Forum f on f = a.forum or f = s
            where a.readable and f.id in :forumIds group by f.id""")
    List<ForumChange> findChangesOfForums(Collection<Long> forumIds);
}
