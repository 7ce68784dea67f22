package kr.hanmadi.person;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface OrganisationRepository extends Repository<Organisation, Long> {
    Organisation save(Organisation organisation);

    Optional<Organisation> findByOrganisationKey(String organisationKey);

    List<Organisation> findByOrganisationKeyIn(Collection<String> keys);

    Optional<Organisation> findByPublicId(String publicId);

    List<Organisation> findByIdIn(Collection<Long> ids);
}
