package kr.hanmadi.desk;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Passage;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what editors say to each other about a report, in the order of its text, what is settled behind. */
@Service
@Transactional(readOnly = true)
class CommentPages {
    private final CommentRecord record;
    private final Articles articles;

    CommentPages(CommentRecord record, Articles articles) {
        this.record = record;
        this.articles = articles;
    }

    /** What is said about a report. */
    record CommentsView(List<TalkView> open, List<TalkView> settled) {
        /** How many open talks there are about each passage, by where it begins. */
        public Map<Integer, Long> byPassage() {
            return open.stream()
                    .map(TalkView::place)
                    .filter(place -> place.passage() >= 0)
                    .collect(Collectors.groupingBy(Place::passage, Collectors.counting()));
        }
    }

    /**
     * One talk.
     *
     * @param proposed what should stand in the place of its words; null for a comment alone
     * @param settled null while it is open
     */
    record TalkView(
            long id,
            Place place,
            @Nullable String proposed,
            List<LineView> lines,
            @Nullable SettledView settled) {}

    /**
     * Where it is.
     *
     * @param passage where its passage begins; -1 where its words stand nowhere any more
     * @param words as they stand there now; null where they do not
     */
    record Place(int passage, int start, @Nullable String words) {}

    record LineView(String said, String by, DisplayDate at) {}

    record SettledView(String by, DisplayDate at, boolean taken) {}

    CommentsView read(String articleId) {
        var article = articles.find(articleId).orElseThrow(() -> new NotFoundException("article", articleId));
        var talks = record.of(Objects.requireNonNull(article.getId())).stream()
                .map(talk -> view(talk, article))
                .sorted(Comparator.comparingInt(talk -> talk.place().start()))
                .collect(Collectors.partitioningBy(talk -> talk.settled() == null));
        return new CommentsView(Objects.requireNonNull(talks.get(true)), Objects.requireNonNull(talks.get(false)));
    }

    private static TalkView view(CommentRecord.Talk talk, Article article) {
        var settled = talk.settled();
        return new TalkView(
                talk.id(),
                place(talk, article),
                talk.proposed() == null ? null : article.masked(talk.proposed()),
                talk.lines().stream()
                        .map(line -> new LineView(article.masked(line.said()), line.by(), DisplayDate.of(line.at())))
                        .toList(),
                settled == null ? null : new SettledView(settled.by(), DisplayDate.of(settled.at()), settled.taken()));
    }

    /** Names that are hidden since are hidden here too, for the words are those of the text as the desk shows it. */
    private static Place place(CommentRecord.Talk talk, Article article) {
        int start = CommentPlace.find(article.bodyAsPrinted(), talk.words(), talk.start());
        if (start < 0) {
            return new Place(-1, article.getBody().length(), null);
        }
        int passage = article.getPassages().stream()
                .filter(each -> each.startOffset() <= start && start < each.endOffset())
                .mapToInt(Passage::startOffset)
                .findFirst()
                .orElse(-1);
        return new Place(
                passage,
                start,
                article.getBody().substring(start, start + talk.words().length()));
    }
}
