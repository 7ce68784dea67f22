package kr.hanmadi.extraction.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.people.PersonReference;
import kr.hanmadi.extraction.people.PhraseReader;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.MarkPair;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.EvidenceRule;
import kr.hanmadi.field.QuoteKind;
import org.jspecify.annotations.Nullable;

/** Reads the remarks of one sentence after the other and asks the sieves who spoke. */
final class RemarkReader {
    private static final List<Sieve> SIEVES = List.of(
            new SpeakerLabel(),
            new SourceWithin(),
            RemarkReader::whoSaidBefore,
            new SubjectBefore(),
            new SubjectAfter(),
            new AccordingTo(),
            new CarriedSubject());

    private static final Pattern ENDS_SENTENCE = Pattern.compile("[다냐까라자요][.?!]?$");

    /** How many characters back the speaker is searched; keeps a line of a thousand remarks linear. */
    private static final int LONGEST_BEFORE = 1_000;

    private static final int LONGEST_NOTE = 60;

    private final String body;
    private final Speakers speakers;
    private final RecentSpeakers recent;
    private final Interview interview;
    private final Remarks remarks;

    /** Whether the sentence before said that the remark would follow: 홍길동 의원은 이렇게 말했다. */
    private boolean announced;
    /** Whether the last remark lost its closing mark because it goes on in the next paragraph. */
    private boolean goesOn;
    /** The speaker of the last remark; null when that is unknown. */
    private @Nullable Attribution lastSaid;

    RemarkReader(String body, Speakers speakers, RecentSpeakers recent, Interview interview, Remarks remarks) {
        this.body = body;
        this.speakers = speakers;
        this.recent = recent;
        this.interview = interview;
        this.remarks = remarks;
    }

    /**
     * What the remarks of a sentence leave behind.
     *
     * @param speaker who spoke last in the main clause; null when that is unknown
     * @param spoken whether there was a remark at all
     */
    record Outcome(@Nullable Attribution speaker, boolean spoken) {}

    /** @param sentence its number in the whole report */
    Outcome read(Span span, List<MarkPair> pairs, PassageContext passage, int sentence) {
        return new SentenceRemarks(span, pairs, passage, sentence).read();
    }

    void announce(boolean follows) {
        announced = follows;
    }

    /** 홍길동 의원은 “…”고 말한 임꺽정 교수를 두고: where no subject of its own stands before, the words are the other's. */
    private static @Nullable Attribution whoSaidBefore(QuotationContext context) {
        boolean own = context.before().stream().anyMatch(word -> word.marksSubject() && !word.marksTopic());
        return own ? null : SubjectAfter.modified(context.after(), context);
    }

    private static boolean isUnknownOrCarried(@Nullable Attribution answer) {
        return answer == null || answer.isCarried();
    }

    private static @Nullable Attribution ask(QuotationContext context) {
        for (var sieve : SIEVES) {
            var answer = sieve.answer(context);
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }

    /** Between two remarks of one sentence another speaker may begin: “…”고 하자 임꺽정 의원은 “…”고 맞섰다. */
    private static @Nullable Attribution opensNewSubject(QuotationContext context) {
        var within = new SourceWithin().answer(context);
        var before = within == null ? new SubjectBefore().answer(context) : within;
        return before == null ? SubjectAfter.modified(context.after(), context) : before;
    }

    /** The remarks of one sentence, from left to right. */
    private final class SentenceRemarks {
        private final Span sentence;
        private final List<MarkPair> pairs;
        private final PassageContext passage;
        private final int number;

        /** Who spoke last in the sentence; null while that is unknown. */
        private @Nullable Attribution last;
        /** Whether no remark of the main clause has a known speaker yet. */
        private boolean first = true;
        /** Where the words before the next remark begin. */
        private int from;

        private boolean spoken;

        /** The subject of the clause that no one could be read from; null where there is none. */
        private @Nullable Attribution unread;

        SentenceRemarks(Span sentence, List<MarkPair> pairs, PassageContext passage, int number) {
            this.sentence = sentence;
            this.pairs = pairs;
            this.passage = passage;
            this.number = number;
            this.from = sentence.start();
        }

        Outcome read() {
            var cues = RemarkCues.of(body, sentence, pairs);
            for (int i = 0; i < pairs.size(); i++) {
                if (cues.get(i).speech()) {
                    int end = i + 1 < pairs.size() ? pairs.get(i + 1).outer().start() : sentence.end();
                    readRemark(i, cues.get(i), end);
                }
            }
            return new Outcome(last, spoken);
        }

        private void readRemark(int at, ReportingCue cue, int end) {
            var pair = pairs.get(at);
            var context = contextOf(at, cue, end);
            var noted = byNote(pair, context);
            var asked = noted != null ? noted : isFirst() ? ask(context) : opensNewSubject(context);
            // 이음은 “…”며 “…”고 말했다: of the unread subject before both, not of the speaker of the sentence before
            var own = byLayout(unread != null && isUnknownOrCarried(asked) ? unread : asked, pair, cue);
            boolean continues = own == null && !isFirst();
            var answer = continues ? last : own;
            if (!continues) {
                remarks.beginUtterance();
            }
            boolean known = answer != null && answer.speaker() != null;
            if (pair.single() && !known) {
                return;
            }
            boolean waits = waits(answer, pair, cue);
            keepWhoSpoke(answer, pair, cue);
            remarks.add(QuoteKind.DIRECT, pair.inner(), cue, answer, continues);
            if (waits) {
                remarks.awaitSpeaker(passage.number());
            } else if (!pair.isOpen()) {
                remarks.endWaiting();
            }
            spoken = true;
            announced = false;
            unread = answer != null && answer.isUnread() ? answer : null;
            var subject = answer == null ? null : answer.subject();
            // 홍길동 의원은 “…”고 말한 임꺽정 교수를 두고 “…”고: the clause is still the first one's
            boolean aside = subject != null
                    && subject.start() >= pair.outer().end()
                    && context.before().stream().anyMatch(Word::marksTopic);
            if (cue.owner() == ReportingCue.Owner.SUBJECT && !aside) {
                last = known ? answer : last;
                from = pair.outer().end();
                first = last == null;
            } else if (answer != null && answer.isCarried()) {
                last = answer;
            }
        }

        /** “…”(홍길동 가나당 대표): who stands in brackets right behind the remark. */
        private @Nullable Attribution byNote(MarkPair pair, QuotationContext context) {
            int open = pair.outer().end();
            int close = open < sentence.end() && body.charAt(open) == '('
                    ? body.indexOf(')', open, Math.min(sentence.end(), open + LONGEST_NOTE))
                    : -1;
            var words = close < 0 ? List.<Word>of() : Word.of(body, open + 1, close);
            var reference = words.isEmpty() ? null : PhraseReader.readLabel(words, words.size() - 1);
            return reference instanceof PersonReference.ByName named && named.jobTitle() != null
                    ? speakers.attribute(named, recent, EvidenceRule.Place.AFTER)
                    : null;
        }

        private boolean isFirst() {
            return last == null || first;
        }

        private QuotationContext contextOf(int at, ReportingCue cue, int end) {
            var pair = pairs.get(at);
            int mark = pair.outer().start();
            var before = wordsBefore(at);
            var after = Word.of(body, pair.outer().end(), end);
            boolean opening = from == sentence.start()
                    && (before.isEmpty() || before.getFirst().carriesOn());
            var place = new QuotationContext.Place(first, opening, passage.number(), number);
            return new QuotationContext(body, mark, before, after, cue, place, recent, speakers);
        }

        /** “물이 더 오나”라는 질문에, ‘물이 더 온다’는 말에: what stands in the marks is no part of the clause. */
        private List<Word> wordsBefore(int at) {
            int mark = pairs.get(at).outer().start();
            int start = Math.max(from, mark - LONGEST_BEFORE);
            int first = at;
            while (first > 0 && pairs.get(first - 1).outer().start() >= start) {
                first--;
            }
            var words = new ArrayList<Word>();
            for (var pair : pairs.subList(first, at)) {
                if (pair.outer().end() <= mark
                        && !pair.isOpen()
                        && isClause(pair.inner().in(body))) {
                    words.addAll(Word.of(body, start, pair.outer().start()));
                    start = pair.outer().end();
                }
            }
            words.addAll(Word.of(body, start, mark));
            return words;
        }

        /** Three words or more that end as a sentence does. */
        private static boolean isClause(String words) {
            int blank = words.indexOf(' ');
            return blank > 0
                    && words.indexOf(' ', blank + 1) > 0
                    && ENDS_SENTENCE.matcher(words).find();
        }

        /** Where a sentence names no speaker, the form of the passage may: an answer, a remark of several paragraphs. */
        private @Nullable Attribution byLayout(@Nullable Attribution named, MarkPair pair, ReportingCue cue) {
            if (cue.reported()) {
                return named;
            }
            var answer = passage.tagged() && first && isUnknownOrCarried(named) ? null : named;
            var interviewee = passage.opensWith(pair) ? interview.answer() : null;
            if (interviewee != null && isUnknownOrCarried(answer)) {
                answer = interviewee;
            }
            // every paragraph of one remark opens with a mark of its own
            boolean goesOnHere = goesOn && passage.opensWith(pair) && lastSaid != null;
            return goesOnHere && isUnknownOrCarried(answer) ? lastSaid : answer;
        }

        /** Whether the next sentence may say who spoke: the remark stands alone. */
        private boolean waits(@Nullable Attribution answer, MarkPair pair, ReportingCue cue) {
            boolean known = answer != null && answer.speaker() != null;
            boolean carried = answer != null && answer.isCarried() && passage.opensWith(pair) && !announced;
            return (!known || carried) && !cue.reported() && cue.owner() == ReportingCue.Owner.SUBJECT;
        }

        private void keepWhoSpoke(@Nullable Attribution answer, MarkPair pair, ReportingCue cue) {
            var speaker = answer == null ? null : answer.speaker();
            if (answer != null && speaker == null) {
                recent.forgetIndividual();
            }
            if (answer != null && answer.isUnread() && cue.owner() == ReportingCue.Owner.SUBJECT) {
                recent.endCarryOver(); // 이음은 “…”고 했다. 이어 “…”고
            }
            boolean explains = remarks.isOnlyFirstWaiting() || remarks.isAnyWaiting() && goesOn;
            if (answer != null && speaker != null && explains && isFirst()) {
                remarks.attributeWaiting(speaker, answer.confidence());
            }
            goesOn = pair.isOpen() && !cue.reported(); // a lost mark before 고 말했다 ends the remark
            lastSaid = speaker == null ? null : answer;
        }
    }
}
