package kr.hanmadi.extraction;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the remarks of the running text and asks the sieves who spoke. */
final class BodyQuotes {
    private static final List<Sieve> SIEVES = List.of(new SubjectBefore(), new SubjectAfter(), new CarriedSubject());
    private static final Lexicon CONNECTIVES = Lexicon.words("connectives.txt");

    private final String body;
    private final Speakers speakers;
    private final Discourse discourse = new Discourse();
    private final List<FoundQuote> found = new ArrayList<>();
    private int utterance;
    private int sentenceNumber;

    private BodyQuotes(String body, Speakers speakers) {
        this.body = body;
        this.speakers = speakers;
    }

    static List<FoundQuote> find(String body, List<FoundPassage> passages, Speakers speakers) {
        var finder = new BodyQuotes(body, speakers);
        for (int i = 0; i < passages.size(); i++) {
            if (passages.get(i).kind().isBody()) {
                finder.read(passages.get(i).span(), i);
            }
        }
        return finder.found;
    }

    private void read(Span passage, int number) {
        var pairs = MarkPairs.in(body, passage);
        int next = 0;
        for (var sentence : Sentences.in(body, passage, pairs)) {
            int first = next;
            while (next < pairs.size() && pairs.get(next).outer().start() < sentence.end()) {
                next++;
            }
            readSentence(sentence, pairs.subList(first, next), number);
            sentenceNumber++;
        }
    }

    private void readSentence(Span sentence, List<MarkPair> pairs, int passage) {
        Attribution last = null;
        int from = sentence.start();
        boolean spoken = false;
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            var cue = Cue.after(body, pair, sentence.end());
            if (!cue.speech()) {
                continue;
            }
            int to = i + 1 < pairs.size() ? pairs.get(i + 1).outer().start() : sentence.end();
            var clause = clause(sentence, from, pair, to, cue, passage);
            var answer = last != null && !opensNewSubject(clause) ? last : ask(clause);
            boolean continues = answer == last && last != null;
            if (!continues) {
                utterance++;
            }
            if (pair.single() && answer == null) {
                continue;
            }
            add(pair, cue, answer, continues);
            last = answer == null ? last : answer;
            from = pair.outer().end();
            spoken = true;
        }
        remember(sentence, last, spoken, passage);
    }

    private Clause clause(Span sentence, int from, MarkPair pair, int to, Cue cue, int passage) {
        var before = Word.of(body, from, pair.outer().start());
        var after = Word.of(body, pair.outer().end(), to);
        var words = from == sentence.start() ? before : List.<Word>of();
        boolean opening = !words.isEmpty() && CONNECTIVES.has(words.getFirst().text()) || before.isEmpty();
        return new Clause(body, before, after, cue, opening, discourse, speakers, passage, sentenceNumber);
    }

    /** Between two remarks of one sentence somebody else may take the word: “…”고 하자 임꺽정 의원은 “…”고 맞섰다. */
    private static boolean opensNewSubject(Clause clause) {
        return new SubjectBefore().answer(clause) != null;
    }

    private static @Nullable Attribution ask(Clause clause) {
        for (var sieve : SIEVES) {
            var answer = sieve.answer(clause);
            if (answer != null) {
                return answer;
            }
        }
        return null;
    }

    private void add(MarkPair pair, Cue cue, @Nullable Attribution answer, boolean continues) {
        var verb = cue.verb();
        var subject = answer == null || continues ? null : answer.subject();
        found.add(new FoundQuote(
                QuoteKind.DIRECT,
                pair.inner(),
                pair.inner().in(body),
                utterance,
                answer == null ? null : answer.speaker(),
                subject == null ? null : subject.in(body),
                evidence(cue, answer, continues),
                verb == null ? null : verb.lemma(),
                verb == null ? null : verb.act(),
                null));
    }

    private static Evidence evidence(Cue cue, @Nullable Attribution answer, boolean continues) {
        if (answer == null) {
            return new Evidence(Evidence.NO_RULE, cue.span(), null, null, Confidence.LOW);
        }
        var introduced = answer.speaker().introducedAt();
        var subject = answer.subject();
        boolean elsewhere = subject == null || !introduced.contains(subject) && !subject.contains(introduced);
        return new Evidence(
                continues ? "same-sentence" : answer.rule(),
                cue.span(),
                subject,
                elsewhere ? introduced : null,
                answer.confidence());
    }

    /** Whom the next sentence without a subject is about. */
    private void remember(Span sentence, @Nullable Attribution last, boolean spoken, int passage) {
        if (last != null) {
            discourse.heard(last.speaker(), passage, sentenceNumber);
            return;
        }
        if (spoken) {
            discourse.interrupted();
            return;
        }
        var words = Word.of(body, sentence.start(), Math.min(sentence.end(), sentence.start() + 300));
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).marksSubject()) {
                var reference = PhraseReader.read(words, i);
                var subject = reference == null ? null : speakers.attribute(reference, discourse, "-before");
                if (subject != null) {
                    discourse.heard(subject.speaker(), passage, sentenceNumber);
                }
                return;
            }
        }
    }
}
