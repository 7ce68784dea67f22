package kr.hanmadi.person;

import jakarta.persistence.Embeddable;

/** Another name of an organisation that an editor entered, and the key under which it is found by it. */
@Embeddable
record OrganisationName(String text, String organisationKey) {
    static OrganisationName of(String text) {
        return new OrganisationName(text, OrganisationKey.of(text));
    }
}
