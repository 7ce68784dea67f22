package kr.hanmadi.quote;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import kr.hanmadi.field.AnonymousKind;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists of quotations that readers may see, direct ones and newest first unless they say otherwise. The newest of a person or
 * an organisation are those whose {@link Quote#day()} is the latest; lists of everything follow the days of the reports,
 * because they show what came in, and an index has that order ready.
 */
@Service
@Transactional(readOnly = true)
public class QuoteLists {
    private final QuoteListRepository quotes;

    QuoteLists(QuoteListRepository quotes) {
        this.quotes = quotes;
    }

    public Page<Quote> readable(Pageable page) {
        return quotes.findReadable(page);
    }

    /** The newest, so many. */
    public List<Quote> newest(int most) {
        return quotes.findNewest(Limit.of(most));
    }

    /** Direct and indirect quotations of a person that readers may see, newest first. */
    public Page<Quote> readableOfPerson(Long personId, Pageable page) {
        return quotes.findReadableOfPerson(personId, page);
    }

    /** Those of a person's quotations that a reader chose, newest first. */
    public Page<Quote> readableOfPerson(Long personId, QuoteChoice choice, Pageable page) {
        return quotes.findChosenOfPerson(personId, choice, page);
    }

    /** Words that a person spoke together with others, newest first. */
    public List<Quote> readableOfMember(Long personId, Pageable page) {
        return quotes.findReadableOfMember(personId, page);
    }

    /** Direct and indirect quotations of an organisation itself, newest first. */
    public Page<Quote> readableOfOrganisation(Long organisationId, Pageable page) {
        return quotes.findReadableOfOrganisation(organisationId, page);
    }

    /** Quotations of sources without a name, newest first. */
    public Page<Quote> readableOfAnonymous(Collection<AnonymousKind> kinds, Pageable page) {
        return quotes.findReadableOfAnonymous(kinds, page);
    }

    /** Quotations of several who are said to have spoken together, newest first. */
    public Page<Quote> readableOfGroups(Pageable page) {
        return quotes.findReadableOfGroups(page);
    }

    public List<AnonymousCount> byAnonymousKind() {
        return quotes.countByAnonymousKind();
    }

    /** Direct and indirect quotations of a forum, the first, so many. */
    public List<Quote> readableOfForum(Long forumId, int most) {
        return quotes.findReadableOfForum(forumId, Limit.of(most));
    }

    /**
     * Quotations in other articles that may be the same utterance: from the same forum, or by the same person around
     * the same day.
     */
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
    public List<Quote> mentioning(Long personId, Pageable page) {
        return quotes.findMentioning(personId, page);
    }
}
