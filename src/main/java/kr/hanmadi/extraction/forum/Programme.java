package kr.hanmadi.extraction.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.people.MentionLedger;
import kr.hanmadi.extraction.people.PhraseReader;
import kr.hanmadi.extraction.report.FoundParticipant;
import kr.hanmadi.extraction.report.FoundPassage;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.text.MarkPairs;
import kr.hanmadi.extraction.text.Sentences;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.ParticipantRole;
import org.jspecify.annotations.Nullable;

/**
 * Finds who took which part in a forum: “발제를 맡은 홍길동 교수는”, “좌장은 임꺽정 원장이 맡았다”, “홍길동 의원은 축사에서”,
 * “▲홍길동 가나대 교수(토론)”.
 */
final class Programme {
    private static final Lexicon PARTS = Lexicon.pairs("forum/programme-parts.txt");
    /** A part has a modifier at most: 주제발표, 종합토론. */
    private static final int LONGEST_MODIFIER = 3;

    private static final int FARTHEST = 12;
    private static final int MOST_IN_A_LIST = 12;
    private static final Set<String> OBJECT = Set.of("을", "를", "로", "으로", "에");
    private static final Lexicon TAKING = Lexicon.words("forum/taking-forms.txt");
    private static final Pattern TOOK = Pattern.compile("^" + Lexicon.anyOf("forum/took-verbs.txt"));
    /** Parts that are a speech, in which something is said: 홍길동 의원은 축사에서. */
    private static final Set<ParticipantRole> SPEECHES = Set.of(
            ParticipantRole.OPENING,
            ParticipantRole.CONGRATULATORY,
            ParticipantRole.KEYNOTE,
            ParticipantRole.PRESENTER);

    private final MentionLedger ledger;
    private final List<FoundParticipant> found = new ArrayList<>();

    private Programme(MentionLedger ledger) {
        this.ledger = ledger;
    }

    /** In order of appearance; someone with two parts is there twice. */
    static List<FoundParticipant> read(String body, List<FoundPassage> passages, MentionLedger ledger) {
        var programme = new Programme(ledger);
        for (var passage : passages) {
            if (passage.kind().isBody()) {
                var pairs = MarkPairs.in(body, passage.span());
                for (var sentence : Sentences.in(body, passage.span(), pairs)) {
                    programme.readSentence(Word.outsideMarks(body, sentence));
                }
            }
        }
        return programme.found;
    }

    private void readSentence(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var part = partNamed(word.stem());
            var particle = word.particle();
            if (part != null && particle != null && OBJECT.contains(particle.text())) {
                readPartTaken(words, i, part);
            } else if (part != null && particle != null && particle.text().startsWith("에서")) {
                readSpeech(words, i, part);
            } else if (part != null
                    && particle != null
                    && (word.marksTopic() || particle.text().equals("에는"))) {
                readPartAnnounced(words, i, part);
            } else if (word.text().endsWith("인")) {
                var being = partNamed(word.text().substring(0, word.text().length() - 1));
                addNextPerson(words, i + 1, being);
            }
            readBracket(words, i);
        }
    }

    /** 발제를 맡은 홍길동 교수; 홍길동 교수가 발제를 맡았다; 축사를 통해. */
    private void readPartTaken(List<Word> words, int at, Part part) {
        var next = at + 1 < words.size() ? words.get(at + 1).text() : "";
        if (TAKING.has(next)) {
            addNextPerson(words, at + 2, part);
        } else if (next.equals("통해")) {
            readSpeech(words, at, part);
        } else if (TOOK.matcher(next).find()) {
            for (int i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
                if (words.get(i).marksSubject() && addListEndingAt(words, i, part)) {
                    return;
                }
            }
        }
    }

    /** 홍길동 의원은 이날 축사에서; 이날 축사에서 홍길동 의원은. */
    private void readSpeech(List<Word> words, int at, Part part) {
        if (!SPEECHES.contains(part.role())) {
            return;
        }
        for (int i = at - 1; i >= Math.max(0, at - FARTHEST); i--) {
            if (words.get(i).marksTopic()) {
                addListEndingAt(words, i, part);
                return;
            }
        }
        addNextPerson(words, at + 1, part);
    }

    /** 좌장은 홍길동 교수가 맡았다; 토론에는 홍길동 교수, 임꺽정 원장이 참여했다. */
    private void readPartAnnounced(List<Word> words, int at, Part part) {
        for (int i = at + 1; i < words.size(); i++) {
            boolean took = i + 1 < words.size()
                    && TOOK.matcher(words.get(i + 1).text()).find();
            if (took && (words.get(i).marksSubject() || words.get(i).text().equals("등이"))) {
                addListEndingAt(words, i, part);
                return;
            }
        }
    }

    /** The next person named from here on: 토론자로 나선 임꺽정 가나협회 회장은. */
    private void addNextPerson(List<Word> words, int from, @Nullable Part part) {
        if (part == null) {
            return;
        }
        for (int i = from; i < Math.min(words.size(), from + FARTHEST); i++) {
            var word = words.get(i);
            boolean ends =
                    word.closed() || word.particle() != null && !word.text().endsWith("의");
            var person = ends ? personAt(words, i) : Optional.<FoundSpeaker.Person>empty();
            if (person.isPresent()) {
                add(person.get(), part);
                return;
            }
            if (word.marksTopic()) {
                return;
            }
        }
    }

    /** 홍길동 가나대 교수(발제). */
    private void readBracket(List<Word> words, int at) {
        var note = words.get(at).note();
        var part = note == null ? null : partNamed(note.strip());
        if (part != null) {
            personAt(words, at).ifPresent(person -> add(person, part));
        }
    }

    /** Reads a list from its end: 홍길동 교수, 임꺽정 원장과 전우치 회장이; whether one of them was known. */
    private boolean addListEndingAt(List<Word> words, int last, Part part) {
        var people = new ArrayList<FoundSpeaker.Person>();
        int at = words.get(last).text().equals("등이") ? last - 1 : last;
        while (at >= 0 && people.size() < MOST_IN_A_LIST) {
            var person = personAt(words, at);
            if (person.isEmpty()) {
                break;
            }
            people.addFirst(person.get());
            at = PhraseReader.runStart(words, at) - 1;
            if (at < 0 || !joinsNext(words.get(at))) {
                break;
            }
        }
        people.forEach(person -> add(person, part));
        return !people.isEmpty();
    }

    private static boolean joinsNext(Word word) {
        var particle = word.particle();
        return particle == null
                ? word.closed()
                : particle.text().equals("과") || particle.text().equals("와");
    }

    private Optional<FoundSpeaker.Person> personAt(List<Word> words, int at) {
        var reference = PhraseReader.read(words, at);
        return reference == null
                ? Optional.empty()
                : ledger.personMeant(reference).map(MentionLedger.Meant::person);
    }

    private void add(FoundSpeaker.Person person, Part part) {
        boolean known = found.stream()
                .anyMatch(one -> one.role() == part.role() && one.name().equals(person.name()));
        if (!known) {
            found.add(new FoundParticipant(part.role(), part.printed(), person, person.name()));
        }
    }

    private static @Nullable Part partNamed(String word) {
        var end = PARTS.endOf(word).orElse("");
        return end.isEmpty() || word.length() - end.length() > LONGEST_MODIFIER
                ? null
                : new Part(PARTS.value(end).map(ParticipantRole::valueOf).orElseThrow(), word);
    }

    private record Part(ParticipantRole role, String printed) {}
}
