package kr.hanmadi.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.hanmadi.web.Imprint;
import kr.hanmadi.web.Imprints;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Section;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.Answers;
import org.mockito.Mockito;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** What programs are given under which address: feeds, calendars, maps of the site, the contact for security. */
class FeedControllersTests {
    private final SiteSettings site = new SiteSettings(URI.create("https://hanmadi.example/"));
    private final Feeds feeds = Mockito.mock(Feeds.class);
    private final SearchFeed search = Mockito.mock(SearchFeed.class);
    private final Calendars calendars = Mockito.mock(Calendars.class);
    private final SiteMaps maps = Mockito.mock(SiteMaps.class);
    private final ResourceUrlProvider assets = Mockito.mock(ResourceUrlProvider.class);
    private final Imprints imprints = Mockito.mock(Imprints.class, Answers.RETURNS_DEEP_STUBS);
    private final MockMvcTester mvc = MockMvcTester.of(
            new FeedController(feeds, search, site, messages()),
            new CalendarController(calendars),
            new CrawlerController(imprints, site, messages()),
            new RobotsController(maps, site, messages(), assets),
            new SecurityContact(imprints, site, Clock.fixed(Instant.parse("2025-03-04T09:10:00Z"), ZoneOffset.UTC)));

    private static StaticMessageSource messages() {
        var messages = new StaticMessageSource();
        messages.setUseCodeAsDefaultMessage(true);
        return messages;
    }

    @BeforeEach
    void feedsNamedAfterWhatTheyAreOf() {
        given(feeds.articles(anyInt())).willReturn(feed("기사"));
        given(feeds.forums(anyInt())).willReturn(feed("포럼"));
        given(feeds.quotes(anyInt())).willReturn(feed("발언"));
        given(feeds.corrections()).willReturn(feed("바로잡음"));
        given(feeds.ofForum("0123456789")).willReturn(feed("한 포럼"));
        given(feeds.ofSpeaker("0123456789", 2)).willReturn(feed("한 사람"));
        given(feeds.ofReporter("0123456789", 2)).willReturn(feed("한 기자"));
        given(feeds.ofTopic("0123456789", 2)).willReturn(feed("한 주제"));
        given(feeds.ofSeries("0123456789")).willReturn(feed("한 연속 행사"));
        given(feeds.ofOrganisation("0123456789")).willReturn(feed("한 단체"));
        given(search.readFeed(any())).willReturn(feed("찾기"));
    }

    private static Feed feed(String title) {
        return new Feed(title, "/feed/x", "", "/x", 1, 1, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "/feed, 기사",
        "/feed/articles, 기사",
        "/feed/forums, 포럼",
        "/feed/quotes, 발언",
        "/feed/corrections, 바로잡음",
        "/feed/search, 찾기",
        "/feed/forums/0123456789, 한 포럼",
        "/feed/speakers/0123456789, 한 사람",
        "/feed/reporters/0123456789, 한 기자",
        "/feed/topics/0123456789, 한 주제",
        "/feed/series/0123456789, 한 연속 행사",
        "/feed/organisations/0123456789, 한 단체"
    })
    void aFeedIsGivenInBothForms(String address, String title) {
        var path = address.equals("/feed") ? address : address + ".atom";
        assertThat(mvc.get().uri(path + "?page=2&q=물길"))
                .hasContentType("application/atom+xml;charset=UTF-8")
                .bodyText()
                .contains("<title>" + title);
        if (!address.equals("/feed")) {
            assertThat(mvc.get().uri(address + ".json?page=2&q=물길"))
                    .hasContentType("application/feed+json")
                    .bodyText()
                    .contains(title);
        }
    }

    @Test
    void aFeedIsReadPageByPage() {
        mvc.get().uri("/feed/quotes.atom?page=3").exchange();
        then(feeds).should().quotes(3);
        mvc.get().uri("/feed/quotes.atom?page=drei").exchange();
        then(feeds).should().quotes(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed/articles.rss",
                "/feed/people.atom",
                "/feed/calendars/0123456789.atom",
                "/feed/reporters/x.ics",
                "/sitemap/people-1.xml",
                "/sitemap/quotes-x.xml",
                "/sitemap/quotes-1234567890.xml"
            })
    void thereIsNoOther(String address) {
        assertThat(mvc.get().uri(address)).hasStatus(404);
    }

    @Test
    void aCalendarIsAFileNamedAfterItsKind() {
        given(calendars.calendar("speakers", "0123456789")).willReturn("BEGIN:VCALENDAR");
        assertThat(mvc.get().uri("/feed/speakers/0123456789.ics"))
                .hasContentType("text/calendar;charset=UTF-8")
                .hasHeader("Content-Disposition", "inline; filename=\"hanmadi-speakers.ics\"");
        given(calendars.calendar(anyString(), anyString())).willThrow(new NotFoundException("forum", "x"));
        assertThat(mvc.get().uri("/feed/forums/gone.ics")).hasStatus(404);
    }

    @Test
    void robotsAreKeptFromWhatIsNotForReadersAndShownTheMaps() {
        assertThat(mvc.get().uri("/robots.txt"))
                .hasContentType("text/plain;charset=UTF-8")
                .bodyText()
                .contains(
                        "Disallow: /desk\n", "Disallow: /preview/\n", "Disallow: /setup/\n", "Disallow: /feed/search\n")
                .doesNotContain("Disallow: /\n", "Disallow: /search\n")
                .endsWith("\nSitemap: https://hanmadi.example/sitemap.xml\n"
                        + "Sitemap: https://hanmadi.example/sitemap-news.xml\n");
    }

    @Test
    void anIconIsTheOneWithItsFingerprintWhereItHasOne() {
        given(assets.getForLookupPath("/img/icon-192.png")).willReturn("/img/icon-192-abc.png");
        assertThat(mvc.get().uri("/manifest.webmanifest"))
                .bodyText()
                .contains("/img/icon-192-abc.png", "/img/icon-512.png");
    }

    @ParameterizedTest
    @CsvSource({
        "' desk@hanmadi.example ', mailto:desk@hanmadi.example",
        "' ', https://hanmadi.example/requests/new",
        ", https://hanmadi.example/requests/new"
    })
    void holesAreReportedToThePublisherOrByOurForm(@Nullable String email, String contact) {
        given(imprints.getNow().contact()).willReturn(new Imprint.Contact(null, null, email));
        assertThat(mvc.get().uri("/.well-known/security.txt"))
                .bodyText()
                .contains("Contact: " + contact + "\n", "Expires: 2025-08-31T00:00:00Z\n");
    }

    @Test
    void robotsAreToldOnWhatNoMachineMayBeTrained() {
        given(imprints.getNow().reserved()).willReturn(Set.of(Section.ARTICLES));
        assertThat(mvc.get().uri("/robots.txt"))
                .bodyText()
                .startsWith("User-agent: *\nDisallow: /desk\n")
                .contains("User-agent: GPTBot\n", "\nDisallow: /articles\nDisallow: /api/v1/articles\n")
                .contains("\nDisallow: /preview/\nDisallow: /search?*&\n")
                .doesNotContain("Disallow: /quotes")
                .endsWith("\nSitemap: https://hanmadi.example/sitemap-news.xml\n");
        assertThat(mvc.get().uri("/ai.txt"))
                .bodyText()
                .startsWith("# feed.ai.reserved\n# https://hanmadi.example/copyright\nUser-Agent: *\n")
                .contains("# nav.articles\nDisallow: /articles\n", "# nav.quotes\nAllow: /quotes\n");
        assertThat(mvc.get().uri("/.well-known/tdmrep.json"))
                .bodyJson()
                .extractingPath("$[?(@.location == '/articles')]")
                .asArray()
                .containsExactly(Map.of(
                        "location",
                        "/articles",
                        "tdm-reservation",
                        1,
                        "tdm-policy",
                        "https://hanmadi.example/copyright"));
        given(imprints.getNow().reserved()).willReturn(Set.of());
        assertThat(mvc.get().uri("/robots.txt")).bodyText().doesNotContain("GPTBot");
        assertThat(mvc.get().uri("/ai.txt"))
                .bodyText()
                .startsWith("# feed.ai.free\n")
                .doesNotContain("Disallow");
    }
}
