package kr.hanmadi.site.quotation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Byline;
import kr.hanmadi.site.article.ArticlePages;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.SiteSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Articles and quotations as a paper cites them. */
@Service
@Transactional(readOnly = true)
class Citations {
    private final Articles articles;
    private final QuotePages quotes;
    private final SiteSettings site;
    private final MessageSource messages;

    Citations(Articles articles, QuotePages quotes, SiteSettings site, MessageSource messages) {
        this.articles = articles;
        this.quotes = quotes;
        this.site = site;
        this.messages = messages;
    }

    Citation article(String typedId) {
        var article = ArticlePages.readable(articles, typedId);
        return new Citation(
                "hanmadi-" + article.getPublicId(),
                reporters(article),
                article.getHeadline(),
                article.getOutlet(),
                article.day().orElse(null),
                site.absolute("/articles/" + article.getPublicId()),
                null,
                article.getSourceUrl());
    }

    Citation quote(String typedId) {
        var quote = quotes.readable(typedId);
        QuotePages.requireCitable(quote);
        var article = quote.getArticle();
        var speaker = Stream.of(quote.getSpeakerName(), quote.getAffiliation(), quote.getJobTitle())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
        return new Citation(
                "hanmadi-" + quote.getPublicId(),
                reporters(article),
                article.getHeadline(),
                article.getOutlet(),
                article.day().orElse(null),
                site.absolute(Addresses.quote(quote.getPublicId())),
                quote.getWords(),
                (speaker.isEmpty() ? word("speaker.nobody") : speaker) + " (" + word("quote.state." + quote.getState())
                        + ")");
    }

    private static List<String> reporters(Article article) {
        return article.getBylines().stream().map(Byline::printedName).toList();
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.KOREAN);
    }
}
