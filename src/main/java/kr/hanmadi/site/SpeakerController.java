package kr.hanmadi.site;

import jakarta.servlet.http.HttpServletRequest;
import kr.hanmadi.web.MovedException;
import kr.hanmadi.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /speakers}: the index and the person. */
@Controller
class SpeakerController {
    private final SpeakerPages pages;
    private final Heads heads;

    SpeakerController(SpeakerPages pages, Heads heads) {
        this.pages = pages;
        this.heads = heads;
    }

    @GetMapping("/speakers")
    String list(
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String initial,
            Model model) {
        model.addAttribute("list", pages.list(Paging.number(page), initial));
        model.addAttribute("head", heads.speakers());
        return "site/speakers";
    }

    @GetMapping({"/speakers/{publicId}", "/speakers/{publicId}/{slug}"})
    String read(
            @PathVariable String publicId,
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request,
            Model model) {
        var speaker = pages.read(publicId, Paging.number(page));
        MovedException.unlessAskedAt(speaker.href(), request);
        model.addAttribute("speaker", speaker);
        model.addAttribute("head", heads.speaker(speaker));
        return "site/speaker";
    }
}
