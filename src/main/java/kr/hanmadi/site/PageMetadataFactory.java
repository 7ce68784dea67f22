package kr.hanmadi.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.PageHead;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the head of each page tells machines: a description, feeds and calendars to follow, and what it is about. */
@Component
class PageMetadataFactory {
    private static final int LONGEST = 150;

    private final StructuredData data;
    private final ShareImages images;
    private final SiteSettings site;
    private final MessageSource messages;

    PageMetadataFactory(StructuredData data, ShareImages images, SiteSettings site, MessageSource messages) {
        this.data = data;
        this.images = images;
        this.site = site;
        this.messages = messages;
    }

    PageHead home() {
        return new PageHead("website", null, null, null, null, List.of(), upcoming(), null, data.home());
    }

    PageHead articles() {
        return list("article.list", "/articles", null);
    }

    PageHead forums() {
        var head = list("forum.list", "/forums", "forums");
        return new PageHead(head.type(), null, null, null, null, head.feeds(), upcoming(), null, head.data());
    }

    PageHead speakers() {
        return list("speakers.list", "/speakers", null);
    }

    PageHead quotes() {
        return list("quotes.list", "/quotes", null);
    }

    /** @param feed the list whose feed is not on every page already */
    private PageHead list(String title, String path, @Nullable String feed) {
        var name = word(title);
        return new PageHead(
                "website",
                null,
                null,
                null,
                null,
                feed == null
                        ? List.of()
                        : List.of(new PageHead.Link(word("feed." + feed), Addresses.feed(feed, "atom"))),
                null,
                null,
                data.list(name, path));
    }

    PageHead article(ArticleView article) {
        var published = article.reportedOn() != null ? article.reportedOn() : article.entered();
        return new PageHead(
                "article",
                shorten(Stream.concat(
                                article.decks().stream(),
                                article.blocks().stream()
                                        .filter(block -> block.kind() == TextBlock.Kind.PARAGRAPH)
                                        .map(block -> block.lines().getFirst().plain()))
                        .findFirst()
                        .orElse(article.headline())),
                images.of("articles", article.publicId(), article.headline()),
                published == null ? null : published.machine(),
                article.updated() == null ? null : article.updated().machine(),
                List.of(),
                null,
                null,
                data.article(article));
    }

    PageHead forum(ForumView forum) {
        var card = forum.card();
        return new PageHead(
                "website",
                known(card.when(), card.venue(), card.topic(), word("count.quotes", forum.quotes())),
                images.of("forums", card.publicId(), card.name()),
                null,
                null,
                List.of(feed("feed.forum", card.name(), "forums", card.publicId())),
                card.machineWhen() == null
                        ? null
                        : new PageHead.Link(card.name(), Addresses.feed("forums", card.publicId(), "ics")),
                null,
                data.forum(forum));
    }

    PageHead speaker(SpeakerPageView speaker) {
        return new PageHead(
                "profile",
                known(speaker.name(), speaker.label(), word("count.quotes", speaker.total())),
                images.of("speakers", speaker.publicId(), speaker.name()),
                null,
                null,
                speaker.total() == 0
                        ? List.of()
                        : List.of(feed("feed.speaker", speaker.name(), "speakers", speaker.publicId())),
                null,
                null,
                data.speaker(speaker));
    }

    PageHead quote(QuotePageView page) {
        var quote = page.quote();
        boolean unconfirmed = quote.speaker().isUnconfirmed();
        return new PageHead(
                "article",
                shorten("“" + quote.words() + "”") + " ― "
                        + known(
                                Objects.requireNonNullElse(
                                        quote.speaker().name(),
                                        word(quote.speaker().missing())),
                                quote.speaker().label()),
                unconfirmed ? null : images.of("quotes", quote.publicId(), "“" + quote.words() + "”"),
                null,
                null,
                List.of(),
                null,
                unconfirmed ? null : EmbedController.discovery(quote, site),
                data.quote(page));
    }

    PageHead series(SeriesPages.View series) {
        var data = this.data.inList(series.name(), series.href(), word("series.list"), "/series");
        return ofForums(true, series.forums(), series.name(), "series", series.publicId(), data);
    }

    PageHead organisation(OrganisationPages.View organisation) {
        var data = this.data.inList(
                organisation.name(), organisation.href(), word("organisations.list"), "/organisations");
        boolean hosts = organisation.tabs().stream()
                .anyMatch(tab -> tab.part() == OrganisationPages.Part.FORUMS && tab.count() > 0);
        return ofForums(
                hosts, organisation.forums(), organisation.name(), "organisations", organisation.publicId(), data);
    }

    /** A calendar needs a day: forums of which no report says when have a feed only. */
    private static PageHead ofForums(
            boolean any, List<ForumLine> forums, String name, String kind, String publicId, Map<String, Object> data) {
        boolean dated = forums.stream().anyMatch(forum -> forum.heldOn() != null);
        return new PageHead(
                "website",
                null,
                null,
                null,
                null,
                any ? List.of(new PageHead.Link(name, Addresses.feed(kind, publicId, "atom"))) : List.of(),
                any && dated ? new PageHead.Link(name, Addresses.feed(kind, publicId, "ics")) : null,
                null,
                data);
    }

    PageHead reporter(ReporterPages.View reporter) {
        return new PageHead(
                "profile",
                known(reporter.name(), reporter.outlet()),
                null,
                null,
                null,
                List.of(),
                null,
                null,
                data.reporter(reporter));
    }

    PageHead corrections() {
        return new PageHead(
                "website",
                null,
                null,
                null,
                null,
                List.of(new PageHead.Link(word("feed.corrections"), Addresses.feed("corrections", "atom"))),
                null,
                null,
                null);
    }

    PageHead calendar() {
        return new PageHead("website", null, null, null, null, List.of(), upcoming(), null, null);
    }

    /** @param feed the address of the feed of the same search */
    PageHead search(String query, String feed) {
        return new PageHead(
                "website",
                null,
                null,
                null,
                null,
                query.isEmpty() ? List.of() : List.of(new PageHead.Link(word("feed.search", query), feed)),
                null,
                null,
                null);
    }

    private PageHead.Link upcoming() {
        return new PageHead.Link(word("feed.upcoming"), Addresses.feed("forums", "ics"));
    }

    private PageHead.Link feed(String title, String name, String kind, String publicId) {
        return new PageHead.Link(word(title, name), Addresses.feed(kind, publicId, "atom"));
    }

    private String word(String key, Object... details) {
        return messages.getMessage(key, details, Locale.KOREAN);
    }

    private static String known(@Nullable String... parts) {
        var known = new ArrayList<String>();
        for (var part : parts) {
            if (part != null && !part.isBlank()) {
                known.add(part);
            }
        }
        return known.stream().collect(Collectors.joining(" · "));
    }

    private static String shorten(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        int word = text.lastIndexOf(' ', LONGEST);
        return text.substring(0, word > LONGEST / 2 ? word : LONGEST) + "…";
    }
}
