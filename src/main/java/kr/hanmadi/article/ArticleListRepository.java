package kr.hanmadi.article;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The questions of {@link ArticleLists}. */
interface ArticleListRepository extends Repository<Article, Long> {
    @EntityGraph(attributePaths = "forum")
    @Query("""
            select a from Article a
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

    @EntityGraph(attributePaths = "forum")
    @Query("""
            select a from Article a
            where a.readable and a.outlet = :outlet
                and exists (select 1 from a.bylines b where b.printedName = :name)
            order by a.day desc, a.id desc""")
    Page<Article> findReadableOfReporter(String name, String outlet, Pageable page);

    @EntityGraph(attributePaths = "forum")
    @Query("""
            select a from Article a
            where a.readable and a.day between :from and :to
            order by a.day desc, a.id desc""")
    Page<Article> findReadableBetween(LocalDate from, LocalDate to, Pageable page);

    @Query("""
            select new kr.hanmadi.article.DayCount(a.day, count(a)) from Article a
            where a.readable and a.day between :from and :to
            group by 1 order by 1""")
    List<DayCount> countByDay(LocalDate from, LocalDate to);

    @Query("""
            select new kr.hanmadi.article.CorrectionLine(a.publicId, a.slug, a.headline, a.state, c.kind, c.note,
                c.beforeText, c.afterText, c.madeAt, a.masks)
            from Article a join a.corrections c where a.state not in (DRAFT, DISCARDED)
            order by c.madeAt desc, a.id desc""")
    Page<CorrectionLine> findCorrections(Pageable page);

    @Query("""
            select a from Article a join fetch a.forum f
            where a.readable and f.series.id = :seriesId and f.id <> :forumId
            order by a.day desc, a.id desc""")
    List<Article> findReadableOfSeries(Long seriesId, Long forumId, Pageable page);

    @Query("""
            select a from Article a
            where a.readable and a.slug like :one and a.slug like :two and a.slug like :three
            order by a.id desc""")
    List<Article> findReadableAddressedBy(String one, String two, String three, Pageable page);

    @Query("""
            select a from Article a left join fetch a.forum
            where a.state <> DRAFT and a.corrections is not empty
            order by (select max(c.madeAt) from Article same join same.corrections c where same = a) desc, a.id desc""")
    List<Article> findCorrected(Pageable page);
}
