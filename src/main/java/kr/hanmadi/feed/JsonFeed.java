package kr.hanmadi.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;

/** A feed in the form of JSON Feed 1.1. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record JsonFeed(
        String version,
        String title,
        String language,
        @JsonProperty("home_page_url") String page,
        @JsonProperty("feed_url") String address,

        @JsonProperty("next_url") @Nullable String next,

        List<Author> authors,
        List<Item> items) {

    record Author(String name) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            String id,
            String url,
            @JsonUnwrapped Content content,
            @Nullable String image,
            @JsonUnwrapped Dates dates,
            List<Author> authors,
            List<String> tags,
            String language) {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Content(
                String title,
                @Nullable String summary,
                @JsonProperty("content_html") String html) {}

        record Dates(
                @JsonProperty("date_published") String published,
                @JsonProperty("date_modified") String modified) {}
    }

    static JsonFeed of(Feed feed, SiteSettings site, String siteName) {
        var next = feed.next("json");
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                "ko",
                site.absolute(feed.page()),
                site.absolute(feed.address("json")),
                next == null ? null : site.absolute(next),
                List.of(new Author(siteName)),
                feed.entries().stream().map(entry -> item(entry, site)).toList());
    }

    private static Item item(Feed.Entry entry, SiteSettings site) {
        return new Item(
                site.absolute(entry.place().permanent()),
                site.absolute(entry.place().address()),
                new Item.Content(
                        entry.text().title(),
                        entry.text().summary(),
                        entry.text().html()),
                entry.picture() == null ? null : site.absolute(entry.picture().address()),
                new Item.Dates(
                        entry.dates().published().toString(),
                        entry.dates().updated().toString()),
                entry.authors().stream().map(Author::new).toList(),
                entry.labels().stream().map(Feed.Label::text).toList(),
                "ko");
    }
}
