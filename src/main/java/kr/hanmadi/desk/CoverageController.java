package kr.hanmadi.desk;

import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.web.Costly;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms of a forum's coverage plan. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/forums/{forumId}/coverage")
class CoverageController {
    private static final String PART = "coverage";

    private final CoveragePlans plans;

    CoverageController(CoveragePlans plans) {
        this.plans = plans;
    }

    /** @param who the id of the account that goes; absent while that is open */
    @PostMapping
    String plan(
            @PathVariable String forumId,
            @RequestParam(required = false) @Nullable Long who,
            @RequestParam(defaultValue = "") String plan,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var answer = Answer.attempt(PART, "desk.coverage.done", () -> plans.plan(forumId, who, plan, editor));
        if (answer.wrong()) {
            then.addFlashAttribute("typedPlan", plan);
        }
        return answer.onPage("/desk/forums/" + forumId, then);
    }

    @PostMapping("/{coverageId}/drop")
    String drop(
            @PathVariable String forumId,
            @PathVariable long coverageId,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return Answer.attempt(PART, "desk.coverage.dropped", () -> plans.drop(forumId, coverageId, editor))
                .onPage("/desk/forums/" + forumId, then);
    }
}
