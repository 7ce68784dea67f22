package kr.hanmadi.site.forum;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.hanmadi.site.head.PageMetadataFactory;
import kr.hanmadi.site.head.ShareImages;
import kr.hanmadi.site.head.StructuredData;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.PageHead;
import kr.hanmadi.web.SiteSettings;
import org.springframework.stereotype.Component;

/** What the pages of forums and of their series tell machines. */
@Component
class ForumMetadata {
    private final PageMetadataFactory pages;
    private final StructuredData data;
    private final ShareImages images;
    private final SiteSettings site;

    ForumMetadata(PageMetadataFactory pages, StructuredData data, ShareImages images, SiteSettings site) {
        this.pages = pages;
        this.data = data;
        this.images = images;
        this.site = site;
    }

    PageHead forums() {
        var head = pages.list("forum.list", "/forums", "forums");
        return PageHead.website(new PageHead.Links(head.links().feeds(), pages.upcoming(), null), head.data());
    }

    PageHead forum(ForumView forum) {
        var card = forum.card();
        return new PageHead(
                "website",
                PageMetadataFactory.known(
                        card.held().when(),
                        card.held().venue(),
                        card.topic(),
                        pages.word("count.quotes", forum.said().quotes())),
                images.of("forums", card.publicId(), card.name()),
                PageHead.Dates.NONE,
                new PageHead.Links(
                        List.of(pages.feed("feed.forum", card.name(), "forums", card.publicId())),
                        card.held().machineWhen() == null
                                ? null
                                : new PageHead.Link(card.name(), Addresses.feed("forums", card.publicId(), "ics")),
                        null),
                about(forum));
    }

    private Map<String, Object> about(ForumView forum) {
        var card = forum.card();
        return data.graph(
                data.event(card)
                        .with("@id", site.absolute("/forums/" + card.publicId()))
                        .with("inLanguage", "ko")
                        .with(
                                "performer",
                                Stream.concat(
                                                forum.cast().programme().stream()
                                                        .flatMap(part -> part.people().stream()),
                                                forum.cast().people().stream())
                                        .filter(line -> line.href() != null)
                                        .map(line -> data.person(line.name(), line.href(), line.label()))
                                        .toList())
                        .with(
                                "subjectOf",
                                forum.coverage().articles().stream()
                                        .map(line -> data.thing("NewsArticle")
                                                .with("url", site.absolute(line.href()))
                                                .with("headline", line.headline())
                                                .map())
                                        .toList()),
                data.way(
                        new StructuredData.Step(pages.word("nav.forums"), "/forums"),
                        new StructuredData.Step(card.name(), card.href())));
    }

    PageHead series(SeriesPages.View series) {
        var about = data.inList(series.name(), series.href(), pages.word("series.list"), "/series");
        return PageMetadataFactory.ofForums(true, series.forums(), series.name(), "series", series.publicId(), about);
    }
}
