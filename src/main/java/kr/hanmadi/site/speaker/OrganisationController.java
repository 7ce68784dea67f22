package kr.hanmadi.site.speaker;

import jakarta.servlet.http.HttpServletRequest;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.MovedException;
import kr.hanmadi.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /organisations}: who hosts forums and where people speak from. */
@Controller
@Costly
class OrganisationController {
    private final OrganisationPages organisations;
    private final SpeakerMetadata heads;

    OrganisationController(OrganisationPages organisations, SpeakerMetadata heads) {
        this.organisations = organisations;
        this.heads = heads;
    }

    @GetMapping("/organisations")
    String organisations(
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String initial,
            Model model) {
        model.addAttribute("list", organisations.list(Paging.number(page), initial));
        return "site/organisations";
    }

    @GetMapping({"/organisations/{publicId}", "/organisations/{publicId}/{slug}"})
    String organisation(
            @PathVariable String publicId,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request,
            Model model) {
        var read = organisations.read(publicId, show, Paging.number(page));
        MovedException.redirectUnless(read.place().href(), request);
        model.addAttribute("organisation", read);
        model.addAttribute("head", heads.organisation(read));
        return "site/organisation";
    }
}
