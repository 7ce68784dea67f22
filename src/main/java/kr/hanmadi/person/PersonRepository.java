package kr.hanmadi.person;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface PersonRepository extends Repository<Person, Long> {
    Person save(Person person);

    @Query("""
            select p from Person p left join fetch p.names left join fetch p.affiliations a left join fetch a.organisation
            where p.publicId = :publicId""")
    Optional<Person> findByPublicId(String publicId);

    Optional<Person> findByNameAndOrganisationKey(String name, String organisationKey);

    @Query("""
            select p from Person p where p.name in :names
                and (p.organisationKey in :keys or p.organisationKey is null and p.foundIn = :articleId)""")
    List<Person> findOfReport(Collection<String> names, Collection<String> keys, Long articleId);

    @Query("select p from Person p left join fetch p.affiliations where p.id in :ids")
    List<Person> findByIds(Collection<Long> ids);

    @Query("""
            select distinct p from Person p left join p.names n
            where p.mergedInto is null and (p.name = :text or n.text = :text) order by p.id""")
    List<Person> findNamed(String text);

    @Query("""
            select p from Person p where p.mergedInto is null and substring(p.name, 1, length(:start)) = :start
            order by p.name, p.id""")
    List<Person> findStartingWith(String start, Pageable page);
}
