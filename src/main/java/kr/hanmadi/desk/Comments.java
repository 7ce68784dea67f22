package kr.hanmadi.desk;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Optional;
import kr.hanmadi.account.Accounts;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Passage;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What editors say to each other about a place of a report, and propose to write there. It changes nothing of the report
 * before somebody takes what is proposed, which is then a correction like any other, and no reader ever sees it.
 */
@Service
@Transactional
class Comments {
    /** So much of a passage says which one is meant. */
    private static final int OPENING = 80;

    private static final String PART = "talk-";

    private final CommentRecord record;
    private final Articles articles;
    private final WorkRecord works;
    private final TextCorrections texts;
    private final Accounts accounts;
    private final Notices notices;
    private final Clock clock;

    Comments(
            CommentRecord record,
            Articles articles,
            WorkRecord works,
            TextCorrections texts,
            Accounts accounts,
            Notices notices,
            Clock clock) {
        this.record = record;
        this.articles = articles;
        this.works = works;
        this.texts = texts;
        this.accounts = accounts;
        this.notices = notices;
        this.clock = clock;
    }

    /** Begins a talk; the part of the review that shows it. */
    String open(String articleId, CommentForm form, SignedInEditor by) {
        form.check();
        var article = article(articleId);
        var passage = passage(article, form.from());
        int start = passage.startOffset();
        int end = Math.min(passage.endOffset(), start + OPENING);
        if (!form.words().isEmpty()) {
            start = CommentPlace.find(text(article, passage), form.words(), 0);
            if (start < 0) {
                throw new Refused("desk.comments.words.unknown");
            }
            start += passage.startOffset();
            end = start + form.words().length();
        }
        var printed = article.bodyAsPrinted().substring(start, end);
        long talk = record.open(
                id(article), start, printed, form.proposed().isEmpty() ? null : article.asPrinted(form.proposed()));
        if (!form.said().isEmpty()) {
            record.say(talk, form.said(), by, clock.instant());
        }
        var assignee = works.workOn(id(article)).assignee();
        tell(article, PART + talk, form.said(), assignee == null ? new LinkedHashSet<>() : one(assignee), by);
        return PART + talk;
    }

    void answer(String articleId, long talkId, String typed, SignedInEditor by) {
        var said = typed.strip();
        if (said.isEmpty() || said.length() > CommentForm.LONGEST) {
            throw new Refused(said.isEmpty() ? "desk.comments.missing" : "desk.comments.long");
        }
        var article = article(articleId);
        var talk = talk(article, talkId);
        record.say(talkId, said, by, clock.instant());
        var concerned = new LinkedHashSet<@Nullable Long>();
        talk.lines().forEach(line -> concerned.add(line.byId()));
        concerned.add(works.workOn(id(article)).assignee());
        tell(article, PART + talkId, said, concerned, by);
    }

    void settle(String articleId, long talkId, SignedInEditor by) {
        var talk = talk(article(articleId), talkId);
        if (!talk.isOpen()) {
            throw new Refused("desk.comments.settled.already");
        }
        record.settle(talkId, false, by, clock.instant());
    }

    void reopen(String articleId, long talkId) {
        var talk = talk(article(articleId), talkId);
        if (talk.isOpen()) {
            throw new Refused("desk.comments.open.already");
        }
        record.reopen(talkId);
    }

    /**
     * Writes into the report what is proposed, and settles the talk.
     *
     * @return the source to read again, for what stands in the new words
     */
    Optional<Long> take(String articleId, long talkId, int version, ChangeNotice notice, SignedInEditor by) {
        var article = article(articleId);
        var talk = talk(article, talkId);
        var proposed = talk.proposed();
        if (!talk.isOpen() || proposed == null) {
            throw new Refused("desk.comments.settled.already");
        }
        int start = CommentPlace.find(article.bodyAsPrinted(), talk.words(), talk.start());
        int end = start + talk.words().length();
        var passage = article.getPassages().stream()
                .filter(each -> start >= each.startOffset() && end <= each.endOffset())
                .findFirst()
                .orElseThrow(() -> new Refused("desk.comments.place.gone"));
        var text = new StringBuilder(text(article, passage))
                .replace(start - passage.startOffset(), end - passage.startOffset(), proposed)
                .toString();
        var source = texts.correct(articleId, version, passage.startOffset(), text, notice, by.getDisplayName());
        record.settle(talkId, true, by, clock.instant());
        return source;
    }

    /** Who is called is told so, and all others whom it concerns that there is something to read. */
    private void tell(
            Article article, String part, String said, LinkedHashSet<@Nullable Long> concerned, SignedInEditor by) {
        var called = Mentions.in(said, accounts.all());
        tell(NoticeKind.MENTIONED, called, article, part, said, by);
        concerned.removeAll(called);
        tell(NoticeKind.ANSWERED, concerned, article, part, said, by);
    }

    private void tell(
            NoticeKind kind,
            Collection<? extends @Nullable Long> editors,
            Article article,
            String part,
            String said,
            SignedInEditor by) {
        notices.tell(
                new LinkedHashSet<@Nullable Long>(editors),
                Notice.ofReport(kind, article, part, by.getDisplayName(), said.isEmpty() ? null : said));
    }

    private static LinkedHashSet<@Nullable Long> one(Long id) {
        var set = new LinkedHashSet<@Nullable Long>();
        set.add(id);
        return set;
    }

    private static String text(Article article, Passage passage) {
        return article.getBody().substring(passage.startOffset(), passage.endOffset());
    }

    private static Passage passage(Article article, int from) {
        return article.getPassages().stream()
                .min(Comparator.comparingInt(passage -> Math.abs(passage.startOffset() - from)))
                .orElseThrow(() -> new Refused("desk.comments.place.gone"));
    }

    private CommentRecord.Talk talk(Article article, long talkId) {
        return record.toChange(id(article), talkId)
                .orElseThrow(() -> new NotFoundException("comment", String.valueOf(talkId)));
    }

    private Article article(String articleId) {
        return articles.find(articleId).orElseThrow(() -> new NotFoundException("article", articleId));
    }

    private static long id(Article article) {
        return Objects.requireNonNull(article.getId());
    }
}
