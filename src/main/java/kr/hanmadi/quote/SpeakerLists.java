package kr.hanmadi.quote;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** People and organisations that spoke where readers may see it, and how often. */
@Service
@Transactional(readOnly = true)
public class SpeakerLists {
    private final SpeakerListRepository quotes;
    private final MentionRepository mentions;
    private final EntityManager entities;

    SpeakerLists(SpeakerListRepository quotes, MentionRepository mentions, EntityManager entities) {
        this.quotes = quotes;
        this.mentions = mentions;
        this.entities = entities;
    }

    /** The people among these who have a page: they spoke, hosted or took part in what readers may see. */
    public Set<Long> withPages(Collection<Long> personIds) {
        return ReadableRows.among(entities, ReadableRows.Kind.PERSON_WITH_PAGE, personIds);
    }

    /** Direct and indirect quotations of a person, counted by month and by speech act. */
    public SpokenCounts countsOfPerson(Long personId) {
        return SpokenCounts.of(quotes.countPartsOfPerson(personId));
    }

    /** The forums at which a person spoke, newest first. */
    public List<ForumCount> byForumOfPerson(Long personId, Pageable page) {
        return quotes.countByForumOfPerson(personId, page);
    }

    /** People who spoke at the forums of a series, most quoted first. */
    public List<SpeakerCount> mostQuotedOfSeries(Long seriesId, Pageable page) {
        return quotes.countMostQuotedOfSeries(seriesId, page);
    }

    /** People of exactly this name who spoke, most quoted first. */
    public Page<SpeakerCount> speakersNamed(String name, Pageable page) {
        return quotes.countBySpeakerNamed(name, page);
    }

    /** People of an organisation who spoke, by name. */
    public Page<SpeakerCount> speakersOf(Long organisationId, Pageable page) {
        return quotes.countBySpeakerOfOrganisation(organisationId, page);
    }

    /** Organisations whose people spoke, by name. */
    public List<OrganisationCount> organisations(Pageable page) {
        return organisationsOf(quotes.findOrganisations(page));
    }

    /** Organisations whose people spoke and whose name begins with a letter between these two. */
    public List<OrganisationCount> organisationsBetween(String first, String last, Pageable page) {
        return organisationsOf(quotes.findOrganisationsBetween(first, last, page));
    }

    /** Organisations whose people spoke and whose name does not begin in Hangul. */
    public List<OrganisationCount> organisationsNotInHangul(Pageable page) {
        return organisationsOf(quotes.findOrganisationsNotInHangul(page));
    }

    private List<OrganisationCount> organisationsOf(List<Long> ids) {
        var counts = countSpeakersOf(ids);
        return ids.stream()
                .map(id -> new OrganisationCount(id, counts.getOrDefault(id, 0L)))
                .toList();
    }

    /** How many people of each of these organisations spoke; those without any are missing. */
    public Map<Long, Long> countSpeakersOf(Collection<Long> organisationIds) {
        return quotes.countSpeakersOfOrganisations(organisationIds).stream()
                .collect(Collectors.toMap(OrganisationCount::organisationId, OrganisationCount::speakers));
    }

    /** How many of these organisations begin with each letter. */
    public Map<String, Long> organisationsByFirstLetter() {
        return byLetter(quotes.countOrganisationsByFirstLetter());
    }

    private static Map<String, Long> byLetter(List<LetterCount> counts) {
        return counts.stream().collect(Collectors.toMap(LetterCount::letter, LetterCount::names));
    }

    /** People who spoke, by name, with the number of their quotations. */
    public List<SpeakerCount> speakers(Pageable page) {
        return speakersOf(quotes.findSpeakers(page));
    }

    /** People who spoke whose name begins with a letter between these two: 가 to 낗. */
    public List<SpeakerCount> speakersBetween(String first, String last, Pageable page) {
        return speakersOf(quotes.findSpeakersBetween(first, last, page));
    }

    /** People who spoke whose name does not begin in Hangul. */
    public List<SpeakerCount> speakersNotInHangul(Pageable page) {
        return speakersOf(quotes.findSpeakersNotInHangul(page));
    }

    private List<SpeakerCount> speakersOf(List<Long> ids) {
        var counts = countOfPersons(ids);
        return ids.stream()
                .map(id -> new SpeakerCount(id, counts.getOrDefault(id, 0L)))
                .toList();
    }

    /** How many of those who spoke have a name that begins with each letter. */
    public Map<String, Long> speakersByFirstLetter() {
        return byLetter(quotes.countSpeakersByFirstLetter());
    }

    /** Who else spoke at the forums at which a person spoke, with the number of those forums, most first. */
    public List<SpeakerCount> spokeTogetherWith(Long personId, Pageable page) {
        return quotes.countForumsTogether(personId, page);
    }

    /** How articles that readers may see print a person, most often first. */
    public List<PrintedForm> printedForms(Long personId, Pageable page) {
        return mentions.findPrintedForms(personId, page);
    }

    /** People who spoke, most quoted first. */
    public List<SpeakerCount> mostQuoted(Pageable page) {
        return quotes.countMostQuoted(page);
    }

    /** Others of the same name who spoke where readers may see it, most quoted first: 동명이인. */
    public List<SpeakerCount> namesakesOf(Long personId, String name, int most) {
        return quotes.countOfNamesakes(personId, name, Limit.of(most));
    }

    /** The ids of people of these names who speak in other articles, drafts too, most quoted first. */
    public List<Long> speakingElsewhere(Collection<String> names, Long articleId) {
        return names.isEmpty()
                ? List.of()
                : quotes.countSpeakingElsewhere(names, articleId).stream()
                        .map(SpeakerCount::personId)
                        .toList();
    }

    public Map<Long, Long> countOfPersons(Collection<Long> personIds) {
        return quotes.countOfPersons(personIds).stream()
                .collect(Collectors.toMap(SpeakerCount::personId, SpeakerCount::quotes));
    }

    public Map<Long, QuoteCount> countOfForums(Collection<Long> forumIds) {
        if (forumIds.isEmpty()) {
            return Map.of();
        }
        return quotes.countOfForums(forumIds).stream().collect(Collectors.toMap(QuoteCount::of, Function.identity()));
    }
}
