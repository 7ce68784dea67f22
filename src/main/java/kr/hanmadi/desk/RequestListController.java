package kr.hanmadi.desk;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import kr.hanmadi.account.Accounts;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Correction;
import kr.hanmadi.request.ReaderRequest;
import kr.hanmadi.request.RequestClock;
import kr.hanmadi.request.RequestRefused;
import kr.hanmadi.request.RequestState;
import kr.hanmadi.request.Requests;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/requests}: what readers asked us to correct, by when they are to have an answer, and the answer. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/requests")
class RequestListController {
    private static final int LINES = 30;
    private static final int LONGEST_ANSWER = 2000;
    private static final String PAGE = "/desk/requests/";
    private static final String PART = "decision";
    private static final List<RequestState> DECISIONS =
            List.of(RequestState.ACCEPTED, RequestState.PARTLY, RequestState.DECLINED, RequestState.TAKEN_BACK);

    private final Requests requests;
    private final RequestDecisions decisions;
    private final RequestMails mails;
    private final Accounts accounts;
    private final Clock clock;

    RequestListController(
            Requests requests, RequestDecisions decisions, RequestMails mails, Accounts accounts, Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.mails = mails;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** A request in the list. */
    record Line(ReaderRequest request, DisplayDate receivedAt, Days days) {}

    /**
     * The days that count for a request, in words.
     *
     * @param answerBy null where it is answered, or the law names no day
     * @param over whether that day is past
     * @param lastDay null where there is none
     * @param late whether it came after the last day
     */
    record Days(
            @Nullable String answerBy,
            boolean over,
            @Nullable String lastDay,
            boolean late) {}

    /** A note of the article that may have come of the request. */
    record Note(String at, Correction.Kind kind, String text, DisplayDate madeAt) {}

    /** @param all whether decided ones are listed too, newest first; otherwise the open ones, by the day due */
    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "false") boolean all,
            Model model) {
        var found = Paging.read(Paging.number(page), LINES, at -> all ? requests.all(at) : requests.open(at));
        var clocks = requests.clocks(found.getContent()).iterator();
        model.addAttribute(
                "requests",
                found.getContent().stream()
                        .map(request -> line(request, clocks.next()))
                        .toList());
        model.addAttribute("all", all);
        model.addAttribute("pager", Pager.of(found, all ? "/desk/requests?all=true" : "/desk/requests"));
        return "desk/requests";
    }

    private Line line(ReaderRequest request, RequestClock days) {
        return new Line(request, DisplayDate.of(request.getReceivedAt()), days(request, days));
    }

    private Days days(ReaderRequest request, RequestClock days) {
        var by = request.getState().isDecided() ? null : days.answerBy();
        return new Days(
                day(by),
                by != null && KoreanDates.dayInKorea(clock.instant()).isAfter(by),
                day(days.lastDay()),
                days.late());
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : KoreanDates.day(day);
    }

    @GetMapping("/{receipt}")
    String request(@PathVariable String receipt, Model model) {
        var request = requests.find(receipt).orElseThrow(() -> new NotFoundException("request", receipt));
        model.addAttribute("line", line(request, requests.clock(request)));
        model.addAttribute("known", day(request.getKnownOn()));
        model.addAttribute("decisions", DECISIONS);
        model.addAttribute(
                "notes",
                requests.notes(request).stream()
                        .map(note -> new Note(
                                note.madeAt().toString(), note.kind(), note.note(), DisplayDate.of(note.madeAt())))
                        .toList());
        model.addAttribute(
                "article", requests.article(request).map(Article::getPublicId).orElse(null));
        model.addAttribute(
                "decidedBy",
                Optional.ofNullable(request.getDecidedBy())
                        .flatMap(accounts::nameOf)
                        .orElse(null));
        var decidedAt = request.getDecidedAt();
        model.addAttribute("decidedAt", decidedAt == null ? null : DisplayDate.of(decidedAt));
        return "desk/request";
    }

    @PostMapping("/{receipt}/review")
    String review(
            @PathVariable String receipt, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return Answer.attempt(PART, "desk.requests.reviewing", () -> decisions.review(receipt, editor))
                .onPage(PAGE + receipt, then);
    }

    @PostMapping("/{receipt}/decide")
    String decide(
            @PathVariable String receipt,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var said = answer.strip();
        var decided = DECISIONS.stream()
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
        var result = decided == null
                ? Answer.wrong(PART, "desk.requests.state.missing")
                : said.isEmpty() || said.length() > LONGEST_ANSWER
                        ? Answer.wrong(PART, "desk.requests.answer.missing")
                        : decide(
                                () -> decisions.decide(receipt, version, decided, said, instant(note), editor),
                                receipt);
        if (result.wrong()) {
            then.addFlashAttribute("typedState", state);
            then.addFlashAttribute("typedAnswer", said);
            then.addFlashAttribute("typedRequestNote", note);
        }
        return result.onPage(PAGE + receipt, then);
    }

    private Answer decide(Runnable act, String receipt) {
        try {
            var answer = Answer.attempt(PART, "desk.requests.decided", act);
            return answer.wrong() ? answer : Answer.said(PART, told(receipt));
        } catch (RequestRefused refused) {
            return Answer.wrong(PART, refused.messageKey());
        }
    }

    /** What is said of a decision: whether the reader was told. */
    private String told(String receipt) {
        return switch (mails.decided(receipt)) {
            case NONE -> "desk.requests.decided";
            case SENT -> "desk.requests.decided.mailed";
            case FAILED -> "desk.requests.decided.unsent";
        };
    }

    /** Null for no note; what is no moment is no note of the article either, and is refused as one. */
    private static @Nullable Instant instant(String typed) {
        try {
            return typed.isBlank() ? null : Instant.parse(typed);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
