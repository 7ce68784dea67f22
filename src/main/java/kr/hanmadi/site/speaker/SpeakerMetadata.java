package kr.hanmadi.site.speaker;

import java.util.List;
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
                PageMetadataFactory.known(speaker.name(), speaker.label(), pages.word("count.quotes", speaker.total())),
                images.of("speakers", speaker.publicId(), speaker.name()),
                null,
                null,
                speaker.total() == 0
                        ? List.of()
                        : List.of(pages.feed("feed.speaker", speaker.name(), "speakers", speaker.publicId())),
                null,
                null,
                about(speaker));
    }

    private Map<String, Object> about(SpeakerPageView speaker) {
        return data.graph(
                data.thing("ProfilePage")
                        .with("url", speaker.address())
                        .with("inLanguage", "ko")
                        .with(
                                "mainEntity",
                                data.thing("Person")
                                        .with("@id", site.absolute("/speakers/" + speaker.publicId()))
                                        .with("url", speaker.address())
                                        .with("name", speaker.name())
                                        .with(
                                                "alternateName",
                                                speaker.names().stream()
                                                        .map(SpeakerPageView.OtherName::text)
                                                        .toList())
                                        .with("description", speaker.label())
                                        .map()),
                data.way(
                        new StructuredData.Step(pages.word("nav.speakers"), "/speakers"),
                        new StructuredData.Step(speaker.name(), speaker.href())));
    }

    PageHead organisation(OrganisationPages.View organisation) {
        var about = data.inList(
                organisation.name(), organisation.href(), pages.word("organisations.list"), "/organisations");
        boolean hosts = organisation.tabs().stream()
                .anyMatch(tab -> tab.part() == OrganisationPages.Part.FORUMS && tab.count() > 0);
        return PageMetadataFactory.ofForums(
                hosts, organisation.forums(), organisation.name(), "organisations", organisation.publicId(), about);
    }
}
