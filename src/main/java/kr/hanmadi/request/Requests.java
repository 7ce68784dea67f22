package kr.hanmadi.request;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.KoreanDates;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of what readers ask us to correct. */
@Service
@Transactional
public class Requests {
    private static final int RECEIPT_LETTERS = 6;

    private final RequestRepository requests;
    private final Articles articles;
    private final Quotes quotes;
    private final People people;
    private final Clock clock;

    Requests(RequestRepository requests, Articles articles, Quotes quotes, People people, Clock clock) {
        this.requests = requests;
        this.articles = articles;
        this.quotes = quotes;
        this.people = people;
        this.clock = clock;
    }

    ReaderRequest receive(RequestForm form) {
        var now = clock.instant();
        var receipt = DateTimeFormatter.BASIC_ISO_DATE.format(KoreanDates.dayInKorea(now)) + "-"
                + PublicId.next().substring(0, RECEIPT_LETTERS);
        return requests.save(new ReaderRequest(
                receipt,
                form.kindOrFitting(),
                subject(form.aboutOrEmpty()).orElse(null),
                form.textOrEmpty(),
                form.nameOrNull(),
                form.contactOrNull(),
                now));
    }

    @Transactional(readOnly = true)
    Optional<ReaderRequest> find(String receipt) {
        return requests.findByReceipt(receipt.toLowerCase(Locale.ROOT));
    }

    /** The page that a form is about, when readers may see it. */
    @Transactional(readOnly = true)
    Optional<Subject> subject(String about) {
        var parts = about.split("/", 2);
        if (parts.length < 2) {
            return Optional.empty();
        }
        var id = PublicId.read(parts[1]);
        return switch (parts[0]) {
            case "articles" ->
                articles.find(id)
                        .filter(Article::isReadable)
                        .map(article -> new Subject(
                                about,
                                Addresses.article(article.getPublicId(), article.getSlug()),
                                article.getHeadline()));
            case "quotes" ->
                quotes.find(id)
                        .filter(Quote::isReadable)
                        .map(quote ->
                                new Subject(about, Addresses.quote(quote.getPublicId()), "“" + quote.getWords() + "”"));
            case "speakers" ->
                people.find(id)
                        .map(Person::canonical)
                        .map(person -> new Subject(
                                about, Addresses.speaker(person.getPublicId(), person.getSlug()), person.getName()));
            default -> Optional.empty();
        };
    }

    /** Newest first, for the desk. */
    @Transactional(readOnly = true)
    public Page<ReaderRequest> all(Pageable page) {
        return requests.findAllByOrderByReceivedAtDescIdDesc(page);
    }
}
