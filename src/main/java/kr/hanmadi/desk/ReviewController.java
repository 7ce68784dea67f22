package kr.hanmadi.desk;

import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Consumer;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.desk.QuoteDecisions.SpeakerForm;
import kr.hanmadi.forum.ForumKind;
import kr.hanmadi.forum.ForumState;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.quote.AnonymousKind;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The review of one article: every button is a form of its own that works without a script and comes back here. */
@Controller
@RequestMapping("/desk/articles/{articleId}")
class ReviewController {
    private static final int LONGEST_NOTE = 1000;

    private final ReviewPages pages;
    private final QuoteDecisions quotes;
    private final ArticleDecisions articles;
    private final Filing filing;

    ReviewController(ReviewPages pages, QuoteDecisions quotes, ArticleDecisions articles, Filing filing) {
        this.pages = pages;
        this.quotes = quotes;
        this.articles = articles;
        this.filing = filing;
    }

    /** PostgreSQL keeps no NUL, and no name or note has other control characters than line ends. */
    @GetMapping
    String review(@PathVariable String articleId, @RequestParam(defaultValue = "") String who, Model model) {
        model.addAttribute("article", pages.read(articleId, who.strip()));
        model.addAttribute("who", who.strip());
        model.addAttribute("forumKinds", ForumKind.values());
        model.addAttribute("forumStates", ForumState.values());
        model.addAttribute("anonymousKinds", AnonymousKind.values());
        return "desk/review";
    }

    @PostMapping("/quotes/{quoteId}/confirm")
    String confirm(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return decide(
                articleId, "#card-" + quoteId, then, () -> quotes.confirm(quoteId, version, editor.getDisplayName()));
    }

    @PostMapping("/quotes/{quoteId}/reject")
    String reject(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return decide(
                articleId, "#card-" + quoteId, then, () -> quotes.reject(quoteId, version, editor.getDisplayName()));
    }

    @PostMapping("/quotes/{quoteId}/speaker")
    String giveSpeaker(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            SpeakerForm form,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        if (form.lacksName() || form.isTooLong()) {
            then.addFlashAttribute("wrong", List.of(form.isTooLong() ? "desk.speaker.long" : "desk.speaker.missing"));
            keepTyped(quoteId, form, then);
            return "redirect:/desk/articles/" + articleId + "#card-" + quoteId;
        }
        var back = decide(
                articleId, "#card-" + quoteId, then, () -> quotes.giveSpeaker(quoteId, form, editor.getDisplayName()));
        if (then.getFlashAttributes().containsKey("wrong")) {
            keepTyped(quoteId, form, then);
        }
        return back;
    }

    private static void keepTyped(String quoteId, SpeakerForm form, RedirectAttributes then) {
        then.addFlashAttribute("typedQuote", quoteId);
        then.addFlashAttribute("typedSpeaker", form);
    }

    /** The machine's reading comes back at once, not when the worker next looks. */
    @PostMapping("/quotes/{quoteId}/undo")
    String undo(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return decide(
                articleId,
                "#card-" + quoteId,
                then,
                () -> quotes.undo(quoteId, version, editor.getDisplayName()).ifPresent(filing::fileOrAwait));
    }

    @PostMapping("/headline")
    String headline(
            @PathVariable String articleId,
            @Valid @ModelAttribute("headlineForm") HeadlineForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return edit(
                articleId,
                "headline",
                form,
                errors,
                then,
                () -> articles.headline(articleId, form, editor.getDisplayName()));
    }

    @PostMapping("/byline")
    String byline(
            @PathVariable String articleId,
            @Valid @ModelAttribute("bylineForm") BylineForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return edit(
                articleId,
                "byline",
                form,
                errors,
                then,
                () -> articles.byline(articleId, form, editor.getDisplayName()));
    }

    @PostMapping("/origin")
    String origin(
            @PathVariable String articleId,
            @Valid @ModelAttribute("originForm") OriginForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return edit(
                articleId,
                "origin",
                form,
                errors,
                then,
                () -> articles.origin(articleId, form, editor.getDisplayName()));
    }

    @PostMapping("/forum")
    String forum(
            @PathVariable String articleId,
            @Valid @ModelAttribute("forumForm") ForumForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return edit(
                articleId, "forum", form, errors, then, () -> articles.forum(articleId, form, editor.getDisplayName()));
    }

    @PostMapping("/no-forum")
    String noForum(
            @PathVariable String articleId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return decide(articleId, "#forum", then, () -> articles.noForum(articleId, version, editor.getDisplayName()));
    }

    @PostMapping("/publish")
    String publish(
            @PathVariable String articleId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return decide(articleId, "", then, () -> articles.publish(articleId, version, editor.getDisplayName()));
    }

    @PostMapping("/correct")
    String correct(
            @PathVariable String articleId,
            CorrectionForm form,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var back = tell(
                articleId,
                "correction",
                form.noteOrEmpty(),
                then,
                text -> articles.correct(articleId, form, editor.getDisplayName()));
        if (then.getFlashAttributes().containsKey("wrong")) {
            then.addFlashAttribute("typedCorrection", form);
        }
        return back;
    }

    @PostMapping("/withdraw")
    String withdraw(
            @PathVariable String articleId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String note,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return tell(
                articleId,
                "withdrawal",
                note,
                then,
                text -> articles.withdraw(articleId, version, text, editor.getDisplayName()));
    }

    /** A note that readers will see must say something. */
    private static String tell(
            String articleId, String part, String note, RedirectAttributes then, Consumer<String> act) {
        var text = note.strip();
        if (text.isEmpty() || text.length() > LONGEST_NOTE) {
            then.addFlashAttribute("wrong", List.of(text.isEmpty() ? "desk.note.missing" : "desk.note.long"));
            keepNote(part, text, then);
            return "redirect:/desk/articles/" + articleId + "#publishing";
        }
        var back = decide(articleId, "#publishing", then, () -> act.accept(text));
        if (then.getFlashAttributes().containsKey("wrong")) {
            keepNote(part, text, then);
        }
        return back;
    }

    private static void keepNote(String part, String text, RedirectAttributes then) {
        then.addFlashAttribute("typedNote", text);
        then.addFlashAttribute("typedPart", part);
    }

    private static String edit(
            String articleId, String part, Object form, BindingResult errors, RedirectAttributes then, Runnable act) {
        var back = "redirect:/desk/articles/" + articleId + "#" + part;
        if (errors.hasErrors()) {
            then.addFlashAttribute(
                    "problems",
                    errors.getAllErrors().stream()
                            .map(error -> error.shouldRenderDefaultMessage() ? error.getDefaultMessage() : "")
                            .distinct()
                            .toList());
            then.addFlashAttribute("typed", form);
            then.addFlashAttribute("typedPart", part);
            return back;
        }
        try {
            act.run();
            then.addFlashAttribute("said", "desk.saved");
        } catch (ChangedMeanwhile | OptimisticLockingFailureException e) {
            then.addFlashAttribute("wrong", List.of("desk.changed"));
            then.addFlashAttribute("typed", form);
            then.addFlashAttribute("typedPart", part);
        }
        return back;
    }

    private static String decide(String articleId, String anchor, RedirectAttributes then, Runnable act) {
        try {
            act.run();
        } catch (ChangedMeanwhile | OptimisticLockingFailureException e) {
            then.addFlashAttribute("wrong", List.of("desk.changed"));
        } catch (IllegalStateException e) {
            then.addFlashAttribute("wrong", List.of("desk.not-possible"));
        }
        return "redirect:/desk/articles/" + articleId + anchor;
    }
}
