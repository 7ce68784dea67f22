package kr.hanmadi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Feed that feed readers take: names, values and their order; what an entry lacks is left out. */
class JsonFeedTests {
    private static final Instant DAY = Instant.parse("2025-03-04T09:10:00Z");

    @Test
    void anEntryWithAPictureAndOneWithout() {
        var picture = new Feed.Entry.Enclosure("/pictures/p.jpg", "image/jpeg");
        var feed = new Feed(
                "기사", "/feed/articles", "", "/articles", 1, 1, List.of(entry("한 줄 요약", picture), entry(null, null)));
        var json = JsonFeed.of(feed, new SiteSettings(URI.create("https://hanmadi.example/")), "한마디");
        assertThat(JsonMapper.builder().build().writeValueAsString(json.items()))
                .isEqualTo("""
                [{"id":"https://hanmadi.example/articles/a",
                "url":"https://hanmadi.example/articles/a/물길",
                "title":"물길을 연다",
                "summary":"한 줄 요약",
                "content_html":"<p>물길</p>",
                "image":"https://hanmadi.example/pictures/p.jpg",
                "date_published":"2025-03-04T09:10:00Z",
                "date_modified":"2025-03-04T09:11:00Z",
                "authors":[{"name":"홍길동"}],
                "tags":[],
                "language":"ko"},
                {"id":"https://hanmadi.example/articles/a",
                "url":"https://hanmadi.example/articles/a/물길",
                "title":"물길을 연다",
                "content_html":"<p>물길</p>",
                "date_published":"2025-03-04T09:10:00Z",
                "date_modified":"2025-03-04T09:11:00Z",
                "authors":[{"name":"홍길동"}],
                "tags":[],
                "language":"ko"}]""".replace("\n", ""));
    }

    private static Feed.Entry entry(@Nullable String summary, Feed.Entry.@Nullable Enclosure picture) {
        return new Feed.Entry(
                new Feed.Entry.Place("/articles/a", "/articles/a/물길"),
                new Feed.Entry.Text("물길을 연다", summary, "<p>물길</p>"),
                new Feed.Entry.Dates(DAY, DAY.plusSeconds(60)),
                List.of("홍길동"),
                List.of(),
                null,
                picture);
    }
}
