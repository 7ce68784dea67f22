package kr.hanmadi.site.speaker;

import java.util.Map;
import kr.hanmadi.site.head.PageMetadataFactory;
import kr.hanmadi.site.head.ShareImages;
import kr.hanmadi.site.head.StructuredData;
import kr.hanmadi.web.PageHead;
import kr.hanmadi.web.SiteSettings;
import org.springframework.stereotype.Component;

/** What the pages of people and of organisations tell machines. */
@Component
class SpeakerMetadata {
    private final PageMetadataFactory pages;
    private final StructuredData data;
    private final ShareImages images;
    private final SiteSettings site;

    SpeakerMetadata(PageMetadataFactory pages, StructuredData data, ShareImages images, SiteSettings site) {
        this.pages = pages;
        this.data = data;
        this.images = images;
        this.site = site;
    }

    PageHead speakers() {
        return pages.list("speakers.list", "/speakers", null);
    }

    PageHead speaker(SpeakerPageView speaker) {
        return new PageHead(
                "profile",
                PageMetadataFactory.known(
                        speaker.who().name(),
                        speaker.who().label(),
                        pages.word("count.quotes", speaker.said().total())),
                images.of("speakers", speaker.place().publicId(), speaker.who().name()),
                PageHead.Dates.NONE,
                speaker.said().total() == 0
                        ? PageHead.Links.NONE
                        : PageHead.Links.toFeed(pages.feed(
                                "feed.speaker",
                                speaker.who().name(),
                                "speakers",
                                speaker.place().publicId())),
                about(speaker));
    }

    private Map<String, Object> about(SpeakerPageView speaker) {
        return data.graph(
                data.thing("ProfilePage")
                        .with("url", speaker.place().address())
                        .with("inLanguage", "ko")
                        .with(
                                "mainEntity",
                                data.thing("Person")
                                        .with(
                                                "@id",
                                                site.absolute("/speakers/"
                                                        + speaker.place().publicId()))
                                        .with("url", speaker.place().address())
                                        .with("name", speaker.who().name())
                                        .with(
                                                "alternateName",
                                                speaker.who().names().stream()
                                                        .map(SpeakerPageView.OtherName::text)
                                                        .toList())
                                        .with("description", speaker.who().label())
                                        .map()),
                data.way(
                        new StructuredData.Step(pages.word("nav.speakers"), "/speakers"),
                        new StructuredData.Step(
                                speaker.who().name(), speaker.place().href())));
    }

    PageHead organisation(OrganisationPages.View organisation) {
        var about = data.inList(
                organisation.name(), organisation.place().href(), pages.word("organisations.list"), "/organisations");
        boolean hosts = organisation.tabs().stream()
                .anyMatch(tab -> tab.part() == OrganisationPages.Part.FORUMS && tab.count() > 0);
        return PageMetadataFactory.ofForums(
                hosts,
                organisation.forums(),
                organisation.name(),
                "organisations",
                organisation.place().publicId(),
                about);
    }
}
