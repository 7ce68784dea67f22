package kr.hanmadi.quote;

/** How many people of an organisation spoke. */
public record OrganisationCount(Long organisationId, long speakers) {}
