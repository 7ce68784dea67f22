package kr.hanmadi.feed;

import static org.assertj.core.api.Assertions.assertThat;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import kr.hanmadi.Eventually;
import kr.hanmadi.WebTest;
import kr.hanmadi.site.FictionalRecord;
import kr.hanmadi.site.FictionalRecordTest;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;
import tools.jackson.databind.json.JsonMapper;

/** What feed readers, calendars, search engines and browsers are given, read as they read it. */
@NullUnmarked
@FictionalRecordTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MachinesIntegrationTests extends WebTest {
    private static final String SITE = "https://hanmadi.example";

    private final JsonMapper json = new JsonMapper();

    @Autowired
    private FictionalRecord fictional;

    private FictionalRecord.Ids ids;

    @BeforeAll
    void save() {
        ids = fictional.save();
    }

    @Test
    void listsArticlesWithWhatWasSaid() {
        var feed = atom("/feed/articles.atom");
        assertThat(feed.getTitle()).isEqualTo("한마디 — 기사");
        var article = entry(feed, SITE + "/articles/" + ids.article());
        assertThat(article.getTitle()).contains("나루시 물길 관리");
        assertThat(article.getLink()).startsWith(SITE + "/articles/" + ids.article() + "/%EB%82%98");
        assertThat(article.getAuthors())
                .singleElement()
                .satisfies(author -> assertThat(author.getName()).isEqualTo("변강쇠"));
        assertThat(article.getContents().getFirst().getValue())
                .contains("<p>“수질 자료를 분기마다 모두에게 열어야 믿음이 생긴다”</p>", "성춘향 가나대 환경공학부 교수");
        assertThat(article.getPublishedDate()).isEqualTo(Date.from(Instant.parse("2025-03-04T09:10:00Z")));
    }

    @Test
    void givesOnlyQuotationsOfOthersArticlesAwayAndNothingThatIsNotPublic() {
        for (var path : new String[] {"/feed/articles.atom", "/feed/articles.json", "/feed/quotes.atom"}) {
            assertThat(get(path).body())
                    .contains("첫차를 삼십 분 앞당기겠다")
                    .doesNotContain("보이지 않아야", "아직 내지 않은 기사", "잘못 실은 기사", "고기잡이 하는 사람");
        }
    }

    @Test
    void listsWhatOnePersonSaid() {
        var feed = atom("/feed/speakers/" + ids.speaker() + ".atom");
        assertThat(feed.getTitle()).contains("홍길동");
        assertThat(feed.getEntries())
                .isNotEmpty()
                .allSatisfy(entry ->
                        assertThat(entry.getAuthors().getFirst().getName()).startsWith("홍길동"));
        assertThat(get("/feed/speakers/" + ids.hostWhoNeverSpoke() + ".atom").statusCode())
                .isEqualTo(404);
    }

    @Test
    void listsWhatOneReporterWrote() {
        var reporter = first("/reporters/[0-9a-z]{10}/[^\"]*", get("/articles/" + ids.article()));
        var link = first("/feed/reporters/[0-9a-z]{10}\\.atom", get(reporter));
        var feed = atom(link);
        assertThat(feed.getTitle()).isEqualTo("한마디 — 변강쇠 기자의 기사");
        assertThat(entry(feed, SITE + "/articles/" + ids.article()).getTitle()).contains("나루시 물길 관리");
        assertThat(get("/feed/reporters/0000000000.json").statusCode()).isEqualTo(404);
        assertThat(get("/feed/topics/x.atom").statusCode()).isEqualTo(404);
    }

    private String first(String address, HttpResponse<String> page) {
        var moved = page.headers().firstValue("Location");
        var found = Pattern.compile(address)
                .matcher(moved.map(this::get).orElse(page).body());
        assertThat(found.find()).isTrue();
        return found.group();
    }

    @Test
    void followsAnySearch() {
        var search = "/feed/search.atom?q=%ED%99%8D%EA%B8%B8%EB%8F%99";
        Eventually.holds(
                "what was saved is found", () -> !atom(search).getEntries().isEmpty());
        var feed = atom(search);
        assertThat(feed.getTitle()).isEqualTo("한마디 — ‘홍길동’ 찾기");
        assertThat(feed.getEntries())
                .allSatisfy(entry -> assertThat(entry.getUri()).startsWith(SITE + "/quotes/"));
        assertThat(atom(search + "&type=article").getEntries())
                .allSatisfy(entry -> assertThat(entry.getUri()).startsWith(SITE + "/articles/"));
        for (var odd : new String[] {"", "?q=", "?q=%22%28-%22", "?q=%E2%80%9C&type=FORUM"}) {
            assertThat(atom("/feed/search.atom" + odd)).isNotNull();
        }
        for (var unread : new String[] {"?type=x", "?q=%22&speker=x", "?from=2025-13"}) {
            assertThat(get("/feed/search.atom" + unread).statusCode()).isEqualTo(400);
        }
    }

    @Test
    void listsCorrections() {
        var feed = atom("/feed/corrections.atom");
        assertThat(entry(feed, SITE + "/articles/" + ids.article() + "#corrections")
                        .getDescription()
                        .getValue())
                .isEqualTo("어촌계장의 이름을 ‘임꺽정’으로 바로잡습니다.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"articles", "forums", "quotes", "corrections"})
    void writesTheSameAsAtomAndAsJson(String list) {
        var atom = atom("/feed/" + list + ".atom");
        var response = get("/feed/" + list + ".json");
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/feed+json"));
        var feed = json.readTree(response.body());
        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        assertThat(feed.get("feed_url").asString()).isEqualTo(SITE + "/feed/" + list + ".json");
        var inJson = new ArrayList<String>();
        feed.get("items").forEach(item -> inJson.add(item.get("id").asString()));
        assertThat(inJson)
                .isNotEmpty()
                .isEqualTo(atom.getEntries().stream().map(SyndEntry::getUri).toList());
        assertThat(get("/feed/" + list + ".atom").headers().firstValue("ETag")).isPresent();
    }

    @Test
    void putsAForumIntoADiary() {
        var response = get("/feed/forums/" + ids.forum() + ".ics");
        assertThat(response.headers().firstValue("Content-Type")).hasValue("text/calendar;charset=UTF-8");
        var event = events(response.body()).getFirst();
        assertThat(value(event, Property.SUMMARY)).isEqualTo("제3회 우리 물길 정책 토론회");
        assertThat(value(event, Property.DTSTART)).isEqualTo("20250304T050000Z");
        assertThat(value(event, Property.LOCATION)).isEqualTo("가나시민회관");
        assertThat(value(event, Property.DESCRIPTION)).contains("주최 장보고", "후원 나루시");
        assertThat(value(event, Property.UID)).isEqualTo(ids.forum() + "@hanmadi.example");
        assertThat(value(event, Property.STATUS)).isEqualTo("CONFIRMED");
        assertThat(response.body().split("\r\n"))
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(75));
    }

    @Test
    void putsTheForumsOfAHostIntoADiary() {
        assertThat(events(get("/feed/speakers/" + ids.hostWhoNeverSpoke() + ".ics")
                        .body()))
                .isNotEmpty();
        assertThat(events(get("/feed/forums.ics").body())).isEmpty();
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static List<VEvent> events(String calendar) {
        try {
            return new CalendarBuilder().build(new StringReader(calendar)).getComponents(Component.VEVENT);
        } catch (IOException | ParserException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void leadsSearchEnginesToEverythingReadersMaySee() {
        var maps = values("/sitemap.xml", "loc");
        assertThat(maps).contains(SITE + "/sitemap/pages.xml").allMatch(map -> map.startsWith(SITE));
        var all = maps.stream()
                .flatMap(map -> values(map.substring(SITE.length()), "loc").stream())
                .toList();
        assertThat(all)
                .doesNotHaveDuplicates()
                .contains(
                        SITE + "/", SITE + "/about", SITE + "/api", SITE + "/calendar", SITE + "/quotes/" + ids.quote())
                .doesNotContain(SITE + "/search", SITE + "/search.csv", SITE + "/suggest", SITE + "/oembed")
                .anyMatch(address -> address.startsWith(SITE + "/articles/" + ids.article()))
                .anyMatch(address -> address.startsWith(SITE + "/forums/" + ids.forum()))
                .anyMatch(address -> address.startsWith(SITE + "/speakers/" + ids.speaker()))
                .noneMatch(address -> address.contains(ids.draft()) || address.contains(ids.withdrawn()))
                .noneMatch(address -> address.contains(ids.quoteOfWithdrawn()) || address.contains(ids.rejectedQuote()))
                .allSatisfy(address -> assertThat(
                                get(address.substring(SITE.length())).statusCode())
                        .as(address)
                        .isEqualTo(200));
        assertThat(values("/sitemap.xml", "lastmod"))
                .allSatisfy(when -> assertThat(Instant.parse(when)).isBefore(Instant.now()));
    }

    @Test
    void tellsNewsSearchEnginesOfTheLastTwoDaysOnly() {
        var news = get("/sitemap-news.xml").body();
        assertThat(news).doesNotContain("나루시 물길 관리");
        assertThat(values("/sitemap-news.xml", "news:publication_date")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/feed/nothing.atom",
                "/feed/articles.rss",
                "/feed/speakers/0000000000.atom",
                "/feed/series/0000000000.ics",
                "/sitemap/articles-77.xml",
                "/sitemap/articles-99999999999.xml",
                "/sitemap/drafts-0.xml"
            })
    void knowsNothingElse(String path) {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void tellsRobotsAndBrowsersWhatTheyAsk() throws IOException {
        assertThat(get("/robots.txt").body())
                .contains("User-agent: *", "Disallow: /desk", "Sitemap: " + SITE + "/sitemap.xml");
        assertThat(get("/opensearch.xml").body()).contains("template=\"" + SITE + "/search?q={searchTerms}\"");
        var manifest = json.readTree(get("/manifest.webmanifest").body());
        assertThat(manifest.get("short_name").asString()).isEqualTo("한마디");
        for (var icon : manifest.get("icons")) {
            var address = icon.get("src").asString();
            assertThat(address).matches("/img/icon-\\d+-[0-9a-f]{32}\\.png");
            var picture = ImageIO.read(new ByteArrayInputStream(bytes(address).body()));
            assertThat(icon.get("sizes").asString()).isEqualTo(picture.getWidth() + "x" + picture.getHeight());
        }
        assertThat(bytes("/favicon.ico").body()).startsWith(0, 0, 1, 0);
    }

    private SyndFeed atom(String path) {
        var response = get(path);
        assertThat(response.statusCode()).as(path).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/atom+xml;charset=UTF-8");
        try {
            return new SyndFeedInput().build(new StringReader(response.body()));
        } catch (FeedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SyndEntry entry(SyndFeed feed, String id) {
        return feed.getEntries().stream()
                .filter(entry -> entry.getUri().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> values(String path, String element) {
        try {
            var document = DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes(path).body()));
            var found = document.getElementsByTagName(element);
            var values = new ArrayList<String>();
            for (int i = 0; i < found.getLength(); i++) {
                values.add(((Element) found.item(i)).getTextContent());
            }
            return values;
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
