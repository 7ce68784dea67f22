package kr.hanmadi.site.head;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.site.line.ForumCard;
import kr.hanmadi.web.Imprints;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * What pages are about in the words of schema.org: the things that several of them name, and the way that leads there.
 * Nothing is told that the page does not show.
 */
@Component
public class StructuredData {
    private static final String ICON = "/img/icon-512.png";

    private final SiteSettings site;
    private final Imprints imprints;
    private final MessageSource messages;
    private final ResourceUrlProvider assets;

    StructuredData(SiteSettings site, Imprints imprints, MessageSource messages, ResourceUrlProvider assets) {
        this.site = site;
        this.imprints = imprints;
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
    public Map<String, Object> inList(String name, String path, String listName, String list) {
        return graph(
                thing("CollectionPage")
                        .with("@id", site.absolute(path))
                        .with("url", site.absolute(path))
                        .with("name", name)
                        .with("inLanguage", "ko")
                        .with("isPartOf", reference("WebSite", "/#site")),
                way(new Step(listName, list), new Step(name, path)));
    }

    public Thing event(ForumCard card) {
        return thing("Event")
                .with("name", card.name())
                .with("url", site.absolute(card.href()))
                .with("startDate", card.held().machineWhen())
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
                        card.held().venue() == null
                                ? null
                                : thing("Place")
                                        .with("name", card.held().venue())
                                        .map())
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

    public Map<String, Object> person(@Nullable String name, @Nullable String href, @Nullable String label) {
        return thing("Person")
                .with("name", name)
                .with("url", href == null ? null : site.absolute(href))
                .with("description", label)
                .map();
    }

    public @Nullable Map<String, Object> organisation(@Nullable String name) {
        return name == null ? null : thing("Organization").with("name", name).map();
    }

    public Map<String, Object> publisher() {
        var imprint = imprints.getNow();
        var icon = assets.getForLookupPath(ICON);
        return thing("NewsMediaOrganization")
                .with("@id", site.absolute("/#publisher"))
                .with("name", Objects.requireNonNullElse(imprint.newspaper().name(), word("site.name")))
                .with("url", site.absolute("/"))
                .with(
                        "logo",
                        thing("ImageObject")
                                .with("url", site.absolute(icon == null ? ICON : icon))
                                .with("width", "512 px")
                                .with("height", "512 px")
                                .map())
                .with("email", imprint.contact().email())
                .with("telephone", imprint.contact().telephone())
                .with("address", imprint.contact().address())
                .map();
    }

    private Map<String, Object> reference(String type, String id) {
        return thing(type).with("@id", site.absolute(id)).map();
    }

    /** A step of the way from the first page. */
    public record Step(String name, String path) {}

    public Thing way(Step... steps) {
        var items = new ArrayList<Map<String, Object>>();
        Stream.concat(Stream.of(new Step(word("site.name"), "/")), Arrays.stream(steps))
                .forEach(step -> items.add(thing("ListItem")
                        .with("position", items.size() + 1)
                        .with("name", step.name())
                        .with("item", site.absolute(step.path()))
                        .map()));
        return thing("BreadcrumbList").with("itemListElement", items);
    }

    public Map<String, Object> graph(Thing... things) {
        var graph = new LinkedHashMap<String, Object>();
        graph.put("@context", "https://schema.org");
        graph.put("@graph", Arrays.stream(things).map(Thing::map).toList());
        return graph;
    }

    private String word(String key) {
        return messages.getMessage(key, null, Locale.KOREAN);
    }

    public Thing thing(String type) {
        return new Thing(type);
    }

    /** Something with a type and what is known of it. */
    public static final class Thing {
        private final Map<String, Object> properties = new LinkedHashMap<>();

        Thing(String type) {
            properties.put("@type", type);
        }

        /** What is not known or empty is not said. */
        public Thing with(String property, @Nullable Object value) {
            if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
                properties.put(property, value);
            }
            return this;
        }

        public Map<String, Object> map() {
            return properties;
        }
    }
}
