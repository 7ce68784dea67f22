package kr.hanmadi.person;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, Long> {
    Organisation save(Organisation organisation);

    Optional<Organisation> findByOrganisationKey(String organisationKey);

    List<Organisation> findByOrganisationKeyIn(Collection<String> keys);

    @Query("select o.organisationKey from Organisation o where o.organisationKey in :keys")
    Set<String> findKeysAmong(Collection<String> keys);

    Optional<Organisation> findByPublicId(String publicId);

    List<Organisation> findByIdIn(Collection<Long> ids);
}
