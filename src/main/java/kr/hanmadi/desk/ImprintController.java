package kr.hanmadi.desk;

import jakarta.validation.Valid;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.Imprints;
import kr.hanmadi.web.Section;
import org.jspecify.annotations.Nullable;
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

/** {@code /desk/site}: what every page says of the portal, seen before it is said, and what it said before. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/site")
class ImprintController {
    private static final String PAGE = "/desk/site";
    private static final String VERSIONS = "versions";
    private static final String FORM = "form";
    private static final int MOST_VERSIONS = 20;
    /** The fields of one line, in the order of the law. */
    private static final List<Line> LINES = Stream.concat(
                    Stream.of("name", "registration", "registeredOn", "publisher", "editor", "youthProtection")
                            .map(name -> new Line(name, "newspaper." + name)),
                    Stream.of("address", "telephone", "email").map(name -> new Line(name, "contact." + name)))
            .toList();

    private final Imprints imprints;
    private final ImprintDecisions decisions;

    ImprintController(Imprints imprints, ImprintDecisions decisions) {
        this.imprints = imprints;
        this.decisions = decisions;
    }

    /**
     * A line of the form.
     *
     * @param name its name in the messages and in what is given
     * @param field the field that is sent
     */
    record Line(String name, String field) {}

    /** A version in the list. */
    record Version(long id, @Nullable DisplayDate madeAt, String madeBy, List<String> says, List<Section> reserved) {
        static Version of(Imprints.Version version) {
            var at = version.madeAt();
            var given = new LinkedHashMap<>(version.imprint().given());
            given.remove("reserved");
            return new Version(
                    version.id(),
                    at == null ? null : DisplayDate.of(at),
                    version.madeBy(),
                    List.copyOf(given.values()),
                    version.imprint().reserved().stream().sorted().toList());
        }
    }

    @GetMapping
    String page(Model model) {
        if (!model.containsAttribute(FORM)) {
            var now = imprints.current();
            model.addAttribute(FORM, ImprintForm.of(now.id(), now.imprint()));
        }
        if (model.getAttribute(FORM) instanceof ImprintForm form) {
            model.addAttribute("values", form.imprint().given());
        }
        model.addAttribute("lines", LINES);
        model.addAttribute("sections", Section.values());
        model.addAttribute(
                VERSIONS,
                imprints.newest(MOST_VERSIONS).stream().map(Version::of).toList());
        return "desk/site";
    }

    /** Shows the head and the foot of a page as they would be; nothing is saved. */
    @PostMapping("/preview")
    String preview(@Valid @ModelAttribute(FORM) ImprintForm form, BindingResult errors, Model model) {
        if (errors.hasErrors()) {
            model.addAttribute("answer", Answer.mistakes("", errors));
        } else {
            model.addAttribute("preview", form.imprint());
        }
        return page(model);
    }

    @PostMapping
    String save(
            @Valid @ModelAttribute(FORM) ImprintForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var answer = errors.hasErrors()
                ? Answer.mistakes("", errors)
                : Answer.attempt(
                        "",
                        "desk.site.saved",
                        () -> decisions.save(form.imprint(), seen(form.seen()), editor.getDisplayName()));
        if (answer.wrong()) {
            // what was typed stands beside the version that is there now
            then.addFlashAttribute(
                    FORM,
                    answer.isConflict() ? ImprintForm.of(imprints.current().id(), form.imprint()) : form);
        }
        return answer.onPage(PAGE, then);
    }

    @PostMapping("/versions/{id}/restore")
    String restore(
            @PathVariable long id,
            @RequestParam long seen,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return Answer.attempt(
                        VERSIONS, "desk.site.restored", () -> decisions.restore(id, seen, editor.getDisplayName()))
                .onPage(PAGE, then);
    }

    private static long seen(@Nullable Long typed) {
        return Objects.requireNonNullElse(typed, -1L);
    }
}
