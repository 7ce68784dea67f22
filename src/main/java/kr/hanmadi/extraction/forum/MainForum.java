package kr.hanmadi.extraction.forum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.report.FoundPassage;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.MarkPairs;
import kr.hanmadi.extraction.text.Sentences;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.field.PassageKind;
import org.jspecify.annotations.Nullable;

/**
 * Which of the meetings that a report names it is about, by the signs that {@link ForumSigns} reads and the weights of
 * {@link ForumModel}. Those that are only mentioned (“지난해 5월 열린 세미나에서”) weigh too little.
 */
final class MainForum {
    private static final int FIRST_PARAGRAPHS = 6;
    /** How many sentences of the opening may name the forum. */
    private static final int MOST_SENTENCES = 300;
    /** How many meetings are weighed; a report of a whole day of meetings names fewer. */
    private static final int MOST_CANDIDATES = 300;
    /** How likely it is that a report is about no meeting, beside the sum of all its meetings; below 1 a doubtful one counts. */
    private static final double NONE = 0.69;

    /**
     * A meeting where the report names it.
     *
     * @param opens whether its sentence is the first of the paragraph
     */
    record Candidate(ForumNames.Found found, int paragraph, boolean caption, boolean opens) {}

    /** 이날 토론회는 홍길동 의원이 공동 주최했다 */
    private static final Pattern BACKED =
            Pattern.compile("(?:이날|이번) [가-힣]{1,8}(?:회|럼|나|행사|자리)[은는] [^\\n]{2,300}?(?:주최|주관|후원)");

    private final String body;
    private final List<FoundPassage> passages;
    private final @Nullable LocalDate publishedOn;
    private final ForumSigns signs;
    private final List<Span> sentences = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Span> backing = new ArrayList<>();
    private int paragraphs;
    private final StringBuilder heads = new StringBuilder();
    private final List<ForumNames.Found> inHeads = new ArrayList<>();

    MainForum(String body, List<FoundPassage> passages, List<FoundQuote> quotes, @Nullable LocalDate publishedOn) {
        this.body = body;
        this.passages = passages;
        this.publishedOn = publishedOn;
        collect();
        this.signs = new ForumSigns(body, heads.toString(), paragraphs, candidates, quotes, publishedOn);
    }

    /** The sentences of captions and of the first paragraphs. */
    List<Span> sentences() {
        return sentences;
    }

    /** Later sentences that say who stands behind the meeting: “이날 토론회는 가나회가 주최했다”. */
    List<Span> backing() {
        return backing;
    }

    private void collect() {
        int paragraph = 0;
        for (var passage : passages) {
            boolean caption = passage.kind() == PassageKind.CAPTION || passage.kind() == PassageKind.SUBHEAD;
            boolean head = passage.kind() == PassageKind.HEADLINE || passage.kind() == PassageKind.DECK;
            if (head && heads.length() < 1_000) {
                heads.append(passage.span().in(body)).append('\n');
                inHeads.addAll(ForumNames.in(body, passage.span(), MarkPairs.in(body, passage.span())));
            }
            paragraphs += passage.kind().isBody() ? 1 : 0;
            if (!caption && !passage.kind().isBody() || paragraph >= FIRST_PARAGRAPHS) {
                collectBacking(passage);
                continue;
            }
            paragraph += caption ? 0 : 1;
            var pairs = MarkPairs.in(body, passage.span());
            boolean opens = true;
            for (var sentence : Sentences.in(body, passage.span(), pairs)) {
                if (sentences.size() >= MOST_SENTENCES) {
                    return;
                }
                sentences.add(sentence);
                var within = pairs.stream()
                        .filter(pair -> sentence.contains(pair.inner()))
                        .toList();
                for (var found : ForumNames.in(body, sentence, within)) {
                    if (candidates.size() < MOST_CANDIDATES && FieldLength.fits(found.name(), FieldLength.FORUM)) {
                        candidates.add(new Candidate(found, paragraph, caption, opens));
                    }
                }
                opens = false;
            }
        }
    }

    /** Sentences of the rest that say who stands behind it. */
    private void collectBacking(FoundPassage passage) {
        if (!passage.kind().isBody() || !BACKED.matcher(passage.span().in(body)).find()) {
            return;
        }
        for (var sentence : Sentences.in(body, passage.span(), MarkPairs.in(body, passage.span()))) {
            if (backing.size() < MOST_SENTENCES
                    && BACKED.matcher(sentence.in(body)).lookingAt()) {
                backing.add(sentence);
            }
        }
    }

    /** The meeting that the report is most likely about, by its fullest name; null where it is likelier about none. */
    ForumNames.@Nullable Found find(ForumModel model) {
        Candidate main = null;
        double most = 0;
        double all = 0;
        for (var candidate : candidates) {
            if (signs.isLongAgo(candidate.found())) {
                continue; // 2024년 5월에 열린 간담회에서
            }
            double likely = Math.exp(model.weigh(signs(candidate)));
            all += likely;
            if (likely > most) {
                main = candidate;
                most = likely;
            }
        }
        return main == null || all <= NONE ? null : named(main);
    }

    List<Candidate> candidates() {
        return candidates;
    }

    List<String> signs(Candidate candidate) {
        return signs.signsOf(candidate);
    }

    ForumNames.Found named(Candidate candidate) {
        return asHeadlined(fullest(candidate.found()));
    }

    /** [2026 나루 물길 콘퍼런스] before the headline: the reports of one meeting. */
    private ForumNames.@Nullable Found label() {
        return inHeads.stream()
                .filter(found -> found.weight() == ForumNames.MARKED
                        && found.span().start() <= 1
                        && FieldLength.fits(found.name(), FieldLength.FORUM))
                .findFirst()
                .orElse(null);
    }

    /** “가나회, ‘물길’ 세미나 개최”, where the report itself says 세미나 only. */
    private ForumNames.Found asHeadlined(ForumNames.Found main) {
        var label = label();
        if (label != null && !MeetingNouns.isSameNoun(label.name(), main.name())) {
            return new ForumNames.Found(
                    label.name(), main.span(), main.sentence(), main.topic(), label.weight(), main.manner());
        }
        if (!MeetingNouns.isKindAlone(main.name())) {
            return main;
        }
        return inHeads.stream()
                .filter(found -> found.weight() == ForumNames.MARKED
                        && MeetingNouns.isSameNoun(found.name(), main.name())
                        && FieldLength.fits(found.name(), FieldLength.FORUM))
                .findFirst()
                .map(found -> new ForumNames.Found(
                        found.name(), main.span(), main.sentence(), main.topic(), found.weight(), main.manner()))
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
                        && (!caption || isProper(other) || MeetingNouns.isKindAlone(fullest.name()))
                        && !signs.isLongAgo(other)
                        && MeetingNouns.isSameNoun(main.name(), other.name())) {
                    fullest = other;
                }
            }
        }
        return fullest;
    }

    /** Whether it is more than words of a caption for it: ‘나루 물길 포럼’, 2026 나루 물길 포럼. */
    private static boolean isProper(ForumNames.Found one) {
        return one.weight() == ForumNames.MARKED || one.name().chars().anyMatch(Character::isDigit);
    }

    /** A marked name before any other, then the longer one. */
    private static boolean isFuller(ForumNames.Found one, ForumNames.Found other) {
        boolean marked = one.weight() == ForumNames.MARKED;
        boolean otherMarked = other.weight() == ForumNames.MARKED;
        return marked == otherMarked
                ? !marked && one.name().length() > other.name().length()
                : marked;
    }
}
