package kr.hanmadi.site.forum;

import jakarta.servlet.http.HttpServletRequest;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.MovedException;
import kr.hanmadi.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /forums}: the list and the forum. */
@Controller
@Costly
class ForumController {
    private final ForumPages pages;
    private final ForumMetadata heads;

    ForumController(ForumPages pages, ForumMetadata heads) {
        this.pages = pages;
        this.heads = heads;
    }

    @GetMapping("/forums")
    String list(@RequestParam(defaultValue = "") String page, Model model) {
        model.addAttribute("list", pages.list(Paging.number(page)));
        model.addAttribute("head", heads.forums());
        return "site/forums";
    }

    @GetMapping({"/forums/{publicId}", "/forums/{publicId}/{slug}"})
    String read(
            @PathVariable String publicId,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request,
            Model model) {
        var forum = pages.read(publicId, ForumOrder.read(by), Paging.number(page));
        MovedException.redirectUnless(forum.card().href(), request);
        model.addAttribute("forum", forum);
        model.addAttribute("head", heads.forum(forum));
        return "site/forum";
    }

    @GetMapping("/forums/{publicId}/{slug}/reports")
    String reports(
            @PathVariable String publicId,
            @RequestParam(defaultValue = "") String page,
            HttpServletRequest request,
            Model model) {
        var reports = pages.reports(publicId, Paging.number(page));
        MovedException.redirectUnless(reports.href(), request);
        model.addAttribute("reports", reports);
        return "site/forum-reports";
    }
}
