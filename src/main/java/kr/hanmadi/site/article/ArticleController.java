package kr.hanmadi.site.article;

import jakarta.servlet.http.HttpServletRequest;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.MovedException;
import kr.hanmadi.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /articles}: the list and the article. */
@Controller
@Costly
class ArticleController {
    private final ArticlePages pages;
    private final ArticlePreview preview;
    private final ArticleMetadata heads;

    ArticleController(ArticlePages pages, ArticlePreview preview, ArticleMetadata heads) {
        this.pages = pages;
        this.preview = preview;
        this.heads = heads;
    }

    @GetMapping("/articles")
    String list(@RequestParam(defaultValue = "") String page, Model model) {
        model.addAttribute("list", pages.list(Paging.number(page)));
        model.addAttribute("head", heads.articles());
        return "site/articles";
    }

    @GetMapping({"/articles/{publicId}", "/articles/{publicId}/{slug}"})
    String read(
            @PathVariable String publicId,
            @RequestParam(defaultValue = "") String page,
            @RequestParam(defaultValue = "") String at,
            HttpServletRequest request,
            Model model) {
        if (!at.isEmpty()) {
            return "redirect:" + pages.pageAt(publicId, Paging.number(at));
        }
        var article = pages.read(publicId, Paging.number(page));
        MovedException.redirectUnless(article.place().href(), request);
        model.addAttribute("article", article);
        model.addAttribute("head", heads.article(article));
        return "site/article";
    }

    /** For editors only, as everything below {@code /desk}: the page of a draft before it goes out. */
    @Costly(Costly.Kind.DESK)
    @GetMapping("/desk/articles/{articleId}/preview")
    String preview(@PathVariable String articleId, @RequestParam(defaultValue = "") String page, Model model) {
        var article = preview.read(articleId, Paging.number(page), "/desk/articles/" + articleId + "/preview");
        model.addAttribute("article", article);
        model.addAttribute("head", heads.article(article));
        model.addAttribute("preview", true);
        model.addAttribute("pictureBase", "/desk/articles/" + articleId + Addresses.PICTURES);
        return "site/article";
    }

    @GetMapping("/articles/{publicId}/{slug}/revisions")
    String revisions(@PathVariable String publicId, HttpServletRequest request, Model model) {
        var revisions = pages.revisions(publicId);
        MovedException.redirectUnless(revisions.href(), request);
        model.addAttribute("revisions", revisions);
        return "site/revisions";
    }
}
