package kr.hanmadi.site.article;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.hanmadi.article.Correction;
import kr.hanmadi.site.head.PageMetadataFactory;
import kr.hanmadi.site.head.ShareImages;
import kr.hanmadi.site.head.StructuredData;
import kr.hanmadi.site.line.SpeakerView;
import kr.hanmadi.web.PageHead;
import kr.hanmadi.web.SiteSettings;
import org.springframework.stereotype.Component;

/** What the pages of articles and of reporters tell machines. */
@Component
class ArticleMetadata {
    private static final Set<Correction.Kind> CORRECTIONS =
            Set.of(Correction.Kind.CORRECTION, Correction.Kind.MISPRINT);

    private final PageMetadataFactory pages;
    private final StructuredData data;
    private final ShareImages images;
    private final SiteSettings site;

    ArticleMetadata(PageMetadataFactory pages, StructuredData data, ShareImages images, SiteSettings site) {
        this.pages = pages;
        this.data = data;
        this.images = images;
        this.site = site;
    }

    PageHead articles() {
        return pages.list("article.list", "/articles", null);
    }

    PageHead article(ArticleView article) {
        var published = article.dates().reportedOn() != null
                ? article.dates().reportedOn()
                : article.dates().entered();
        return new PageHead(
                "article",
                PageMetadataFactory.shorten(Stream.concat(
                                article.text().decks().stream(),
                                article.text().blocks().stream()
                                        .filter(block -> block.kind() == TextBlock.Kind.PARAGRAPH)
                                        .map(block -> block.lines().getFirst().plain()))
                        .findFirst()
                        .orElse(article.text().headline())),
                images.of("articles", article.place().publicId(), article.text().headline()),
                new PageHead.Dates(
                        published == null ? null : published.machine(),
                        article.dates().updated() == null
                                ? null
                                : article.dates().updated().machine()),
                PageHead.Links.NONE,
                about(article));
    }

    private Map<String, Object> about(ArticleView article) {
        var published = article.dates().reportedOn() != null
                ? article.dates().reportedOn()
                : article.dates().entered();
        var forum = article.around().forum();
        return data.graph(
                data.thing("NewsArticle")
                        .with("@id", article.place().permalink())
                        .with("url", article.place().address())
                        .with("mainEntityOfPage", article.place().address())
                        .with("headline", article.text().headline())
                        .with(
                                "alternativeHeadline",
                                article.text().decks().isEmpty()
                                        ? null
                                        : article.text().decks().getFirst())
                        .with("inLanguage", "ko")
                        .with("datePublished", published == null ? null : published.machine())
                        .with(
                                "dateModified",
                                article.dates().updated() == null
                                        ? null
                                        : article.dates().updated().machine())
                        .with("author", authors(article))
                        .with("publisher", data.publisher())
                        .with(
                                "sourceOrganization",
                                data.organisation(article.credits().outlet()))
                        .with("isBasedOn", article.credits().sourceUrl())
                        .with("copyrightNotice", article.credits().licence())
                        .with("isAccessibleForFree", !article.text().quotesOnly())
                        .with(
                                "correction",
                                article.corrections().stream()
                                        .filter(note -> CORRECTIONS.contains(note.kind()))
                                        .map(note -> data.thing("CorrectionComment")
                                                .with("name", pages.word("article.corrections." + note.kind()))
                                                .with("text", note.text())
                                                .with(
                                                        "datePublished",
                                                        note.madeAt().machine())
                                                .map())
                                        .toList())
                        .with("about", forum == null ? null : data.event(forum).map())
                        .with(
                                "mentions",
                                article.speakers().stream()
                                        .map(ArticleView.Spoken::speaker)
                                        .filter(SpeakerView::isPerson)
                                        .map(speaker -> data.person(speaker.name(), speaker.href(), speaker.label()))
                                        .toList()),
                data.way(
                        new StructuredData.Step(pages.word("nav.articles"), "/articles"),
                        new StructuredData.Step(
                                article.text().headline(), article.place().href())));
    }

    private List<Map<String, Object>> authors(ArticleView article) {
        if (article.credits().reporters().isEmpty()) {
            return article.credits().outlet() == null
                    ? List.of()
                    : List.of(data.thing("Organization")
                            .with("name", article.credits().outlet())
                            .map());
        }
        return article.credits().reporters().stream()
                .map(reporter -> data.thing("Person")
                        .with("name", reporter.name())
                        .with("url", reporter.href() == null ? null : site.absolute(reporter.href()))
                        .map())
                .toList();
    }

    PageHead reporter(ReporterPages.View reporter) {
        return new PageHead(
                "profile",
                PageMetadataFactory.known(reporter.name(), reporter.outlet()),
                null,
                PageHead.Dates.NONE,
                PageHead.Links.NONE,
                about(reporter));
    }

    private Map<String, Object> about(ReporterPages.View reporter) {
        return data.graph(
                data.thing("ProfilePage")
                        .with("url", reporter.address())
                        .with("inLanguage", "ko")
                        .with(
                                "mainEntity",
                                data.thing("Person")
                                        .with("url", reporter.address())
                                        .with("name", reporter.name())
                                        .with("worksFor", data.organisation(reporter.outlet()))
                                        .map()),
                data.way(new StructuredData.Step(reporter.name(), reporter.href())));
    }
}
