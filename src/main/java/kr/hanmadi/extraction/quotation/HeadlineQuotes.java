package kr.hanmadi.extraction.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kr.hanmadi.extraction.forum.MeetingNouns;
import kr.hanmadi.extraction.report.Evidence;
import kr.hanmadi.extraction.report.FoundPassage;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.HeadlineCheck;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.MarkPair;
import kr.hanmadi.extraction.text.MarkPairs;
import kr.hanmadi.extraction.text.Sentences;
import kr.hanmadi.extraction.text.TextOrder;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.EvidenceRule;
import kr.hanmadi.field.HeadlineVerdict;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.field.QuoteKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the quotations of headline, decks and subheads and holds them against the body: the same words, shortened,
 * changed, or found in none of its sentences. Remarks in marks are asked first, letter by letter; then every sentence, by
 * the words that carry its sense.
 */
public final class HeadlineQuotes {
    private static final double CLOSE = 0.45;
    private static final double SAME_WORDS = 0.8;
    /** How many remarks before and behind a line are held against it. */
    private static final int FARTHEST = 200;

    private HeadlineQuotes() {}

    public static List<FoundQuote> find(
            String body, List<FoundPassage> passages, List<FoundQuote> quotes, Speakers speakers, int firstUtterance) {
        var found = new ArrayList<FoundQuote>();
        var remarks = quotes.stream()
                .filter(quote -> quote.kind() == QuoteKind.DIRECT)
                .map(Remark::of)
                .toList();
        BodySentences sentences = null; // read only where a line is not a remark of the body
        for (var passage : passages) {
            if (isHeadline(passage.kind())) {
                var near = within(remarks, passage);
                for (var pair : MarkPairs.in(body, passage.span())) {
                    if (isRemark(body, pair, passage.span())) {
                        var named = HeadlineSpeaker.of(body, passage.span(), pair, speakers);
                        var check = check(bare(pair.inner().in(body)), near);
                        if (check.remark() == null) {
                            sentences = sentences == null ? BodySentences.of(body, passages, quotes) : sentences;
                            check = check(body, pair.inner(), sentences);
                        }
                        found.add(quote(body, pair, check, named, firstUtterance + found.size()));
                    }
                }
            }
        }
        return found;
    }

    /** A headline shortens a remark of the report, a subhead one that stands not far from it: enough, and linear. */
    private static List<Remark> within(List<Remark> remarks, FoundPassage line) {
        int start = line.kind() == PassageKind.SUBHEAD ? line.span().start() : 0;
        int next = TextOrder.firstFrom(remarks, remark -> remark.quote().span().start(), start);
        return remarks.subList(Math.max(0, next - FARTHEST), Math.min(remarks.size(), next + FARTHEST));
    }

    private static boolean isHeadline(PassageKind kind) {
        return kind == PassageKind.HEADLINE || kind == PassageKind.DECK || kind == PassageKind.SUBHEAD;
    }

    /** Single marks often hold a term or the forum's name: only what reads like a clause is a remark. */
    private static boolean isRemark(String body, MarkPair pair, Span line) {
        var words = pair.inner().in(body);
        if (MeetingNouns.isForumName(words)) {
            return false;
        }
        char after = pair.outer().end() < line.end() ? body.charAt(pair.outer().end()) : ' ';
        boolean free = " …,·.”\"".indexOf(after) >= 0;
        return pair.single()
                ? free && words.length() >= 8 && Sentences.isWhole(words)
                : free && (words.length() >= 8 || Sentences.isWhole(words)) || Sentences.isWhole(words);
    }

    private static FoundQuote quote(
            String body, MarkPair pair, Check check, @Nullable Attribution named, int utterance) {
        var words = pair.inner().in(body);
        var matched = check.remark() == null ? null : check.remark().quote();
        var speaker = named != null ? named.speaker() : matched == null ? null : matched.speaker();
        var evidence = new Evidence(
                named != null ? named.rule() : speaker == null ? EvidenceRule.NONE : EvidenceRule.HEADLINE_OF_BODY,
                null,
                named == null ? null : named.subject(),
                check.body(),
                named == null ? Confidence.MEDIUM : named.confidence());
        var label = named == null || named.subject() == null
                ? null
                : named.subject().in(body);
        return new FoundQuote(
                QuoteKind.HEADLINE,
                pair.inner(),
                words,
                utterance,
                new FoundQuote.SpokenBy(speaker, label, evidence),
                FoundQuote.ReportedBy.NONE,
                new HeadlineCheck(check.verdict(), check.body()));
    }

    private record Remark(FoundQuote quote, String bare, int[] bigrams) {
        static Remark of(FoundQuote quote) {
            var bare = HeadlineQuotes.bare(quote.words());
            return new Remark(quote, bare, HeadlineQuotes.bigrams(bare));
        }
    }

    /** @param remark the remark that the line repeats closely enough to have its speaker */
    private record Check(
            HeadlineVerdict verdict,
            @Nullable Remark remark,
            @Nullable Span body) {
        static Check of(HeadlineVerdict verdict, Remark remark) {
            return new Check(verdict, remark, remark.quote().span());
        }
    }

    /** Null when the body says it in other words or without marks: the sentence is shown instead. */
    private static Check check(String body, Span line, BodySentences sentences) {
        var match = sentences.nearest(line.in(body), line.start());
        if (match == null) {
            return new Check(HeadlineVerdict.MISSING, null, null);
        }
        return new Check(match.whole() ? HeadlineVerdict.SHORTENED : HeadlineVerdict.CHANGED, null, match.place());
    }

    private static Check check(String headline, List<Remark> remarks) {
        Remark best = null;
        double most = 0;
        var bigrams = bigrams(headline);
        for (var remark : remarks) {
            if (headline.length() >= 4 && remark.bare().contains(headline)) {
                boolean whole = remark.bare().length() <= headline.length() * 1.1;
                return Check.of(whole ? HeadlineVerdict.SAME : HeadlineVerdict.SHORTENED, remark);
            }
            double shared = shared(bigrams, remark.bigrams());
            if (shared > most) {
                most = shared;
                best = remark;
            }
        }
        if (best == null || most < CLOSE) {
            return new Check(HeadlineVerdict.MISSING, null, null);
        }
        return Check.of(most >= SAME_WORDS ? HeadlineVerdict.SHORTENED : HeadlineVerdict.CHANGED, best);
    }

    /** The share of the headline's syllable pairs that the remark holds too. */
    private static double shared(int[] bigrams, int[] other) {
        int shared = 0;
        int next = 0;
        for (int bigram : bigrams) {
            while (next < other.length && other[next] < bigram) {
                next++;
            }
            shared += next < other.length && other[next] == bigram ? 1 : 0;
        }
        return bigrams.length == 0 ? 0 : (double) shared / bigrams.length;
    }

    /** Every pair once, as a number, in order: a line is held against hundreds of remarks. */
    private static int[] bigrams(String bare) {
        return IntStream.range(1, bare.length())
                .map(i -> bare.charAt(i - 1) << Character.SIZE | bare.charAt(i))
                .sorted()
                .distinct()
                .toArray();
    }

    private static String bare(String words) {
        var bare = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            if (Character.isLetterOrDigit(words.charAt(i))) {
                bare.append(words.charAt(i));
            }
        }
        return bare.toString();
    }
}
