package kr.hanmadi.site.speaker;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.person.Organisation;
import kr.hanmadi.person.People;
import kr.hanmadi.quote.OrganisationCount;
import kr.hanmadi.quote.QuoteLists;
import kr.hanmadi.quote.SpeakerLists;
import kr.hanmadi.site.line.ForumLine;
import kr.hanmadi.site.line.LineFactory;
import kr.hanmadi.site.line.PersonLine;
import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts together the page of an organisation and the index of organisations whose people spoke. */
@Service
@Transactional(readOnly = true)
class OrganisationPages {
    private static final int LINES = 60;
    private static final int ITEMS = 30;
    private static final Pageable NONE = PageRequest.of(0, 1);

    private final People people;
    private final ReadableForums readableForums;
    private final SpeakerLists speakerLists;
    private final QuoteLists quoteLists;
    private final LineFactory listing;
    private final SiteSettings site;

    OrganisationPages(
            People people,
            ReadableForums readableForums,
            SpeakerLists speakerLists,
            QuoteLists quoteLists,
            LineFactory listing,
            SiteSettings site) {
        this.people = people;
        this.readableForums = readableForums;
        this.speakerLists = speakerLists;
        this.quoteLists = quoteLists;
        this.listing = listing;
        this.site = site;
    }

    /** 포럼, 사람, 이름으로 낸 말. */
    public enum Part {
        FORUMS,
        PEOPLE,
        QUOTES;

        /** What stands in the address. */
        public String parameter() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A part of the page with its number and address. */
    public record Tab(Part part, long count, String href) {}

    /**
     * Everything an organisation's page shows.
     *
     * @param tabs the parts that hold anything
     * @param part the one that is shown
     */
    public record View(
            Place place,
            String name,
            List<Tab> tabs,
            Part part,
            List<ForumLine> forums,
            List<PersonLine> people,
            List<QuoteView> quotes,
            Pager pager) {
        /** Where the page is found. */
        public record Place(String publicId, String href, String address) {}
    }

    /** An organisation in the index. */
    public record Line(String href, String name, long speakers) {}

    /** @param chosen the heading in use; null for all names */
    public record Index(
            List<Line> lines,
            Pager pager,
            List<Initial> initials,
            @Nullable String chosen) {}

    Index list(int number, String typedInitial) {
        var chosen = Initial.read(typedInitial);
        var letters = speakerLists.organisationsByFirstLetter();
        long total = Initial.count(chosen, letters);
        var page = Paging.read(number, LINES, at -> new PageImpl<>(organisations(chosen, at), at, total));
        var byId = people.organisationsByIds(page.getContent().stream()
                .map(OrganisationCount::organisationId)
                .toList());
        var address = UriComponentsBuilder.fromPath("/organisations");
        chosen.ifPresent(initial -> address.queryParam("initial", initial.consonant()));
        return new Index(
                page.getContent().stream()
                        .filter(count -> byId.containsKey(count.organisationId()))
                        .map(count -> line(Objects.requireNonNull(byId.get(count.organisationId())), count.speakers()))
                        .toList(),
                Pager.of(page, address.encode().build().toUriString()),
                Initial.of(letters.keySet()),
                chosen.map(Initial::consonant).orElse(null));
    }

    private static Line line(Organisation organisation, long speakers) {
        return new Line(
                Addresses.organisation(organisation.getPublicId(), organisation.getSlug()),
                organisation.getName(),
                speakers);
    }

    private List<OrganisationCount> organisations(Optional<Initial> chosen, Pageable at) {
        if (chosen.isEmpty()) {
            return speakerLists.organisations(at);
        }
        var initial = chosen.get();
        return initial.isOther()
                ? speakerLists.organisationsNotInHangul(at)
                : speakerLists.organisationsBetween(initial.first(), initial.last(), at);
    }

    View read(String typedId, String typedPart, int number) {
        var organisation = people.findOrganisation(PublicId.read(typedId))
                .orElseThrow(() -> new NotFoundException("organisation", typedId));
        var id = LineFactory.id(organisation.getId());
        var href = Addresses.organisation(organisation.getPublicId(), organisation.getSlug());
        var tabs = new ArrayList<Tab>();
        for (var part : Part.values()) {
            long count = page(part, id, NONE).getTotalElements();
            if (count > 0) {
                tabs.add(new Tab(part, count, tabs.isEmpty() ? href : href + "?show=" + part.parameter()));
            }
        }
        if (tabs.isEmpty()) {
            throw new NotFoundException("organisation", typedId);
        }
        var shown = tabs.stream()
                .filter(tab -> tab.part().parameter().equalsIgnoreCase(typedPart))
                .findFirst()
                .orElse(tabs.getFirst());
        var forums = Paging.read(
                number,
                ITEMS,
                at -> shown.part() == Part.FORUMS
                        ? readableForums.readableForumsBackedBy(id, at)
                        : Page.<Long>empty(at));
        var speakers = Paging.read(
                number, LINES, at -> shown.part() == Part.PEOPLE ? speakerLists.speakersOf(id, at) : Page.empty(at));
        var said = Paging.read(
                number,
                ITEMS,
                at -> shown.part() == Part.QUOTES ? quoteLists.readableOfOrganisation(id, at) : Page.empty(at));
        return new View(
                new View.Place(organisation.getPublicId(), href, site.absolute(href)),
                organisation.getName(),
                tabs,
                shown.part(),
                listing.forumsById(forums.getContent()),
                listing.people(speakers.getContent()),
                said.getContent().stream().map(QuoteView::of).toList(),
                Pager.of(
                        switch (shown.part()) {
                            case FORUMS -> forums;
                            case PEOPLE -> speakers;
                            case QUOTES -> said;
                        },
                        shown.href()));
    }

    private Page<?> page(Part part, long id, Pageable at) {
        return switch (part) {
            case FORUMS -> readableForums.readableForumsBackedBy(id, at);
            case PEOPLE -> speakerLists.speakersOf(id, at);
            case QUOTES -> quoteLists.readableOfOrganisation(id, at);
        };
    }
}
