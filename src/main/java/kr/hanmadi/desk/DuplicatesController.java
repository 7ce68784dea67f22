package kr.hanmadi.desk;

import java.util.List;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/duplicates}: two rows that may be one person or forum. */
@Controller
@Costly(Costly.Kind.DESK)
class DuplicatesController {
    private static final int PAIRS = 30;

    private static final int FORUMS = 20;

    private final DuplicateQuestions duplicates;
    private final ForumDeskPages forums;

    DuplicatesController(DuplicateQuestions duplicates, ForumDeskPages forums) {
        this.duplicates = duplicates;
        this.forums = forums;
    }

    @GetMapping("/desk/duplicates")
    String list(@RequestParam(defaultValue = "") String page, Model model) {
        var pairs = Paging.read(Paging.number(page), PAIRS, duplicates::page);
        model.addAttribute("pairs", pairs.getContent());
        model.addAttribute("forums", pairs.getNumber() == 0 ? forums.alike(FORUMS) : List.of());
        model.addAttribute("pager", Pager.of(pairs, "/desk/duplicates"));
        return "desk/duplicates";
    }

    @PostMapping("/desk/duplicates/apart")
    String apart(
            @RequestParam String one,
            @RequestParam String other,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var names = duplicates.apart(one, other, editor.getDisplayName());
        return Answer.said("", "desk.duplicates.apart.done", names.toArray()).onPage("/desk/duplicates", then);
    }
}
