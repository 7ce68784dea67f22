package kr.hanmadi.article;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.hanmadi.address.SiteMapEntry;
import kr.hanmadi.address.SiteMapRange;
import kr.hanmadi.forum.Forum;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ArticleRepository extends Repository<Article, Long> {
    /**
     * Some article that readers may see reports or announces the forum f. One question for each, not one with “or”
     * within: each begins at the forum's own rows.
     */
    String REPORTED = """
            (exists (select 1 from Article a where a.forum = f and a.readable)
                or exists (select 1 from Article a join a.schedule s where s = f and a.readable))
            """;

    Article save(Article article);

    void flush();

    Optional<Article> findById(Long id);

    Optional<Article> findByPublicId(String publicId);

    List<Article> findByIdIn(Collection<Long> ids);

    @Query("""
            select a from Article a left join fetch a.forum
            where a.readable
            order by a.day desc, a.id desc""")
    Page<Article> findReadable(Pageable page);

    @Query("""
            select a from Article a left join fetch a.forum
            where a.readable
            order by a.day desc, a.id desc""")
    List<Article> findNewest(Limit limit);

    @Query("""
            select a from Article a left join fetch a.forum f
            where a.readable
                and (f.id = :forumId or exists (select 1 from a.schedule s where s.id = :forumId))
            order by a.day desc, a.id desc""")
    List<Article> findReadableOfForum(Long forumId);

    @Query("""
            select a from Article a left join fetch a.forum
            where a.readable and a.outlet = :outlet
                and exists (select 1 from a.bylines b where b.printedName = :name)
            order by a.day desc, a.id desc""")
    Page<Article> findReadableOfReporter(String name, String outlet, Pageable page);

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

    @Query("""
            select new kr.hanmadi.article.SeriesCount(f.series.id, count(f), max(f.heldOn)) from Forum f
            where f.series is not null and f.mergedInto is null
                and """ + REPORTED + """
            group by f.series.id order by max(f.heldOn) desc nulls last, f.series.id desc""")
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
            select a from Article a left join fetch a.forum
            where a.readable and a.day between :from and :to
            order by a.day desc, a.id desc""")
    Page<Article> findReadableBetween(LocalDate from, LocalDate to, Pageable page);

    @Query("""
            select new kr.hanmadi.article.DayCount(a.day, count(a)) from Article a
            where a.readable and a.day between :from and :to
            group by 1 order by 1""")
    List<DayCount> countByDay(LocalDate from, LocalDate to);

    @Query("select a.id from Article a where a.slug = :slug order by a.id desc")
    List<Long> findIdsBySlug(String slug, Limit most);

    @Query("""
            select new kr.hanmadi.article.CorrectionLine(a.publicId, a.slug, a.headline, a.state, c.kind, c.note,
                c.beforeText, c.afterText, c.madeAt)
            from Article a join a.corrections c where a.state <> DRAFT
            order by c.madeAt desc, a.id desc""")
    Page<CorrectionLine> findCorrections(Pageable page);

    @Query("""
            select a from Article a join fetch a.forum f
            where a.readable and f.series.id = :seriesId and f.id <> :forumId
            order by a.day desc, a.id desc""")
    List<Article> findReadableOfSeries(Long seriesId, Long forumId, Pageable page);

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
            select a from Article a
            where a.readable and a.slug like :one and a.slug like :two and a.slug like :three
            order by a.id desc""")
    List<Article> findReadableAddressedBy(String one, String two, String three, Pageable page);

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
            select a from Article a left join fetch a.forum
            where a.id < :before and a.readable order by a.id desc""")
    List<Article> findReadableBefore(Long before, Pageable page);

    @Query("""
            select f.id from Forum f
            where f.id < :before and f.mergedInto is null
                and """ + REPORTED + """
            order by f.id desc""")
    List<Long> findReadableForumsBefore(Long before, Pageable page);

    @Query("""
            select a from Article a left join fetch a.forum
            where a.state <> DRAFT and a.corrections is not empty
            order by (select max(c.madeAt) from Article same join same.corrections c where same = a) desc, a.id desc""")
    List<Article> findCorrected(Pageable page);

    @Query("""
            select new kr.hanmadi.article.ForumChange(f.id, max(coalesce(a.updatedAt, a.publishedAt)))
            from Article a left join a.schedule s join Forum f on f = a.forum or f = s
            where a.readable and f.id in :forumIds group by f.id""")
    List<ForumChange> findChangesOfForums(Collection<Long> forumIds);

    @Query("""
            select new kr.hanmadi.address.SiteMapRange(a.id / 50000, max(coalesce(a.updatedAt, a.publishedAt)))
            from Article a where a.readable group by 1 order by 1""")
    List<SiteMapRange> findShelves();

    @Query("""
            select new kr.hanmadi.address.SiteMapEntry(a.publicId, a.slug, coalesce(a.updatedAt, a.publishedAt))
            from Article a
            where a.id >= :from and a.id < :to and a.readable order by a.id""")
    List<SiteMapEntry> findAddressed(long from, long to);

    @Query("""
            select new kr.hanmadi.address.SiteMapRange(f.id / 50000, max(coalesce(a.updatedAt, a.publishedAt)))
            from Article a left join a.schedule s join Forum f on f = a.forum or f = s
            where a.readable and f.mergedInto is null group by 1 order by 1""")
    List<SiteMapRange> findShelvesOfForums();

    @Query("""
            select new kr.hanmadi.address.SiteMapEntry(f.publicId, f.slug, max(coalesce(a.updatedAt, a.publishedAt)))
            from Article a left join a.schedule s join Forum f on f = a.forum or f = s
            where f.id >= :from and f.id < :to and f.mergedInto is null and a.readable
            group by f.id, f.publicId, f.slug order by f.id""")
    List<SiteMapEntry> findAddressedForums(long from, long to);

    Page<Article> findByStateOrderByIdDesc(ArticleState state, Pageable page);

    long countByState(ArticleState state);
}
