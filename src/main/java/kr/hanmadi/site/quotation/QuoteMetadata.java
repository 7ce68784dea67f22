package kr.hanmadi.site.quotation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.site.head.PageMetadataFactory;
import kr.hanmadi.site.head.ShareImages;
import kr.hanmadi.site.head.StructuredData;
import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.site.line.SpeakerView;
import kr.hanmadi.web.PageHead;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of quotations tell machines. */
@Component
class QuoteMetadata {
    private final PageMetadataFactory pages;
    private final StructuredData data;
    private final ShareImages images;
    private final Embeds embeds;
    private final SiteSettings site;

    QuoteMetadata(
            PageMetadataFactory pages, StructuredData data, ShareImages images, Embeds embeds, SiteSettings site) {
        this.pages = pages;
        this.data = data;
        this.images = images;
        this.embeds = embeds;
        this.site = site;
    }

    PageHead quotes() {
        return pages.list("quotes.list", "/quotes", null);
    }

    PageHead quote(QuotePageView page) {
        var quote = page.quote();
        boolean unconfirmed = quote.speaker().isUnconfirmed();
        return new PageHead(
                "article",
                PageMetadataFactory.shorten("“" + quote.words() + "”") + " ― "
                        + PageMetadataFactory.known(
                                Objects.requireNonNullElse(
                                        quote.speaker().name(),
                                        pages.word(quote.speaker().missing())),
                                quote.speaker().label()),
                unconfirmed ? null : images.of("quotes", quote.publicId(), "“" + quote.words() + "”"),
                PageHead.Dates.NONE,
                new PageHead.Links(List.of(), null, unconfirmed ? null : embeds.discovery(quote)),
                about(page));
    }

    private Map<String, Object> about(QuotePageView page) {
        var quote = page.quote();
        var place = quote.occasion().place();
        var article = quote.source().articleHref().replaceFirst("#.*", "");
        return data.graph(
                quotation(quote)
                        .with("url", page.citing().address())
                        .with("inLanguage", "ko")
                        .with(
                                "isPartOf",
                                data.thing("NewsArticle")
                                        .with("url", site.absolute(article))
                                        .with("headline", quote.source().headline())
                                        .map())
                        .with(
                                "recordedAt",
                                place == null
                                        ? null
                                        : data.thing("Event")
                                                .with("name", place.name())
                                                .with("url", site.absolute(place.href()))
                                                .with(
                                                        "startDate",
                                                        quote.occasion().day() == null
                                                                ? null
                                                                : quote.occasion()
                                                                        .day()
                                                                        .machine())
                                                .map()),
                data.way(
                        new StructuredData.Step(pages.word("nav.quotes"), "/quotes"),
                        new StructuredData.Step(
                                Objects.requireNonNullElse(
                                        quote.speaker().name(),
                                        pages.word(quote.speaker().missing())),
                                quote.href())));
    }

    private StructuredData.Thing quotation(QuoteView quote) {
        var speaker = quote.speaker();
        return data.thing("Quotation")
                .with("@id", site.absolute(quote.href()))
                .with("text", quote.words())
                .with("creativeWorkStatus", pages.word("quote.state." + quote.state()))
                .with("creator", creator(speaker));
    }

    /** Null for an unnamed source: a search engine would take its label for a name. */
    private @Nullable Object creator(SpeakerView speaker) {
        if (speaker.isPerson()) {
            return data.person(speaker.name(), speaker.href(), speaker.label());
        }
        return speaker.kind() == SpeakerKind.ORGANISATION ? data.organisation(speaker.name()) : null;
    }
}
