package kr.hanmadi.extraction.forum;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.report.FoundPassage;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.MarkPairs;
import kr.hanmadi.extraction.text.Sentences;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.field.PassageKind;
import org.jspecify.annotations.Nullable;

/**
 * Which of the meetings that a report names it is about. Each is weighed by how it is named, where it stands, its day, whether
 * the headline speaks of it, how often the report comes back to it, and whether something is said there. One that is only
 * mentioned (“지난해 5월 열린 세미나에서”) weighs too little.
 */
final class MainForum {
    private static final int FIRST_PARAGRAPHS = 6;
    /** How many sentences of the opening may name the forum. */
    private static final int MOST_SENTENCES = 300;
    /** What a meeting must weigh at least. */
    private static final int LEAST = 5;

    private static final int YESTERDAY = 1;
    private static final int RECENT = 4;
    private static final int LONG_AGO = 9;
    private static final Pattern TODAY = Pattern.compile("(?<![가-힣])(?:이날|오늘|어제)(?![가-힣])");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.])((?:19|20)\\d\\d)년");
    private static final Pattern REMARK = Pattern.compile("[“\"][^“”\"]{4,}");

    /** A meeting where the report names it. */
    private record Candidate(ForumNames.Found found, int paragraph, boolean caption) {}

    private final String body;
    private final List<FoundPassage> passages;
    private final @Nullable LocalDate publishedOn;
    private final List<Span> sentences = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final StringBuilder heads = new StringBuilder();
    private final List<ForumNames.Found> inHeads = new ArrayList<>();

    MainForum(String body, List<FoundPassage> passages, @Nullable LocalDate publishedOn) {
        this.body = body;
        this.passages = passages;
        this.publishedOn = publishedOn;
        collect();
    }

    /** The sentences of captions and of the first paragraphs. */
    List<Span> sentences() {
        return sentences;
    }

    private void collect() {
        int paragraph = 0;
        for (var passage : passages) {
            boolean caption = passage.kind() == PassageKind.CAPTION;
            boolean head = passage.kind() == PassageKind.HEADLINE || passage.kind() == PassageKind.DECK;
            if (head && heads.length() < 1_000) {
                heads.append(passage.span().in(body)).append('\n');
                inHeads.addAll(ForumNames.in(body, passage.span(), MarkPairs.in(body, passage.span())));
            }
            if (!caption && !passage.kind().isBody() || paragraph >= FIRST_PARAGRAPHS) {
                continue;
            }
            paragraph += caption ? 0 : 1;
            var pairs = MarkPairs.in(body, passage.span());
            for (var sentence : Sentences.in(body, passage.span(), pairs)) {
                if (sentences.size() >= MOST_SENTENCES) {
                    return;
                }
                sentences.add(sentence);
                var within = pairs.stream()
                        .filter(pair -> sentence.contains(pair.inner()))
                        .toList();
                for (var found : ForumNames.in(body, sentence, within)) {
                    if (FieldLength.fits(found.name(), FieldLength.FORUM)) {
                        candidates.add(new Candidate(found, paragraph, caption));
                    }
                }
            }
        }
    }

    /** The meeting that the report is about, by its fullest name; null where none weighs enough. */
    ForumNames.@Nullable Found find() {
        Candidate main = null;
        int most = LEAST - 1;
        for (var candidate : candidates) {
            int weight = weight(candidate);
            if (weight > most) {
                main = candidate;
                most = weight;
            }
        }
        return main == null ? null : asHeadlined(fullest(main.found()));
    }

    /** “가나회, ‘물길’ 세미나 개최”, where the report itself says 세미나 only. */
    private ForumNames.Found asHeadlined(ForumNames.Found main) {
        if (!ForumNames.isKindAlone(main.name())) {
            return main;
        }
        return inHeads.stream()
                .filter(found -> found.weight() == ForumNames.MARKED
                        && ForumNames.isSameNoun(found.name(), main.name())
                        && FieldLength.fits(found.name(), FieldLength.FORUM))
                .findFirst()
                .map(found -> new ForumNames.Found(
                        found.name(), main.span(), main.sentence(), main.topic(), found.weight(), true))
                .orElse(main);
    }

    /** 제3회 가나 포럼, where the report says 포럼 first: the same noun with more of a name, in running text before captions. */
    private ForumNames.Found fullest(ForumNames.Found main) {
        var fullest = main;
        for (boolean caption : new boolean[] {false, true}) {
            for (var candidate : candidates) {
                var other = candidate.found();
                if (candidate.caption() == caption
                        && isFuller(other, fullest)
                        && !isLongAgo(other)
                        && ForumNames.isSameNoun(main.name(), other.name())) {
                    fullest = other;
                }
            }
        }
        return fullest;
    }

    /** A marked name before any other, then the longer one. */
    private static boolean isFuller(ForumNames.Found one, ForumNames.Found other) {
        boolean marked = one.weight() == ForumNames.MARKED;
        boolean otherMarked = other.weight() == ForumNames.MARKED;
        return marked == otherMarked
                ? !marked && one.name().length() > other.name().length()
                : marked;
    }

    private int weight(Candidate candidate) {
        var found = candidate.found();
        int weight = found.active() ? found.weight() : 1;
        weight -= ForumNames.isOftenMentioned(found.name()) ? 2 : 0;
        weight += candidate.paragraph() == 1 ? 2 : candidate.paragraph() <= 3 ? 1 : 0;
        weight += heads.indexOf(ForumNames.core(found.name())) >= 0 ? 2 : 0;
        weight += day(found);
        boolean today = candidate.paragraph() <= 2 && day(found) > 0;
        weight += !isSaidThere(found) ? 0 : today ? 2 : 1;
        int times = times(ForumNames.core(found.name()));
        weight += times >= 4 ? 2 : times >= 2 ? 1 : 0;
        return weight;
    }

    /** Two for a day within a few of the printing, one for “이날” and for a day to come, less for one long past. */
    private int day(ForumNames.Found found) {
        var words = found.sentence().in(body);
        if (isLongAgo(found)) {
            return -4;
        }
        var when = When.find(ForumFinder.WHEN, words, publishedOn);
        if (when != null && when.day() != null && publishedOn != null) {
            long ago = ChronoUnit.DAYS.between(when.day(), publishedOn);
            return ago >= 0 && ago <= YESTERDAY ? 2 : ago <= RECENT ? 1 : 0;
        }
        return publishedOn != null && TODAY.matcher(words).find() ? 1 : 0;
    }

    private boolean isLongAgo(ForumNames.Found found) {
        if (publishedOn == null) {
            return false;
        }
        var words = body.substring(found.sentence().start(), found.span().start());
        var when = When.find(ForumFinder.WHEN, words, publishedOn);
        boolean past =
                when != null && when.day() != null && ChronoUnit.DAYS.between(when.day(), publishedOn) > LONG_AGO;
        var year = YEAR.matcher(words);
        return past || year.find() && Integer.parseInt(year.group(1)) < publishedOn.getYear();
    }

    private boolean isSaidThere(ForumNames.Found found) {
        return REMARK.matcher(body.substring(
                        Math.min(found.span().end() + 1, found.sentence().end()),
                        found.sentence().end()))
                .find();
    }

    /** How often the opening of the report names the kind of meeting. */
    private int times(String noun) {
        int times = 0;
        for (var sentence : sentences) {
            var words = sentence.in(body);
            for (int at = words.indexOf(noun); at >= 0; at = words.indexOf(noun, at + 1)) {
                times++;
            }
        }
        return times;
    }
}
