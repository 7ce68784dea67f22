package kr.hanmadi.desk;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.article.FullText;
import kr.hanmadi.article.TextDiff;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.forum.ForumState;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.Paging;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
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
    private static final String CERTAIN = "certain-part";
    /** A script that decides asks for the parts of the page that change, with the cards of these quotations. */
    static final String ONLY = "Hanmadi-Cards";

    /** What a key begins the field for a speaker with. */
    private static final Map<String, String> KINDS = Map.of(
            "KeyN", TypedSpeaker.NEW + ": ",
            "KeyO", TypedSpeaker.ORGANISATION + ": ",
            "KeyG", TypedSpeaker.GROUP + ": ",
            "KeyA", TypedSpeaker.ANONYMOUS + " ");

    private final ReviewPages pages;
    private final WorkPages works;
    private final PreviewDecisions previews;
    private final PicturePages pictures;
    private final CommentPages comments;
    private final QuoteDecisions quotes;
    private final ReviewForms forms;
    private final OfferedSpeakers offered;
    private final Filing filing;
    private final Clock clock;

    ReviewController(
            ReviewPages pages,
            WorkPages works,
            PreviewDecisions previews,
            PicturePages pictures,
            CommentPages comments,
            QuoteDecisions quotes,
            ReviewForms forms,
            OfferedSpeakers offered,
            Filing filing,
            Clock clock) {
        this.pages = pages;
        this.works = works;
        this.previews = previews;
        this.pictures = pictures;
        this.comments = comments;
        this.quotes = quotes;
        this.forms = forms;
        this.offered = offered;
        this.filing = filing;
        this.clock = clock;
    }

    @GetMapping
    String review(
            @PathVariable String articleId,
            @RequestParam(defaultValue = "") String who,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") Set<String> apart,
            @RequestParam(defaultValue = "-1") String edit,
            @RequestParam(defaultValue = "-1") String talk,
            @RequestHeader(name = ONLY, defaultValue = "") Set<String> only,
            @AuthenticationPrincipal SignedInEditor editor,
            Model model) {
        var article = pages.read(articleId, who.strip(), Paging.number(page), apart, only.isEmpty());
        model.addAttribute("article", article);
        model.addAttribute("work", works.workView(articleId, editor));
        model.addAttribute("previews", previews.open(articleId));
        model.addAttribute("previewDays", PreviewDecisions.DAYS);
        if (model.getAttribute("typedSpeaker") instanceof SpeakerForm typed) {
            model.addAttribute("meant", offered.meant(typed.typed(), article));
        }
        model.addAttribute("who", who.strip());
        model.addAttribute("editorName", editor.getDisplayName());
        pages.passage(articleId, String.valueOf(model.asMap().getOrDefault("editing", edit)))
                .ifPresent(passage -> showPassage(passage, model));
        model.addAttribute("comments", comments.read(articleId));
        pages.passage(articleId, talkAbout(talk, model)).ifPresent(passage -> model.addAttribute("talkAbout", passage));
        model.addAttribute("kinds", KINDS);
        model.addAttribute("nobody", TypedSpeaker.NOBODY);
        if (model.getAttribute("knownForum") instanceof String forumId) {
            pages.knownForum(forumId).ifPresent(known -> model.addAttribute("known", known));
        }
        model.addAttribute("pictures", pictures.read(articleId, new EditorRights(editor.getRole())));
        var today = KoreanDates.dayInKorea(clock.instant());
        model.addAttribute("lastDays", List.of(DisplayDate.brief(today), DisplayDate.brief(today.minusDays(1))));
        model.addAttribute("fullTexts", FullText.values());
        model.addAttribute("forumKinds", ForumKind.values());
        model.addAttribute("forumStates", ForumState.values());
        if (!only.isEmpty()) {
            model.addAttribute("only", only);
            return "desk/review/changed";
        }
        return "desk/review";
    }

    /** The passage that a comment is begun about, or was, where it has to be put right. */
    private static String talkAbout(String wanted, Model model) {
        return model.getAttribute("typedComment") instanceof CommentForm typed ? String.valueOf(typed.from()) : wanted;
    }

    /** The form for a passage; after a conflict with what others made of it beside what was typed. */
    private static void showPassage(ReviewPages.PassageText passage, Model model) {
        model.addAttribute("editing", String.valueOf(passage.start()));
        model.addAttribute("passage", passage.words());
        if (model.getAttribute("answer") instanceof Answer answer
                && answer.isConflict()
                && model.getAttribute("typedText") instanceof String typed) {
            model.addAttribute("answer", answer.at("text-" + passage.start()));
            model.addAttribute("difference", TextDiff.diffByWord(passage.words(), typed));
        }
    }

    @PostMapping("/quotes/{quoteId}/confirm")
    String confirm(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> also,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return forms.runOnCard(
                articleId,
                quoteId,
                "desk.card.confirmed",
                then,
                () -> quotes.confirm(forms.seen(articleId, quoteId, version, also), editor.getDisplayName()));
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
        return answer.onPage(forms.page(articleId, CERTAIN) + (number > 1 ? "?page=" + number : ""), then);
    }

    @PostMapping("/quotes/{quoteId}/reject")
    String reject(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> also,
            ChangeNotice notice,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var back = forms.runOnCard(
                articleId,
                quoteId,
                "desk.card.rejected",
                then,
                () -> quotes.reject(forms.seen(articleId, quoteId, version, also), notice, editor.getDisplayName()));
        ReviewForms.keepTyped(quoteId, "reject", null, notice, then);
        return back;
    }

    @PostMapping("/quotes/{quoteId}/speaker")
    String giveSpeaker(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> also,
            SpeakerForm form,
            ChangeNotice notice,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var back = forms.runOnCard(
                articleId,
                quoteId,
                "desk.card.given",
                then,
                () -> quotes.giveSpeaker(
                        forms.seen(articleId, quoteId, version, also), form, notice, editor.getDisplayName()));
        ReviewForms.keepTyped(quoteId, "speaker", form, notice, then);
        return back;
    }

    /** The machine's reading comes back at once, not when the worker next looks. */
    @PostMapping("/quotes/{quoteId}/undo")
    String undo(
            @PathVariable String articleId,
            @PathVariable String quoteId,
            @RequestParam int version,
            @RequestParam(defaultValue = "") List<String> also,
            ChangeNotice notice,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var back = forms.runOnCard(
                articleId,
                quoteId,
                "desk.card.undone",
                then,
                () -> quotes.undo(forms.seen(articleId, quoteId, version, also), notice, editor.getDisplayName())
                        .ifPresent(filing::fileOrAwait));
        ReviewForms.keepTyped(quoteId, "undo", null, notice, then);
        return back;
    }
}
