package kr.hanmadi.desk;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.article.FullText;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.forum.ForumState;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The review of one article: every button is a form of its own that works without a script and comes back here. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/articles/{articleId}")
class ReviewController {
    private static final int LONGEST_NOTE = 1000;
    private static final String CARD = "card-";
    private static final String CERTAIN = "certain-part";
    /** A script that decides asks for the parts of the page that change, with the cards of these quotations. */
    private static final String ONLY = "Hanmadi-Cards";

    /** What a key begins the field for a speaker with. */
    private static final Map<String, String> KINDS = Map.of(
            "KeyN", TypedSpeaker.NEW + ": ",
            "KeyO", TypedSpeaker.ORGANISATION + ": ",
            "KeyG", TypedSpeaker.GROUP + ": ",
            "KeyA", TypedSpeaker.ANONYMOUS + " ");

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

    @GetMapping
    String review(
            @PathVariable String articleId,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") Set<String> apart,
            @RequestHeader(name = ONLY, defaultValue = "") Set<String> only,
            Model model) {
        var article = pages.read(articleId, who.strip(), Paging.number(page), apart);
        model.addAttribute("article", article);
        if (model.getAttribute("typedSpeaker") instanceof SpeakerForm typed) {
            model.addAttribute("meant", pages.meant(typed.typed(), article));
        }
        model.addAttribute("who", who.strip());
        model.addAttribute("kinds", KINDS);
        model.addAttribute("nobody", TypedSpeaker.NOBODY);
        if (model.getAttribute("knownForum") instanceof String forumId) {
            pages.knownForum(forumId).ifPresent(known -> model.addAttribute("known", known));
        }
        model.addAttribute("fullTexts", FullText.values());
        model.addAttribute("forumKinds", ForumKind.values());
        model.addAttribute("forumStates", ForumState.values());
        if (!only.isEmpty()) {
            model.addAttribute("only", only);
            return "desk/review/changed";
        }
        return "desk/review";
    }

    @PostMapping("/quotes/{quoteId}/confirm")
    String confirm(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> also,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return runAction(
                articleId,
                CARD + quoteId,
                "desk.card.confirmed",
                then,
                () -> quotes.confirm(seen(articleId, quoteId, version, also), editor.getDisplayName()));
    }

    /** Everything certain on the page at once, as it stood there. */
    @PostMapping("/confirm-certain")
    String confirmCertain(
            @PathVariable String articleId,
            @RequestParam(defaultValue = "") List<String> seen,
            @RequestParam(defaultValue = "") String page,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        Answer answer;
        try {
            var asked = SeenQuote.read(seen);
            int confirmed = quotes.confirmAll(articleId, asked, editor.getDisplayName());
            answer = confirmed == asked.size()
                    ? Answer.said(CERTAIN, "desk.certain.confirmed", confirmed)
                    : Answer.said(CERTAIN, "desk.certain.changed", confirmed, asked.size() - confirmed);
        } catch (Refused e) {
            answer = Answer.wrong(CERTAIN, e.line());
        } catch (OptimisticLockingFailureException e) {
            answer = Answer.wrong(CERTAIN, "desk.changed");
        }
        int number = Paging.number(page);
        return answer.onPage(page(articleId, CERTAIN) + (number > 1 ? "?page=" + number : ""), then);
    }

    @PostMapping("/quotes/{quoteId}/reject")
    String reject(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> also,
            Notice notice,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var back = runAction(
                articleId,
                CARD + quoteId,
                "desk.card.rejected",
                then,
                () -> quotes.reject(seen(articleId, quoteId, version, also), notice, editor.getDisplayName()));
        keepTyped(quoteId, "reject", null, notice, then);
        return back;
    }

    @PostMapping("/quotes/{quoteId}/speaker")
    String giveSpeaker(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> also,
            SpeakerForm form,
            Notice notice,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var back = runAction(
                articleId,
                CARD + quoteId,
                "desk.card.given",
                then,
                () -> quotes.giveSpeaker(
                        seen(articleId, quoteId, version, also), form, notice, editor.getDisplayName()));
        keepTyped(quoteId, "speaker", form, notice, then);
        return back;
    }

    /** Quotations of this article only: who may change one of it may not change those of another. */
    private List<SeenQuote> seen(String articleId, String quoteId, int version, List<String> also) {
        var seen = SeenQuote.read(quoteId, version, also);
        pages.requireOfArticle(articleId, seen);
        return seen;
    }

    /** What was typed in a form of a card, where it has to be put right. */
    private static void keepTyped(
            String quoteId, String act, @Nullable SpeakerForm form, Notice notice, RedirectAttributes then) {
        if (Answer.isWrong(then)) {
            then.addFlashAttribute("typedQuote", quoteId);
            then.addFlashAttribute("typedAct", act);
            then.addFlashAttribute("typedSpeaker", form);
            then.addFlashAttribute("typedNotice", notice);
        }
    }

    /** The machine's reading comes back at once, not when the worker next looks. */
    @PostMapping("/quotes/{quoteId}/undo")
    String undo(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> also,
            Notice notice,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var back = runAction(
                articleId,
                CARD + quoteId,
                "desk.card.undone",
                then,
                () -> quotes.undo(seen(articleId, quoteId, version, also), notice, editor.getDisplayName())
                        .ifPresent(filing::fileOrAwait));
        keepTyped(quoteId, "undo", null, notice, then);
        return back;
    }

    @PostMapping("/headline")
    String headline(
            @PathVariable String articleId,
            @Valid @ModelAttribute("headlineForm") HeadlineForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return saveForm(
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
        return saveForm(
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
        return saveForm(
                articleId,
                "origin",
                form,
                errors,
                then,
                () -> articles.origin(articleId, form, editor.getDisplayName()));
    }

    @PostMapping("/full-text")
    String fullText(
            @PathVariable String articleId,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable FullText fullText,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return runAction(
                articleId,
                "full-text",
                "desk.saved",
                then,
                () -> articles.fullText(articleId, version, fullText, editor.getDisplayName()));
    }

    @PostMapping("/forum")
    String forum(
            @PathVariable String articleId,
            @Valid @ModelAttribute("forumForm") ForumForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return saveForm(articleId, "forum", form, errors, then, () -> {
            try {
                articles.forum(articleId, form, editor.getDisplayName());
            } catch (ForumKnown known) {
                then.addFlashAttribute("knownForum", known.forumId());
                throw known;
            }
        });
    }

    @PostMapping("/same-forum")
    String sameForum(
            @PathVariable String articleId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return runAction(
                articleId,
                "forum",
                "desk.saved",
                then,
                () -> articles.sameForum(articleId, version, editor.getDisplayName()));
    }

    @PostMapping("/no-forum")
    String noForum(
            @PathVariable String articleId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return runAction(
                articleId,
                "forum",
                "desk.saved",
                then,
                () -> articles.noForum(articleId, version, editor.getDisplayName()));
    }

    @PostMapping("/publish")
    String publish(
            @PathVariable String articleId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return runAction(
                articleId,
                "bar",
                "desk.published",
                then,
                () -> articles.publish(articleId, version, editor.getDisplayName())
                        .ifPresent(filing::fileOrAwait));
    }

    @PostMapping("/correct")
    String correct(
            @PathVariable String articleId,
            CorrectionForm form,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var back = withNote(
                articleId,
                "correction",
                "desk.correct.done",
                form.noteOrEmpty(),
                then,
                () -> articles.correct(articleId, form, editor.getDisplayName()));
        if (Answer.isWrong(then)) {
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
        return withNote(
                articleId,
                "withdrawal",
                "desk.withdraw.done",
                note,
                then,
                () -> articles.withdraw(articleId, version, note.strip(), editor.getDisplayName()));
    }

    /** A note that readers will see must say something. */
    private String withNote(
            String articleId, String part, String done, String note, RedirectAttributes then, Runnable act) {
        var text = note.strip();
        var back = runAction(articleId, "publishing", done, then, () -> {
            if (text.isEmpty() || text.length() > LONGEST_NOTE) {
                throw new Refused(text.isEmpty() ? "desk.note.missing" : "desk.note.long");
            }
            act.run();
        });
        if (Answer.isWrong(then)) {
            keepNote(part, text, then);
        }
        return back;
    }

    private static void keepNote(String part, String text, RedirectAttributes then) {
        then.addFlashAttribute("typedNote", text);
        then.addFlashAttribute("typedPart", part);
    }

    private String saveForm(
            String articleId, String part, Object form, BindingResult errors, RedirectAttributes then, Runnable act) {
        var back = errors.hasErrors()
                ? Answer.mistakes(part, errors).onPage(page(articleId, part), then)
                : runAction(articleId, part, "desk.saved", then, act);
        if (Answer.isWrong(then)) {
            then.addFlashAttribute("typed", form);
            then.addFlashAttribute("typedPart", part);
        }
        return back;
    }

    private String runAction(String articleId, String part, String done, RedirectAttributes then, Runnable act) {
        return Answer.attempt(part, done, act).onPage(page(articleId, part), then);
    }

    private String page(String articleId, String part) {
        return part.startsWith(CARD)
                ? pages.pageOf(articleId, part.substring(CARD.length()))
                : "/desk/articles/" + articleId;
    }
}
