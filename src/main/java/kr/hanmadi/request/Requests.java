package kr.hanmadi.request;

import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Correction;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
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
    private final RequestSubjects subjects;
    private final Clock clock;

    Requests(RequestRepository requests, RequestSubjects subjects, Clock clock) {
        this.requests = requests;
        this.subjects = subjects;
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
        return clocks(List.of(request)).getFirst();
    }

    /** The days that count for each. */
    @Transactional(readOnly = true)
    public List<RequestClock> clocks(List<ReaderRequest> list) {
        var found = subjects.of(list);
        return list.stream()
                .map(request -> RequestClock.of(
                        request, found.article(request).flatMap(Article::day).orElse(null)))
                .toList();
    }

    /** The notes of the article that it is about which may have come of it: those since it was received, newest first. */
    @Transactional(readOnly = true)
    public List<Correction> notes(ReaderRequest request) {
        return subjects.of(List.of(request)).notes(request);
    }

    /** The note on the article that came of it. */
    @Transactional(readOnly = true)
    public Optional<Correction> note(ReaderRequest request) {
        return subjects.of(List.of(request)).note(request);
    }

    /** The article that it is about, or whose words it is about; empty for anything else. */
    @Transactional(readOnly = true)
    public Optional<Article> article(ReaderRequest request) {
        return subjects.of(List.of(request)).article(request);
    }

    /** The page that it is about as readers see it now; empty where they do not. */
    @Transactional(readOnly = true)
    public Optional<RequestSubject> subject(ReaderRequest request) {
        return subjects.of(List.of(request)).subject(request);
    }

    /** What is not decided yet: what has a day by which it is answered, by that day, then the oldest of all others. */
    @Transactional(readOnly = true)
    public Page<ReaderRequest> open(Pageable page) {
        return requests.findOpen(RequestKind.CLAIMS, RequestClock.DAYS_FOR_CLAIM, RequestClock.DAYS_FOR_PERSON, page);
    }

    /** The first of them. */
    @Transactional(readOnly = true)
    public List<ReaderRequest> open(int most) {
        return requests.findOpen(
                RequestKind.CLAIMS, RequestClock.DAYS_FOR_CLAIM, RequestClock.DAYS_FOR_PERSON, Limit.of(most));
    }

    /**
     * A claim that was decided.
     *
     * @param subject the page that it is about; null where readers do not see that now
     * @param note what the article says because of it; null without
     */
    record Decided(
            ReaderRequest request,
            @Nullable RequestSubject subject,
            @Nullable String note) {}

    /** Claims that were decided, the last decided first: what the public register holds. */
    @Transactional(readOnly = true)
    Page<Decided> decidedClaims(Pageable page) {
        var list = requests.findByKindInAndStateInOrderByDecidedAtDescIdDesc(
                RequestKind.CLAIMS,
                EnumSet.of(RequestState.ACCEPTED, RequestState.PARTLY, RequestState.DECLINED),
                page);
        var found = subjects.of(list.getContent());
        return list.map(request -> new Decided(
                request,
                found.subject(request).orElse(null),
                found.note(request).map(Correction::note).orElse(null)));
    }

    @Transactional(readOnly = true)
    public Optional<ReaderRequest> find(String receipt) {
        return requests.findByReceipt(receipt.toLowerCase(Locale.ROOT));
    }

    /** The page that a form is about, when readers may see it. */
    @Transactional(readOnly = true)
    Optional<RequestSubject> subject(String about) {
        return subjects.of(about).subject(about);
    }

    /** Newest first, for the desk. */
    @Transactional(readOnly = true)
    public Page<ReaderRequest> all(Pageable page) {
        return requests.findAllByOrderByReceivedAtDescIdDesc(page);
    }
}
