package kr.hanmadi.request;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import kr.hanmadi.article.Article;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.ClientNetwork;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** {@code /requests}: a reader tells us what is wrong, gets a receipt, and reads there what came of it. */
@Controller
@RequestMapping("/requests")
class RequestController {
    private static final int LINES = 30;

    private final Requests requests;
    private final RequestLimit limit;

    RequestController(Requests requests, RequestLimit limit) {
        this.requests = requests;
        this.limit = limit;
    }

    @GetMapping("/new")
    String ask(@RequestParam(defaultValue = "") String about, Model model) {
        return form(RequestForm.about(about), model);
    }

    @PostMapping
    String receive(
            @Valid @ModelAttribute("form") RequestForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (errors.hasErrors()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return form(form, model);
        }
        if (!limit.admits(ClientNetwork.of(request))) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        return "redirect:/requests/" + requests.receive(form).getReceipt();
    }

    private String form(RequestForm form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("kinds", RequestKind.values());
        model.addAttribute("chosen", form.kindOrFitting());
        model.addAttribute("subject", requests.subject(form.aboutOrEmpty()).orElse(null));
        return "request/new";
    }

    /** Claims that were decided, for everyone to read: without who claimed them, and what they wrote. */
    @Costly
    @GetMapping("/decided")
    String decided(@RequestParam(defaultValue = "") String page, Model model) {
        var found = Paging.read(Paging.number(page), LINES, requests::decidedClaims);
        model.addAttribute(
                "lines",
                found.getContent().stream().map(RequestController::line).toList());
        model.addAttribute("pager", Pager.of(found, "/requests/decided"));
        return "request/decided";
    }

    private static Line line(Requests.Decided decided) {
        var request = decided.request();
        return new Line(
                request.getKind(),
                request.getState(),
                decided.subject(),
                DisplayDate.of(request.getReceivedAt()),
                DisplayDate.of(Objects.requireNonNull(request.getDecidedAt())),
                decided.note());
    }

    /**
     * A decided claim in the register.
     *
     * @param subject null where readers do not see that page now
     * @param note what the article says because of it; null without
     */
    record Line(
            RequestKind kind,
            RequestState state,
            @Nullable RequestSubject subject,
            DisplayDate receivedAt,
            DisplayDate decidedAt,
            @Nullable String note) {}

    /** The receipt shows that the request came, when and about what, and what came of it, but nothing of its text. */
    @Costly
    @GetMapping("/{receipt}")
    String received(@PathVariable String receipt, Model model) {
        var request = requests.find(receipt).orElseThrow(() -> new NotFoundException("request", receipt));
        model.addAttribute("noindex", true);
        model.addAttribute("receipt", request.getReceipt());
        model.addAttribute("kind", request.getKind());
        model.addAttribute("about", request.getSubject() != null);
        model.addAttribute("subject", requests.subject(request).orElse(null));
        model.addAttribute("receivedAt", DisplayDate.of(request.getReceivedAt()));
        model.addAttribute("state", request.getState());
        model.addAttribute("answer", request.getAnswer());
        var decided = request.getDecidedAt();
        model.addAttribute("decidedAt", decided == null ? null : DisplayDate.of(decided));
        var by = requests.clock(request).answerBy();
        model.addAttribute("answerBy", decided != null || by == null ? null : KoreanDates.day(by));
        model.addAttribute("noted", requests.note(request).isPresent());
        model.addAttribute(
                "article",
                requests.article(request)
                        .filter(Article::isReadable)
                        .map(article -> Addresses.article(article.getPublicId(), article.getSlug()) + "#corrections")
                        .orElse(null));
        return "request/received";
    }
}
