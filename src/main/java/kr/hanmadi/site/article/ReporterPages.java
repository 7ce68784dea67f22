package kr.hanmadi.site.article;

import java.util.List;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleLists;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Byline;
import kr.hanmadi.article.Reporter;
import kr.hanmadi.site.line.ArticleLine;
import kr.hanmadi.site.line.LineFactory;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together a reporter's page. */
@Service
@Transactional(readOnly = true)
class ReporterPages {
    private static final int LINES = 20;

    private final Articles articles;
    private final ArticleLists articleLists;
    private final LineFactory listing;
    private final SiteSettings site;

    ReporterPages(Articles articles, ArticleLists articleLists, LineFactory listing, SiteSettings site) {
        this.articles = articles;
        this.articleLists = articleLists;
        this.listing = listing;
        this.site = site;
    }

    /**
     * Everything a reporter's page shows.
     *
     * @param email as the newest byline that has one prints it
     */
    public record View(
            String publicId,
            String href,
            String address,
            String name,
            String outlet,
            @Nullable String email,
            List<ArticleLine> articles,
            Pager pager) {}

    View read(String typedId, int number) {
        var reporter = articles.findReporter(PublicId.read(typedId))
                .orElseThrow(() -> new NotFoundException("reporter", typedId));
        var page = Paging.read(number, LINES, at -> articleLists.readableOfReporter(reporter, at));
        if (page.getTotalElements() == 0) {
            throw new NotFoundException("reporter", typedId);
        }
        var href = Addresses.reporter(reporter.getPublicId(), reporter.getSlug());
        return new View(
                reporter.getPublicId(),
                href,
                site.absolute(href),
                reporter.getName(),
                reporter.getOutlet(),
                email(reporter, page.getContent()),
                listing.articles(page.getContent()),
                Pager.of(page, href));
    }

    private static @Nullable String email(Reporter reporter, List<Article> articles) {
        return articles.stream()
                .flatMap(article -> article.getBylines().stream())
                .filter(byline -> byline.printedName().equals(reporter.getName()))
                .map(Byline::email)
                .filter(email -> email != null && !email.isBlank())
                .findFirst()
                .orElse(null);
    }
}
