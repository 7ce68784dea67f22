package kr.hanmadi.extraction.forum;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.people.MentionLedger;
import kr.hanmadi.extraction.report.FoundForum;
import kr.hanmadi.extraction.report.FoundPassage;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.MarkPairs;
import kr.hanmadi.extraction.text.Word;
import org.jspecify.annotations.Nullable;

/** Finds the forum that a report is about in its captions and first paragraphs: name, day, venue, topic and hosts. */
public final class ForumFinder {
    private static final Pattern EDITION = Pattern.compile("제\\s?(\\d{1,4})\\s?(?:차|회)|(\\d{1,4})\\s?(?:차|회)\\s");
    static final Pattern WHEN = Pattern.compile(
            "(?:" + Lexicon.anyOf("forum/months-told.txt")
                    + "\\s?)?(?:(\\d{4})년\\s?)?(?:(\\d{1,2})월\\s?)?(?<![\\d.])(\\d{1,2})(?:[~∼～\\-]\\d{1,2})?일(?:\\([가-힣]\\))?(?:\\s?(오전|오후)(?:\\s?(\\d{1,2})시(?:\\s?(\\d{1,2})분)?)?)?(?!간|째|치|차|짜)");
    private static final Pattern TODAY = Pattern.compile("(?<![가-힣])(?:오늘|어제)(?![가-힣])");
    private static final Pattern TOPIC_AFTER =
            Pattern.compile("^[’'”\"」』]?(?:을|를|이라는|라는)?\\s?" + Lexicon.anyOf("forum/topic-words.txt"));

    private final String body;
    private final MentionLedger ledger;
    private final List<FoundPassage> passages;
    private final @Nullable LocalDate publishedOn;
    private final List<Span> sentences;

    private ForumFinder(
            String body,
            List<FoundPassage> passages,
            MentionLedger ledger,
            @Nullable LocalDate publishedOn,
            List<Span> sentences) {
        this.body = body;
        this.passages = passages;
        this.ledger = ledger;
        this.publishedOn = publishedOn;
        this.sentences = sentences;
    }

    public static @Nullable FoundForum find(
            String body,
            List<FoundPassage> passages,
            List<FoundQuote> quotes,
            MentionLedger ledger,
            @Nullable LocalDate publishedOn,
            ForumModel model) {
        var main = new MainForum(body, passages, quotes, publishedOn);
        var found = main.find(model);
        return found == null
                ? null
                : new ForumFinder(body, passages, ledger, publishedOn, main.sentences())
                        .describe(found, main.backing());
    }

    private FoundForum describe(ForumNames.Found found, List<Span> backing) {
        var topic = found.topic() == null ? topicOf(found) : found.topic();
        var words = topic != null && MeetingNouns.isKindAlone(found.name())
                ? topic.strip() + " " + found.name()
                : found.name();
        var when = dayOf(found);
        return new FoundForum(
                new FoundForum.Title(words, series(words), edition(words), MeetingNouns.kind(words)),
                when == null
                        ? FoundForum.When.UNKNOWN
                        : new FoundForum.When(when.printed(), when.day(), when.day() == null ? null : when.time()),
                venueOf(found),
                topic,
                Backers.of(body, found, sentences, backing, ledger),
                Programme.read(body, passages, ledger),
                found.span());
    }

    /** In the sentence that names the forum, else the first day that the opening of the report gives. */
    private @Nullable PrintedDay dayOf(ForumNames.Found found) {
        var near = PrintedDay.find(WHEN, found.sentence().in(body), publishedOn);
        if (near != null) {
            return near;
        }
        var today = TODAY.matcher(found.sentence().in(body));
        if (publishedOn != null && today.find()) {
            return new PrintedDay(
                    today.group(), publishedOn.minusDays(today.group().equals("어제") ? 1 : 0), null);
        }
        for (var sentence : sentences) {
            var when = PrintedDay.find(WHEN, sentence.in(body), publishedOn);
            if (when != null) {
                return when;
            }
        }
        return null;
    }

    private @Nullable String venueOf(ForumNames.Found found) {
        var near = Venues.in(body, found.sentence());
        if (near != null && near.indexOf(' ') > 0) {
            return near;
        }
        return sentences.stream()
                .filter(sentence -> MeetingNouns.isNoun(lastNoun(sentence)))
                .map(sentence -> Venues.in(body, sentence))
                .filter(place -> place != null)
                .max(Comparator.comparingInt(String::length))
                .orElse(near);
    }

    /** A word of the sentence that names a meeting; empty without one. */
    private String lastNoun(Span sentence) {
        return Word.of(body, sentence.start(), sentence.end()).stream()
                .map(Word::stem)
                .filter(MeetingNouns::isNoun)
                .findFirst()
                .orElse("");
    }

    private static @Nullable Integer edition(String name) {
        var edition = EDITION.matcher(name + " ");
        if (!edition.find()) {
            return null;
        }
        int number = Integer.parseInt(edition.group(1) != null ? edition.group(1) : edition.group(2));
        return number == 0 ? null : number;
    }

    /** The name without year and number, when it had one: 디지털 정책포럼. */
    private static @Nullable String series(String name) {
        var bare = EDITION.matcher(name + " ")
                .replaceAll(" ")
                .replaceFirst("^\\s*(?:19|20)\\d\\d년?\\s+", "")
                .strip();
        return bare.equals(name) || bare.length() < 4 ? null : bare;
    }

    private @Nullable String topicOf(ForumNames.Found found) {
        for (var pair : MarkPairs.in(body, found.sentence())) {
            var after = body.substring(
                    pair.inner().end() + 1,
                    Math.min(found.sentence().end(), pair.inner().end() + 20));
            if (!pair.inner().equals(found.span()) && TOPIC_AFTER.matcher(after).find()) {
                return pair.inner().in(body);
            }
        }
        return null;
    }
}
