package kr.hanmadi.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes an article as ninjs 2.1, the JSON of the press agencies (IPTC). */
final class Ninjs {
    private static final String SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_2.1.json";

    private Ninjs() {}

    static Map<String, Object> of(NewsItem item) {
        var summary = item.summary();
        var origin = summary.origin();
        var outlet = summary.credits().outlet();
        var ninjs = new LinkedHashMap<String, Object>();
        ninjs.put("uri", summary.url());
        ninjs.put("standard", ordered(Map.of("name", "ninjs", "version", "2.1", "schema", SCHEMA)));
        ninjs.put("type", "text");
        ninjs.put("representationtype", item.article().fullText() ? "full" : "partial");
        ninjs.put("version", String.valueOf(item.version()));
        put(ninjs, "firstcreated", text(item.firstCreated()));
        put(ninjs, "versioncreated", text(item.versionCreated()));
        ninjs.put("pubstatus", "usable");
        ninjs.put("language", "ko");
        ninjs.put("title", summary.headline());
        ninjs.put("headlines", headlines(item));
        put(ninjs, "by", joined(summary.credits().reporters()));
        ninjs.put("bodies", List.of(body(item)));
        ninjs.put(
                "people",
                item.people().stream()
                        .map(person -> ordered(Map.of("name", person.name(), "rel", "speaker", "uri", person.url())))
                        .toList());
        var forum = summary.forum();
        if (forum != null) {
            ninjs.put("events", List.of(ordered(Map.of("name", forum.name(), "uri", forum.url()))));
        }
        put(ninjs, "copyrightholder", outlet);
        ninjs.put("usageterms", item.usageTerms());
        ninjs.put("rightsinfo", ordered(Map.of("linkedrights", item.terms().licenceUrl())));
        if (outlet != null) {
            ninjs.put("infosources", List.of(ordered(Map.of("name", outlet))));
        }
        if (origin.sourceUrl() != null) {
            ninjs.put("altids", List.of(ordered(Map.of("role", "source", "value", origin.sourceUrl()))));
        }
        ninjs.put(
                "associations",
                item.article().pictures().stream().map(Ninjs::picture).toList());
        return ninjs;
    }

    private static List<Map<String, Object>> headlines(NewsItem item) {
        var headlines = new ArrayList<Map<String, Object>>();
        headlines.add(ordered(Map.of("role", "main", "value", item.summary().headline())));
        item.decks().forEach(deck -> headlines.add(ordered(Map.of("role", "subheadline", "value", deck))));
        return headlines;
    }

    private static Map<String, Object> body(NewsItem item) {
        var text = String.join("\n\n", item.body());
        return ordered(Map.of(
                "role",
                item.article().fullText() ? "main" : "quotations",
                "contenttype",
                "text/plain",
                "charcount",
                text.codePointCount(0, text.length()),
                "value",
                text));
    }

    private static Map<String, Object> picture(ArticleDetail.Picture picture) {
        var ninjs = new LinkedHashMap<String, Object>();
        ninjs.put("name", "picture");
        ninjs.put("uri", picture.url());
        ninjs.put("type", "picture");
        ninjs.put("copyrightnotice", picture.credit());
        ninjs.put("descriptions", List.of(ordered(Map.of("role", "caption", "value", picture.caption()))));
        ninjs.put(
                "renditions",
                List.of(ordered(Map.of(
                        "name", "main", "href", picture.url(), "width", picture.width(), "height", picture.height()))));
        return ninjs;
    }

    private static @Nullable String joined(List<String> names) {
        return names.isEmpty() ? null : String.join(", ", names);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static void put(Map<String, Object> ninjs, String name, @Nullable String value) {
        if (value != null) {
            ninjs.put(name, value);
        }
    }

    /** The same order in every process, so that what is kept by its tag stays the same. */
    private static <V> Map<String, V> ordered(Map<String, V> fields) {
        return new TreeMap<>(fields);
    }
}
