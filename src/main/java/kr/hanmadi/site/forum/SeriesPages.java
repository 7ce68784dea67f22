package kr.hanmadi.site.forum;

import java.util.List;
import java.util.Objects;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.article.SeriesCount;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.quote.SpeakerLists;
import kr.hanmadi.site.line.ForumLine;
import kr.hanmadi.site.line.LineFactory;
import kr.hanmadi.site.line.ListPage;
import kr.hanmadi.site.line.PersonLine;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the page of a series of forums and the list of series. */
@Service
@Transactional(readOnly = true)
class SeriesPages {
    private static final int LINES = 30;
    private static final int PEOPLE = 12;

    private final Forums forums;
    private final ReadableForums readableForums;
    private final SpeakerLists speakerLists;
    private final LineFactory listing;
    private final SiteSettings site;

    SeriesPages(
            Forums forums,
            ReadableForums readableForums,
            SpeakerLists speakerLists,
            LineFactory listing,
            SiteSettings site) {
        this.forums = forums;
        this.readableForums = readableForums;
        this.speakerLists = speakerLists;
        this.listing = listing;
        this.site = site;
    }

    /** Everything a series' page shows. */
    public record View(
            String publicId,
            String href,
            String address,
            String name,
            List<ForumLine> forums,
            Pager pager,
            List<PersonLine> people) {}

    /** A series in the list. */
    public record Line(
            String href, String name, long forums, @Nullable DisplayDate last) {}

    ListPage<Line> list(int number) {
        var page = Paging.read(number, LINES, readableForums::series);
        var byId = forums.seriesByIds(
                page.getContent().stream().map(SeriesCount::seriesId).toList());
        var lines = page.getContent().stream()
                .filter(count -> byId.containsKey(count.seriesId()))
                .map(count -> {
                    var series = Objects.requireNonNull(byId.get(count.seriesId()));
                    return new Line(
                            Addresses.series(series.getPublicId(), series.getSlug()),
                            series.getName(),
                            count.forums(),
                            count.last() == null ? null : DisplayDate.of(count.last()));
                })
                .toList();
        return new ListPage<>(lines, Pager.of(page, "/series"));
    }

    View read(String typedId, int number) {
        var series =
                forums.findSeries(PublicId.read(typedId)).orElseThrow(() -> new NotFoundException("series", typedId));
        var id = LineFactory.id(series.getId());
        var page = Paging.read(number, LINES, at -> readableForums.readableForumIdsOfSeries(id, at));
        if (page.getTotalElements() == 0) {
            throw new NotFoundException("series", typedId);
        }
        var href = Addresses.series(series.getPublicId(), series.getSlug());
        return new View(
                series.getPublicId(),
                href,
                site.absolute(href),
                series.getName(),
                listing.forumsById(page.getContent()),
                Pager.of(page, href),
                listing.people(speakerLists.mostQuotedOfSeries(id, PageRequest.of(0, PEOPLE))));
    }
}
