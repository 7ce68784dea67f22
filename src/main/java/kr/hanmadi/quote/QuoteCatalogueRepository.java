package kr.hanmadi.quote;

import java.util.List;
import kr.hanmadi.address.SiteMapEntry;
import kr.hanmadi.address.SiteMapRange;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The questions of {@link QuoteCatalogue}. */
interface QuoteCatalogueRepository extends Repository<Quote, Long> {
    @Query("""
            select q from Quote q join q.article a left join fetch q.person
            where a.id = :articleId and q.id > :after
                and q.stands and a.readable
            order by q.id""")
    List<Quote> findReadableOfArticleAfter(Long articleId, Long after, Pageable page);

    @Query("""
            select q from Quote q join q.article a left join fetch q.person
            where q.id < :before and q.kind <> HEADLINE
                and q.stands and a.readable
            order by q.id desc""")
    List<Quote> findReadableBefore(Long before, Pageable page);

    @Query("""
            select q from Quote q join q.article a join fetch q.person p
            where p.id = :personId and q.id < :before and q.kind <> HEADLINE
                and q.stands and a.readable
            order by q.id desc""")
    List<Quote> findReadableOfPersonBefore(Long personId, Long before, Pageable page);

    @Query("""
            select q from Quote q join q.article a left join fetch q.person
            where a.forum.id = :forumId and q.id < :before and q.kind <> HEADLINE
                and q.stands and a.readable
            order by q.id desc""")
    List<Quote> findReadableOfForumBefore(Long forumId, Long before, Pageable page);

    @Query("""
            select new kr.hanmadi.quote.SpeakerCount(p.id, count(q)) from Quote q join q.person p join q.article a
            where p.id < :before and q.kind <> HEADLINE and p.unlistedAt is null
                and q.stands and a.readable
            group by p.id order by p.id desc""")
    List<SpeakerCount> countBySpeakerBefore(Long before, Pageable page);

    @Query("""
            select new kr.hanmadi.address.SiteMapRange(q.id / 50000, max(coalesce(a.updatedAt, a.publishedAt)))
            from Quote q join q.article a
            where q.kind <> HEADLINE and q.stands and a.readable
            group by 1 order by 1""")
    List<SiteMapRange> findRanges();

    @Query("""
            select new kr.hanmadi.address.SiteMapEntry(q.publicId, '', coalesce(a.updatedAt, a.publishedAt))
            from Quote q join q.article a left join q.person p left join q.hiddenPerson h
            where q.id >= :from and q.id < :to and q.kind <> HEADLINE
                and q.unlistedAt is null and p.unlistedAt is null and h.unlistedAt is null
                and not exists (select 1 from q.members m where m.unlistedAt is not null)
                and q.stands and a.readable
            order by q.id""")
    List<SiteMapEntry> findEntries(long from, long to);

    @Query("""
            select new kr.hanmadi.address.SiteMapRange(p.id / 50000, max(coalesce(a.updatedAt, a.publishedAt)))
            from Quote q join q.article a join q.person p
            where q.kind <> HEADLINE and q.stands and a.readable and p.unlistedAt is null
            group by 1 order by 1""")
    List<SiteMapRange> findSpeakerRanges();

    @Query("""
            select new kr.hanmadi.address.SiteMapEntry(p.publicId, p.slug, max(coalesce(a.updatedAt, a.publishedAt)))
            from Quote q join q.article a join q.person p
            where p.id >= :from and p.id < :to and q.kind <> HEADLINE and p.unlistedAt is null
                and q.stands and a.readable
            group by p.id, p.publicId, p.slug order by p.id""")
    List<SiteMapEntry> findSpeakerEntries(long from, long to);
}
