package kr.hanmadi.forum;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ForumRepository extends Repository<Forum, Long> {
    Forum save(Forum forum);

    Optional<Forum> findByPublicId(String publicId);

    List<Forum> findByPublicIdIn(Collection<String> publicIds);

    /** The forum to which reports of that name and day are tied; forums that editors keep apart from it are left out. */
    @Query("""
            select f from Forum f
            where f.nameKey = :nameKey and f.heldOn = :heldOn and f.mergedInto is null and not f.apart""")
    Optional<Forum> findOfDay(String nameKey, LocalDate heldOn);

    @Query("""
            select f from Forum f
            where f.nameKey = :nameKey and f.heldOn = :heldOn and f.mergedInto is not null order by f.id desc""")
    List<Forum> findMergedOfDay(String nameKey, LocalDate heldOn, Limit most);

    @Query("""
            select f from Forum f
            where f.mergedInto is null and (:words = '' or locate(:words, f.name) > 0 or locate(:words, f.venue) > 0
                or exists (select 1 from f.backers b where locate(:words, b.printedName) > 0))
            order by f.heldOn desc nulls last, f.id desc""")
    Page<Forum> findHolding(String words, Pageable page);

    @Query("""
            select f from Forum f
            where f.nameKey = :nameKey and f.heldOn is null and f.foundIn = :articleId and not f.apart""")
    Optional<Forum> findOfArticle(String nameKey, Long articleId);

    /** Forums whose name, place, topic or programme holds these letters, or masks them. */
    @Query("""
            select f from Forum f
            where locate(:name, f.name) > 0 or locate(:name, f.venue) > 0 or locate(:name, f.topic) > 0
                or locate(:name, f.masks) > 0 or locate(:name, f.unlistedNames) > 0
                or exists (select 1 from f.participants p where locate(:name, p.printedName) > 0)
                or exists (select 1 from f.backers b where locate(:name, b.printedName) > 0)""")
    List<Forum> findPrinting(String name);

    @Query("""
            select f from Forum f where f.heldOn = :day and f.mergedInto is null
            order by f.startsAt nulls last, f.id""")
    List<Forum> findHeldOn(LocalDate day, Limit most);

    List<Forum> findByIdIn(Collection<Long> ids);

    @Query("""
            select f from Forum f
            where f.mergedInto is null and exists (select 1 from f.backers b where b.organisation.id = :organisationId)
            order by f.heldOn desc nulls last, f.id desc""")
    List<Forum> findBackedBy(Long organisationId, Pageable page);

    @Query("""
            select f from Forum f where f.mergedInto is null and f.series.id = :seriesId
            order by f.heldOn desc nulls last, f.id desc""")
    List<Forum> findOfSeries(Long seriesId, Pageable page);
}
