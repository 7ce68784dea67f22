package kr.hanmadi.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hanmadi.article.Correction;
import kr.hanmadi.forum.BackerRole;
import kr.hanmadi.quote.SpeakerKind;
import kr.hanmadi.web.PublisherSettings;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * What a page is about in the words of schema.org: NewsArticle with its corrections, Event, Person, Quotation, and the
 * way that leads there. Nothing is told that the page does not show.
 */
@Component
class StructuredData {
    private static final String ICON = "/img/icon-512.png";

    private final SiteSettings site;
    private final PublisherSettings publisher;
    private final MessageSource messages;
    private final ResourceUrlProvider assets;

    StructuredData(SiteSettings site, PublisherSettings publisher, MessageSource messages, ResourceUrlProvider assets) {
        this.site = site;
        this.publisher = publisher;
        this.messages = messages;
        this.assets = assets;
    }

    Map<String, Object> home() {
        return graph(thing("WebSite")
                .with("@id", site.absolute("/#site"))
                .with("url", site.absolute("/"))
                .with("name", word("site.name"))
                .with("description", word("site.description"))
                .with("inLanguage", "ko")
                .with("publisher", publisher())
                .with(
                        "potentialAction",
                        thing("SearchAction")
                                .with("target", site.absolute("/search") + "?q={query}")
                                .with("query-input", "required name=query")
                                .map()));
    }

    Map<String, Object> list(String name, String path) {
        return graph(
                thing("CollectionPage")
                        .with("@id", site.absolute(path))
                        .with("url", site.absolute(path))
                        .with("name", name)
                        .with("inLanguage", "ko")
                        .with("isPartOf", reference("WebSite", "/#site")),
                way(new Step(name, path)));
    }

    /** A page that gathers what belongs to one name, itself listed elsewhere. */
    Map<String, Object> inList(String name, String path, String listName, String list) {
        return graph(
                thing("CollectionPage")
                        .with("@id", site.absolute(path))
                        .with("url", site.absolute(path))
                        .with("name", name)
                        .with("inLanguage", "ko")
                        .with("isPartOf", reference("WebSite", "/#site")),
                way(new Step(listName, list), new Step(name, path)));
    }

    Map<String, Object> reporter(ReporterPages.View reporter) {
        return graph(
                thing("ProfilePage")
                        .with("url", reporter.address())
                        .with("inLanguage", "ko")
                        .with(
                                "mainEntity",
                                thing("Person")
                                        .with("url", reporter.address())
                                        .with("name", reporter.name())
                                        .with("worksFor", organisation(reporter.outlet()))
                                        .map()),
                way(new Step(reporter.name(), reporter.href())));
    }

    Map<String, Object> article(ArticleView article) {
        var published = article.reportedOn() != null ? article.reportedOn() : article.entered();
        var forum = article.forum();
        return graph(
                thing("NewsArticle")
                        .with("@id", article.permalink())
                        .with("url", article.address())
                        .with("mainEntityOfPage", article.address())
                        .with("headline", article.headline())
                        .with(
                                "alternativeHeadline",
                                article.decks().isEmpty()
                                        ? null
                                        : article.decks().getFirst())
                        .with("inLanguage", "ko")
                        .with("datePublished", published == null ? null : published.machine())
                        .with(
                                "dateModified",
                                article.updated() == null
                                        ? null
                                        : article.updated().machine())
                        .with("author", authors(article))
                        .with("publisher", publisher())
                        .with("sourceOrganization", organisation(article.outlet()))
                        .with("isBasedOn", article.sourceUrl())
                        .with("copyrightNotice", article.licence())
                        .with("isAccessibleForFree", !article.quotesOnly())
                        .with(
                                "correction",
                                article.corrections().stream()
                                        .filter(note -> note.kind() == Correction.Kind.CORRECTION)
                                        .map(note -> thing("CorrectionComment")
                                                .with("text", note.text())
                                                .with(
                                                        "datePublished",
                                                        note.madeAt().machine())
                                                .map())
                                        .toList())
                        .with("about", forum == null ? null : event(forum).map())
                        .with(
                                "mentions",
                                article.speakers().stream()
                                        .map(ArticleView.Spoken::speaker)
                                        .filter(SpeakerView::isPerson)
                                        .map(speaker -> person(speaker.name(), speaker.href(), speaker.label()))
                                        .toList()),
                way(new Step(word("nav.articles"), "/articles"), new Step(article.headline(), article.href())));
    }

    private List<Map<String, Object>> authors(ArticleView article) {
        if (article.reporters().isEmpty()) {
            return article.outlet() == null
                    ? List.of()
                    : List.of(
                            thing("Organization").with("name", article.outlet()).map());
        }
        return article.reporters().stream()
                .map(reporter -> thing("Person")
                        .with("name", reporter.name())
                        .with("url", reporter.href() == null ? null : site.absolute(reporter.href()))
                        .map())
                .toList();
    }

    Map<String, Object> forum(ForumView forum) {
        var card = forum.card();
        return graph(
                event(card)
                        .with("@id", site.absolute("/forums/" + card.publicId()))
                        .with("inLanguage", "ko")
                        .with(
                                "performer",
                                Stream.concat(
                                                forum.programme().stream().flatMap(part -> part.people().stream()),
                                                forum.people().stream())
                                        .filter(line -> line.href() != null)
                                        .map(line -> person(line.name(), line.href(), line.label()))
                                        .toList())
                        .with(
                                "subjectOf",
                                forum.articles().stream()
                                        .map(line -> thing("NewsArticle")
                                                .with("url", site.absolute(line.href()))
                                                .with("headline", line.headline())
                                                .map())
                                        .toList()),
                way(new Step(word("nav.forums"), "/forums"), new Step(card.name(), card.href())));
    }

    private Thing event(ForumCard card) {
        return thing("Event")
                .with("name", card.name())
                .with("url", site.absolute(card.href()))
                .with("startDate", card.machineWhen())
                .with(
                        "eventStatus",
                        switch (card.state()) {
                            case CANCELLED -> "https://schema.org/EventCancelled";
                            case POSTPONED -> "https://schema.org/EventPostponed";
                            case PLANNED, RUNNING, ENDED -> "https://schema.org/EventScheduled";
                        })
                .with("about", card.topic())
                .with(
                        "location",
                        card.venue() == null
                                ? null
                                : thing("Place").with("name", card.venue()).map())
                .with("organizer", backers(card, BackerRole.HOST, BackerRole.ORGANIZER))
                .with("sponsor", backers(card, BackerRole.SPONSOR))
                .with(
                        "superEvent",
                        card.series() == null
                                ? null
                                : thing("EventSeries")
                                        .with("name", card.series().text())
                                        .with("url", site.absolute(card.series().href()))
                                        .map());
    }

    private List<Map<String, Object>> backers(ForumCard card, BackerRole... roles) {
        return card.backings().stream()
                .filter(backing -> List.of(roles).contains(backing.part()))
                .flatMap(backing -> backing.names().stream())
                .map(name -> thing(isPerson(name.href()) ? "Person" : "Organization")
                        .with("name", name.text())
                        .with("url", name.href() == null ? null : site.absolute(name.href()))
                        .map())
                .distinct()
                .toList();
    }

    private static boolean isPerson(@Nullable String href) {
        return href != null && href.startsWith("/speakers/");
    }

    Map<String, Object> speaker(SpeakerPageView speaker) {
        return graph(
                thing("ProfilePage")
                        .with("url", speaker.address())
                        .with("inLanguage", "ko")
                        .with(
                                "mainEntity",
                                thing("Person")
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
                way(new Step(word("nav.speakers"), "/speakers"), new Step(speaker.name(), speaker.href())));
    }

    Map<String, Object> quote(QuotePageView page) {
        var quote = page.quote();
        var place = quote.place();
        var article = quote.articleHref().replaceFirst("#.*", "");
        return graph(
                quotation(quote)
                        .with("url", page.address())
                        .with("inLanguage", "ko")
                        .with(
                                "isPartOf",
                                thing("NewsArticle")
                                        .with("url", site.absolute(article))
                                        .with("headline", quote.headline())
                                        .map())
                        .with(
                                "recordedAt",
                                place == null
                                        ? null
                                        : thing("Event")
                                                .with("name", place.name())
                                                .with("url", site.absolute(place.href()))
                                                .with(
                                                        "startDate",
                                                        quote.day() == null
                                                                ? null
                                                                : quote.day().machine())
                                                .map()),
                way(
                        new Step(word("nav.quotes"), "/quotes"),
                        new Step(
                                Objects.requireNonNullElse(
                                        quote.speaker().name(),
                                        word(quote.speaker().missing())),
                                quote.href())));
    }

    private Thing quotation(QuoteView quote) {
        var speaker = quote.speaker();
        return thing("Quotation")
                .with("@id", site.absolute(quote.href()))
                .with("text", quote.words())
                .with("creativeWorkStatus", word("quote.state." + quote.state()))
                .with("creator", creator(speaker));
    }

    /** A source without a name is nobody whom a machine could take for a person. */
    private @Nullable Object creator(SpeakerView speaker) {
        if (speaker.isPerson()) {
            return person(speaker.name(), speaker.href(), speaker.label());
        }
        return speaker.kind() == SpeakerKind.ORGANISATION ? organisation(speaker.name()) : null;
    }

    private Map<String, Object> person(@Nullable String name, @Nullable String href, @Nullable String label) {
        return thing("Person")
                .with("name", name)
                .with("url", href == null ? null : site.absolute(href))
                .with("description", label)
                .map();
    }

    private @Nullable Map<String, Object> organisation(@Nullable String name) {
        return name == null ? null : thing("Organization").with("name", name).map();
    }

    private Map<String, Object> publisher() {
        var icon = assets.getForLookupPath(ICON);
        return thing("NewsMediaOrganization")
                .with("@id", site.absolute("/#publisher"))
                .with("name", Objects.requireNonNullElse(publisher.name(), word("site.name")))
                .with("url", site.absolute("/"))
                .with(
                        "logo",
                        thing("ImageObject")
                                .with("url", site.absolute(icon == null ? ICON : icon))
                                .with("width", "512 px")
                                .with("height", "512 px")
                                .map())
                .with("email", publisher.email())
                .with("telephone", publisher.telephone())
                .with("address", publisher.address())
                .map();
    }

    private Map<String, Object> reference(String type, String id) {
        return thing(type).with("@id", site.absolute(id)).map();
    }

    /** A step of the way from the first page. */
    private record Step(String name, String path) {}

    private Thing way(Step... steps) {
        var items = new ArrayList<Map<String, Object>>();
        Stream.concat(Stream.of(new Step(word("site.name"), "/")), Arrays.stream(steps))
                .forEach(step -> items.add(thing("ListItem")
                        .with("position", items.size() + 1)
                        .with("name", step.name())
                        .with("item", site.absolute(step.path()))
                        .map()));
        return thing("BreadcrumbList").with("itemListElement", items);
    }

    private static Map<String, Object> graph(Thing... things) {
        var graph = new LinkedHashMap<String, Object>();
        graph.put("@context", "https://schema.org");
        graph.put("@graph", Arrays.stream(things).map(Thing::map).toList());
        return graph;
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.KOREAN);
    }

    private static Thing thing(String type) {
        return new Thing(type);
    }

    /** Something with a type and what is known of it. */
    private static final class Thing {
        private final Map<String, Object> properties = new LinkedHashMap<>();

        Thing(String type) {
            properties.put("@type", type);
        }

        /** What is not known or empty is not said. */
        Thing with(String property, @Nullable Object value) {
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                properties.put(property, value);
            }
            return this;
        }

        Map<String, Object> map() {
            return properties;
        }
    }
}
