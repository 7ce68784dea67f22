package kr.hanmadi.quote;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.hanmadi.address.SiteMapEntry;
import kr.hanmadi.address.SiteMapRange;
import kr.hanmadi.article.Article;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of quotations and mentions. Lists are of direct quotations that readers may see, unless they say otherwise. */
@Service
@Transactional
public class Quotes {
    private final QuoteRepository quotes;
    private final MentionRepository mentions;

    Quotes(QuoteRepository quotes, MentionRepository mentions) {
        this.quotes = quotes;
        this.mentions = mentions;
    }

    public Quote add(Quote quote) {
        return quotes.save(quote);
    }

    public void remove(Quote quote) {
        quotes.delete(quote);
    }

    /** Replaces the reference ledger of an article. */
    public void replaceMentions(Article article, List<Mention> ledger) {
        var id = Objects.requireNonNull(article.getId());
        article.foundMentions(mentions.findPeopleOfArticle(id));
        mentions.deleteOfArticle(id);
        addMentions(ledger);
    }

    /** Keeps the reference ledger of an article that had none. */
    public void addMentions(List<Mention> ledger) {
        mentions.saveAll(ledger);
    }

    @Transactional(readOnly = true)
    public Optional<Quote> find(String publicId) {
        return quotes.findByPublicId(publicId);
    }

    /** Every quotation of an article in text order, of all kinds and states. */
    @Transactional(readOnly = true)
    public List<Quote> ofArticle(Long articleId) {
        return quotes.findOfArticle(articleId);
    }

    /** A part of them. */
    @Transactional(readOnly = true)
    public List<Quote> ofArticle(Long articleId, Pageable part) {
        return quotes.findPartOfArticle(articleId, part);
    }

    /** The quotations of all kinds that readers may see of an article, and that touch this stretch of its text. */
    @Transactional(readOnly = true)
    public List<Quote> readableOfArticleBetween(Long articleId, int from, int until) {
        return quotes.findReadableOfArticleBetween(articleId, from, until);
    }

    /** Where the quotations of an article stand, of all kinds and states, in text order. */
    @Transactional(readOnly = true)
    public List<TextSpan> spansIn(Long articleId) {
        return quotes.findSpansOfArticle(articleId);
    }

    /** Who speaks how often in an article that readers may see, in the order of first words. */
    @Transactional(readOnly = true)
    public List<Part> partsIn(Long articleId) {
        return quotes.countByPart(articleId);
    }

    /** What there is to review in articles, by article; of one without quotations too. */
    @Transactional(readOnly = true)
    public Map<Long, ReviewCount> toReview(Collection<Long> articleIds) {
        var counts = articleIds.stream().collect(Collectors.toMap(Function.identity(), ReviewCount::none));
        quotes.countForReview(articleIds).forEach(count -> counts.put(count.of(), count));
        return counts;
    }

    /** How an article calls its people, in the order of first places. */
    @Transactional(readOnly = true)
    public List<PrintedForms> referencesIn(Long articleId) {
        return PrintedForms.of(mentions.countOfArticle(articleId));
    }

    @Transactional(readOnly = true)
    public Page<Quote> readable(Pageable page) {
        return quotes.findReadable(page);
    }

    /** The newest, so many. */
    @Transactional(readOnly = true)
    public List<Quote> newest(int most) {
        return quotes.findNewest(Limit.of(most));
    }

    /** Direct and indirect quotations of a person that readers may see, newest first. */
    @Transactional(readOnly = true)
    public Page<Quote> readableOfPerson(Long personId, Pageable page) {
        return quotes.findReadableOfPerson(personId, page);
    }

    /** Those of a person's quotations that a reader chose, newest first. */
    @Transactional(readOnly = true)
    public Page<Quote> readableOfPerson(Long personId, QuoteChoice choice, Pageable page) {
        return quotes.findChosenOfPerson(
                personId,
                choice.kinds(),
                choice.act() == null,
                choice.acts(),
                choice.forumId() == null,
                List.of(choice.forumId() == null ? 0L : choice.forumId()),
                choice.among() == null,
                choice.among() == null ? List.of() : choice.among(),
                choice.year() == null,
                choice.from(),
                choice.to(),
                page);
    }

    /** Direct and indirect quotations of a person, counted by month and by speech act. */
    @Transactional(readOnly = true)
    public SpokenCounts countsOfPerson(Long personId) {
        return SpokenCounts.of(quotes.countPartsOfPerson(personId));
    }

    /** The forums at which a person spoke, newest first. */
    @Transactional(readOnly = true)
    public List<ForumCount> byForumOfPerson(Long personId, Pageable page) {
        return quotes.countByForumOfPerson(personId, page);
    }

    /** Words that a person spoke together with others. */
    @Transactional(readOnly = true)
    public List<Quote> readableOfMember(Long personId, Pageable page) {
        return quotes.findReadableOfMember(personId, page);
    }

    /** Direct and indirect quotations of an organisation itself, newest first. */
    @Transactional(readOnly = true)
    public Page<Quote> readableOfOrganisation(Long organisationId, Pageable page) {
        return quotes.findReadableOfOrganisation(organisationId, page);
    }

    /** Quotations of sources without a name, newest first. */
    @Transactional(readOnly = true)
    public Page<Quote> readableOfAnonymous(Collection<AnonymousKind> kinds, Pageable page) {
        return quotes.findReadableOfAnonymous(kinds, page);
    }

    /** Quotations of several who are said to have spoken together, newest first. */
    @Transactional(readOnly = true)
    public Page<Quote> readableOfGroups(Pageable page) {
        return quotes.findReadableOfGroups(page);
    }

    @Transactional(readOnly = true)
    public List<AnonymousCount> byAnonymousKind() {
        return quotes.countByAnonymousKind();
    }

    /** People who spoke at the forums of a series, most quoted first. */
    @Transactional(readOnly = true)
    public List<SpeakerCount> mostQuotedOfSeries(Long seriesId, Pageable page) {
        return quotes.countMostQuotedOfSeries(seriesId, page);
    }

    /** People of exactly this name who spoke, most quoted first. */
    @Transactional(readOnly = true)
    public Page<SpeakerCount> speakersNamed(String name, Pageable page) {
        return quotes.countBySpeakerNamed(name, page);
    }

    /** People of an organisation who spoke, by name. */
    @Transactional(readOnly = true)
    public Page<SpeakerCount> speakersOf(Long organisationId, Pageable page) {
        return quotes.countBySpeakerOfOrganisation(organisationId, page);
    }

    /** Organisations whose people spoke, by name. */
    @Transactional(readOnly = true)
    public List<OrganisationCount> organisations(Pageable page) {
        return organisationsOf(quotes.findOrganisations(page));
    }

    /** Organisations whose people spoke and whose name begins with a letter between these two. */
    @Transactional(readOnly = true)
    public List<OrganisationCount> organisationsBetween(String first, String last, Pageable page) {
        return organisationsOf(quotes.findOrganisationsBetween(first, last, page));
    }

    /** Organisations whose people spoke and whose name does not begin in Hangul. */
    @Transactional(readOnly = true)
    public List<OrganisationCount> organisationsNotInHangul(Pageable page) {
        return organisationsOf(quotes.findOrganisationsNotInHangul(page));
    }

    private List<OrganisationCount> organisationsOf(List<Long> ids) {
        var counts = quotes.countSpeakersOfOrganisations(ids).stream()
                .collect(Collectors.toMap(OrganisationCount::organisationId, OrganisationCount::speakers));
        return ids.stream()
                .map(id -> new OrganisationCount(id, counts.getOrDefault(id, 0L)))
                .toList();
    }

    /** How many of these organisations begin with each letter. */
    @Transactional(readOnly = true)
    public Map<String, Long> organisationsByFirstLetter() {
        return byLetter(quotes.countOrganisationsByFirstLetter());
    }

    private static Map<String, Long> byLetter(List<LetterCount> counts) {
        return counts.stream().collect(Collectors.toMap(LetterCount::letter, LetterCount::names));
    }

    /** Direct and indirect quotations of a forum, the first, so many. */
    @Transactional(readOnly = true)
    public List<Quote> readableOfForum(Long forumId, int most) {
        return quotes.findReadableOfForum(forumId, Limit.of(most));
    }

    /** People who spoke, by name, with the number of their quotations. */
    @Transactional(readOnly = true)
    public List<SpeakerCount> speakers(Pageable page) {
        return speakersOf(quotes.findSpeakers(page));
    }

    /** People who spoke whose name begins with a letter between these two: 가 to 낗. */
    @Transactional(readOnly = true)
    public List<SpeakerCount> speakersBetween(String first, String last, Pageable page) {
        return speakersOf(quotes.findSpeakersBetween(first, last, page));
    }

    /** People who spoke whose name does not begin in Hangul. */
    @Transactional(readOnly = true)
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
    @Transactional(readOnly = true)
    public Map<String, Long> speakersByFirstLetter() {
        return byLetter(quotes.countSpeakersByFirstLetter());
    }

    /** Who else spoke at the forums at which a person spoke, with the number of those forums, most first. */
    @Transactional(readOnly = true)
    public List<SpeakerCount> spokeTogetherWith(Long personId, Pageable page) {
        return quotes.countForumsTogether(personId, page);
    }

    /** How articles that readers may see print a person, most often first. */
    @Transactional(readOnly = true)
    public List<PrintedForm> printedForms(Long personId, Pageable page) {
        return mentions.findPrintedForms(personId, page);
    }

    /** People who spoke, most quoted first. */
    @Transactional(readOnly = true)
    public List<SpeakerCount> mostQuoted(Pageable page) {
        return quotes.countMostQuoted(page);
    }

    /** Others of the same name who spoke where readers may see it, most quoted first: 동명이인. */
    @Transactional(readOnly = true)
    public List<SpeakerCount> namesakesOf(Long personId, String name, int most) {
        return quotes.countOfNamesakes(personId, name, Limit.of(most));
    }

    @Transactional(readOnly = true)
    public Map<Long, Long> countOfPersons(Collection<Long> personIds) {
        return quotes.countOfPersons(personIds).stream()
                .collect(Collectors.toMap(SpeakerCount::personId, SpeakerCount::quotes));
    }

    @Transactional(readOnly = true)
    public Map<Long, QuoteCount> countOfArticles(Collection<Long> articleIds) {
        return quotes.countOfArticles(articleIds).stream()
                .collect(Collectors.toMap(QuoteCount::of, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Map<Long, QuoteCount> countOfForums(Collection<Long> forumIds) {
        if (forumIds.isEmpty()) {
            return Map.of();
        }
        return quotes.countOfForums(forumIds).stream().collect(Collectors.toMap(QuoteCount::of, Function.identity()));
    }

    @Transactional(readOnly = true)
    public Map<Long, Quote> byIds(Collection<Long> ids) {
        return quotes.findByIds(ids).stream()
                .collect(Collectors.toMap(quote -> Objects.requireNonNull(quote.getId()), Function.identity()));
    }

    /** The quotations that readers may see of an article, the first filed first, filed after that key. */
    @Transactional(readOnly = true)
    public List<Quote> readableOfArticleAfter(Long articleId, Long key, Pageable page) {
        return quotes.findReadableOfArticleAfter(articleId, key, page);
    }

    /** How many quotations its article has before it, in text order. */
    @Transactional(readOnly = true)
    public long countBefore(Quote quote) {
        return quotes.countBefore(
                Objects.requireNonNull(quote.getArticle().getId()),
                quote.getStartOffset(),
                Objects.requireNonNull(quote.getId()));
    }

    /** The first quotations of articles that readers may see, by article, in text order. */
    @Transactional(readOnly = true)
    public Map<Long, List<Quote>> firstReadableOfArticles(Collection<Long> articleIds, int utterances) {
        return quotes.findReadableOfArticles(articleIds, utterances).stream()
                .collect(Collectors.groupingBy(
                        quote -> Objects.requireNonNull(quote.getArticle().getId())));
    }

    /** Direct and indirect quotations, the last filed first, filed before that key: goes on where an answer ended. */
    @Transactional(readOnly = true)
    public List<Quote> readableBefore(Long key, Pageable page) {
        return quotes.findReadableBefore(key, page);
    }

    @Transactional(readOnly = true)
    public List<Quote> readableOfPersonBefore(Long personId, Long key, Pageable page) {
        return quotes.findReadableOfPersonBefore(personId, key, page);
    }

    @Transactional(readOnly = true)
    public List<Quote> readableOfForumBefore(Long forumId, Long key, Pageable page) {
        return quotes.findReadableOfForumBefore(forumId, key, page);
    }

    /** People who spoke, with the number of their quotations, the last filed first, filed before that key. */
    @Transactional(readOnly = true)
    public List<SpeakerCount> speakersBefore(Long key, Pageable page) {
        return quotes.countBySpeakerBefore(key, page);
    }

    /** The shelves on which quotations stand that readers may see. */
    @Transactional(readOnly = true)
    public List<SiteMapRange> siteMapRanges() {
        return quotes.findShelves();
    }

    /** What of a shelf of quotations readers may see; a quotation has no slug. */
    @Transactional(readOnly = true)
    public List<SiteMapEntry> onShelf(long number) {
        return quotes.findAddressed(SiteMapRange.firstKey(number), SiteMapRange.firstKey(number + 1));
    }

    /** The shelves on which people stand who spoke. */
    @Transactional(readOnly = true)
    public List<SiteMapRange> shelvesOfSpeakers() {
        return quotes.findShelvesOfSpeakers();
    }

    /** Who of a shelf of people spoke. */
    @Transactional(readOnly = true)
    public List<SiteMapEntry> speakersOnShelf(long number) {
        return quotes.findAddressedSpeakers(SiteMapRange.firstKey(number), SiteMapRange.firstKey(number + 1));
    }

    /** Other articles in which these people speak, those that share most of them first. */
    @Transactional(readOnly = true)
    public List<SharedSpeakers> articlesSharing(Collection<Long> personIds, Long articleId, Pageable page) {
        return quotes.findArticlesSharing(personIds, articleId, page);
    }

    /**
     * Quotations in other articles that may be the same utterance: from the same forum, or by the same person around
     * the same day.
     */
    @Transactional(readOnly = true)
    public List<Quote> candidatesForSameUtterance(Quote quote, Period around, Pageable page) {
        var article = quote.getArticle();
        var day = article.day().orElse(LocalDate.EPOCH);
        var forum = article.getForum();
        var person = quote.getPerson();
        return quotes.findPerhapsSame(
                Objects.requireNonNull(article.getId()),
                quote.getKind(),
                forum == null ? null : forum.canonical().getId(),
                person == null ? null : person.getId(),
                day.minus(around),
                day.plus(around),
                page);
    }

    /** Words in which others speak of a person, latest first. */
    @Transactional(readOnly = true)
    public List<Quote> mentioning(Long personId, Pageable page) {
        return quotes.findMentioning(personId, page);
    }
}
