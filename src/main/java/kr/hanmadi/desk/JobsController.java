package kr.hanmadi.desk;

import java.util.List;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.upkeep.Jobs;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/jobs}: what the portal does by itself, and how it went. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/jobs")
class JobsController {
    private static final String PAGE = "/desk/jobs";
    private static final String PART = "jobs";

    private final Jobs jobs;
    private final UpkeepDecisions decisions;

    JobsController(Jobs jobs, UpkeepDecisions decisions) {
        this.jobs = jobs;
        this.decisions = decisions;
    }

    /** A job in the list. */
    record Line(
            String name,
            Jobs.State state,
            @Nullable DisplayDate lastAt,
            @Nullable String failure,
            @Nullable DisplayDate nextAt) {
        static Line of(Jobs.Job job) {
            return new Line(
                    job.name(),
                    job.state(),
                    DisplayDate.orNull(job.lastAt()),
                    job.failure(),
                    DisplayDate.orNull(job.nextAt()));
        }
    }

    @GetMapping
    String list(Model model) {
        List<Line> all = jobs.all().stream().map(Line::of).toList();
        model.addAttribute("jobs", all);
        return "desk/jobs";
    }

    @PostMapping("/run")
    String run(@RequestParam String name, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return Answer.attempt(PART, "desk.jobs.run.done", () -> decisions.run(name, editor.getDisplayName()))
                .onPage(PAGE, then);
    }
}
