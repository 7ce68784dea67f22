package kr.hanmadi.site.line;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import kr.hanmadi.article.Article;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.person.People;
import kr.hanmadi.quote.QuoteCount;
import kr.hanmadi.quote.QuotesInArticles;
import kr.hanmadi.quote.SpeakerCount;
import kr.hanmadi.quote.SpeakerLists;
import kr.hanmadi.web.KoreanDates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what the record lists into lines with their counts, with one query for each kind of count. */
@Component
public class LineFactory {
    private final People people;
    private final Forums forums;
    private final QuotesInArticles quotesInArticles;
    private final SpeakerLists speakerLists;
    private final Clock clock;

    LineFactory(
            People people, Forums forums, QuotesInArticles quotesInArticles, SpeakerLists speakerLists, Clock clock) {
        this.people = people;
        this.forums = forums;
        this.quotesInArticles = quotesInArticles;
        this.speakerLists = speakerLists;
        this.clock = clock;
    }

    public List<ArticleLine> articles(List<Article> articles) {
        var counts = quotesInArticles.countOfArticles(
                articles.stream().map(article -> id(article.getId())).toList());
        return articles.stream()
                .map(article -> ArticleLine.of(article, counts.get(id(article.getId()))))
                .toList();
    }

    public List<ForumLine> forumsById(Collection<Long> ids) {
        var byId = forums.byIds(ids);
        return forums(ids.stream().map(byId::get).filter(Objects::nonNull).toList());
    }

    public List<ForumLine> forums(List<Forum> found) {
        var counts = speakerLists.countOfForums(
                found.stream().map(forum -> id(forum.getId())).toList());
        return found.stream()
                .map(forum -> line(forum, counts.get(id(forum.getId()))))
                .toList();
    }

    /** The line of a forum among the results of a search. */
    public ForumLine found(Forum forum, @Nullable QuoteCount count) {
        return ForumLine.found(forum, count, KoreanDates.dayInKorea(clock.instant()));
    }

    public ForumLine line(Forum forum, @Nullable QuoteCount count) {
        return ForumLine.of(forum, count, KoreanDates.dayInKorea(clock.instant()));
    }

    public ForumCard card(Forum forum) {
        return ForumCard.of(forum, KoreanDates.dayInKorea(clock.instant()));
    }

    /** The forums before and after one in its series; the series is oldest first. */
    public ForumNeighbours neighbours(Forum forum, List<Forum> series) {
        int at = series.indexOf(forum);
        return new ForumNeighbours(
                at > 0 ? line(series.get(at - 1), null) : null,
                at >= 0 && at + 1 < series.size() ? line(series.get(at + 1), null) : null);
    }

    public List<PersonLine> people(List<SpeakerCount> counts) {
        var byId = people.byIds(counts.stream().map(SpeakerCount::personId).toList());
        var lines = new ArrayList<PersonLine>();
        for (var count : counts) {
            var person = byId.get(count.personId());
            if (person != null) {
                lines.add(PersonLine.of(person, count.quotes()));
            }
        }
        return lines;
    }

    public static long id(@Nullable Long id) {
        return Objects.requireNonNull(id, "not saved yet");
    }
}
