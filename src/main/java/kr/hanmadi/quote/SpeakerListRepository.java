package kr.hanmadi.quote;

import java.util.Collection;
import java.util.List;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The questions of {@link SpeakerLists}. */
interface SpeakerListRepository extends Repository<Quote, Long> {
    /** The person p spoke in what readers may see. */
    String SPOKE = " exists (select 1 from Quote q where q.person = p and q.kind = DIRECT and q.speakerKind = PERSON"
            + " and q.stands and q.article.readable) ";

    /** A person of the organisation o spoke in what readers may see. */
    String SPOKE_FOR =
            " o.unlistedNames is null and exists (select 1 from Affiliation f join f.person p where f.organisation = o and"
                    + SPOKE + ") ";

    @Query("""
            select new kr.hanmadi.quote.ForumCount(f.id, f.publicId, f.name, f.masks, count(q))
            from Quote q join q.article a join a.forum f
            where q.person.id = :personId and q.kind <> HEADLINE
                and q.stands and a.readable
            group by f.id, f.publicId, f.name, f.masks, f.heldOn order by f.heldOn desc nulls last, f.id desc""")
    List<ForumCount> countByForumOfPerson(Long personId, Pageable page);

    @Query("""
            select new kr.hanmadi.quote.SpeakerCount(q.person.id, count(q)) from Quote q
            where q.kind = DIRECT and q.speakerKind = PERSON and q.article.forum.series.id = :seriesId
                and q.stands and q.article.readable
            group by q.person.id order by count(q) desc, q.person.id""")
    List<SpeakerCount> countMostQuotedOfSeries(Long seriesId, Pageable page);

    @Query(value = """
            select new kr.hanmadi.quote.SpeakerCount(q.person.id, count(q)) from Quote q
            where q.kind = DIRECT and q.speakerKind = PERSON and q.person.name = :name
                and q.person.unlistedAt is null
                and q.stands and q.article.readable
            group by q.person.id order by count(q) desc, q.person.id""", countQuery = """
            select count(distinct q.person.id) from Quote q
            where q.kind = DIRECT and q.speakerKind = PERSON and q.person.name = :name
                and q.person.unlistedAt is null
                and q.stands and q.article.readable""")
    Page<SpeakerCount> countBySpeakerNamed(String name, Pageable page);

    @Query(value = """
            select new kr.hanmadi.quote.SpeakerCount(q.person.id, count(q)) from Quote q
            where q.kind = DIRECT and q.speakerKind = PERSON
                and exists (select 1 from Affiliation f where f.person = q.person and f.organisation.id = :organisationId)
                and q.stands and q.article.readable
            group by q.person.id, q.person.name order by q.person.name, q.person.id""", countQuery = """
            select count(distinct q.person.id) from Quote q
            where q.kind = DIRECT and q.speakerKind = PERSON
                and exists (select 1 from Affiliation f where f.person = q.person and f.organisation.id = :organisationId)
                and q.stands and q.article.readable""")
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

    @Query("select p.id from Person p where p.unlistedAt is null and" + SPOKE + "order by p.name, p.id")
    List<Long> findSpeakers(Pageable page);

    @Query(
            "select p.id from Person p where substring(p.name, 1, 1) between :first and :last and p.unlistedAt is null and"
                    + SPOKE + "order by p.name, p.id")
    List<Long> findSpeakersBetween(String first, String last, Pageable page);

    @Query(
            "select p.id from Person p where substring(p.name, 1, 1) not between '가' and '힣' and p.unlistedAt is null and"
                    + SPOKE + "order by p.name, p.id")
    List<Long> findSpeakersNotInHangul(Pageable page);

    @Query(
            "select new kr.hanmadi.quote.LetterCount(substring(p.name, 1, 1), count(p)) from Person p where p.unlistedAt is null and"
                    + SPOKE + "group by 1")
    List<LetterCount> countSpeakersByFirstLetter();

    @Query("select new kr.hanmadi.quote.MonthActCount(year(" + QuoteListRepository.DAY + "), month("
            + QuoteListRepository.DAY + "), q.speechAct, count(q)) " + """
            from Quote q join q.article a left join a.forum f
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
            select new kr.hanmadi.quote.SpeakerCount(p.id, count(q)) from Quote q join q.person p
            where p.name in :names and p.mergedInto is null and p.hiddenAs is null
                and q.article.id <> :articleId and q.stands
            group by p.id order by count(q) desc, p.id""")
    List<SpeakerCount> countSpeakingElsewhere(Collection<String> names, Long articleId);

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
            select new kr.hanmadi.quote.QuoteCount(q.article.forum.id, count(q), count(distinct q.person.id)) from Quote q
            where q.article.forum.id in :forumIds and q.kind = DIRECT
                and q.stands and q.article.readable
            group by q.article.forum.id""")
    List<QuoteCount> countOfForums(Collection<Long> forumIds);
}
