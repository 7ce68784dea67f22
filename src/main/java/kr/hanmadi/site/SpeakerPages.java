package kr.hanmadi.site;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.Articles;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.Affiliation;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.person.PersonName;
import kr.hanmadi.quote.PrintedForm;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.SpeakerCount;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.Page;
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

    private final People people;
    private final Forums forums;
    private final Articles articles;
    private final Quotes quotes;
    private final Listing listing;
    private final MessageSource messages;
    private final SiteSettings site;

    SpeakerPages(
            People people,
            Forums forums,
            Articles articles,
            Quotes quotes,
            Listing listing,
            MessageSource messages,
            SiteSettings site) {
        this.people = people;
        this.forums = forums;
        this.articles = articles;
        this.quotes = quotes;
        this.listing = listing;
        this.messages = messages;
        this.site = site;
    }

    /** One page of the index, by name. */
    public SpeakerIndex list(int number, String typedInitial) {
        var chosen = Initial.read(typedInitial);
        var page = Paging.read(number, LINES, at -> speakers(chosen, at));
        var address = UriComponentsBuilder.fromPath("/speakers");
        chosen.ifPresent(initial -> address.queryParam("initial", initial.consonant()));
        return new SpeakerIndex(
                listing.people(page.getContent()),
                Pager.of(page, address.encode().build().toUriString()),
                Initial.of(quotes.firstLettersOfSpeakers()),
                chosen.map(Initial::consonant).orElse(null));
    }

    private Page<SpeakerCount> speakers(Optional<Initial> chosen, Pageable at) {
        if (chosen.isEmpty()) {
            return quotes.speakers(at);
        }
        var initial = chosen.get();
        return initial.isOther()
                ? quotes.speakersNotInHangul(at)
                : quotes.speakersBetween(initial.first(), initial.last(), at);
    }

    public SpeakerPageView read(String typedId, int number) {
        var person = people.find(PublicId.read(typedId))
                .map(Person::whoItIs)
                .orElseThrow(() -> new NotFoundException("speaker", typedId));
        var id = Listing.id(person.getId());
        var spoken = Paging.read(number, QUOTES, at -> quotes.readableOfPerson(id, at));
        var parts = parts(id);
        if (spoken.getTotalElements() == 0 && parts.isEmpty() && !quotes.isMemberOfReadable(id)) {
            throw new NotFoundException("speaker", typedId);
        }
        var href = Addresses.speaker(person.getPublicId(), person.getSlug());
        return new SpeakerPageView(
                person.getPublicId(),
                href,
                site.absolute(href),
                person.getName(),
                PersonLine.label(person),
                person.currentAffiliation()
                        .map(Affiliation::getAsOf)
                        .map(KoreanDates::day)
                        .orElse(null),
                spoken.getTotalElements(),
                spoken.getContent().stream().map(QuoteView::of).toList(),
                Pager.of(spoken, href),
                posts(person),
                person.getNames().stream()
                        .sorted(Comparator.comparing(PersonName::kind).thenComparing(PersonName::text))
                        .map(PersonName::text)
                        .toList(),
                printed(person, id),
                namesakes(person),
                MonthChart.of(quotes.byMonthOfPerson(id)),
                parts,
                listing.people(quotes.spokeTogetherWith(id, PageRequest.of(0, 10))));
    }

    private List<SpeakerPageView.Part> parts(long personId) {
        var involving = forums.involving(personId, PageRequest.of(0, 20));
        var readable = articles.readableForumsAmong(
                involving.stream().map(forum -> Listing.id(forum.getId())).toList());
        var shown = involving.stream()
                .filter(forum -> readable.contains(forum.getId()))
                .toList();
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
                .filter(backer -> is(backer.getPerson(), personId))
                .map(backer ->
                        messages.getMessage("forum.part." + backer.getRole(), null, LocaleContextHolder.getLocale()));
        var joined = forum.getParticipants().stream()
                .filter(participant -> is(participant.getPerson(), personId))
                .map(participant -> participant.getPrintedLabel());
        return Stream.concat(backed, joined).distinct().collect(Collectors.joining("·"));
    }

    private static boolean is(@Nullable Person person, long id) {
        return person != null && Objects.equals(person.getId(), id);
    }

    private static List<SpeakerPageView.Post> posts(Person person) {
        Map<String, List<LocalDate>> byLabel = new LinkedHashMap<>();
        for (var affiliation : person.getAffiliations()) {
            var days = byLabel.computeIfAbsent(affiliation.label(), label -> new ArrayList<>());
            if (affiliation.getAsOf() != null) {
                days.add(affiliation.getAsOf());
            }
        }
        return byLabel.entrySet().stream()
                .map(post -> new SpeakerPageView.Post(span(post.getValue()), post.getKey()))
                .toList();
    }

    private static @Nullable String span(List<LocalDate> days) {
        var first = days.stream().min(Comparator.naturalOrder());
        var last = days.stream().max(Comparator.naturalOrder());
        if (first.isEmpty() || last.isEmpty()) {
            return null;
        }
        var from = KoreanDates.shortDay(first.get());
        return first.equals(last) ? from : from + "–" + KoreanDates.shortDay(last.get());
    }

    /** Forms that name the person; pronouns and plurals (그는, 두 의원) tell nobody anything here. */
    private List<SpeakerPageView.Printed> printed(Person person, long id) {
        var surname = person.getName().substring(0, 1);
        return quotes.printedForms(id, PageRequest.of(0, FORMS)).stream()
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

    /** Others of the same name whom readers may know: those who spoke. */
    private List<PersonLine> namesakes(Person person) {
        var others = people.namesakesOf(person);
        if (others.isEmpty()) {
            return List.of();
        }
        var counts = quotes.countOfPersons(
                others.stream().map(other -> Listing.id(other.getId())).toList());
        return others.stream()
                .filter(other -> counts.containsKey(Listing.id(other.getId())))
                .map(other -> PersonLine.of(other, counts.getOrDefault(Listing.id(other.getId()), 0L)))
                .toList();
    }
}
