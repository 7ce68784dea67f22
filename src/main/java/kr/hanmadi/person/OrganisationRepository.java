package kr.hanmadi.person;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, Long> {
    Organisation save(Organisation organisation);

    Optional<Organisation> findByOrganisationKey(String organisationKey);

    List<Organisation> findByOrganisationKeyIn(Collection<String> keys);

    @Query("select o.organisationKey from Organisation o where o.organisationKey in :keys")
    Set<String> findKeysAmong(Collection<String> keys);

    /** Organisations to which editors gave a name of one of these keys. */
    @Query("""
            select distinct o from Organisation o left join fetch o.names
            where o.id in (select x.id from Organisation x join x.names n where n.organisationKey in :keys)""")
    List<Organisation> findAlsoKnown(Collection<String> keys);

    @Query("""
            select o from Organisation o
            where :words = '' or locate(:words, o.name) > 0
                or exists (select 1 from o.names n where locate(:words, n.text) > 0)
            order by o.name, o.id""")
    Page<Organisation> findHolding(String words, Pageable page);

    /** Organisations whose name or other name holds these letters, or masks them. */
    @Query("""
            select distinct o from Organisation o left join o.names n
            where locate(:name, o.name) > 0 or locate(:name, n.text) > 0
                or locate(:name, o.masks) > 0 or locate(:name, o.unlistedNames) > 0""")
    List<Organisation> findPrinting(String name);

    Optional<Organisation> findByPublicId(String publicId);

    List<Organisation> findByPublicIdIn(Collection<String> publicIds);

    List<Organisation> findByIdIn(Collection<Long> ids);
}
