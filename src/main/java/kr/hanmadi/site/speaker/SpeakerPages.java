package kr.hanmadi.site.speaker;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.person.Affiliation;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.person.PersonName;
import kr.hanmadi.quote.ActCount;
import kr.hanmadi.quote.ForumCount;
import kr.hanmadi.quote.MonthCount;
import kr.hanmadi.quote.PrintedForm;
import kr.hanmadi.quote.QuoteChoice;
import kr.hanmadi.quote.QuoteLists;
import kr.hanmadi.quote.SpeakerCount;
import kr.hanmadi.quote.SpeakerLists;
import kr.hanmadi.site.forum.ForumView;
import kr.hanmadi.site.line.LineFactory;
import kr.hanmadi.site.line.MonthChart;
import kr.hanmadi.site.line.PersonLine;
import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.site.line.Utterance;
import kr.hanmadi.site.topic.TopicPages;
import kr.hanmadi.topic.TopicCount;
import kr.hanmadi.topic.Topics;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts together a person's page and the index of people who spoke. */
@Service
@Transactional(readOnly = true)
public class SpeakerPages {
    private static final int LINES = 60;
    private static final int QUOTES = 20;
    private static final int FORMS = 30;
    private static final int FORUMS = 50;
    private static final int JOINTLY = 10;
    private static final int MENTIONING = 5;
    private static final int PARTS = 20;
    private static final int TOGETHER = 10;
    private static final int NAMESAKES = 20;
    private static final int RECORD = 200;
    private static final long NO_FORUM = -1;

    private final People people;
    private final ReadableForums readableForums;
    private final SpeakerLists speakerLists;
    private final QuoteLists quoteLists;
    private final Topics topics;
    private final LineFactory listing;
    private final MessageSource messages;
    private final SiteSettings site;
    private final Clock clock;

    SpeakerPages(
            People people,
            ReadableForums readableForums,
            SpeakerLists speakerLists,
            QuoteLists quoteLists,
            Topics topics,
            LineFactory listing,
            MessageSource messages,
            SiteSettings site,
            Clock clock) {
        this.people = people;
        this.readableForums = readableForums;
        this.speakerLists = speakerLists;
        this.quoteLists = quoteLists;
        this.topics = topics;
        this.listing = listing;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** One page of the index, by name. */
    public SpeakerIndex list(int number, String typedInitial, String typedName) {
        var chosen = Initial.read(typedInitial);
        var name = typedName.replace("\0", "").strip();
        var letters = speakerLists.speakersByFirstLetter();
        long total = Initial.count(chosen, letters);
        var page = Paging.read(
                number,
                LINES,
                at -> name.isEmpty()
                        ? new PageImpl<>(speakers(chosen, at), at, total)
                        : speakerLists.speakersNamed(name, at));
        var address = UriComponentsBuilder.fromPath("/speakers");
        if (name.isEmpty()) {
            chosen.ifPresent(initial -> address.queryParam("initial", initial.consonant()));
        } else {
            address.queryParam("name", "{name}");
        }
        return new SpeakerIndex(
                listing.people(page.getContent()),
                Pager.of(
                        page,
                        name.isEmpty()
                                ? address.encode().build().toUriString()
                                : address.encode().buildAndExpand(name).toUriString()),
                Initial.of(letters.keySet()),
                chosen.map(Initial::consonant).orElse(null),
                name.isEmpty() ? null : name);
    }

    private List<SpeakerCount> speakers(Optional<Initial> chosen, Pageable at) {
        if (chosen.isEmpty()) {
            return speakerLists.speakers(at);
        }
        var initial = chosen.get();
        return initial.isOther()
                ? speakerLists.speakersNotInHangul(at)
                : speakerLists.speakersBetween(initial.first(), initial.last(), at);
    }

    public SpeakerPageView read(String typedId, SpeakerFilter filter, int number) {
        var person = people.find(PublicId.read(typedId))
                .map(Person::canonical)
                .orElseThrow(() -> new NotFoundException("speaker", typedId));
        var id = LineFactory.id(person.getId());
        var counts = speakerLists.countsOfPerson(id);
        long total = counts.quotes();
        var places = speakerLists.byForumOfPerson(id, PageRequest.of(0, FORUMS));
        var spokenOf = topics.ofPerson(id);
        var choice = choice(id, filter, places, spokenOf);
        var spoken = Paging.read(number, QUOTES, at -> quoteLists.readableOfPerson(id, choice, at));
        var parts = partsInForums(id);
        var jointly = quoteLists.readableOfMember(id, PageRequest.of(0, JOINTLY));
        if (total == 0 && parts.isEmpty() && jointly.isEmpty()) {
            throw new NotFoundException("speaker", typedId);
        }
        var namesakes = speakerLists.namesakesOf(id, person.getName(), NAMESAKES);
        var known = listing.people(Stream.concat(
                        namesakes.stream(), speakerLists.spokeTogetherWith(id, PageRequest.of(0, TOGETHER)).stream())
                .toList());
        return new SpeakerPageView(
                place(person),
                who(person, known.subList(0, namesakes.size())),
                new SpeakerPageView.Said(
                        total,
                        spoken.getTotalElements(),
                        Utterance.of(spoken.getContent()).stream()
                                .map(utterance -> new ForumView.SaidOnce(
                                        QuoteView.of(utterance.fullest()),
                                        null,
                                        utterance.others().size()))
                                .toList(),
                        Pager.of(spoken, filter.address(place(person).href()))),
                new SpeakerPageView.Choices(
                        filter,
                        years(counts.months(), filter),
                        acts(counts.acts(), filter),
                        places(places, filter),
                        topics(spokenOf, filter)),
                MonthChart.of(counts.months()),
                new SpeakerPageView.Around(
                        parts,
                        known.subList(namesakes.size(), known.size()),
                        jointly.stream().map(QuoteView::of).toList(),
                        quoteLists.mentioning(id, PageRequest.of(0, MENTIONING)).stream()
                                .map(QuoteView::of)
                                .toList(),
                        topics.typicalOf(id),
                        spokenOf.stream().map(TopicPages.Line::of).toList()));
    }

    private SpeakerPageView.Who who(Person person, List<PersonLine> namesakes) {
        return new SpeakerPageView.Who(
                person.getName(),
                PersonLine.label(person),
                person.currentAffiliation()
                        .map(Affiliation::getAsOf)
                        .map(KoreanDates::day)
                        .orElse(null),
                PostsOfPerson.posts(person),
                person.getNames().stream()
                        .sorted(Comparator.comparing(PersonName::kind).thenComparing(PersonName::text))
                        .map(name -> new SpeakerPageView.OtherName(name.kind(), name.text()))
                        .toList(),
                printed(person),
                namesakes);
    }

    private QuoteChoice choice(
            long personId, SpeakerFilter filter, List<ForumCount> places, List<TopicCount> spokenOf) {
        var forum = places.stream()
                .filter(place -> place.publicId().equals(filter.forum()))
                .findFirst()
                .map(ForumCount::forumId);
        var ofTopic = spokenOf.stream()
                .map(TopicCount::topic)
                .filter(topic -> topic.slug().equals(filter.topic()))
                .findFirst()
                .map(topic -> topics.quotesOf(topic, personId));
        return new QuoteChoice(
                filter.year(),
                filter.act(),
                filter.kind(),
                filter.forum().isEmpty() ? null : forum.orElse(NO_FORUM),
                filter.topic().isEmpty() ? null : ofTopic.orElse(List.of()));
    }

    private static List<SpeakerPageView.Choice> years(List<MonthCount> months, SpeakerFilter filter) {
        var byYear = new TreeMap<Integer, Long>(Comparator.reverseOrder());
        months.forEach(month -> byYear.merge(month.year(), month.quotes(), Long::sum));
        return byYear.entrySet().stream()
                .map(year -> new SpeakerPageView.Choice(
                        year.getKey().toString(),
                        year.getKey() + "년",
                        year.getValue(),
                        filter.year() != null && filter.year().getValue() == year.getKey()))
                .toList();
    }

    private List<SpeakerPageView.Choice> acts(List<ActCount> counts, SpeakerFilter filter) {
        return counts.stream()
                .map(count -> new SpeakerPageView.Choice(
                        count.act().name().toLowerCase(Locale.ROOT),
                        messages.getMessage("act." + count.act(), null, LocaleContextHolder.getLocale()),
                        count.quotes(),
                        count.act() == filter.act()))
                .toList();
    }

    private static List<SpeakerPageView.Choice> places(List<ForumCount> counts, SpeakerFilter filter) {
        return counts.stream()
                .map(count -> new SpeakerPageView.Choice(
                        count.publicId(),
                        count.name(),
                        count.quotes(),
                        count.publicId().equals(filter.forum())))
                .toList();
    }

    private static List<SpeakerPageView.Choice> topics(List<TopicCount> counts, SpeakerFilter filter) {
        return counts.stream()
                .map(count -> new SpeakerPageView.Choice(
                        count.topic().slug(),
                        count.topic().name(),
                        count.quotes(),
                        count.topic().slug().equals(filter.topic())))
                .toList();
    }

    /** The whole record of a person, to print: oldest pages last, every quotation with its source. */
    public RecordView record(String typedId, int number) {
        var person = people.find(PublicId.read(typedId))
                .map(Person::canonical)
                .orElseThrow(() -> new NotFoundException("speaker", typedId));
        var id = LineFactory.id(person.getId());
        var spoken = Paging.read(number, RECORD, at -> quoteLists.readableOfPerson(id, at));
        if (spoken.getTotalElements() == 0) {
            throw new NotFoundException("speaker", typedId);
        }
        var place = place(person);
        return new RecordView(
                place,
                person.getName(),
                PersonLine.label(person),
                spoken.getContent().stream().map(QuoteView::of).toList(),
                Pager.of(spoken, place.href() + "/record"),
                DisplayDate.of(clock.instant()));
    }

    private SpeakerPageView.Place place(Person person) {
        var href = Addresses.speaker(person.getPublicId(), person.getSlug());
        return new SpeakerPageView.Place(person.getPublicId(), href, site.absolute(href), person.isListed());
    }

    /**
     * @param place the person's page
     * @param printedAt when this list was made
     */
    public record RecordView(
            SpeakerPageView.Place place,
            String name,
            @Nullable String label,
            List<QuoteView> quotes,
            Pager pager,
            DisplayDate printedAt) {}

    private List<SpeakerPageView.Part> partsInForums(long personId) {
        var shown = readableForums.readableForumsInvolving(personId, PageRequest.of(0, PARTS));
        var lines = listing.forums(shown);
        var parts = new ArrayList<SpeakerPageView.Part>();
        for (int i = 0; i < shown.size(); i++) {
            parts.add(new SpeakerPageView.Part(labels(shown.get(i), personId), lines.get(i)));
        }
        return parts;
    }

    /** What the person did there: 주최·축사. */
    private String labels(Forum forum, long personId) {
        var backed = forum.getBackers().stream()
                .filter(backer -> isPerson(backer.getPerson(), personId))
                .map(backer ->
                        messages.getMessage("forum.part." + backer.getRole(), null, LocaleContextHolder.getLocale()));
        var joined = forum.getParticipants().stream()
                .filter(participant -> isPerson(participant.getPerson(), personId))
                .map(participant -> participant.getPrintedLabel());
        return Stream.concat(backed, joined).distinct().collect(Collectors.joining("·"));
    }

    private static boolean isPerson(@Nullable Person person, long id) {
        return person != null && Objects.equals(person.getId(), id);
    }

    /** Forms that name the person; pronouns and plurals (그는, 두 의원) say nothing on this page and are left out. */
    private List<SpeakerPageView.Printed> printed(Person person) {
        var id = LineFactory.id(person.getId());
        var surname = person.getName().substring(0, 1);
        return speakerLists.printedForms(id, PageRequest.of(0, FORMS)).stream()
                .filter(form -> form.misprint()
                        || form.printed().startsWith(surname)
                        || form.printed().contains(person.getName()))
                .limit(8)
                .map(SpeakerPages::printed)
                .toList();
    }

    private static SpeakerPageView.Printed printed(PrintedForm form) {
        return new SpeakerPageView.Printed(form.printed(), form.misprint());
    }
}
