package kr.hanmadi.desk;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.FullText;
import kr.hanmadi.article.Passage;
import kr.hanmadi.article.Revision;
import kr.hanmadi.article.TextChange;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.ingest.RawText;
import kr.hanmadi.ingest.Sources;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.record.Decision;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * An editor's changes of the text itself: its headline, a passage of it, or all of it as it was before. Quotations go
 * with their words. What readers saw changes only with a reason, and they are told, or the trail says why not.
 */
@Service
@Transactional
class TextCorrections {
    private static final int LONGEST_PASSAGE = 20_000;
    private static final int LONGEST_EXCERPT = 2_000;
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?…][”’\"']?)\\s+|\\n+");

    private final Articles articles;
    private final Quotes quotes;
    private final Sources sources;
    private final Clock clock;

    TextCorrections(Articles articles, Quotes quotes, Sources sources, Clock clock) {
        this.articles = articles;
        this.quotes = quotes;
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * Changes a passage.
     *
     * @param from where it begins
     * @param typed its new words; nothing takes it out
     * @return the source to read again, for what stands in the new words
     */
    Optional<Long> correct(String articleId, int version, int from, String typed, ChangeNotice notice, String editor) {
        var article = requireVersion(articleId, version);
        var passage = passage(article, from);
        var words = readPassage(typed, passage.kind());
        var before = article.text(passage);
        if (words.equals(before)) {
            throw new Refused("desk.text.same");
        }
        boolean isSeen = article.isReadable();
        if (isSeen) {
            notice.check();
        }
        var by = EditorDecision.by(editor, clock).because(isSeen ? notice.strippedReason() : null);
        boolean isHeadline =
                passage.kind() == PassageKind.HEADLINE && article.getHeadline().equals(before);
        boolean isShown = isHeadline || isShown(article, passage);
        change(article, passage, article.asPrinted(words), by);
        if (isHeadline) {
            article.decideHeadline(words, by);
        }
        if (isSeen && notice.tellsReaders()) {
            article.correct(notice.correction(
                    isShown ? excerpt(before, words) : null, isShown ? excerpt(words, before) : null, by.at()));
        }
        return sources.readAgain(Objects.requireNonNull(article.getId()));
    }

    /** Whether readers see the passage: of others' articles they see those that hold a remark. */
    private boolean isShown(Article article, Passage passage) {
        return article.getFullText() == FullText.PUBLIC
                || quotes.ofArticle(Objects.requireNonNull(article.getId())).stream()
                        .anyMatch(quote -> quote.getState().stands()
                                && quote.getStartOffset() < passage.endOffset()
                                && quote.getEndOffset() > passage.startOffset());
    }

    /** Gives the article another headline; where the text has it too, it changes there, and what it quotes goes with it. */
    Optional<Long> headline(String articleId, HeadlineForm form, ChangeNotice notice, String editor) {
        var article = requireVersion(articleId, form.version());
        var headline = form.headline().strip();
        var before = article.getHeadline();
        if (headline.equals(before)) {
            article.decideHeadline(headline, EditorDecision.by(editor, clock));
            return Optional.empty();
        }
        var inText = article.getPassages().stream()
                .filter(passage -> passage.kind() == PassageKind.HEADLINE
                        && article.text(passage).equals(before))
                .findFirst();
        if (article.isReadable() && inText.isPresent()) {
            return correct(articleId, form.version(), inText.get().startOffset(), headline, notice, editor);
        }
        if (article.isReadable()) {
            notice.check();
        }
        var by = EditorDecision.by(editor, clock).because(article.isReadable() ? notice.strippedReason() : null);
        article.decideHeadline(headline, by);
        if (article.isReadable() && notice.tellsReaders()) {
            article.correct(notice.correction(before, headline, by.at()));
        }
        return Optional.empty();
    }

    /**
     * Gives the article the headline and the text that it had before.
     *
     * @param number of the version, from 1
     */
    Optional<Long> restore(String articleId, int version, int number, ChangeNotice notice, String editor) {
        var article = requireVersion(articleId, version);
        if (number < 1 || number > article.getRevisions().size()) {
            throw new NotFoundException("revision", articleId + "/" + number);
        }
        if (article.isReadable()) {
            notice.check();
        }
        var old = article.revisionAsPrinted(number - 1);
        var by = EditorDecision.by(editor, clock).because(notice.strippedReason());
        var body = article.bodyAsPrinted();
        if (old.body().equals(body) && isHeadline(article, old)) {
            throw new Refused("desk.text.same");
        }
        if (!isHeadline(article, old)) {
            article.decideHeadline(old.headline(), by);
        }
        if (!old.body().equals(body)) {
            int head = sameHead(body, old.body());
            int tail = sameTail(body, old.body(), head);
            change(
                    article,
                    TextChange.of(
                            body,
                            head,
                            body.length() - tail,
                            old.body().substring(head, old.body().length() - tail),
                            by),
                    by);
        }
        if (article.isReadable() && notice.tellsReaders()) {
            article.correct(notice.correction(null, null, by.at()));
        }
        return sources.readAgain(Objects.requireNonNull(article.getId()));
    }

    private static boolean isHeadline(Article article, Revision old) {
        return old.headline().equals(article.asPrinted(article.getHeadline()));
    }

    private void change(Article article, Passage passage, String words, Decision by) {
        var body = article.bodyAsPrinted();
        var printed = body.substring(passage.startOffset(), passage.endOffset());
        int from = passage.startOffset()
                + printed.length()
                - printed.stripLeading().length();
        change(article, TextChange.of(body, from, from + printed.strip().length(), words, by), by);
    }

    private void change(Article article, TextChange change, Decision by) {
        var shift = article.correctText(change, by);
        for (var quote : quotes.ofArticle(Objects.requireNonNull(article.getId()))) {
            if (quote.getState().isGone()) {
                continue; // it stands nowhere
            }
            if (!quote.follow(shift, by)) {
                leave(quote, by);
            } else if (quote.getWords().contains("\n")) {
                throw new Refused("desk.text.parted", ShortenedText.to(60, quote.getWords()));
            } else if (!FieldLength.fits(quote.getWords(), FieldLength.WORDS)) {
                throw new Refused("desk.mark.long");
            }
        }
    }

    /** Lets go of a quotation; one that readers saw keeps its address and says that it is gone. */
    private void leave(Quote quote, Decision by) {
        var article = quote.getArticle();
        if (article.isReadable() || quote.isDecided()) {
            int length = article.getBody().length();
            quote.withdrawForMissingText(Math.max(1, Math.min(quote.getWords().length(), length)), by);
        } else {
            quotes.remove(quote);
        }
    }

    private static Passage passage(Article article, int from) {
        return article.getPassages().stream()
                .filter(passage -> passage.startOffset() == from)
                .findFirst()
                .orElseThrow(() -> new ChangedMeanwhile(article.getPublicId()));
    }

    /** What was typed as it will stand in the text; a blank line parts nothing. */
    private static String readPassage(String typed, PassageKind kind) {
        if (typed.length() > LONGEST_PASSAGE) {
            throw new Refused("desk.text.long");
        }
        var words = RawText.normalised(typed)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce((one, other) -> one + "\n" + other)
                .orElse("");
        if (kind == PassageKind.HEADLINE) {
            words = words.replace('\n', ' ');
            if (words.isEmpty() || !FieldLength.fits(words, FieldLength.HEADLINE)) {
                throw new Refused(words.isEmpty() ? "desk.headline.missing" : "desk.headline.long");
            }
        }
        return words;
    }

    /** The sentences of one text that the other one has otherwise; null where nothing of it is left out. */
    private static @Nullable String excerpt(String one, String other) {
        int head = sameHead(one, other);
        int tail = sameTail(one, other, head);
        if (head + tail >= one.length()) {
            return null;
        }
        int from = 0;
        int until = one.length();
        var ends = SENTENCE_END.matcher(one);
        while (ends.find()) {
            if (ends.start() <= head) {
                from = ends.end();
            }
            if (ends.start() >= one.length() - tail) {
                until = ends.start();
                break;
            }
        }
        var sentences = one.substring(from, Math.max(from, until)).strip();
        return sentences.isEmpty() ? null : ShortenedText.to(LONGEST_EXCERPT - 1, sentences);
    }

    private static int sameHead(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int same = 0;
        while (same < most && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        return same;
    }

    private static int sameTail(String one, String other, int head) {
        int most = Math.min(one.length(), other.length()) - head;
        int same = 0;
        while (same < most && one.charAt(one.length() - 1 - same) == other.charAt(other.length() - 1 - same)) {
            same++;
        }
        return same;
    }

    private Article requireVersion(String articleId, int version) {
        var article = articles.find(articleId).orElseThrow(() -> new NotFoundException("article", articleId));
        if (article.getVersion() != version) {
            throw new ChangedMeanwhile(articleId);
        }
        return article;
    }
}
