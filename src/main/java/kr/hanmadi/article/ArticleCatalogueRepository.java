package kr.hanmadi.article;

import java.util.List;
import kr.hanmadi.address.SiteMapEntry;
import kr.hanmadi.address.SiteMapRange;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The questions of {@link ArticleCatalogue}. */
interface ArticleCatalogueRepository extends Repository<Article, Long> {
    @Query("""
            select a from Article a left join fetch a.forum
            where a.id < :before and a.readable order by a.id desc""")
    List<Article> findReadableBefore(Long before, Pageable page);

    @Query("""
            select f.id from Forum f
            where f.id < :before and f.mergedInto is null
                and """ + ReadableForumRepository.REPORTED + """
            order by f.id desc""")
    List<Long> findReadableForumsBefore(Long before, Pageable page);

    @Query("""
            select new kr.hanmadi.address.SiteMapRange(a.id / 50000, max(coalesce(a.updatedAt, a.publishedAt)))
            from Article a where a.readable group by 1 order by 1""")
    List<SiteMapRange> findRanges();

    @Query("""
            select new kr.hanmadi.address.SiteMapEntry(a.publicId, a.slug, coalesce(a.updatedAt, a.publishedAt))
            from Article a
            where a.id >= :from and a.id < :to and a.readable order by a.id""")
    List<SiteMapEntry> findEntries(long from, long to);

    @Query("""
            select new kr.hanmadi.address.SiteMapRange(f.id / 50000, max(coalesce(a.updatedAt, a.publishedAt)))
            from Article a left join a.schedule s join Forum f on f = a.forum or f = s
            where a.readable and f.mergedInto is null group by 1 order by 1""")
    List<SiteMapRange> findForumRanges();

    @Query("""
            select new kr.hanmadi.address.SiteMapEntry(f.publicId, f.slug, max(coalesce(a.updatedAt, a.publishedAt)))
            from Article a left join a.schedule s join Forum f on f = a.forum or f = s
            where f.id >= :from and f.id < :to and f.mergedInto is null and a.readable
            group by f.id, f.publicId, f.slug order by f.id""")
    List<SiteMapEntry> findForumEntries(long from, long to);
}
