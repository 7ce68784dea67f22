package kr.hanmadi.extraction.forum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.people.MentionLedger;
import kr.hanmadi.extraction.people.PhraseReader;
import kr.hanmadi.extraction.report.FoundBacker;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.MarkPairs;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.field.ForumKind;

/**
 * Finds who stands behind a forum: “가나협회와 나라재단은 … 세미나를 열었다”; “홍길동·임꺽정 의원이 공동 주최하고 가나시가 주관했다”.
 */
final class Backers {
    private static final Pattern OPENED =
            Pattern.compile("^[’'”\"」』]?(?:을|를)?\\s.{0,25}?(?:연 |" + Lexicon.anyOf("forum/opened-verbs.txt") + ")");
    private static final int FARTHEST_SUBJECT = 10;
    private static final int FARTHEST_VERB = 5;
    private static final int FARTHEST_BEHIND = 120;
    private static final Pattern IS_TOPIC = Pattern.compile("[’'”\"」』》]?[은는] ");
    private static final Pattern DID_OPEN = Pattern.compile("^" + Lexicon.anyOf("forum/did-open-verbs.txt"));
    private static final Pattern COPULA = Pattern.compile("(?:이다|다|입니다)$");
    static final Pattern BACKS = Pattern.compile("^(?:공동)?(?:주최|주관|후원)");
    private static final Pattern HELD_JOINTLY = Pattern.compile("^(?:주최|개최|주관|후원)");
    private static final Pattern NOTE =
            Pattern.compile("[’'”\"」』》]?\\((?:[^(),]*\\d[^()]*,\\s?)?([^()]{2,80}?)\\s(?:공동\\s?)?(주최|주관|후원)\\)");
    private static final int LONGEST_JOINT = 60;
    private static final Pattern JOINT =
            Pattern.compile("([가-힣A-Za-z]{2,20}(?:[·ㆍ‧][가-힣A-Za-z]{2,20}){1,4}) 공동 (?:[가-힣]{2,6} ){0,2}$");
    private static final Lexicon ROLES = Lexicon.words("forum/backer-roles.txt");
    private static final Lexicon BETWEEN = Lexicon.words("forum/words-before-backing.txt");
    static final Set<String> TOGETHER = Set.of("공동으로", "함께", "손잡고");
    private final String body;
    private final MentionLedger ledger;
    private final BackerList list;
    private final List<FoundBacker> found = new ArrayList<>();

    private Backers(String body, MentionLedger ledger) {
        this.body = body;
        this.ledger = ledger;
        this.list = new BackerList(body, ledger.people());
    }

    /** Those of the sentence that names the forum, and of the sentences that speak of 주최, 주관 or 후원. */
    static List<FoundBacker> of(
            String body, ForumNames.Found forum, List<Span> sentences, List<Span> backing, MentionLedger ledger) {
        var backers = new Backers(body, ledger);
        backers.readBracket(forum);
        backers.readJoint(forum);
        backers.readOpeners(forum);
        backers.readOpenersBefore(forum);
        backers.readOpenersBehind(forum);
        for (int i = 0; backers.found.isEmpty() && i < sentences.size(); i++) {
            backers.readOpenersElsewhere(forum, sentences.get(i));
        }
        sentences.forEach(backers::readBackers);
        backing.forEach(backers::readBackers);
        return backers.found;
    }

    /** The forum named in full in one sentence is held in another: “가나협회는 5일 … 포럼을 열었다”. */
    private void readOpenersElsewhere(ForumNames.Found forum, Span sentence) {
        if (sentence.equals(forum.sentence())) {
            return;
        }
        var pairs = MarkPairs.in(body, sentence);
        for (var other : ForumNames.in(body, sentence, pairs)) {
            if (MeetingNouns.isSameNoun(forum.name(), other.name())) {
                readOpeners(other);
            }
        }
    }

    /** “…은 … 토론회를 열었다” */
    private void readOpeners(ForumNames.Found forum) {
        var rest = body.substring(
                forum.span().end(),
                Math.min(forum.sentence().end(), forum.span().end() + 60));
        if (!OPENED.matcher(rest).find()) {
            return;
        }
        var words = Word.of(body, forum.sentence().start(), forum.span().start());
        for (int i = words.size() - 1; i >= 0; i--) {
            boolean verb = words.get(i).carriesOn()
                    || Morphology.isVerbForm(words.get(i).text()); // 오는
            boolean also = words.get(i).text().endsWith("도"); // 여의도
            if (words.get(i).marksSubject() && !also && !verb && !isTime(words.get(i)) && !isWithin(words, i)) {
                boolean press = MeetingNouns.kind(forum.name()) == ForumKind.PRESS_CONFERENCE;
                addListEndingAt(words, behindOthers(words, i), BackerRole.HOST, false);
                if (press && found.isEmpty()) {
                    addSpeaker(words, i);
                }
                addCoHosts(i, forum);
                return;
            }
        }
    }

    /** “‘…’ 공청회(가나협회·나라재단 공동 주최)”: the bracket behind another meeting is of that one, and the day and place in it are no hosts. */
    private void readBracket(ForumNames.Found forum) {
        var note =
                NOTE.matcher(body).region(forum.span().end(), forum.sentence().end());
        if (note.lookingAt()) {
            var words = Word.of(body, note.start(1), note.end(1));
            addListEndingAt(words, words.size() - 1, roleNamed(note.group(2)), false);
        }
    }

    /** ‘물길’을 주제로 열린 가나회·나라회 공동 세미나 */
    private void readJoint(ForumNames.Found forum) {
        int noun = nounOf(forum);
        var joint = JOINT.matcher(body.substring(Math.max(forum.sentence().start(), noun - LONGEST_JOINT), noun));
        if (joint.find()) {
            var bodies = joint.group(1).split("[·ㆍ‧]");
            if (Arrays.stream(bodies).anyMatch(BackerList::isBody)) {
                Arrays.stream(bodies)
                        .map(name -> new FoundBacker(BackerRole.HOST, name, null))
                        .forEach(found::add);
            }
        }
    }

    /** 가나협회 등이: the last of those who are named stands before 등. */
    private static int behindOthers(List<Word> words, int subject) {
        return subject > 0 && words.get(subject).stem().equals("등") ? subject - 1 : subject;
    }

    /** “홍 의원은 기자회견을 열고”, “벨리니 총리가 연 기자회견”: who gives it, where the report says who that is. */
    private void addSpeaker(List<Word> words, int subject) {
        var reference = PhraseReader.read(words, subject);
        if (reference != null) {
            ledger.personMeant(reference)
                    .map(MentionLedger.Meant::person)
                    .ifPresent(who -> found.add(new FoundBacker(BackerRole.HOST, who.name(), who)));
        }
    }

    /** “가나협회는 나라재단과 함께 … 토론회를 열었다” */
    private void addCoHosts(int subject, ForumNames.Found forum) {
        var words = Word.of(body, forum.sentence().start(), nounOf(forum));
        for (int i = subject + 1; i < words.size(); i++) {
            boolean shared = i + 1 == words.size() // “가나협회는 나라재단과 ‘…’ 토론회를 열었다”
                    || TOGETHER.contains(words.get(i + 1).text())
                    || words.get(i + 1).opened() && !words.get(i).closed();
            if (BackerList.joinsNext(words.get(i)) && words.get(i).particle() != null && shared) {
                addListEndingAt(words, behindOthers(words, i), BackerRole.HOST, true);
            }
        }
    }

    /** Where the noun begins that a topic in marks comes before: ‘물길’이라는 주제로 나라재단과 세미나를. */
    private static int nounOf(ForumNames.Found forum) {
        int last = forum.name().lastIndexOf(' ') + 1;
        int noun = forum.topic() == null
                ? forum.span().start()
                : forum.span().end() - (forum.name().length() - last);
        return Math.max(forum.sentence().start(), noun); // a label's name may be longer than what the text calls it
    }

    /** “가나군청이 나루시가 내놓은 정비안을 두고 공청회를 열었다”: the nearer subject is that of a clause within. */
    private static boolean isWithin(List<Word> words, int at) {
        if (words.get(at).marksTopic()) {
            return false;
        }
        boolean another = words.subList(0, at).stream().anyMatch(word -> word.marksSubject() && !isTime(word));
        for (int i = at + 1; another && i < Math.min(words.size(), at + 3); i++) {
            if (PhraseReader.isAdnominal(words.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** “가나협회와 나라재단이 함께 마련한 ‘…’ 토론회” */
    private void readOpenersBefore(ForumNames.Found forum) {
        var words = Word.of(body, forum.sentence().start(), forum.span().start());
        int held = holdingVerb(words);
        if (held < 1) {
            return;
        }
        for (int i = held - 1; i >= Math.max(0, held - FARTHEST_SUBJECT); i--) {
            boolean press = MeetingNouns.kind(forum.name()) == ForumKind.PRESS_CONFERENCE;
            boolean topic = words.get(i).marksTopic();
            if (words.get(i).marksSubject() && (press || !topic) && !isTime(words.get(i))) {
                if (!topic) {
                    addListEndingAt(words, behindOthers(words, i), BackerRole.HOST, false);
                }
                if (press && found.isEmpty()) {
                    addSpeaker(words, i);
                }
                return;
            }
        }
    }

    /** “이 세미나는 가나협회가 7일 나루시청에서 열었다” */
    private void readOpenersBehind(ForumNames.Found forum) {
        int end = Math.min(forum.sentence().end(), forum.span().end() + FARTHEST_BEHIND);
        if (!IS_TOPIC.matcher(body).region(forum.span().end(), end).lookingAt()) {
            return;
        }
        var words = Word.of(body, forum.span().end() + 1, end);
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            if (word.marksSubject() && !word.marksTopic() && !isTime(word)) {
                boolean opened = words.subList(i + 1, words.size()).stream()
                        .anyMatch(later -> DID_OPEN.matcher(later.text()).find());
                if (opened) {
                    addListEndingAt(words, behindOthers(words, i), BackerRole.HOST, false);
                }
                return;
            }
        }
    }

    /** The verb before the name, and what may stand between: “가나협회가 연 나라협회 회원들과의 간담회”; -1 without one. */
    private static int holdingVerb(List<Word> words) {
        for (int i = words.size() - 1; i >= Math.max(0, words.size() - FARTHEST_VERB); i--) {
            if (ForumNames.HOLDING.has(words.get(i).text())) {
                return i;
            }
            if (words.get(i).marksSubject() || words.get(i).closed()) {
                return -1;
            }
        }
        return -1;
    }

    /** “…이 주최하고 …이 주관했다”, “… 공동 주최로”, “주최는 가나시와 나라재단이다” */
    private void readBackers(Span sentence) {
        var words = Word.of(body, sentence.start(), sentence.end());
        for (int i = 0; i < words.size(); i++) {
            if (i > 1
                    && HELD_JOINTLY.matcher(words.get(i).text()).find()
                    && words.get(i - 1).text().startsWith("공동")
                    && words.get(i - 2).particle() != null
                    && BackerList.joinsNext(words.get(i - 2))) { // 나라재단, 나루회와 공동 개최했다
                addListEndingAt(words, i - 2, roleNamed(words.get(i).text()), true);
                continue;
            }
            if (!BACKS.matcher(words.get(i).text()).find()) {
                continue;
            }
            var text = words.get(i).text();
            boolean topic = ROLES.has(words.get(i).stem()) && words.get(i).marksTopic();
            int taken = topic ? takenOn(words, i) : -1;
            if (taken > 0) {
                addListEndingAt(words, taken, roleNamed(text), false);
                continue;
            }
            if (topic && COPULA.matcher(words.getLast().text()).find()) {
                readPredicate(words, i, roleNamed(text));
                continue;
            }
            if (i == 0) {
                continue;
            }
            int last = i - 1;
            while (last > 0 && BETWEEN.has(words.get(last).text())) {
                last--;
            }
            var word = words.get(last);
            boolean from = word.particle() != null
                    && word.particle().text().equals("에서")
                    && BackerList.isBody(word.stem()); // 가나협회에서 주관하는
            if (i - last <= 3 && (word.particle() == null || word.marksSubject() || from)) {
                addListEndingAt(words, last, roleNamed(text), false);
            }
        }
    }

    /** 주최는 가나시와 나라재단이 맡고: the last word of who takes it on; -1 without one. */
    private static int takenOn(List<Word> words, int topic) {
        for (int i = topic + 2; i < words.size(); i++) {
            var before = words.get(i - 1);
            if (words.get(i).text().startsWith("맡")) {
                return before.marksSubject() && !before.marksTopic() ? i - 1 : -1;
            }
        }
        return -1;
    }

    private static BackerRole roleNamed(String word) {
        return word.contains("주관") ? BackerRole.ORGANIZER : word.contains("후원") ? BackerRole.SPONSOR : BackerRole.HOST;
    }

    private void readPredicate(List<Word> words, int topic, BackerRole role) {
        var last = words.getLast();
        int end = last.span().start()
                + COPULA.matcher(last.text()).replaceFirst("").length();
        var named = Word.of(body, words.get(topic).end(), end);
        if (!named.isEmpty()) {
            addListEndingAt(named, named.size() - 1, role, false);
        }
    }

    static boolean isTime(Word word) {
        return Character.isDigit(word.text().charAt(0));
    }

    private void addListEndingAt(List<Word> words, int last, BackerRole role, boolean bodiesOnly) {
        for (var item : list.endingAt(words, last, role)) {
            boolean known = found.stream().anyMatch(backer -> backer.label().equals(item.label()));
            if (!known && !(bodiesOnly && item.person() != null)) {
                found.add(item);
            }
        }
    }
}
