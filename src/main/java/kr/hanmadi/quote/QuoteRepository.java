package kr.hanmadi.quote;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import kr.hanmadi.address.SiteMapEntry;
import kr.hanmadi.address.SiteMapRange;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Lists leave the article to be loaded in batches: a join would carry its whole text along with every quotation. */
interface QuoteRepository extends Repository<Quote, Long> {
    /** The person p spoke in what readers may see. */
    String SPOKE = " exists (select 1 from Quote q where q.person = p and q.kind = DIRECT and q.speakerKind = PERSON"
            + " and q.stands and q.article.readable) ";

    /** Somebody of the organisation o did. */
    String SPOKE_FOR =
            " exists (select 1 from Affiliation f join f.person p where f.organisation = o and" + SPOKE + ") ";

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
            select q from Quote q join q.article a left join fetch q.person left join fetch q.organisation
            where a.id = :articleId and q.startOffset < :until and q.endOffset > :from
                and q.stands and a.readable
            order by q.startOffset, q.id""")
    List<Quote> findReadableOfArticleBetween(Long articleId, int from, int until);

    @Query("""
            select new kr.hanmadi.quote.TextSpan(q.startOffset, q.endOffset) from Quote q
            where q.article.id = :articleId order by q.startOffset, q.id""")
    List<TextSpan> findSpansOfArticle(Long articleId);

    @Query("""
            select new kr.hanmadi.quote.ReviewCount(q.article.id, count(q),
                sum(case when q.decidedBy is null then 1 else 0 end),
                sum(case when q.kind = DIRECT then 1 else 0 end),
                sum(case when q.kind = DIRECT and q.speakerKind = NOBODY and q.decidedBy is null then 1 else 0 end),
                sum(case when q.kind = DIRECT and q.speakerKind = NOBODY and q.state <> REJECTED then 1 else 0 end))
            from Quote q where q.article.id in :articleIds group by q.article.id""")
    List<ReviewCount> countForReview(Collection<Long> articleIds);

    /** A person of the record is one speaker whatever the name; others are told apart by the name. */
    @Query("""
            select new kr.hanmadi.quote.Part(t.kind, t.id, t.spoken, t.found, t.waiting) from (
                select q.speakerKind as kind, q.id as id, q.startOffset as start,
                    row_number() over (partition by q.speakerKind, q.person.id,
                        case when q.person.id is null then q.speakerName end order by q.startOffset, q.id) as place,
                    count(q.id) over (partition by q.speakerKind, q.person.id,
                        case when q.person.id is null then q.speakerName end) as spoken,
                    sum(case when q.state = FOUND then 1 else 0 end) over (partition by q.speakerKind, q.person.id,
                        case when q.person.id is null then q.speakerName end) as found,
                    sum(case when q.state = FOUND and q.speakerKind = NOBODY and q.candidate.kind is not null then 1 else 0 end)
                        over (partition by q.speakerKind, q.person.id,
                            case when q.person.id is null then q.speakerName end) as waiting
                from Quote q
                where q.article.id = :articleId and q.kind = DIRECT and q.stands) t
            where t.place = 1 order by t.start, t.id""")
    List<Part> countByPart(Long articleId);

    @Query("""
            select q from Quote q join q.article a left join fetch q.person
            where a.id = :articleId and q.id > :after
                and q.stands and a.readable
            order by q.id""")
    List<Quote> findReadableOfArticleAfter(Long articleId, Long after, Pageable page);

    @Query("""
            select count(q) from Quote q where q.article.id = :articleId
                and (q.startOffset < :start or q.startOffset = :start and q.id < :id)""")
    long countBefore(Long articleId, int start, Long id);

    @Query("select q from Quote q left join fetch q.person where q.id in :ids")
    List<Quote> findByIds(Collection<Long> ids);

    @Query("""
            select q from Quote q join q.article a left join fetch q.person
            where q.kind = DIRECT and q.stands and a.readable
            order by a.day desc, a.id desc, q.startOffset""")
    Page<Quote> findReadable(Pageable page);

    @Query("""
            select q from Quote q join q.article a left join fetch q.person
            where q.kind = DIRECT and q.stands and a.readable
            order by a.day desc, a.id desc, q.startOffset""")
    List<Quote> findNewest(Limit limit);

    @Query("""
            select q from Quote q join q.article a left join fetch q.person p
            where p.id = :personId and q.kind <> HEADLINE
                and q.stands and a.readable
            order by a.day desc, a.id desc, q.startOffset""")
    Page<Quote> findReadableOfPerson(Long personId, Pageable page);

    @Query("""
            select q from Quote q join q.article a left join a.forum f left join fetch q.person p
            where p.id = :personId and q.kind in :kinds
                and (:anyAct = true or q.speechAct in :acts) and (:anyForum = true or f.id in :forumIds)
                and (:all = true or q.id in :among)
                and (:always = true
                    or a.day between :from and :to)
                and q.stands and a.readable
            order by a.day desc, a.id desc, q.startOffset""")
    Page<Quote> findChosenOfPerson(
            Long personId,
            Collection<QuoteKind> kinds,
            boolean anyAct,
            Collection<SpeechAct> acts,
            boolean anyForum,
            Collection<Long> forumIds,
            boolean all,
            Collection<Long> among,
            boolean always,
            LocalDate from,
            LocalDate to,
            Pageable page);

    @Query("""
            select new kr.hanmadi.quote.ForumCount(f.id, f.publicId, f.name, count(q))
            from Quote q join q.article a join a.forum f
            where q.person.id = :personId and q.kind <> HEADLINE
                and q.stands and a.readable
            group by f.id, f.publicId, f.name, f.heldOn order by f.heldOn desc nulls last, f.id desc""")
    List<ForumCount> countByForumOfPerson(Long personId, Pageable page);

    @Query("""
            select q from Quote q join q.article a join q.members m left join fetch q.person
            where m.id = :personId and q.kind <> HEADLINE
                and q.stands and a.readable
            order by a.id desc, q.startOffset""")
    List<Quote> findReadableOfMember(Long personId, Pageable page);

    @Query("""
            select q from Quote q join q.article a left join fetch q.organisation o
            where o.id = :organisationId and q.kind <> HEADLINE
                and q.stands and a.readable
            order by a.day desc, a.id desc, q.startOffset""")
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
            select new kr.hanmadi.quote.SpeakerCount(q.person.id, count(q)) from Quote q
            where q.kind = DIRECT and q.speakerKind = PERSON and q.article.forum.series.id = :seriesId
                and q.stands and q.article.readable
            group by q.person.id order by count(q) desc, q.person.id""")
    List<SpeakerCount> countMostQuotedOfSeries(Long seriesId, Pageable page);

    @Query("""
            select new kr.hanmadi.quote.SpeakerCount(q.person.id, count(q)) from Quote q
            where q.kind = DIRECT and q.speakerKind = PERSON and q.person.name = :name
                and q.stands and q.article.readable
            group by q.person.id order by count(q) desc, q.person.id""")
    Page<SpeakerCount> countBySpeakerNamed(String name, Pageable page);

    @Query("""
            select new kr.hanmadi.quote.SpeakerCount(q.person.id, count(q)) from Quote q
            where q.kind = DIRECT and q.speakerKind = PERSON
                and exists (select 1 from Affiliation f where f.person = q.person and f.organisation.id = :organisationId)
                and q.stands and q.article.readable
            group by q.person.id, q.person.name order by q.person.name, q.person.id""")
    Page<SpeakerCount> countBySpeakerOfOrganisation(Long organisationId, Pageable page);

    @Query("select o.id from Organisation o where" + SPOKE_FOR + "order by o.name, o.id")
    List<Long> findOrganisations(Pageable page);

    @Query("select o.id from Organisation o where substring(o.name, 1, 1) between :first and :last and" + SPOKE_FOR
            + "order by o.name, o.id")
    List<Long> findOrganisationsBetween(String first, String last, Pageable page);

    @Query("select o.id from Organisation o where substring(o.name, 1, 1) not between '가' and '힣' and" + SPOKE_FOR
            + "order by o.name, o.id")
    List<Long> findOrganisationsNotInHangul(Pageable page);

    @Query("select new kr.hanmadi.quote.LetterCount(substring(o.name, 1, 1), count(o)) from Organisation o where"
            + SPOKE_FOR + "group by 1")
    List<LetterCount> countOrganisationsByFirstLetter();

    @Query("select new kr.hanmadi.quote.OrganisationCount(f.organisation.id, count(distinct p.id))"
            + " from Affiliation f join f.person p where f.organisation.id in :organisationIds and" + SPOKE
            + "group by f.organisation.id")
    List<OrganisationCount> countSpeakersOfOrganisations(Collection<Long> organisationIds);

    @Query("""
            select q from Quote q join q.article a join a.forum f left join fetch q.person
            where f.id = :forumId and q.kind <> HEADLINE
                and q.stands and a.readable
            order by a.id, q.startOffset""")
    List<Quote> findReadableOfForum(Long forumId, Limit limit);

    @Query("select p.id from Person p where" + SPOKE + "order by p.name, p.id")
    List<Long> findSpeakers(Pageable page);

    @Query("select p.id from Person p where substring(p.name, 1, 1) between :first and :last and" + SPOKE
            + "order by p.name, p.id")
    List<Long> findSpeakersBetween(String first, String last, Pageable page);

    @Query("select p.id from Person p where substring(p.name, 1, 1) not between '가' and '힣' and" + SPOKE
            + "order by p.name, p.id")
    List<Long> findSpeakersNotInHangul(Pageable page);

    @Query("select new kr.hanmadi.quote.LetterCount(substring(p.name, 1, 1), count(p)) from Person p where" + SPOKE
            + "group by 1")
    List<LetterCount> countSpeakersByFirstLetter();

    @Query("""
            select new kr.hanmadi.quote.MonthActCount(
                year(a.day), month(a.day), q.speechAct, count(q))
            from Quote q join q.article a
            where q.person.id = :personId and q.kind <> HEADLINE
                and q.stands and a.readable
            group by 1, 2, 3""")
    List<MonthActCount> countPartsOfPerson(Long personId);

    @Query("""
            select new kr.hanmadi.quote.SpeakerCount(other.person.id, count(distinct other.article.forum.id)) from Quote other
            where other.kind = DIRECT and other.speakerKind = PERSON and other.person.id <> :personId
                and other.stands and other.article.readable
                and other.article.forum.id in (select q.article.forum.id from Quote q
                    where q.person.id = :personId and q.kind <> HEADLINE
                        and q.stands and q.article.readable)
            group by other.person.id order by count(distinct other.article.forum.id) desc, other.person.id""")
    List<SpeakerCount> countForumsTogether(Long personId, Pageable page);

    @Query("""
            select new kr.hanmadi.quote.SpeakerCount(q.person.id, count(q)) from Quote q
            where q.kind = DIRECT and q.speakerKind = PERSON
                and q.stands and q.article.readable
            group by q.person.id order by count(q) desc, q.person.id""")
    List<SpeakerCount> countMostQuoted(Pageable page);

    @Query("""
            select new kr.hanmadi.quote.SpeakerCount(q.person.id, count(q)) from Quote q
            where q.kind = DIRECT and q.speakerKind = PERSON and q.person.id in :personIds
                and q.stands and q.article.readable
            group by q.person.id""")
    List<SpeakerCount> countOfPersons(Collection<Long> personIds);

    @Query("""
            select new kr.hanmadi.quote.SpeakerCount(p.id, count(q)) from Quote q join q.person p
            where p.name = :name and p.id <> :personId and p.mergedInto is null
                and q.kind = DIRECT and q.speakerKind = PERSON
                and q.stands and q.article.readable
            group by p.id order by count(q) desc, p.id""")
    List<SpeakerCount> countOfNamesakes(Long personId, String name, Limit limit);

    @Query("""
            select new kr.hanmadi.quote.QuoteCount(q.article.id, count(q), count(distinct q.person.id)) from Quote q
            where q.article.id in :articleIds and q.kind = DIRECT and q.stands
            group by q.article.id""")
    List<QuoteCount> countOfArticles(Collection<Long> articleIds);

    @Query("""
            select new kr.hanmadi.quote.QuoteCount(q.article.forum.id, count(q), count(distinct q.person.id)) from Quote q
            where q.article.forum.id in :forumIds and q.kind = DIRECT
                and q.stands and q.article.readable
            group by q.article.forum.id""")
    List<QuoteCount> countOfForums(Collection<Long> forumIds);

    @Query("""
            select q from Quote q left join fetch q.person
            where q.article.id in :articleIds and q.kind = DIRECT and q.stands
                and q.utterance <= :utterances
            order by q.article.id, q.startOffset, q.id""")
    List<Quote> findReadableOfArticles(Collection<Long> articleIds, int utterances);

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
            where p.id < :before and q.kind <> HEADLINE
                and q.stands and a.readable
            group by p.id order by p.id desc""")
    List<SpeakerCount> countBySpeakerBefore(Long before, Pageable page);

    @Query("""
            select new kr.hanmadi.address.SiteMapRange(q.id / 50000, max(coalesce(a.updatedAt, a.publishedAt)))
            from Quote q join q.article a
            where q.kind <> HEADLINE and q.stands and a.readable
            group by 1 order by 1""")
    List<SiteMapRange> findShelves();

    @Query("""
            select new kr.hanmadi.address.SiteMapEntry(q.publicId, '', coalesce(a.updatedAt, a.publishedAt))
            from Quote q join q.article a
            where q.id >= :from and q.id < :to and q.kind <> HEADLINE
                and q.stands and a.readable
            order by q.id""")
    List<SiteMapEntry> findAddressed(long from, long to);

    @Query("""
            select new kr.hanmadi.address.SiteMapRange(p.id / 50000, max(coalesce(a.updatedAt, a.publishedAt)))
            from Quote q join q.article a join q.person p
            where q.kind <> HEADLINE and q.stands and a.readable
            group by 1 order by 1""")
    List<SiteMapRange> findShelvesOfSpeakers();

    @Query("""
            select new kr.hanmadi.address.SiteMapEntry(p.publicId, p.slug, max(coalesce(a.updatedAt, a.publishedAt)))
            from Quote q join q.article a join q.person p
            where p.id >= :from and p.id < :to and q.kind <> HEADLINE
                and q.stands and a.readable
            group by p.id, p.publicId, p.slug order by p.id""")
    List<SiteMapEntry> findAddressedSpeakers(long from, long to);

    @Query("""
            select new kr.hanmadi.quote.SharedSpeakers(q.article.id, count(distinct q.person.id),
                listagg(distinct q.speakerName, ', ') within group (order by q.speakerName))
            from Quote q
            where q.person.id in :personIds and q.article.id <> :articleId and q.kind = DIRECT
                and q.stands and q.article.readable
            group by q.article.id order by count(distinct q.person.id) desc, q.article.id desc""")
    List<SharedSpeakers> findArticlesSharing(Collection<Long> personIds, Long articleId, Pageable page);

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
