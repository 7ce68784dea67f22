package kr.hanmadi.article;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ArticleRepository extends Repository<Article, Long> {
    Article save(Article article);

    void flush();

    Optional<Article> findById(Long id);

    Optional<Article> findByPublicId(String publicId);

    List<Article> findByIdIn(Collection<Long> ids);

    List<Article> findByPublicIdIn(Collection<String> publicIds);

    /** The last that came first; a hidden name finds nothing. */
    @Query("""
            select a from Article a where a.state in :states
                and (:words = '' or locate(lower(:words), lower(a.headline)) > 0
                    and (a.masks is null or locate(:words, a.masks) = 0))
            order by a.id desc""")
    Page<Article> findHeaded(String words, Collection<ArticleState> states, Pageable page);

    @Query("select a.id from Article a where a.slug = :slug order by a.id desc")
    List<Long> findIdsBySlug(String slug, Limit most);

    @Query("select a.id from Article a where a.sourceUrl in :urls order by a.id desc")
    List<Long> findIdsBySourceUrl(Collection<String> urls, Limit most);

    @Query("select a.id from Article a where a.rulesVersion <> :version")
    List<Long> findIdsOfOtherRules(int version);

    /** Articles, by id, whose text, headline, notes, pictures or earlier versions hold these letters, or mask them. */
    @Query("""
            select a.id from Article a
            where locate(:name, a.body) > 0 or locate(:name, a.headline) > 0 or locate(:name, a.masks) > 0
                or locate(:name, a.unlistedNames) > 0
                or exists (select 1 from a.bylines b where b.printedName = :name)
                or exists (select 1 from a.revisions r where locate(:name, r.body) > 0 or locate(:name, r.headline) > 0)
                or exists (select 1 from a.pictures p where locate(:name, p.caption) > 0
                    or locate(:name, p.credit) > 0 or locate(:name, p.alternative) > 0)
                or exists (select 1 from a.corrections c where locate(:name, c.note) > 0
                    or locate(:name, c.beforeText) > 0 or locate(:name, c.afterText) > 0)""")
    List<Long> findIdsPrinting(String name);

    @Query("select count(a) > 0 from Article a join a.pictures p where p.file.name = :name")
    boolean hasPicture(String name);

    @Query("""
            select count(a) > 0 from Article a join a.pictures p where p.file.name = :name
                and a.readable = true and p.removed = false and p.alternative is not null""")
    boolean showsPicture(String name);

    @Query("""
            select count(a) > 0 from Article a join a.pictures p where a.id = :id and p.file.name = :name
                and p.removed = false and p.alternative is not null""")
    boolean wouldShowPicture(Long id, String name);

    @Query("select count(a) from Article a where locate(:name, a.masks) > 0")
    long countMasking(String name);

    @Query("""
            select distinct a.forum.id from Article a where a.id in :ids and a.forum is not null
                and not exists (select 1 from Article other where other.forum = a.forum and other.id not in :ids)""")
    List<Long> findForumsReportedOnlyBy(Collection<Long> ids);
}
