package kr.hanmadi.desk;

import jakarta.validation.Valid;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.person.AffiliationKind;
import kr.hanmadi.web.Costly;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/people} and {@code /desk/organisations}: who is who, by the word of editors. */
@Controller
@Costly(Costly.Kind.DESK)
class PersonDeskController {
    /** The part of a page that its form stands in. */
    private static final String FORM = "facts";

    private final PersonPages pages;
    private final PersonMergePages merges;
    private final PersonDecisions decisions;

    PersonDeskController(PersonPages pages, PersonMergePages merges, PersonDecisions decisions) {
        this.pages = pages;
        this.merges = merges;
        this.decisions = decisions;
    }

    @GetMapping("/desk/people")
    String people(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String page, Model model) {
        model.addAttribute("list", DeskList.read("/desk/people", q, page, pages::people, model));
        return "desk/people";
    }

    @GetMapping("/desk/people/{personId}")
    String person(@PathVariable String personId, Model model) {
        var other = pages.mergedInto(personId);
        if (other.isPresent()) {
            return "redirect:/desk/people/" + other.get();
        }
        var person = pages.person(personId);
        model.addAttribute("person", person);
        model.addAttribute("changes", merges.changes(personId));
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", person.form());
        }
        return "desk/person";
    }

    @PostMapping("/desk/people/{personId}")
    String decide(
            @PathVariable String personId,
            @Valid @ModelAttribute("form") PersonForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var answer = errors.hasErrors()
                ? Answer.mistakes(FORM, errors)
                : Answer.save(FORM, () -> decisions.decide(personId, form, editor.getDisplayName()));
        return shown(answer, "/desk/people/" + personId, form, then);
    }

    private static String shown(Answer answer, String page, Object form, RedirectAttributes then) {
        if (answer.wrong()) {
            then.addFlashAttribute("form", form);
        }
        return answer.onPage(page, then);
    }

    @GetMapping("/desk/organisations")
    String organisations(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String page, Model model) {
        model.addAttribute("list", DeskList.read("/desk/organisations", q, page, pages::organisations, model));
        return "desk/organisations";
    }

    @GetMapping("/desk/organisations/{organisationId}")
    String organisation(@PathVariable String organisationId, Model model) {
        var organisation = pages.organisation(organisationId);
        model.addAttribute("organisation", organisation);
        model.addAttribute("kinds", AffiliationKind.values());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", organisation.form());
        }
        return "desk/organisation";
    }

    @PostMapping("/desk/organisations/{organisationId}")
    String decide(
            @PathVariable String organisationId,
            @Valid @ModelAttribute("form") OrganisationForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var answer = errors.hasErrors()
                ? Answer.mistakes(FORM, errors)
                : Answer.save(FORM, () -> decisions.decide(organisationId, form, editor.getDisplayName()));
        return shown(answer, "/desk/organisations/" + organisationId, form, then);
    }
}
