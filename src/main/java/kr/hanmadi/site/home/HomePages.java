package kr.hanmadi.site.home;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.ArticleLists;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.quote.FrontPage;
import kr.hanmadi.quote.QuoteLists;
import kr.hanmadi.quote.SpeakerLists;
import kr.hanmadi.search.PopularQueries;
import kr.hanmadi.site.article.CorrectionPages;
import kr.hanmadi.site.line.LineFactory;
import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.site.line.Utterance;
import kr.hanmadi.site.topic.TopicPages;
import kr.hanmadi.web.KoreanDates;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the first page. */
@Service
@Transactional(readOnly = true)
public class HomePages {
    private static final int ARTICLES = 14;
    private static final int RECENT_QUOTES = 60;
    private static final int QUOTES = 6;
    private static final int FORUMS = 5;
    private static final int PEOPLE = 8;
    private static final int CORRECTIONS = 3;
    private static final int TOPICS = 10;
    private static final int SEARCHES = 10;
    private static final int SHORTEST_HERO = 15;
    private static final int LONGEST_HERO = 90;

    private final ArticleLists articleLists;
    private final ReadableForums readableForums;
    private final QuoteLists quoteLists;
    private final SpeakerLists speakerLists;
    private final FrontPage front;
    private final CorrectionPages corrections;
    private final TopicPages topics;
    private final PopularQueries searches;
    private final LineFactory listing;
    private final Clock clock;

    HomePages(
            ArticleLists articleLists,
            ReadableForums readableForums,
            QuoteLists quoteLists,
            SpeakerLists speakerLists,
            FrontPage front,
            CorrectionPages corrections,
            TopicPages topics,
            PopularQueries searches,
            LineFactory listing,
            Clock clock) {
        this.articleLists = articleLists;
        this.readableForums = readableForums;
        this.quoteLists = quoteLists;
        this.speakerLists = speakerLists;
        this.front = front;
        this.corrections = corrections;
        this.topics = topics;
        this.searches = searches;
        this.listing = listing;
        this.clock = clock;
    }

    public HomeView read() {
        var today = KoreanDates.dayInKorea(clock.instant());
        var shown = new LinkedHashSet<Article>();
        front.article().ifPresent(shown::add);
        shown.addAll(articleLists.newest(ARTICLES));
        var newest = listing.articles(List.copyOf(shown));
        var recent = Utterance.of(quoteLists.newest(RECENT_QUOTES)).stream()
                .map(utterance -> QuoteView.of(utterance.fullest()))
                .toList();
        var hero = front.quote().map(QuoteView::of).orElseGet(() -> hero(recent, today));
        return new HomeView(
                new HomeView.Top(hero, newest.isEmpty() ? null : newest.getFirst()),
                newest.stream().skip(1).toList(),
                recent.stream()
                        .filter(quote -> hero == null || !quote.publicId().equals(hero.publicId()))
                        .limit(QUOTES)
                        .toList(),
                new HomeView.Meetings(
                        listing.forumsById(readableForums.upcomingForums(today, PageRequest.of(0, FORUMS))),
                        listing.forumsById(readableForums.recentForums(today, PageRequest.of(0, FORUMS)))),
                listing.people(speakerLists.mostQuoted(PageRequest.of(0, PEOPLE))),
                corrections.latest(CORRECTIONS),
                topics.lines(TOPICS),
                searches.popular().stream().limit(SEARCHES).toList());
    }

    /** A short remark of someone with a name, another one each day; the shortest recent one when all are long. */
    private static @Nullable QuoteView hero(List<QuoteView> recent, LocalDate today) {
        var named = recent.stream().filter(quote -> quote.speaker().isPerson()).toList();
        var fitting = named.stream()
                .filter(quote ->
                        quote.words().length() >= SHORTEST_HERO && quote.words().length() <= LONGEST_HERO)
                .toList();
        if (!fitting.isEmpty()) {
            return fitting.get((int) Math.floorMod(today.toEpochDay(), (long) fitting.size()));
        }
        return named.stream()
                .min(Comparator.comparingInt(quote -> quote.words().length()))
                .orElse(null);
    }
}
