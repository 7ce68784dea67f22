package kr.hanmadi.site.topic;

import java.util.List;
import java.util.Objects;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.MonthCount;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.SpeakerCount;
import kr.hanmadi.site.head.PageMetadataFactory;
import kr.hanmadi.site.line.ForumLine;
import kr.hanmadi.site.line.LineFactory;
import kr.hanmadi.site.line.MonthChart;
import kr.hanmadi.site.line.PersonLine;
import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.topic.EmergingKeyword;
import kr.hanmadi.topic.TopicCount;
import kr.hanmadi.topic.Topics;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.PageHead;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together a topic's page and the list of topics. */
@Service
@Transactional(readOnly = true)
public class TopicPages {
    private static final int TOPICS = 100;
    private static final int WORDS = 30;
    private static final int QUOTES = 20;
    private static final int PEOPLE = 12;
    private static final int FORUMS = 10;

    private final Topics topics;
    private final Quotes quotes;
    private final People people;
    private final LineFactory listing;
    private final PageMetadataFactory heads;
    private final SiteSettings site;

    TopicPages(
            Topics topics,
            Quotes quotes,
            People people,
            LineFactory listing,
            PageMetadataFactory heads,
            SiteSettings site) {
        this.topics = topics;
        this.quotes = quotes;
        this.people = people;
        this.listing = listing;
        this.heads = heads;
        this.site = site;
    }

    /** A topic in a list. */
    public record Line(String href, String name, @Nullable String definition, long quotes) {
        public static Line of(TopicCount count) {
            var topic = count.topic();
            return new Line(Addresses.topic(topic.slug()), topic.name(), topic.definition(), count.quotes());
        }
    }

    /** @param words that stand out these months and belong to no topic yet */
    public record Index(List<Line> topics, List<EmergingKeyword> words) {}

    /**
     * Everything a topic's page shows.
     */
    public record View(
            Place place,
            Subject subject,
            Said said,
            List<MonthChart.Month> months,
            List<PersonLine> people,
            List<ForumLine> forums) {
        /** Where the page is found. */
        public record Place(String slug, String href, String address) {}

        /** What the topic is. */
        public record Subject(String name, @Nullable String definition, List<String> words) {}

        /**
         * What was said of it.
         *
         * @param within the person whose words alone are shown; null for everyone
         */
        public record Said(long total, @Nullable String within, List<QuoteView> quotes, Pager pager) {}
    }

    Index list() {
        return new Index(lines(TOPICS), topics.suggestions(WORDS));
    }

    public List<Line> lines(int limit) {
        return topics.published(limit).stream().map(Line::of).toList();
    }

    /** What a topic's page tells machines: its feed. */
    PageHead head(View topic) {
        return PageHead.website(
                PageHead.Links.toFeed(heads.feed(
                        "feed.topic",
                        topic.subject().name(),
                        "topics",
                        topic.place().slug())),
                null);
    }

    View read(String slug, String typedSpeaker, int number) {
        var topic = topics.findShown(slug).orElseThrow(() -> new NotFoundException("topic", slug));
        var person = typedSpeaker.isEmpty()
                ? null
                : people.find(PublicId.read(typedSpeaker))
                        .map(Person::canonical)
                        .orElseThrow(() -> new NotFoundException("speaker", typedSpeaker));
        var page = Paging.read(number, QUOTES, at -> topics.quotes(topic, person == null ? null : person.getId(), at));
        var byId = quotes.byIds(page.getContent());
        var href = Addresses.topic(topic.slug());
        return new View(
                new View.Place(topic.slug(), href, site.absolute(href)),
                new View.Subject(topic.name(), topic.definition(), topic.words()),
                new View.Said(
                        page.getTotalElements(),
                        person == null ? null : person.getName(),
                        page.getContent().stream()
                                .map(byId::get)
                                .filter(Objects::nonNull)
                                .map(QuoteView::of)
                                .toList(),
                        Pager.of(page, person == null ? href : href + "?speaker=" + person.getPublicId())),
                MonthChart.of(topics.months(topic).stream()
                        .map(month -> new MonthCount(month.year(), month.month(), month.quotes()))
                        .toList()),
                listing.people(topics.people(topic, PEOPLE).stream()
                        .map(count -> new SpeakerCount(count.id(), count.quotes()))
                        .toList()),
                listing.forumsById(topics.forums(topic, FORUMS).stream()
                        .map(Topics.Count::id)
                        .toList()));
    }
}
