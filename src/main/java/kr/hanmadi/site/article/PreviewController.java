package kr.hanmadi.site.article;

import jakarta.servlet.http.HttpServletResponse;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.PreviewLinks;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * {@code /preview}: a draft as readers would see it, for anyone with its private link. It answers in the newsroom's
 * chain, so that nothing of it is kept; robots are told to leave it alone, and no other site hears its address.
 */
@Controller
@Costly
class PreviewController {
    private final PreviewLinks links;
    private final Articles articles;
    private final ArticlePreview preview;

    PreviewController(PreviewLinks links, Articles articles, ArticlePreview preview) {
        this.links = links;
        this.articles = articles;
        this.preview = preview;
    }

    /** What went out or was withdrawn since is shown at its own address, which says so; what was thrown away nowhere. */
    @GetMapping("/preview/{token}")
    String read(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String page,
            HttpServletResponse response,
            Model model) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
        var article = links.articleOf(token)
                .flatMap(articles::find)
                .filter(found -> found.getState() != ArticleState.DISCARDED)
                .orElseThrow(() -> new NotFoundException("preview", ""));
        if (article.getState().wasSeen()) {
            return "redirect:" + address(article);
        }
        model.addAttribute("article", preview.read(article.getPublicId(), Paging.number(page), "/preview/" + token));
        model.addAttribute("preview", true);
        model.addAttribute("pictureBase", "/preview/" + token + Addresses.PICTURES);
        return "site/article";
    }

    private static String address(Article article) {
        return "/articles/" + article.getPublicId();
    }
}
