package kr.hanmadi.feed;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import kr.hanmadi.address.SiteMapEntry;
import kr.hanmadi.address.SiteMapRange;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleCatalogue;
import kr.hanmadi.article.ArticleLists;
import kr.hanmadi.quote.QuoteCatalogue;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.SiteSettings;
import kr.hanmadi.web.Xml;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The addresses of all articles, forums, speakers and quotations that readers may see, and of the fixed pages, which lead to
 * every other list, for search engines: an index of maps by kind, each of at most 50,000 addresses, and the news of the last
 * two days.
 */
@Service
@Transactional(readOnly = true)
class SiteMaps {
    private static final String[] MAP = {"", "http://www.sitemaps.org/schemas/sitemap/0.9"};
    private static final String[] NEWS = {
        "", "http://www.sitemaps.org/schemas/sitemap/0.9", "news", "http://www.google.com/schemas/sitemap-news/0.9"
    };
    private static final int MOST_NEWS = 1000;
    private static final int DAYS_OF_NEWS = 2;

    private final ArticleCatalogue articleCatalogue;
    private final ArticleLists articleLists;
    private final QuoteCatalogue quoteCatalogue;
    private final FixedPages fixedPages;
    private final SiteSettings site;
    private final MessageSource messages;
    private final Clock clock;

    SiteMaps(
            ArticleCatalogue articleCatalogue,
            ArticleLists articleLists,
            QuoteCatalogue quoteCatalogue,
            FixedPages fixedPages,
            SiteSettings site,
            MessageSource messages,
            Clock clock) {
        this.articleCatalogue = articleCatalogue;
        this.articleLists = articleLists;
        this.quoteCatalogue = quoteCatalogue;
        this.fixedPages = fixedPages;
        this.site = site;
        this.messages = messages;
        this.clock = clock;
    }

    String index() {
        var ofArticles = articleCatalogue.siteMapRanges();
        var newest = ofArticles.stream().map(SiteMapRange::changedAt).max(Comparator.naturalOrder());
        return Xml.document("sitemapindex", MAP, xml -> {
            map(xml, "/sitemap/pages.xml", newest.orElse(null));
            maps(xml, "articles", ofArticles);
            maps(xml, "forums", articleCatalogue.forumRanges());
            maps(xml, "speakers", quoteCatalogue.speakerRanges());
            maps(xml, "quotes", quoteCatalogue.siteMapRanges());
        });
    }

    private void maps(Xml xml, String kind, List<SiteMapRange> ranges) throws XMLStreamException {
        for (var range : ranges) {
            map(xml, "/sitemap/" + kind + "-" + range.number() + ".xml", range.changedAt());
        }
    }

    private void map(Xml xml, String path, @Nullable Instant changed) throws XMLStreamException {
        xml.element(
                "sitemap",
                inside -> inside.element("loc", site.absolute(path))
                        .element("lastmod", changed == null ? null : changed.toString()));
    }

    /** The fixed pages, which exist even in an empty record. */
    String pages() {
        return urls(fixedPages.addresses().stream().map(path -> new Url(path, null)));
    }

    /** @param typedNumber of the range, as in the address */
    String siteMap(String kind, String typedNumber) {
        long number = Long.parseLong(typedNumber);
        List<SiteMapEntry> listed = switch (kind) {
            case "articles" -> articleCatalogue.inRange(number);
            case "forums" -> articleCatalogue.forumsInRange(number);
            case "speakers" -> quoteCatalogue.speakersInRange(number);
            default -> quoteCatalogue.inRange(number);
        };
        if (listed.isEmpty()) {
            throw new NotFoundException("site map of " + kind, typedNumber);
        }
        Function<SiteMapEntry, String> path = switch (kind) {
            case "articles" -> each -> Addresses.article(each.publicId(), each.slug());
            case "forums" -> each -> Addresses.forum(each.publicId(), each.slug());
            case "speakers" -> each -> Addresses.speaker(each.publicId(), each.slug());
            default -> each -> Addresses.quote(each.publicId());
        };
        return urls(listed.stream().map(each -> new Url(path.apply(each), each.changedAt())));
    }

    private record Url(String path, @Nullable Instant changed) {}

    private String urls(Stream<Url> urls) {
        return Xml.document("urlset", MAP, xml -> {
            for (var url : urls.toList()) {
                var changed = url.changed();
                xml.element(
                        "url",
                        inside -> inside.element("loc", site.absolute(url.path()))
                                .element("lastmod", changed == null ? null : changed.toString()));
            }
        });
    }

    /** Articles of the last two days, as news search engines ask for them. */
    String news() {
        var since = KoreanDates.dayInKorea(clock.instant()).minusDays(DAYS_OF_NEWS);
        var fresh = articleLists.readable(PageRequest.of(0, MOST_NEWS)).stream()
                .takeWhile(article ->
                        article.day().filter(day -> !day.isBefore(since)).isPresent())
                .toList();
        return Xml.document("urlset", NEWS, xml -> {
            for (var article : fresh) {
                xml.element(
                        "url",
                        url -> url.element(
                                        "loc",
                                        site.absolute(Addresses.article(article.getPublicId(), article.getSlug())))
                                .element(
                                        "news:news",
                                        news -> news.element(
                                                        "news:publication",
                                                        publication -> publication
                                                                .element(
                                                                        "news:name",
                                                                        messages.getMessage(
                                                                                "site.name", null, Locale.KOREAN))
                                                                .element("news:language", "ko"))
                                                .element("news:publication_date", publicationDate(article))
                                                .element("news:title", article.getHeadline())));
            }
        });
    }

    private static String publicationDate(Article article) {
        var reported = article.getReportedOn();
        return reported != null
                ? reported.toString()
                : Objects.requireNonNull(article.getPublishedAt()).toString();
    }
}
