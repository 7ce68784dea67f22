package kr.hanmadi.extraction.quotation;

import java.util.List;
import kr.hanmadi.extraction.report.FoundPassage;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.MarkPair;
import kr.hanmadi.extraction.text.MarkPairs;
import kr.hanmadi.extraction.text.Sentences;

/** Finds the remarks of the running text, passage by passage. */
public final class BodyQuotes {
    /** Paragraphs that one remark may run through. */
    private static final int MOST_PARAGRAPHS = 5;

    private final String body;
    private final RecentSpeakers recent = new RecentSpeakers();
    private final Interview interview;
    private final SentenceSubject subjects;
    private final Remarks remarks;
    private final RemarkReader remarkReader;
    private final NarrationReader narrationReader;

    private int sentenceNumber;

    private BodyQuotes(String body, Speakers speakers) {
        this.body = body;
        this.interview = new Interview(speakers, recent);
        this.subjects = new SentenceSubject(speakers, recent);
        this.remarks = new Remarks(body);
        this.remarkReader = new RemarkReader(body, speakers, recent, interview, remarks);
        this.narrationReader = new NarrationReader(body, recent, subjects, remarks);
    }

    public static List<FoundQuote> find(String body, List<FoundPassage> passages, Speakers speakers) {
        var finder = new BodyQuotes(body, speakers);
        finder.readPassages(passages);
        return finder.remarks.found();
    }

    private void readPassages(List<FoundPassage> passages) {
        // loose sentences without a headline: a line says nothing about the next
        boolean loose =
                !passages.isEmpty() && passages.getFirst().span().in(body).endsWith("다.");
        int number = 0;
        for (int i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            var text = passage.span().in(body);
            if (Interview.isQuestion(text)) {
                interview.ask(passage.span().start());
            } else if (passage.kind().isBody()) {
                boolean quotingQuestion = i + 1 < passages.size()
                        && Interview.isQuotingQuestion(
                                text, passages.get(i + 1).span().in(body));
                if (quotingQuestion) {
                    interview.ask(passage.span().start());
                    interview.expectAnswer(false);
                }
                i = lastOfRemark(body, passages, i);
                readPassage(
                        new Span(passage.span().start(), passages.get(i).span().end()), number);
                interview.expectAnswer(quotingQuestion);
                number += loose ? 2 : 1;
            }
        }
    }

    /** The passage in which a remark ends that opens in this one and is not closed there: the same passage, or a later one. */
    private static int lastOfRemark(String body, List<FoundPassage> passages, int first) {
        var text = passages.get(first).span().in(body);
        if (text.lastIndexOf('“') <= text.lastIndexOf('”')) {
            return first;
        }
        for (int i = first + 1; i < Math.min(passages.size(), first + MOST_PARAGRAPHS); i++) {
            var later = passages.get(i);
            var words = later.span().in(body);
            int close = words.indexOf('”');
            int open = words.indexOf('“');
            if (!later.kind().isBody() || open >= 0 && (close < 0 || open < close)) {
                return first; // a mark of its own: the first one was lost
            }
            if (close >= 0) {
                return i;
            }
        }
        return first;
    }

    private void readPassage(Span passage, int number) {
        var pairs = MarkPairs.in(body, passage);
        var sentences = Sentences.in(body, passage, pairs);
        var context = new PassageContext(
                number,
                passage.start() + interview.beforeAnswer(passage.in(body)),
                PassageContext.isTagged(body, sentences, pairs));
        int next = 0;
        for (var sentence : sentences) {
            int first = next;
            while (next < pairs.size() && pairs.get(next).outer().start() < sentence.end()) {
                next++;
            }
            readSentence(sentence, pairs.subList(first, next), context);
            sentenceNumber++;
        }
    }

    /** The person that a sentence is about is kept for the next one without a subject. */
    private void readSentence(Span sentence, List<MarkPair> pairs, PassageContext passage) {
        var outcome = remarkReader.read(sentence, pairs, passage, sentenceNumber);
        if (!outcome.spoken()) {
            boolean announces = narrationReader.read(sentence, !pairs.isEmpty(), passage.number(), sentenceNumber);
            remarkReader.announce(announces);
            return;
        }
        var main = subjects.main(body, sentence, pairs, outcome.speaker());
        var speaker = main == null ? null : main.speaker();
        if (main != null && speaker != null) {
            recent.recordSpeaker(speaker, main, passage.number(), sentenceNumber);
        } else {
            recent.endCarryOver();
        }
    }
}
