package kr.hanmadi.quote;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.field.QuoteKind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/**
 * The questions of {@link QuoteLists}. Lists leave the article to be loaded in batches: a join would carry its whole text
 * along with every row.
 */
interface QuoteListRepository extends Repository<Quote, Long> {
    /** {@link Quote#day()} of a quotation of the article a, at its forum f if it reports one. */
    String DAY = " function(quote_day as LocalDate, f.heldOn, a.reportedOn, a.day) ";

    @EntityGraph(attributePaths = "person")
    @Query("""
            select q from Quote q join q.article a
            where q.kind = DIRECT and q.stands and a.readable
            order by a.day desc, a.id desc, q.startOffset""")
    Page<Quote> findReadable(Pageable page);

    @Query("""
            select q from Quote q join q.article a left join fetch q.person
            where q.kind = DIRECT and q.stands and a.readable
            order by a.day desc, a.id desc, q.startOffset""")
    List<Quote> findNewest(Limit limit);

    @EntityGraph(attributePaths = "person")
    @Query("""
            select q from Quote q join q.article a left join a.forum f
            where q.person.id = :personId and q.kind <> HEADLINE
                and q.stands and a.readable
            order by""" + DAY + "desc, a.id desc, q.startOffset")
    Page<Quote> findReadableOfPerson(Long personId, Pageable page);

    @EntityGraph(attributePaths = "person")
    @Query("""
            select q from Quote q join q.article a left join a.forum f
            where q.person.id = :personId and q.kind in :#{#choice.kinds()}
                and (:#{#choice.act() == null} = true or q.speechAct in :#{#choice.acts()})
                and (:#{#choice.forumId() == null} = true or f.id in :#{#choice.forumIds()})
                and (:#{#choice.among() == null} = true or q.id in :#{#choice.amongIds()})
                and (:#{#choice.year() == null} = true
                    or""" + DAY + """
                    between :#{#choice.from()} and :#{#choice.to()})
                and q.stands and a.readable
            order by""" + DAY + "desc, a.id desc, q.startOffset")
    Page<Quote> findChosenOfPerson(Long personId, QuoteChoice choice, Pageable page);

    @Query("""
            select q from Quote q join q.article a left join a.forum f join q.members m left join fetch q.person
            where m.id = :personId and q.kind <> HEADLINE
                and q.stands and a.readable
            order by""" + DAY + "desc, a.id desc, q.startOffset")
    List<Quote> findReadableOfMember(Long personId, Pageable page);

    @EntityGraph(attributePaths = "organisation")
    @Query("""
            select q from Quote q join q.article a left join a.forum f
            where q.organisation.id = :organisationId and q.kind <> HEADLINE
                and q.stands and a.readable
            order by""" + DAY + "desc, a.id desc, q.startOffset")
    Page<Quote> findReadableOfOrganisation(Long organisationId, Pageable page);

    @Query("""
            select q from Quote q join q.article a
            where q.anonymousKind in :kinds and q.kind = DIRECT
                and q.stands and a.readable
            order by a.day desc, a.id desc, q.startOffset""")
    Page<Quote> findReadableOfAnonymous(Collection<AnonymousKind> kinds, Pageable page);

    @Query("""
            select q from Quote q join q.article a
            where q.speakerKind = GROUP and q.kind = DIRECT
                and q.stands and a.readable
            order by a.day desc, a.id desc, q.startOffset""")
    Page<Quote> findReadableOfGroups(Pageable page);

    @Query("""
            select new kr.hanmadi.quote.AnonymousCount(q.anonymousKind, count(q)) from Quote q
            where q.anonymousKind is not null and q.kind = DIRECT
                and q.stands and q.article.readable
            group by q.anonymousKind order by count(q) desc, q.anonymousKind""")
    List<AnonymousCount> countByAnonymousKind();

    @Query("""
            select q from Quote q join q.article a join a.forum f left join fetch q.person
            where f.id = :forumId and q.kind <> HEADLINE
                and q.stands and a.readable
            order by a.id, q.startOffset""")
    List<Quote> findReadableOfForum(Long forumId, Limit limit);

    @Query("""
            select q from Quote q join q.article a left join a.forum f left join fetch q.person p
            where a.id <> :articleId and q.kind = :kind
                and (f.id = :forumId or p.id = :personId
                    and a.day between :from and :to)
                and q.stands and a.readable
            order by a.id desc, q.startOffset""")
    List<Quote> findPerhapsSame(
            Long articleId,
            QuoteKind kind,
            @Nullable Long forumId,
            @Nullable Long personId,
            LocalDate from,
            LocalDate to,
            Pageable page);

    @Query("""
            select distinct q from Mention m join Quote q on q.article = m.article
                and q.startOffset <= m.startOffset and m.endOffset <= q.endOffset
                join q.article a left join fetch q.person p
            where m.person.id = :personId and (p.id is null or p.id <> :personId) and q.kind = DIRECT
                and q.stands and a.readable
            order by q.id desc""")
    List<Quote> findMentioning(Long personId, Pageable page);
}
