package kr.hanmadi.quote;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The questions of {@link QuotesInArticles}. */
interface QuoteInArticleRepository extends Repository<Quote, Long> {
    @Query("""
            select q from Quote q left join fetch q.person left join fetch q.organisation
            where q.article.id = :articleId and q.startOffset < :until and q.endOffset > :from and q.stands
            order by q.startOffset, q.id""")
    List<Quote> findStandingOfArticleBetween(Long articleId, int from, int until);

    @Query("""
            select new kr.hanmadi.quote.TextSpan(q.startOffset, q.endOffset) from Quote q
            where q.article.id = :articleId order by q.startOffset, q.id""")
    List<TextSpan> findSpansOfArticle(Long articleId);

    /** A person of the record counts as one speaker under all names; other speakers are counted by their printed name. */
    @Query("""
            select new kr.hanmadi.quote.SpeakerShare(t.kind, t.id, t.spoken, t.found, t.waiting) from (
                select q.speakerKind as kind, q.id as id, q.startOffset as start,
                    row_number() over (partition by q.speakerKind, q.person.id,
                        case when q.person.id is null then q.speakerName end order by q.startOffset, q.id) as place,
                    count(q.id) over (partition by q.speakerKind, q.person.id,
                        case when q.person.id is null then q.speakerName end) as spoken,
                    sum(case when q.decided.editor is null then 1 else 0 end) over (partition by q.speakerKind, q.person.id,
                        case when q.person.id is null then q.speakerName end) as found,
                    sum(case when q.decided.editor is null and q.speakerKind = NOBODY and q.candidate.kind is not null then 1 else 0 end)
                        over (partition by q.speakerKind, q.person.id,
                            case when q.person.id is null then q.speakerName end) as waiting
                from Quote q
                where q.article.id = :articleId and q.kind = DIRECT and q.stands) t
            where t.place = 1 order by t.start, t.id""")
    List<SpeakerShare> countBySpeaker(Long articleId);

    @Query("""
            select count(q) from Quote q where q.article.id = :articleId
                and (q.startOffset < :start or q.startOffset = :start and q.id < :id)""")
    long countBefore(Long articleId, int start, Long id);

    @Query("""
            select new kr.hanmadi.quote.QuoteCount(q.article.id, count(q), count(distinct q.person.id)) from Quote q
            where q.article.id in :articleIds and q.kind = DIRECT and q.stands
            group by q.article.id""")
    List<QuoteCount> countOfArticles(Collection<Long> articleIds);

    @Query("""
            select q from Quote q left join fetch q.person
            where q.article.id in :articleIds and q.kind = DIRECT and q.stands
                and q.utterance <= :utterances
            order by q.article.id, q.startOffset, q.id""")
    List<Quote> findReadableOfArticles(Collection<Long> articleIds, int utterances);

    @Query("""
            select new kr.hanmadi.quote.SharedSpeakers(q.article.id, count(distinct q.person.id),
                listagg(distinct q.speakerName, ', ') within group (order by q.speakerName))
            from Quote q
            where q.person.id in :personIds and q.article.id <> :articleId and q.kind = DIRECT
                and q.stands and q.article.readable
            group by q.article.id order by count(distinct q.person.id) desc, q.article.id desc""")
    List<SharedSpeakers> findArticlesSharing(Collection<Long> personIds, Long articleId, Pageable page);
}
