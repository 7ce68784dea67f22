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

/** {@code /speakers}: the index and the person. */
@Controller
@Costly
class SpeakerController {
    private final SpeakerPages pages;
    private final UnnamedPages unnamed;
    private final SpeakerMetadata heads;

    SpeakerController(SpeakerPages pages, UnnamedPages unnamed, SpeakerMetadata heads) {
        this.pages = pages;
        this.unnamed = unnamed;
        this.heads = heads;
    }

    @GetMapping("/speakers")
    String list(
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String initial,
            @RequestParam(defaultValue = "") String name,
            Model model) {
        model.addAttribute("list", pages.list(Paging.number(page), initial, name));
        model.addAttribute("head", heads.speakers());
        return "site/speakers";
    }

    @GetMapping({"/speakers/{publicId}", "/speakers/{publicId}/{slug}"})
    String read(
            @PathVariable String publicId,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String year,
            @RequestParam(defaultValue = "") String act,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String forum,
            @RequestParam(defaultValue = "") String topic,
            HttpServletRequest request,
            Model model) {
        var speaker = pages.read(publicId, SpeakerFilter.read(year, act, kind, forum, topic), Paging.number(page));
        MovedException.redirectUnless(speaker.place().href(), request);
        model.addAttribute("speaker", speaker);
        model.addAttribute("noindex", !speaker.place().listed());
        model.addAttribute("head", heads.speaker(speaker));
        return "site/speaker";
    }

    @GetMapping("/speakers/{publicId}/{slug}/record")
    String record(
            @PathVariable String publicId,
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request,
            Model model) {
        var record = pages.record(publicId, Paging.number(page));
        MovedException.redirectUnless(record.place().href() + "/record", request);
        model.addAttribute("noindex", !record.place().listed());
        model.addAttribute("record", record);
        return "site/record";
    }

    @GetMapping("/speakers/unnamed")
    String unnamed(
            @RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "") String page, Model model) {
        model.addAttribute("unnamed", unnamed.read(kind, Paging.number(page)));
        return "site/unnamed";
    }
}
