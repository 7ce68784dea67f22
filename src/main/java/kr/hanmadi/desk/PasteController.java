package kr.hanmadi.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.article.FullText;
import kr.hanmadi.ingest.SourceFailure;
import kr.hanmadi.ingest.SourceState;
import kr.hanmadi.ingest.StagedSource;
import kr.hanmadi.web.Costly;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reports come in over the desk: pasted or uploaded, read at once, and shown for review. */
@Controller
@Costly(Costly.Kind.DESK)
class PasteController {
    private static final Logger log = LoggerFactory.getLogger(PasteController.class);

    private final Intake intake;
    private final Workflow workflow;
    private final TipDecisions tips;
    private final DeskSettings settings;

    PasteController(Intake intake, Workflow workflow, TipDecisions tips, DeskSettings settings) {
        this.intake = intake;
        this.workflow = workflow;
        this.tips = tips;
        this.settings = settings;
    }

    @ModelAttribute("fullTexts")
    FullText[] fullTexts() {
        return FullText.values();
    }

    /** @param tip the receipt of a reader's tip whose words a draft is begun with; empty without */
    @GetMapping("/desk/articles/new")
    String ask(
            @RequestParam(defaultValue = "") String tip, @AuthenticationPrincipal SignedInEditor editor, Model model) {
        var text = tip.isEmpty() ? "" : tips.find(tip, editor).said();
        model.addAttribute("form", new PasteForm(text, null, null, settings.fullText()));
        model.addAttribute("tip", tip);
        return "desk/paste";
    }

    @PostMapping("/desk/articles")
    ModelAndView take(
            @ModelAttribute("form") PasteForm form,
            BindingResult errors,
            @RequestParam(name = "text", defaultValue = "") String pasted,
            @RequestParam(defaultValue = "") String tip,
            @AuthenticationPrincipal SignedInEditor editor,
            Model model,
            RedirectAttributes then)
            throws IOException {
        model.addAttribute("tip", tip);
        if (errors.hasFieldErrors("published")) {
            model.addAttribute(
                    "form", new PasteForm(pasted, null, null, settings.fullText())); // a day that is none makes no form
            return showFormAgain(model, "desk.paste.published.wrong");
        }
        var texts = form.texts();
        if (texts.isEmpty()) {
            return showFormAgain(model, "desk.paste.nothing");
        }
        var fullText = Objects.requireNonNullElse(form.fullText(), settings.fullText());
        var taken = new ArrayList<StagedSource>();
        for (var text : texts) {
            var staged = intake.take(text, fullText, editor.getDisplayName());
            if (staged.outcome() == StagedSource.Outcome.STAGED) {
                intake.articleOf(intake.now(staged)).ifPresent(article -> {
                    workflow.filedBy(article, editor);
                    if (!tip.isEmpty()) {
                        tips.use(tip, article, editor);
                    }
                });
            }
            taken.add(staged);
        }
        return taken.size() == 1 ? outcome(taken.getFirst(), model, then) : outcomes(taken, then);
    }

    private ModelAndView outcome(StagedSource staged, Model model, RedirectAttributes then) {
        var source = intake.now(staged);
        var article = intake.articleOf(source).orElse(null);
        if (source.outcome().held()) {
            return new ModelAndView("redirect:/desk/sources/" + source.id());
        }
        if (source.outcome().state() == SourceState.STAGED) {
            return new ModelAndView(Answer.said("", "desk.paste.waiting").onPage("/desk/sources?state=staged", then));
        }
        if (article != null && source.outcome().failure() == null) {
            var review = "/desk/articles/" + article;
            return new ModelAndView(
                    staged.outcome() == StagedSource.Outcome.UNCHANGED
                            ? Answer.said("", "desk.paste.known").onPage(review, then)
                            : "redirect:" + review);
        }
        var failure =
                staged.failure() != null ? staged.failure() : source.outcome().failure();
        var reason = failure == null ? SourceFailure.ERROR : failure;
        log.warn("A text from the desk could not be read: source {}, {}", staged.id(), reason);
        var status =
                reason == SourceFailure.TOO_LARGE ? HttpStatus.CONTENT_TOO_LARGE : HttpStatus.UNPROCESSABLE_CONTENT;
        return showFormAgain(model, reason.messageKey(), status);
    }

    /** Several files are shown in the list: the failed ones first, if there are any. */
    private ModelAndView outcomes(List<StagedSource> taken, RedirectAttributes then) {
        var stand = taken.stream().map(intake::now).toList();
        long failed = stand.stream()
                .filter(source -> source.outcome().failure() != null)
                .count();
        long held = stand.stream().filter(source -> source.outcome().held()).count();
        var shown = failed > 0 ? "failed" : held > 0 ? "staged" : "filed";
        return new ModelAndView(Answer.said("", "desk.paste.taken", taken.size(), failed, held)
                .onPage("/desk/sources?state=" + shown, then));
    }

    private static ModelAndView showFormAgain(Model model, String problem) {
        return showFormAgain(model, problem, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView showFormAgain(Model model, String problem, HttpStatus status) {
        model.addAttribute("problem", problem);
        return new ModelAndView("desk/paste", model.asMap(), status);
    }
}
