package kr.hanmadi.desk;

import java.util.Set;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.upkeep.ReadOnlyMode;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/account/notices}: what concerns the editor who is signed in, and how to be told of it. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/account/notices")
class NoticeController {
    private static final String PAGE = "/desk/account/notices";
    private static final int LINES = 30;

    private final NoticePages pages;
    private final Notices notices;
    private final NoticeMails mails;
    private final ReadOnlyMode readOnly;

    NoticeController(NoticePages pages, Notices notices, NoticeMails mails, ReadOnlyMode readOnly) {
        this.pages = pages;
        this.notices = notices;
        this.mails = mails;
        this.readOnly = readOnly;
    }

    @GetMapping
    String notices(
            @RequestParam(defaultValue = "") String page, @AuthenticationPrincipal SignedInEditor editor, Model model) {
        var list = Paging.read(Paging.number(page), LINES, pageable -> pages.read(editor.getId(), pageable));
        model.addAttribute("notices", list);
        model.addAttribute("pager", Pager.of(list, PAGE));
        model.addAttribute("choices", pages.choices(editor.getId()));
        model.addAttribute("mailed", mails.areOn());
        return "desk/notices";
    }

    /** Leads to what a notice is about, which is read then; nothing else changes. */
    @GetMapping("/{id}")
    String open(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor) {
        var page = notices.pageOf(id, editor.getId())
                .orElseThrow(() -> new NotFoundException("notice", String.valueOf(id)));
        if (readOnly.now().isEmpty()) {
            notices.read(id, editor.getId());
        }
        return "redirect:" + page;
    }

    @PostMapping("/read")
    String readAll(@AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        notices.readAll(editor.getId());
        return Answer.said("", "desk.notices.read.done").onPage(PAGE, then);
    }

    @PostMapping("/settings")
    String choose(
            @RequestParam(defaultValue = "") Set<NoticeKind> shown,
            @RequestParam(defaultValue = "") Set<NoticeKind> mailed,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        notices.choose(editor.getId(), shown, mailed);
        return Answer.said("settings", "desk.saved").onPage(PAGE, then);
    }
}
