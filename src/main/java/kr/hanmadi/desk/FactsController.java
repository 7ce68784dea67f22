package kr.hanmadi.desk;

import jakarta.validation.Valid;
import java.time.LocalDate;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.article.FullText;
import kr.hanmadi.ingest.Filing;
import kr.hanmadi.web.Costly;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms for what is known of a report: its headline, who wrote and printed it, where and when, its forum. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/articles/{articleId}")
class FactsController {
    private final ReviewForms forms;
    private final ArticleDecisions articles;
    private final TextCorrections texts;
    private final Filing filing;

    FactsController(ReviewForms forms, ArticleDecisions articles, TextCorrections texts, Filing filing) {
        this.forms = forms;
        this.articles = articles;
        this.texts = texts;
        this.filing = filing;
    }

    @PostMapping("/headline")
    String headline(
            @PathVariable String articleId,
            @Valid @ModelAttribute("headlineForm") HeadlineForm form,
            BindingResult errors,
            ChangeNotice notice,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var back = forms.save(
                articleId,
                "headline",
                errors,
                then,
                () -> texts.headline(articleId, form, notice, editor.getDisplayName())
                        .ifPresent(filing::fileOrAwait));
        if (Answer.isWrong(then)) {
            then.addFlashAttribute("typedNotice", notice);
        }
        return back;
    }

    @PostMapping("/byline")
    String byline(
            @PathVariable String articleId,
            @Valid @ModelAttribute("bylineForm") BylineForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return forms.save(
                articleId, "byline", errors, then, () -> articles.byline(articleId, form, editor.getDisplayName()));
    }

    @PostMapping("/origin")
    String origin(
            @PathVariable String articleId,
            @Valid @ModelAttribute("originForm") OriginForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return forms.save(
                articleId,
                "origin",
                errors,
                then,
                () -> articles.origin(articleId, form, editor.getDisplayName()).ifPresent(filing::fileOrAwait));
    }

    /** The day alone, where it is asked for: typed, or one of those that were offered. */
    @PostMapping("/reported-on")
    String reportedOn(
            @PathVariable String articleId,
            @RequestParam int version,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate reportedOn,
            @RequestParam(defaultValue = "false") boolean unknown,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var printed = unknown ? null : (day == null ? reportedOn : day);
        return forms.run(
                articleId,
                "origin",
                "desk.saved",
                then,
                () -> articles.reportedOn(articleId, version, printed, unknown, editor.getDisplayName())
                        .ifPresent(filing::fileOrAwait));
    }

    @PostMapping("/full-text")
    String fullText(
            @PathVariable String articleId,
            @RequestParam int version,
            @RequestParam(required = false) @Nullable FullText fullText,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return forms.run(
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
        return forms.save(articleId, "forum", errors, then, () -> {
            try {
                articles.forum(articleId, form, editor.getDisplayName());
            } catch (ForumAlreadyKnown known) {
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
        return forms.run(
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
        return forms.run(
                articleId,
                "forum",
                "desk.saved",
                then,
                () -> articles.noForum(articleId, version, editor.getDisplayName()));
    }
}
