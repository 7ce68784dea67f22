package kr.hanmadi.site.article;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.hanmadi.article.Correction;
import kr.hanmadi.site.head.PageMetadataFactory;
import kr.hanmadi.site.head.ShareImages;
import kr.hanmadi.site.head.StructuredData;
import kr.hanmadi.site.line.PictureView;
import kr.hanmadi.site.line.SpeakerView;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.PageHead;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of articles and of reporters tell machines. */
@Component
class ArticleMetadata {
    private static final Set<Correction.Kind> CORRECTIONS =
            Set.of(Correction.Kind.CORRECTION, Correction.Kind.MISPRINT);

    /** About as wide as link previews are shown. */
    private static final int SHARED_WIDTH = 1200;

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
                image(article),
                new PageHead.Dates(
                        published == null ? null : published.machine(),
                        article.dates().updated() == null
                                ? null
                                : article.dates().updated().machine()),
                PageHead.Links.NONE,
                about(article));
    }

    /** The picture that leads, else one that shows the headline. */
    private PageHead.@Nullable Image image(ArticleView article) {
        if (article.text().pictures().isEmpty()) {
            return images.of(
                    "articles", article.place().publicId(), article.text().headline());
        }
        var lead = article.text().pictures().getFirst();
        int width = lead.file().widthFor(SHARED_WIDTH);
        return new PageHead.Image(
                address(lead, width),
                lead.alternative().isEmpty() ? article.text().headline() : lead.alternative(),
                width,
                lead.file().heightAt(width),
                lead.file().type().mediaType());
    }

    private String address(PictureView picture, int width) {
        return site.absolute(Addresses.picture(picture.file().path(width)));
    }

    private Map<String, Object> picture(PictureView picture) {
        int width = picture.file().width();
        return data.thing("ImageObject")
                .with("url", address(picture, width))
                .with("width", width + " px")
                .with("height", picture.file().height() + " px")
                .with("caption", picture.caption().isEmpty() ? null : picture.caption())
                .with("creditText", picture.credit().isEmpty() ? null : picture.credit())
                .map();
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
                        .with(
                                "image",
                                article.text().pictures().stream()
                                        .map(this::picture)
                                        .toList())
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
                        .with("correction", corrections(article))
                        .with("about", forum == null ? null : data.event(forum).map())
                        .with("mentions", speakers(article)),
                data.way(
                        new StructuredData.Step(pages.word("nav.articles"), "/articles"),
                        new StructuredData.Step(
                                article.text().headline(), article.place().href())));
    }

    private List<Map<String, Object>> corrections(ArticleView article) {
        return article.corrections().stream()
                .filter(note -> CORRECTIONS.contains(note.kind()))
                .map(note -> data.thing("CorrectionComment")
                        .with("name", pages.word("article.corrections." + note.kind()))
                        .with("text", note.text())
                        .with("datePublished", note.madeAt().machine())
                        .map())
                .toList();
    }

    private List<Map<String, Object>> speakers(ArticleView article) {
        return article.speakers().stream()
                .map(ArticleView.Spoken::speaker)
                .filter(SpeakerView::isPerson)
                .map(speaker -> data.person(speaker.name(), speaker.href(), speaker.label()))
                .toList();
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
                PageHead.Links.toFeed(pages.feed("feed.reporter", reporter.name(), "reporters", reporter.publicId())),
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
