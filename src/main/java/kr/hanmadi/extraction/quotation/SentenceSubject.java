package kr.hanmadi.extraction.quotation;

import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.people.PhraseReader;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.MarkPair;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.EvidenceRule;
import org.jspecify.annotations.Nullable;

/** The person that a sentence is about, so that a remark behind it without a subject can be attributed. */
final class SentenceSubject {
    private static final Lexicon OWNED = Lexicon.words("quotation/speech-nouns.txt");

    private static final Lexicon POSSESSIVES = Lexicon.words("quotation/possessive-pronouns.txt");

    private static final Pattern COPULA = Pattern.compile("(?:이었습니다|였습니다|입니다|이었다|였다|이다|다)$");

    private final Speakers speakers;
    private final RecentSpeakers recent;

    SentenceSubject(Speakers speakers, RecentSpeakers recent) {
        this.speakers = speakers;
        this.recent = recent;
    }

    /**
     * The person that a sentence with remarks is about in the end: who takes over behind the last one (“…”고 하자 홍길동 의원이 일어섰다),
     * who spoke, or, when only others' words were told, the topic (홍길동 씨는 이웃이 “…”고 물었다고 했다).
     */
    @Nullable
    Attribution main(String body, Span sentence, List<MarkPair> pairs, @Nullable Attribution last) {
        var after = Word.of(body, pairs.getLast().outer().end(), sentence.end());
        for (int i = after.size() - 1; i > 0; i--) {
            var found = after.get(i).marksSubject() ? speakerAt(after, i) : null;
            if (found != null && found.speaker() instanceof FoundSpeaker.Person) {
                return found;
            }
        }
        if (last != null) {
            return last;
        }
        var before = Word.of(body, sentence.start(), pairs.getFirst().outer().start());
        for (int i = 0; i < before.size(); i++) {
            var found = before.get(i).marksTopic() ? speakerAt(before, i) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** The word that ends the first topic that can speak; without one, the first subject. -1 without either. */
    int of(List<Word> words) {
        int subject = -1;
        for (int i = 0; i < words.size(); i++) {
            if (ownsWords(words, i) && speakerAt(words, i) != null) {
                return i;
            }
            boolean topic = words.get(i).marksTopic();
            if (!topic && (subject >= 0 || !words.get(i).marksSubject()) || speakerAt(words, i) == null) {
                continue;
            }
            if (topic) {
                return i;
            }
            subject = i;
        }
        return subject;
    }

    /** 홍길동 국장의 생각은 달랐다; 임꺽정 씨의 말이다; 마 할머니 차례가 됐다: the remark that follows is theirs. */
    static boolean ownsWords(List<Word> words, int at) {
        if (at + 1 >= words.size()) {
            return false;
        }
        var owner = words.get(at);
        var owned = words.get(at + 1);
        var particle = owner.particle();
        boolean of = particle != null && particle.text().equals("의");
        boolean turn = owned.stem().equals("차례") && !owner.marksSubject();
        return of
                        && (OWNED.has(owned.stem()) && owned.marksSubject()
                                || owned.text().startsWith("말이"))
                || turn && owned.marksSubject();
    }

    @Nullable
    Attribution speakerAt(List<Word> words, int at) {
        var reference = PhraseReader.read(words, at);
        var answer = reference == null ? null : speakers.attribute(reference, recent, EvidenceRule.Place.BEFORE);
        return answer == null || answer.speaker() == null ? null : answer;
    }

    /** The person that a sentence names at its end: “첫 발표자는 홍길동 교수였다.”, and before a remark that stands alone “가나협회 관계자입니다.” */
    @Nullable
    FoundSpeaker predicate(String body, List<Word> sentence) {
        var copula =
                sentence.isEmpty() ? null : COPULA.matcher(sentence.getLast().text());
        if (copula == null || !copula.find()) {
            return null;
        }
        boolean his = sentence.size() > 1
                && POSSESSIVES.has(sentence.get(sentence.size() - 2).text());
        if (his) {
            return null; // …는 게 그의 주장이다
        }
        int end = sentence.getLast().span().start() + copula.start();
        var label = Word.of(body, sentence.getFirst().span().start(), end);
        int last = label.size() - 1;
        boolean words = last > 0 && OWNED.has(label.get(last).text()); // 홍길동 가나일보 기자 분석이다
        var answer = label.isEmpty() ? null : speakerAt(label, words ? last - 1 : last);
        var speaker = answer == null ? null : answer.speaker();
        return speaker instanceof FoundSpeaker.Person || copula.group().equals("입니다") ? speaker : null;
    }
}
