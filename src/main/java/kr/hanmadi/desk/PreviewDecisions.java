package kr.hanmadi.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.PreviewLinks;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.SiteSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who outside the newsroom may read a draft; each link made or ended is a line of the trail. */
@Service
@Transactional
class PreviewDecisions {
    /** For how many days a link may be open. */
    static final List<Integer> DAYS = List.of(1, 3, 7);

    private static final int MOST = 20;

    private final PreviewLinks links;
    private final Articles articles;
    private final AuditTrail trail;
    private final SiteSettings site;
    private final Clock clock;

    PreviewDecisions(PreviewLinks links, Articles articles, AuditTrail trail, SiteSettings site, Clock clock) {
        this.links = links;
        this.articles = articles;
        this.trail = trail;
        this.site = site;
        this.clock = clock;
    }

    /** A link that is open. */
    public record Open(long id, String madeBy, DisplayDate until) {}

    /** @return the address, which is not kept anywhere */
    String make(String articleId, int days, String editor) {
        var article = findArticle(articleId);
        if (article.getState() != ArticleState.DRAFT) {
            throw new Refused("desk.work.no-draft");
        }
        if (!DAYS.contains(days)) {
            throw new Refused("desk.previews.days.wrong");
        }
        if (links.linksOf(id(article)).size() >= MOST) {
            throw new Refused("desk.previews.many", MOST);
        }
        var secret = links.make(id(article), EditorDecision.by(editor, clock), Duration.ofDays(days));
        trail.record(editor, "preview-made", articleId, null, null);
        return site.absolute("/preview/" + secret);
    }

    void end(String articleId, long linkId, String editor) {
        if (links.end(id(findArticle(articleId)), linkId)) {
            trail.record(editor, "preview-ended", articleId, null, null);
        }
    }

    @Transactional(readOnly = true)
    List<Open> open(String articleId) {
        return links.linksOf(id(findArticle(articleId))).stream()
                .map(link -> new Open(link.id(), link.madeBy(), DisplayDate.of(link.expiresAt())))
                .toList();
    }

    private Article findArticle(String articleId) {
        return articles.find(articleId).orElseThrow(() -> new NotFoundException("article", articleId));
    }

    private static Long id(Article article) {
        return Objects.requireNonNull(article.getId());
    }
}
