package kr.hanmadi.webhook;

import java.sql.Timestamp;
import java.time.Clock;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleEvent;
import kr.hanmadi.record.RecordChanged;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes what is to be told of an article, for each address, in the transaction that changes the article. */
@Component
class WebhookMessages {
    private final JdbcClient jdbc;
    private final SiteSettings site;
    private final JsonMapper json;
    private final Clock clock;

    WebhookMessages(JdbcClient jdbc, SiteSettings site, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.site = site;
        this.json = json;
        this.clock = clock;
    }

    /** @param mark which kind of correction; null for another event */
    private record Message(
            String event,
            String at,
            ArticleLine article,
            @Nullable String mark) {}

    private record ArticleLine(String id, String url, String headline, String state) {}

    @EventListener
    void follow(RecordChanged changed) {
        for (var event : changed.events()) {
            if (event instanceof ArticleEvent ofArticle) {
                WebhookEvent.of(ofArticle).ifPresent(what -> write(what, ofArticle));
            }
        }
    }

    private void write(WebhookEvent what, ArticleEvent event) {
        var article = event.article();
        var mark = event instanceof ArticleEvent.NoteAdded added
                ? added.note().kind().name()
                : null;
        var now = clock.instant();
        var message = new Message(what.word(), now.toString(), line(article), mark);
        jdbc.sql("""
                insert into webhook_delivery (webhook_id, event, article, body, made_at, state, next_at)
                select id, :event, :article, :body, :now, 'WAITING', :now from webhook where off_since is null""")
                .param("event", what.name())
                .param("article", article.getPublicId())
                .param("body", json.writeValueAsString(message))
                .param("now", Timestamp.from(now))
                .update();
    }

    private ArticleLine line(Article article) {
        return new ArticleLine(
                article.getPublicId(),
                site.absolute("/articles/" + article.getPublicId()),
                article.getHeadline(),
                article.getState().name());
    }
}
