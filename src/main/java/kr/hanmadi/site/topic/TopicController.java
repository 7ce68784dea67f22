package kr.hanmadi.site.topic;

import kr.hanmadi.web.Costly;
import kr.hanmadi.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /topics}: what is spoken of, named by editors. */
@Controller
@Costly
class TopicController {
    private final TopicPages pages;

    TopicController(TopicPages pages) {
        this.pages = pages;
    }

    @GetMapping("/topics")
    String list(Model model) {
        model.addAttribute("topics", pages.list());
        return "site/topics";
    }

    @GetMapping("/topics/{slug}")
    String read(
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String speaker,
            @RequestParam(defaultValue = "") String page,
            Model model) {
        var topic = pages.read(slug, speaker, Paging.number(page));
        model.addAttribute("topic", topic);
        model.addAttribute("head", pages.head(topic));
        return "site/topic";
    }
}
