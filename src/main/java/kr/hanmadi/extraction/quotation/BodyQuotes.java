package kr.hanmadi.extraction.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.report.Evidence;
import kr.hanmadi.extraction.report.FoundPassage;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.MarkPair;
import kr.hanmadi.extraction.text.MarkPairs;
import kr.hanmadi.extraction.text.Sentences;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.QuoteKind;
import org.jspecify.annotations.Nullable;

/** Finds the remarks of the running text and asks the sieves who spoke. */
public final class BodyQuotes {
    private static final List<Sieve> SIEVES = List.of(
            new SpeakerLabel(),
            new SourceWithin(),
            new SubjectBefore(),
            new SubjectAfter(),
            new AccordingTo(),
            new CarriedSubject());

    private static final Pattern SAID_SO = Pattern.compile(
            "(?:이렇게|이같이|이처럼|이와 같이|같은|이 같은|이런) ?(?:말|밝|강조|토로|전|설명|지적|호소|회고|털어|외|물|취지)|(?:말했다|밝혔다|말이다|외쳤다|토로했다|호소했다|말했습니다|밝혔습니다|첫마디였다|말이었다|설명이다|주장이다)\\.?$|말문을 열|입을 열|운을 뗐|말을 (?:마치|마쳤|꺼내|이어|잇)");
    private static final String ASKS = "^(?:[-–—―▶▷▲]\\s?|Q\\d{0,2}[.:]?\\s?|문\\s?[.:]\\s?|질문\\s?[.:]\\s?)";
    private static final Pattern QUESTION = Pattern.compile(ASKS + "[^“\"]*$");
    /** A question that quotes a third person: - 홍길동 의원은 “…”고 했다. */
    private static final Pattern QUOTING_QUESTION = Pattern.compile(ASKS + "[가-힣].*[다나까요가][.?]$");
    /** What opens an answer before its mark: △ “…”, A. “…”, 답: “…”. */
    private static final Pattern ANSWER = Pattern.compile("^(?:[-–—―△▲○●▷]|A\\d{0,2}[.:]|답\\s?[.:])?\\s?(?=[“\"])");
    /** 홍길동 의원은 이렇게 말했다: the remark follows. */
    private static final Pattern ANNOUNCES = Pattern.compile(
            "(?:이렇게|다음과 같이|이같이|이와 같이|이처럼|아래와 같이|다음과 같은|이런) .{0,12}(?:말했|밝혔|적었|썼|설명했|토로했|전했|답했|강조했|당부했|남겼|호소했|물었|올렸)[가-힣]*\\.?$");
    /** A short sentence that only says who spoke: 홍길동 의원이 답했다. */
    private static final Pattern TAG = Pattern.compile(
            "^[^“”\"]{2,30}(?:이|가|은|는) (?:[가-힣]{1,6}[게히로] )?(?:말했|물었|답했|대답했|되물었|거들었|외쳤|대꾸했|맞받았|받았|소리쳤|맞장구쳤|덧붙였|설명했|따졌|반박했|끼어들었)(?:다|습니다)\\.$");

    private static final Pattern LISTED = Pattern.compile("[,·/]|,? ?[△▲▷▶○●◇◆□■①-⑳]");
    private static final int LONGEST_QUESTION = 300;

    /** Paragraphs that one remark may run through. */
    private static final int MOST_PARAGRAPHS = 5;

    /** How many characters back the speaker is searched; keeps a line of a thousand remarks linear. */
    private static final int LONGEST_BEFORE = 1_000;

    /** How many characters into a sentence a subject is searched. */
    private static final int LONGEST_SENTENCE = 400;

    private final String body;
    private final Speakers speakers;
    private final Discourse discourse = new Discourse();
    private final SentenceSubject subjects;
    private final List<FoundQuote> found = new ArrayList<>();
    /** Remarks that stand alone and unexplained, in the sentence or paragraph before. */
    private final List<Integer> pending = new ArrayList<>();

    private int pendingIn = -1;

    /** Whether the last remark lost its closing mark because it goes on in the next paragraph. */
    private boolean goesOn;

    private @Nullable Attribution lastSaid;
    private boolean loose;
    /** Whether the sentence before said that the remark would follow. */
    private boolean announced;
    /** Whether short sentences behind the remarks of a paragraph say who spoke: “…” 홍길동 의원이 물었다. “…” … */
    private boolean tagged;
    /** Whether the passage before was a question of the paper's. */
    private boolean answering;

    private FoundSpeaker.@Nullable Person interviewee;
    /** Where the passage begins. */
    private int opening;

    private int utterance;
    private int sentenceNumber;

    private BodyQuotes(String body, Speakers speakers) {
        this.body = body;
        this.speakers = speakers;
        this.subjects = new SentenceSubject(speakers, discourse);
    }

    public static List<FoundQuote> find(String body, List<FoundPassage> passages, Speakers speakers) {
        var finder = new BodyQuotes(body, speakers);
        // loose sentences without a headline: a line says nothing about the next
        finder.loose =
                !passages.isEmpty() && passages.getFirst().span().in(body).endsWith("다.");
        int paragraph = 0;
        for (int i = 0; i < passages.size(); i++) {
            var passage = passages.get(i);
            var text = passage.span().in(body);
            if (isQuestion(text)) {
                finder.asked(passage.span().start());
            } else if (passage.kind().isBody()) {
                boolean quotes = i + 1 < passages.size()
                        && text.length() <= LONGEST_QUESTION
                        && QUOTING_QUESTION.matcher(text).find()
                        && ANSWER.matcher(passages.get(i + 1).span().in(body)).find();
                if (quotes) {
                    finder.asked(passage.span().start());
                    finder.answering = false;
                }
                int last = lastOfRemark(body, passages, i);
                finder.readPassage(
                        new Span(
                                passage.span().start(),
                                passages.get(last).span().end()),
                        paragraph);
                finder.answering = quotes;
                paragraph += finder.loose ? 2 : 1;
                i = last;
            }
        }
        return finder.found;
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

    /** “- 첫 무대는 어땠나.” asked by the paper in an interview. */
    private static boolean isQuestion(String text) {
        return QUESTION.matcher(text).find() && text.length() <= LONGEST_QUESTION;
    }

    /** The interviewed person: who spoke last before the first question, or who is mentioned most often. */
    private void asked(int at) {
        answering = true;
        if (interviewee == null) {
            var person = discourse.person();
            interviewee = person == null ? speakers.mostMentioned(at) : person;
        }
    }

    private void readPassage(Span passage, int number) {
        var answer = answering ? ANSWER.matcher(passage.in(body)) : null;
        opening = passage.start() + (answer != null && answer.find() ? answer.end() : 0);
        var pairs = MarkPairs.in(body, passage);
        int next = 0;
        var sentences = Sentences.in(body, passage, pairs);
        tagged = sentences.size() > 1
                && !pairs.isEmpty()
                && pairs.getFirst().outer().equals(sentences.getFirst())
                && TAG.matcher(sentences.get(1).in(body)).find();
        for (var sentence : sentences) {
            int first = next;
            while (next < pairs.size() && pairs.get(next).outer().start() < sentence.end()) {
                next++;
            }
            readSentence(sentence, pairs.subList(first, next), number);
            sentenceNumber++;
        }
        answering = false;
    }

    private void readSentence(Span sentence, List<MarkPair> pairs, int passage) {
        Attribution last = null;
        int from = sentence.start();
        boolean first = true;
        boolean spoken = false;
        var cues = cues(sentence, pairs);
        for (int i = 0; i < pairs.size(); i++) {
            var pair = pairs.get(i);
            var cue = cues.get(i);
            if (!cue.speech()) {
                continue;
            }
            int to = i + 1 < pairs.size() ? pairs.get(i + 1).outer().start() : sentence.end();
            var clause = clause(sentence, from, first, pair, to, cue, passage);
            var answer = last == null || first ? ask(clause) : opensNewSubject(clause);
            boolean answers = answering
                    && interviewee != null
                    && !cue.reported()
                    && pair.outer().start() == opening;
            if (tagged
                    && first
                    && !cue.reported()
                    && answer != null
                    && answer.rule().startsWith("carried")) {
                answer = null;
            }
            if (answers && (answer == null || answer.rule().startsWith("carried"))) {
                answer = new Attribution(interviewee, "interview-answer", null, Confidence.MEDIUM);
            }
            boolean goesOnHere = goesOn && pair.outer().start() == opening && lastSaid != null && !cue.reported();
            if (goesOnHere && (answer == null || answer.rule().startsWith("carried"))) {
                answer = lastSaid; // every paragraph of one remark opens with a mark of its own
            }
            boolean continues = answer == null && last != null && !first;
            if (continues) {
                answer = last;
            } else {
                utterance++;
            }
            boolean somebody = answer != null && answer.speaker() != null;
            if (pair.single() && !somebody) {
                continue;
            }
            boolean carried = answer != null
                    && answer.rule().startsWith("carried")
                    && pair.outer().start() == opening
                    && !announced;
            boolean alone = (!somebody || carried) && !cue.reported() && cue.voice() == Cue.Voice.SUBJECT;
            if (answer != null && answer.speaker() == null) {
                discourse.personUnknown();
            }
            boolean opens = pending.equals(List.of(0)) || !pending.isEmpty() && goesOn;
            if (somebody && opens && (last == null || first)) {
                var known = Objects.requireNonNull(answer);
                settle(Objects.requireNonNull(known.speaker()), known.confidence());
            }
            goesOn = pair.isOpen() && !cue.reported(); // a lost mark before 고 말했다 ends the remark
            lastSaid = somebody ? answer : null;
            add(QuoteKind.DIRECT, pair.inner(), cue, answer, continues);
            if (alone) {
                pending.add(found.size() - 1);
                pendingIn = passage;
            } else if (!pair.isOpen()) {
                pending.clear();
            }
            spoken = true;
            announced = false;
            boolean own = cue.voice() == Cue.Voice.SUBJECT;
            if (own) {
                last = somebody ? answer : last;
                from = pair.outer().end();
                first = last == null;
            } else if (answer != null && answer.rule().startsWith("carried")) {
                last = answer;
            }
        }
        remember(sentence, pairs, last, spoken, passage);
    }

    /** Every pair's own cue; in a list (“…”, “…”고 말했다) the last one's counts for all. */
    private List<Cue> cues(Span sentence, List<MarkPair> pairs) {
        var cues = new ArrayList<Cue>();
        for (var pair : pairs) {
            var cue = Cue.after(body, pair, sentence.end());
            boolean labelled = !cue.speech()
                    && !pair.single()
                    && pair.outer().end() >= sentence.end()
                    && SpeakerLabel.endsWithBullet(body, pair.outer().start());
            cues.add(labelled ? new Cue(Cue.Voice.SUBJECT, false, null, null) : cue);
        }
        for (int i = pairs.size() - 2; i >= 0; i--) {
            var between = body.substring(
                            pairs.get(i).outer().end(), pairs.get(i + 1).outer().start())
                    .strip();
            boolean listed = between.isEmpty() || LISTED.matcher(between).matches();
            boolean alike = listed && pairs.get(i).single() == pairs.get(i + 1).single();
            if (alike
                    && between.isEmpty()
                    && cues.get(i).speech()
                    && !cues.get(i + 1).speech()) {
                cues.set(i + 1, cues.get(i)); // a remark in several pairs, the last cut off
            } else if (alike && !cues.get(i).reported()) {
                cues.set(i, cues.get(i + 1));
            }
        }
        return cues;
    }

    private Clause clause(Span sentence, int from, boolean first, MarkPair pair, int to, Cue cue, int passage) {
        int mark = pair.outer().start();
        var before = Word.of(body, Math.max(from, mark - LONGEST_BEFORE), mark);
        var after = Word.of(body, pair.outer().end(), to);
        boolean opening = from == sentence.start()
                && (before.isEmpty() || before.getFirst().carriesOn());
        return new Clause(
                body,
                pair.outer().start(),
                before,
                first,
                after,
                cue,
                opening,
                discourse,
                speakers,
                passage,
                sentenceNumber);
    }

    /** Between two remarks of one sentence another speaker may begin: “…”고 하자 임꺽정 의원은 “…”고 맞섰다. */
    private static @Nullable Attribution opensNewSubject(Clause clause) {
        var within = new SourceWithin().answer(clause);
        var before = within == null ? new SubjectBefore().answer(clause) : within;
        return before == null ? SubjectAfter.modified(clause.after(), clause) : before;
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

    private void add(QuoteKind kind, Span words, Cue cue, @Nullable Attribution answer, boolean continues) {
        var verb = cue.verb();
        var subject = answer == null || continues ? null : answer.subject();
        found.add(new FoundQuote(
                kind,
                words,
                words.in(body),
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
        var speaker = answer.speaker();
        var subject = answer.subject();
        if (speaker == null) {
            return new Evidence(answer.rule(), cue.span(), subject, null, Confidence.LOW);
        }
        var introduced = speaker.introducedAt();
        boolean elsewhere = subject == null || !introduced.contains(subject) && !subject.contains(introduced);
        return new Evidence(
                continues ? "same-sentence" : answer.rule(),
                cue.span(),
                subject,
                elsewhere ? introduced : null,
                answer.confidence());
    }

    /** The person that the next sentence without a subject is about. */
    private void remember(
            Span sentence, List<MarkPair> pairs, @Nullable Attribution last, boolean spoken, int passage) {
        var main = spoken ? subjects.main(body, sentence, pairs, last) : last;
        var speaker = main == null ? null : main.speaker();
        if (speaker != null) {
            discourse.heard(speaker, Objects.requireNonNull(main), passage, sentenceNumber);
            return;
        }
        if (spoken) {
            discourse.interrupted();
            return;
        }
        var words = Word.of(body, sentence.start(), Math.min(sentence.end(), sentence.start() + LONGEST_SENTENCE));
        int at = subjects.of(words);
        var answer = at < 0 ? null : subjects.speakerAt(words, at);
        var predicate = subjects.predicate(body, words);
        var subject = answer == null || predicate instanceof FoundSpeaker.Person ? predicate : answer.speaker();
        var why = answer != null && answer.speaker() == subject
                ? answer
                : new Attribution(subject, "predicate", null, Confidence.MEDIUM);
        reportIndirect(sentence, words, at, answer, passage);
        announced = subject != null
                && pending.isEmpty()
                && pairs.isEmpty()
                && ANNOUNCES.matcher(sentence.in(body)).find();
        boolean saysSo = SAID_SO.matcher(sentence.in(body)).find() || at >= 0 && SentenceSubject.ownsWords(words, at);
        if (subject instanceof FoundSpeaker.Anonymous && !saysSo && at >= 0) {
            subject = null; // 가장 많이 던진 선수는 1900구를 넘겼다: no source
        }
        if (subject != null) {
            discourse.heard(subject, why, passage, sentenceNumber);
            boolean ofFirst = pending.contains(0) && subject instanceof FoundSpeaker.Person;
            boolean beside = !pending.isEmpty() && (passage == pendingIn || isOpen(pending.getLast()));
            boolean right = beside && subject instanceof FoundSpeaker.Person;
            if (ofFirst || right || saysSo) {
                settle(subject, why.confidence());
            }
        }
        pending.clear();
    }

    /** “물길을 바꿔야 합니다.” 홍길동 의원은 이날 이렇게 말했다: who stood before the remark came to be known. */
    private void settle(FoundSpeaker speaker, Confidence sure) {
        for (int i : pending) {
            var quote = found.get(i);
            var evidence = new Evidence(
                    "subject-next",
                    quote.evidence().cue(),
                    null,
                    speaker.introducedAt(),
                    Confidence.MEDIUM.behind(sure));
            found.set(i, quote.saidBy(speaker, evidence));
        }
        pending.clear();
    }

    private boolean isOpen(int quote) {
        return found.get(quote).speaker() == null;
    }

    /** “홍길동 의원은 예산을 늘려야 한다고 밝혔다”, and “이어 …고 덧붙였다” right behind it. */
    private void reportIndirect(
            Span sentence, List<Word> words, int subject, @Nullable Attribution named, int passage) {
        boolean carries = named == null
                && !words.isEmpty()
                && words.getFirst().carriesOn()
                && discourse.isLastSentence(passage, sentenceNumber)
                && discourse.subject() != null;
        boolean untitled = named != null
                && named.speaker() instanceof FoundSpeaker.Person person
                && person.jobTitle() == null; // too little to put words without marks in somebody's mouth
        var reported = named == null && !carries || untitled
                ? null
                : IndirectSpeech.in(body, words, named == null ? -1 : subject);
        if (reported == null
                || reported.words().in(body).chars().anyMatch(c -> "“”\"".indexOf(c) >= 0)
                || !MarkPairs.in(body, sentence).stream().allMatch(MarkPair::single)) {
            return;
        }
        var answer = named == null
                ? new Attribution(
                        Objects.requireNonNull(discourse.subject()),
                        "carried-subject",
                        null,
                        Confidence.MEDIUM.behind(discourse.sureOfSubject()))
                : named;
        var cue = new Cue(Cue.Voice.SUBJECT, true, reported.cue(), reported.verb());
        utterance++;
        add(QuoteKind.INDIRECT, reported.words(), cue, answer, false);
    }
}
