package kr.hanmadi.quote;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kr.hanmadi.person.Person;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface QuoteRepository extends Repository<Quote, Long> {
    Quote save(Quote quote);

    void delete(Quote quote);

    @Query(
            "select q from Quote q join fetch q.article a left join fetch a.forum left join fetch q.person where q.publicId = :publicId")
    Optional<Quote> findByPublicId(String publicId);

    @Query(
            "select q from Quote q join fetch q.article a left join fetch a.forum left join fetch q.person where q.id = :id")
    Optional<Quote> findWithArticle(Long id);

    @Query("""
            select q from Quote q left join fetch q.person left join fetch q.organisation
            where q.article.id = :articleId order by q.startOffset, q.id""")
    List<Quote> findOfArticle(Long articleId);

    @Query("""
            select q from Quote q left join fetch q.person left join fetch q.organisation
            where q.article.id = :articleId order by q.startOffset, q.id""")
    List<Quote> findPartOfArticle(Long articleId, Pageable part);

    @Query("""
            select new kr.hanmadi.quote.ReviewCount(q.article.id, count(q),
                sum(case when q.decided.editor is null or q.askedAgain then 1 else 0 end),
                sum(case when q.kind = DIRECT then 1 else 0 end),
                sum(case when q.kind = DIRECT and q.speakerKind = NOBODY and q.decided.editor is null then 1 else 0 end),
                sum(case when q.kind = DIRECT and q.speakerKind = NOBODY and q.stands then 1 else 0 end))
            from Quote q where q.article.id in :articleIds group by q.article.id""")
    List<ReviewCount> countForReview(Collection<Long> articleIds);

    /** The articles with the most direct quotations without a known speaker first, the oldest of those first. */
    @Query(
            value = """
            select a.id from Article a left join Quote q
                on q.article = a and q.kind = DIRECT and q.speakerKind = NOBODY and q.decided.editor is null
            where a.state = kr.hanmadi.article.ArticleState.DRAFT group by a.id order by count(q) desc, a.id""",
            countQuery = "select count(a) from Article a where a.state = kr.hanmadi.article.ArticleState.DRAFT")
    Page<Long> findDraftsByDoubt(Pageable page);

    /** The same of some of them. */
    @Query(value = """
            select a.id from Article a left join Quote q
                on q.article = a and q.kind = DIRECT and q.speakerKind = NOBODY and q.decided.editor is null
            where a.state = kr.hanmadi.article.ArticleState.DRAFT and a.id in :of
            group by a.id order by count(q) desc, a.id""", countQuery = """
            select count(a) from Article a
            where a.state = kr.hanmadi.article.ArticleState.DRAFT and a.id in :of""")
    Page<Long> findDraftsByDoubt(Collection<Long> of, Pageable page);

    @Query(
            "select q from Quote q join fetch q.article where q.unlistedAt is not null order by q.unlistedAt desc, q.id desc")
    List<Quote> findUnlisted();

    /** Articles in which a person speaks, alone or with others, hidden or not. */
    @Query("""
            select q.article.id from Quote q where q.person = :person or q.hiddenPerson = :person
            union select q.article.id from Quote q join q.members m where m = :person""")
    List<Long> findArticlesOf(Person person);

    @Query("select q from Quote q join fetch q.article left join fetch q.person where q.publicId in :publicIds")
    List<Quote> findByPublicIds(Collection<String> publicIds);

    @Query("select q from Quote q left join fetch q.person where q.id in :ids")
    List<Quote> findByIds(Collection<Long> ids);

    @Query("""
            select q.article.id from Quote q where q.words in :words group by q.article.id
            having count(distinct q.words) >= :least order by count(distinct q.words) desc, q.article.id desc""")
    List<Long> findArticlesSaying(Collection<String> words, long least, Limit most);
}
