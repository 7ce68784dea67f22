package kr.hanmadi.article;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ArticleRepository extends Repository<Article, Long> {
    Article save(Article article);

    Optional<Article> findById(Long id);

    Optional<Article> findByPublicId(String publicId);

    List<Article> findByIdIn(Collection<Long> ids);

    @Query("""
            select a from Article a left join fetch a.forum
            where a.state in (PUBLISHED, CORRECTED)
            order by coalesce(a.reportedOn, cast(function('timezone', 'Asia/Seoul', a.publishedAt) as LocalDate)) desc, a.id desc""")
    Page<Article> findReadable(Pageable page);

    @Query("""
            select a from Article a left join fetch a.forum f
            where a.state in (PUBLISHED, CORRECTED) and f.id = :forumId
            order by coalesce(a.reportedOn, cast(function('timezone', 'Asia/Seoul', a.publishedAt) as LocalDate)) desc, a.id desc""")
    List<Article> findReadableOfForum(Long forumId);

    @Query("""
            select a.forum.id from Article a
            where a.state in (PUBLISHED, CORRECTED) and a.forum is not null
            group by a.forum.id, a.forum.heldOn order by a.forum.heldOn desc nulls last, a.forum.id desc""")
    Page<Long> findReadableForums(Pageable page);

    @Query("select count(a) > 0 from Article a where a.forum.id = :forumId and a.state in (PUBLISHED, CORRECTED)")
    boolean existsReadableOfForum(Long forumId);

    Page<Article> findByStateOrderByIdDesc(ArticleState state, Pageable page);

    long countByState(ArticleState state);
}
