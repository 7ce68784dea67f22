package kr.hanmadi.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.Articles;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.forum.Participant;
import kr.hanmadi.person.Person;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import kr.hanmadi.web.SiteSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the forum page and the list of forums. */
@Service
@Transactional(readOnly = true)
public class ForumPages {
    private static final int LINES = 30;

    private final Forums forums;
    private final Articles articles;
    private final Quotes quotes;
    private final Listing listing;
    private final SiteSettings site;

    ForumPages(Forums forums, Articles articles, Quotes quotes, Listing listing, SiteSettings site) {
        this.forums = forums;
        this.articles = articles;
        this.quotes = quotes;
        this.listing = listing;
        this.site = site;
    }

    /** One page of the list, newest first. */
    public ListPage<ForumLine> list(int number) {
        var page = Paging.read(number, LINES, articles::readableForums);
        return new ListPage<>(listing.forumsById(page.getContent()), Pager.of(page, "/forums"));
    }

    public ForumView read(String typedId, ForumOrder order) {
        var forum = forums.find(PublicId.read(typedId))
                .map(Forum::whichItIs)
                .orElseThrow(() -> new NotFoundException("forum", typedId));
        var id = Listing.id(forum.getId());
        var reports = articles.readableOfForum(id);
        if (reports.isEmpty()) {
            throw new NotFoundException("forum", typedId);
        }
        var spoken = quotes.readableOfForum(id);
        var shares = SpeakerTally.of(spoken).stream()
                .sorted(Comparator.comparingInt(SpeakerTally.Line::letters).reversed())
                .toList();
        var card = ForumCard.of(forum);
        return new ForumView(
                card,
                site.absolute(card.href()),
                order,
                spoken.size(),
                SpeakerTally.people(shares),
                SpeakerTally.anonymous(shares),
                groups(spoken, order),
                shares,
                people(forum, spoken),
                listing.articles(reports).stream()
                        .map(ArticleLine::withoutForum)
                        .toList());
    }

    private static List<ForumView.Group> groups(List<Quote> spoken, ForumOrder order) {
        var views =
                spoken.stream().map(QuoteView::of).map(QuoteView::withoutPlace).toList();
        return switch (order) {
            case SPOKEN -> List.of(new ForumView.Group(null, null, views));
            case SPEAKER ->
                grouped(
                        views,
                        view -> view.speaker().key(),
                        first -> new ForumView.Group(
                                first.speaker().name(), first.speaker().href(), List.of()));
            case ARTICLE ->
                grouped(
                        views,
                        QuoteView::headline,
                        first -> new ForumView.Group(first.headline(), first.articleHref(), List.of()));
        };
    }

    private static List<ForumView.Group> grouped(
            List<QuoteView> views, Function<QuoteView, String> key, Function<QuoteView, ForumView.Group> heading) {
        Map<String, List<QuoteView>> groups = new LinkedHashMap<>();
        views.forEach(view -> groups.computeIfAbsent(key.apply(view), same -> new ArrayList<>())
                .add(view));
        return groups.values().stream()
                .map(group -> {
                    var head = heading.apply(group.getFirst());
                    return new ForumView.Group(head.heading(), head.href(), group);
                })
                .toList();
    }

    /** The programme first, then those who spoke without a part in it. */
    private static List<PersonLine> people(Forum forum, List<Quote> spoken) {
        var counts = new LinkedHashMap<Person, Long>();
        spoken.stream()
                .flatMap(quote -> Stream.ofNullable(quote.getPerson()))
                .forEach(person -> counts.merge(person, 1L, Long::sum));
        var lines = new ArrayList<PersonLine>();
        for (var participant : forum.getParticipants()) {
            lines.add(line(participant, counts));
        }
        counts.forEach((person, count) -> lines.add(PersonLine.of(person, count)));
        return lines;
    }

    private static PersonLine line(Participant participant, Map<Person, Long> counts) {
        var person = participant.getPerson();
        if (person == null) {
            return new PersonLine(participant.getPrintedName(), null, null, participant.getPrintedLabel(), 0);
        }
        var count = counts.remove(person);
        return PersonLine.of(person, participant.getPrintedLabel(), count == null ? 0 : count);
    }
}
