package kr.hanmadi.request;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Correction;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
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
        var request = new ReaderRequest(
                receipt,
                form.kindOrFitting(),
                subject(form.aboutOrEmpty()).orElse(null),
                form.textOrEmpty(),
                form.nameOrNull(),
                form.contactOrNull(),
                now);
        request.supportedBy(form.evidenceOrNull(), form.knownOn());
        return requests.save(request);
    }

    /** An editor begins to look at a request; false when one has already. */
    public boolean review(String receipt) {
        var request = require(receipt);
        if (request.getState() != RequestState.RECEIVED) {
            return false;
        }
        request.review();
        return true;
    }

    /**
     * An editor decides a request.
     *
     * @param version as the editor saw it
     * @param note when the note on the article was made that came of it; null without one
     * @param editor the id of the account
     * @throws RequestRefused when it is not decided
     */
    public void decide(
            String receipt, int version, RequestState decided, String answer, @Nullable Instant note, long editor) {
        var request = require(receipt);
        if (request.getVersion() != version) {
            throw new RequestRefused("desk.changed");
        }
        if (note != null
                && notes(request).stream().noneMatch(each -> each.madeAt().equals(note))) {
            throw new RequestRefused("desk.requests.note.unknown");
        }
        if (note == null
                && decided.isAccepted()
                && request.getKind().isClaim()
                && article(request).isPresent()) {
            throw new RequestRefused("desk.requests.note.missing");
        }
        request.decide(decided, answer, decided.isAccepted() ? note : null, editor, clock.instant());
    }

    private ReaderRequest require(String receipt) {
        return find(receipt).orElseThrow(() -> new NotFoundException("request", receipt));
    }

    /** The days that count for it. */
    @Transactional(readOnly = true)
    public RequestClock clock(ReaderRequest request) {
        return RequestClock.of(request, article(request).flatMap(Article::day).orElse(null));
    }

    /** The notes of the article that it is about which may have come of it: those since it was received, newest first. */
    @Transactional(readOnly = true)
    public List<Correction> notes(ReaderRequest request) {
        return article(request)
                .map(article -> article.getCorrections().stream()
                        .filter(note -> !note.madeAt().isBefore(request.getReceivedAt()))
                        .sorted(Comparator.comparing(Correction::madeAt).reversed())
                        .toList())
                .orElse(List.of());
    }

    /** The note on the article that came of it. */
    @Transactional(readOnly = true)
    public Optional<Correction> note(ReaderRequest request) {
        return notes(request).stream()
                .filter(note -> note.madeAt().equals(request.getNotedAt()))
                .findFirst();
    }

    /** The article that it is about, or whose words it is about; empty for anything else. */
    @Transactional(readOnly = true)
    public Optional<Article> article(ReaderRequest request) {
        var about = about(request).split("/", 2);
        return switch (about[0]) {
            case "articles" -> articles.find(about[1]);
            case "quotes" -> quotes.find(about[1]).map(Quote::getArticle);
            default -> Optional.empty();
        };
    }

    /** The page that it is about as readers see it now; empty where they do not. */
    @Transactional(readOnly = true)
    public Optional<Subject> subject(ReaderRequest request) {
        return subject(about(request));
    }

    /** As a form's address says it: quotes/7k2m9q…; a single word for anything else. */
    private static String about(ReaderRequest request) {
        var parts = Objects.requireNonNullElse(request.getSubject(), "").split("/");
        return parts.length > 2 ? parts[1] + "/" + parts[2] : "-";
    }

    /** What is not decided yet: what has a day by which it is answered, by that day, then the oldest of all others. */
    @Transactional(readOnly = true)
    public Page<ReaderRequest> open(Pageable page) {
        return requests.findOpen(RequestKind.CLAIMS, RequestClock.DAYS_FOR_CLAIM, RequestClock.DAYS_FOR_PERSON, page);
    }

    /** Claims that were decided, the last decided first: what the public register holds. */
    @Transactional(readOnly = true)
    public Page<ReaderRequest> decidedClaims(Pageable page) {
        return requests.findByKindInAndStateInOrderByDecidedAtDescIdDesc(
                RequestKind.CLAIMS,
                EnumSet.of(RequestState.ACCEPTED, RequestState.PARTLY, RequestState.DECLINED),
                page);
    }

    @Transactional(readOnly = true)
    public Optional<ReaderRequest> find(String receipt) {
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
