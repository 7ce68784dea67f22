package kr.hanmadi.person;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, Long> {
    Person save(Person person);

    @Query("""
            select p from Person p left join fetch p.names left join fetch p.affiliations a left join fetch a.organisation
            where p.publicId = :publicId""")
    Optional<Person> findByPublicId(String publicId);

    List<Person> findByPublicIdIn(Collection<String> publicIds);

    /** People whose name is hidden. */
    @Query(
            "select distinct p from Person p left join fetch p.names where p.hiddenAs is not null order by p.hiddenAt desc, p.id")
    List<Person> findHidden();

    /** People whose name is hidden or out of searches. */
    @Query(
            "select distinct p from Person p left join fetch p.names where p.hiddenAs is not null or p.unlistedAt is not null")
    List<Person> findUnseen();

    @Query(value = "select name from hidden_name", nativeQuery = true)
    List<String> findUnsearchableNames();

    /** The names in a text that readers or searches may not see. */
    @Query(value = "select name, hidden from hidden_name where position(name in :text) > 0", nativeQuery = true)
    List<UnseenName> findUnseenIn(String text);

    boolean existsByHiddenAsIsNotNullOrUnlistedAtIsNotNull();

    List<Person> findByUnlistedAtIsNotNullAndMergedIntoIsNullOrderByUnlistedAtDescIdDesc();

    /** People of a hidden or unlisted name who may be the one that a report names with this organisation, or with none. */
    @Query("""
            select p from Person p
            where (p.hiddenAs is not null or p.unlistedAt is not null)
                and (p.name = :name or exists (select 1 from p.names n where n.text = :name))
                and (:organisationKey is null or p.organisationKey is null or p.organisationKey = :organisationKey)""")
    List<Person> findUnseenNamesakes(String name, @Nullable String organisationKey);

    List<Person> findByMergedInto(Person person);

    /** All people of that name, hidden or not. */
    @Query("""
            select distinct p from Person p left join p.names n left join fetch p.affiliations
            where p.mergedInto is null and (p.name = :text or n.text = :text) order by p.id""")
    List<Person> findAllNamed(String text);

    Optional<Person> findByNameAndOrganisationKey(String name, String organisationKey);

    @Query("""
            select p from Person p where p.name in :names
                and (p.organisationKey in :keys or p.organisationKey is null and p.foundIn = :articleId)""")
    List<Person> findOfReport(Collection<String> names, Collection<String> keys, Long articleId);

    /** People to whom editors gave one of these names, or a post under one of them: reports may print either. */
    @Query("""
            select distinct p from Person p left join fetch p.names where p.id in (
                select x.id from Person x join x.names n where n.text in :names
                union select f.person.id from Affiliation f
                    where f.articleId is null and f.organisation is not null and f.person.name in :names)""")
    List<Person> findAlsoKnown(Collection<String> names);

    @Query(
            value = "select person_id as personId, means from person_in_article where article_id = :articleId",
            nativeQuery = true)
    List<MeantInArticle> findMeantIn(Long articleId);

    @Query("select p from Person p left join fetch p.affiliations a left join fetch a.organisation where p.id in :ids")
    List<Person> findByIds(Collection<Long> ids);

    @Query("""
            select distinct p from Person p left join p.names n
            where p.mergedInto is null and p.hiddenAs is null and (p.name = :text or n.text = :text) order by p.id""")
    List<Person> findNamed(String text);

    @Query("""
            select p from Person p where p.mergedInto is null and p.hiddenAs is null and substring(p.name, 1, length(:start)) = :start
            order by p.name, p.id""")
    List<Person> findStartingWith(String start, Pageable page);

    /** People whose name, other name or post holds the words, by name; all for no words. */
    @Query(value = """
            select p from Person p
            where p.mergedInto is null and p.hiddenAs is null and (:words = '' or locate(:words, p.name) > 0
                or exists (select 1 from p.names n where locate(:words, n.text) > 0)
                or exists (select 1 from Affiliation f where f.person = p
                    and locate(:words, concat(coalesce(f.printed, ''), ' ', coalesce(f.jobTitle, ''))) > 0))
            order by p.name, p.id""", countQuery = """
            select count(p) from Person p
            where p.mergedInto is null and p.hiddenAs is null and (:words = '' or locate(:words, p.name) > 0
                or exists (select 1 from p.names n where locate(:words, n.text) > 0)
                or exists (select 1 from Affiliation f where f.person = p
                    and locate(:words, concat(coalesce(f.printed, ''), ' ', coalesce(f.jobTitle, ''))) > 0))""")
    Page<Person> findHolding(String words, Pageable page);
}
