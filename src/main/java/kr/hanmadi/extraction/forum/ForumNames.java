package kr.hanmadi.extraction.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.people.Names;
import kr.hanmadi.extraction.people.PersonReference;
import kr.hanmadi.extraction.people.PhraseReader;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.MarkPair;
import kr.hanmadi.extraction.text.TextOrder;
import kr.hanmadi.extraction.text.Word;
import org.jspecify.annotations.Nullable;

/** Finds how a sentence names a meeting: ‘제3차 가나포럼’, ‘나라 살림’을 주제로 세미나, 물 부족 해소를 위한 공청회, 기자회견. */
final class ForumNames {
    private static final Lexicon CONNECTIVES = Lexicon.words("text/connectives.txt");
    /** The weight of a name between marks. */
    static final int MARKED = 4;

    static final int LONGEST_NAME = 80;
    private static final int MOST_WORDS = 12;
    private static final Pattern HELD = Pattern.compile(
            "^[’'”\"」』]?(?:이|가|을|를|은|는)?\\s.{0,25}?(?:연 |" + Lexicon.anyOf("forum/held-verbs.txt") + ")");
    /** “학술대회가 25일 오후 가나시 나루동 가나대 법학관에서 열렸다”: what happens to it, however far. */
    private static final Pattern HELD_LATER = Pattern.compile(
            "^[’'”\"」』]?(?:이|가|은|는|을|를)\\s[^.“\"]{0,90}?" + Lexicon.anyOf("forum/held-later-verbs.txt"));

    /** 간담회(이하 간담회)가 */
    private static final Pattern NOTE = Pattern.compile(
            "^\\((?![^()]{0,6}" + Lexicon.anyOf("forum/noted-heads.txt") + ")[^()]{1,30}\\)(?=[이가을를은는]|에서| )");
    /** 학술대회 ‘물길의 어제와 오늘’을 공동 개최했다 */
    private static final Pattern TITLED =
            Pattern.compile("^\\s?[‘“'\"<《〈「『]([^‘’“”'\"<>《》〈〉「」『』]{2,70})[’”'\">》〉」』](?:을|를|이|가|은|는)\\s(.{0,40}?"
                    + Lexicon.anyOf("forum/titled-verbs.txt") + ")?");

    private static final Pattern AT = Pattern.compile("^[’'”\"」』]?장?(?:에서|에 (?!"
            + Lexicon.anyOf("forum/spoken-of-forms.txt") + ")|서 |[을를] 통해| 도?중[ ,에]|의 "
            + Lexicon.anyOf("forum/parts-of-a-meeting.txt") + "| " + Lexicon.anyOf("forum/within-a-meeting.txt") + ")");
    /** 2026학년도 입학설명회, of which 도 is no particle. */
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d(?:년|년도|학년도)?");
    /** 2차 간담회, 11번째 정상회담: of a plain kind the number is no name. */
    private static final Pattern NUMBER = Pattern.compile("\\d{1,3}(?:차|번째)");
    /** 140분간 정상회담: how long it took. */
    private static final Pattern DURATION = Pattern.compile("\\d+(?:분|시간|일)(?:간|가량|여|여간|쯤|동안)");
    /** 협의체 3차 회의: a number makes a plain word the name of a meeting. */
    private static final Set<String> MEETING = Set.of("회의", "회담");
    /** Verbs that belong to a name: 물 부족 해소를 위한, 법 제정을 촉구하는. */
    private static final Lexicon MODIFIERS = Lexicon.words("forum/name-verbs.txt");

    private static final Pattern CLAUSE_END = Pattern.compile("(?:고|며|면|면서|다|지만|아|어|나|해|야|게|돼|려고|도록|는데)$");
    private static final Pattern TITLE_MARKS = Pattern.compile("[《〈\\[]([^《》〈〉\\[\\]\\n]{4,80})[》〉\\]]");
    /** The shape of a noun for a meeting that no list knows: 점검회의, 결심공판, 예산심사, Expo 2026. */
    private static final Pattern OPEN_END =
            Pattern.compile("(?:[가-힣]" + Lexicon.anyOf("forum/open-ends-of-one.txt") + "|[가-힣]{2}"
                    + Lexicon.anyOf("forum/open-ends-of-two.txt")
                    + "|(?i:expo|forum|conference|seminar|summit)(?: [\\w ]{1,24})?)$");
    /** 나루 물주간 2026, 제3회 가나마루: what is held by year or number, whatever its noun. */
    private static final Pattern NUMBERED =
            Pattern.compile("^(?:19|20)\\d\\d\\s|\\s(?:19|20)\\d\\d$|^제\\s?\\d{1,3}회\\s");
    /** 총장협의회: a body, whatever it does. */
    private static final Lexicon STANDING = Lexicon.words("forum/standing-bodies.txt");

    private static final Lexicon IN_COURT = Lexicon.words("forum/court-hearings.txt");
    private static final Pattern HOLDS =
            Pattern.compile("[은는이가]\\s[^.“\"]{0,140}?" + Lexicon.anyOf("forum/opened-verbs.txt"));
    private static final Set<String> OBJECT = Set.of("을", "를");
    private static final Pattern NOTES = Pattern.compile("\\s?\\([^()]*\\)");
    private static final Pattern BLANKS = Pattern.compile(" +");
    private static final Pattern MARKS = Pattern.compile("[‘’'“”\"]");
    private static final Pattern COPULA = Pattern.compile("(?:에서|에서였|이|였|에서입니|입니)다$");
    static final Lexicon HOLDING = Lexicon.words("forum/holding-forms.txt");
    private static final Lexicon TAKING_PLACE = Lexicon.words("forum/taking-place-forms.txt");
    private static final Lexicon BEFORE_PLAIN = Lexicon.words("forum/plain-modifiers.txt");
    private static final Lexicon NO_NAME = Lexicon.words("forum/name-breaks.txt");

    /**
     * A meeting as a sentence names it.
     *
     * @param name without marks
     * @param span from the first word of the name to the end of the noun
     * @param topic what stood between marks before the noun; null without marks
     * @param weight the more of a name, the heavier: 4 for a marked one, 1 for a noun alone
     * @param manner whether the sentence says that it was held
     */
    record Found(
            String name, Span span, Span sentence, @Nullable String topic, int weight, Manner manner) {}

    /** What the sentence does with a meeting that it names. */
    enum Manner {
        /** 세미나를 열었다, 가나시에서 열린 세미나 */
        HELD,
        /** 세미나에서: something goes on there. */
        PLACE,
        /** 세미나 참석자 */
        MENTIONED
    }

    private final String body;
    private final Span sentence;
    private final List<MarkPair> pairs;

    private ForumNames(String body, Span sentence, List<MarkPair> pairs) {
        this.body = body;
        this.sentence = sentence;
        this.pairs = pairs;
    }

    static List<Found> in(String body, Span sentence, List<MarkPair> pairs) {
        return new ForumNames(body, sentence, pairs).findAll();
    }

    private List<Found> findAll() {
        var found = new ArrayList<Found>();
        for (var pair : pairs) {
            var words = withoutNotes(pair.inner().in(body));
            var manner = manner(pair.outer().start(), pair.inner().end());
            boolean single = "“\"＂".indexOf(body.charAt(pair.outer().start())) < 0;
            if (words.length() <= LONGEST_NAME
                    && !MarkedTopic.goesOn(body, pair.outer(), sentence)
                    && (MeetingNouns.isForumName(words)
                            || manner == Manner.HELD
                                    && single
                                    && (isOpenName(words)
                                            || NUMBERED.matcher(words).find()))) {
                found.add(new Found(words, pair.inner(), sentence, null, MARKED, manner));
            }
        }
        var titles = TITLE_MARKS.matcher(body).region(sentence.start(), sentence.end());
        while (titles.find()) {
            var title = withoutNotes(titles.group(1));
            if (MeetingNouns.isForumName(title)) {
                found.add(new Found(
                        title,
                        new Span(titles.start(1), titles.end(1)),
                        sentence,
                        null,
                        MARKED,
                        manner(titles.start(), titles.end(1))));
            }
        }
        var words = Word.of(body, sentence.start(), sentence.end());
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            boolean numbered = i > 0
                    && MEETING.contains(word.stem())
                    && !words.get(i - 1).opened()
                    && NUMBER.matcher(words.get(i - 1).text()).matches();
            var noun = MeetingNouns.atEnd(bare(nounOf(word)))
                    .orElseGet(() -> numbered || isOpenName(word.stem()) ? word.stem() : "");
            if (!noun.isEmpty() && !isWithinMarks(word.span())) {
                var name = nameEndingAt(words, i, noun);
                if (name != null && (MeetingNouns.isNoun(noun) || name.manner() == Manner.HELD)) {
                    found.add(name);
                }
            }
        }
        return found;
    }

    /** ‘가나포럼’을 열었다, 열린 ‘가나포럼’, ‘가나포럼’에서, ‘가나포럼’ 집단감염. */
    private Manner manner(int start, int end) {
        var rest = body.substring(end, Math.min(sentence.end(), end + 160));
        var before = Word.of(body, Math.max(sentence.start(), start - 20), start);
        if (HELD.matcher(rest).lookingAt()
                || HELD_LATER.matcher(rest).lookingAt()
                || isHeldBefore(before, before.size())) {
            return Manner.HELD;
        }
        return AT.matcher(rest).lookingAt() || rest.length() <= 2 ? Manner.PLACE : Manner.MENTIONED;
    }

    /** 가나협회가 연 제9회 나라포럼, 가나시에서 열린 나라포럼: what was done with it stands right before the name. */
    private static boolean isHeldBefore(List<Word> words, int from) {
        var before = from > 0 ? words.get(from - 1).text() : "";
        return isHolding(before);
    }

    /** 2차 수로 점검회의, 결심공판: a noun that no list knows, which only what is done with it shows to be a meeting. */
    private static boolean isOpenName(String words) {
        var last = words.substring(words.lastIndexOf(' ') + 1);
        return OPEN_END.matcher(words).find()
                && STANDING.endOf(last).isEmpty()
                && (last.endsWith("회의") || !Names.isOrganisation(last));
    }

    /** 나루(NARU) 포럼(가칭): what brackets add is no part of the name. */
    private static String withoutNotes(String name) {
        var bare = BLANKS.matcher(NOTES.matcher(name).replaceAll(""))
                .replaceAll(" ")
                .strip();
        return bare.isEmpty() ? name.strip() : bare;
    }

    private boolean isWithinMarks(Span span) {
        int before = TextOrder.firstFrom(pairs, pair -> pair.inner().start(), span.start() + 1) - 1;
        return before >= 0 && pairs.get(before).inner().contains(span);
    }

    /** 세미나, of which 나 is no particle; 기자회견 of 기자회견장, where it is held. */
    private static String nounOf(Word word) {
        var stem = word.stem();
        boolean hall = stem.endsWith("장") && MeetingNouns.isNoun(stem.substring(0, stem.length() - 1));
        return hall ? stem.substring(0, stem.length() - 1) : MeetingNouns.isNoun(word.text()) ? word.text() : stem;
    }

    /** 라운드테이블에서다, 간담회였다: the noun without what makes it a predicate. */
    private static String bare(String stem) {
        return stem.endsWith("다") ? COPULA.matcher(stem).replaceFirst("") : stem;
    }

    private @Nullable Found nameEndingAt(List<Word> words, int at, String noun) {
        var word = words.get(at);
        int end = word.span().start() + bare(nounOf(word)).length();
        var all = body.substring(end, Math.min(sentence.end(), end + 160));
        var rest = all.startsWith("(") ? NOTE.matcher(all).replaceFirst("") : all;
        if (at + 1 < words.size()
                && !word.closed()
                && word.particle() == null
                && !AT.matcher(rest).lookingAt() // 가나포럼 행사장에서
                && !Names.titleAtEnd(words.get(at + 1).stem()).isEmpty()) {
            return null; // 가나포럼 대표: a body
        }
        if (noun.endsWith("포럼") && holdsAnother(rest)) {
            return null;
        }
        var titled = TITLED.matcher(rest);
        boolean plain = MeetingNouns.isForThePress(noun) && bare(nounOf(word)).equals(noun)
                || IN_COURT.endOf(noun).isPresent(); // 홍길동 전 시장에 대한 영장실질심사
        int from = firstWordOfName(words, at, plain);
        boolean held =
                HELD.matcher(rest).lookingAt() || HELD_LATER.matcher(rest).lookingAt() || isHeldBefore(words, from);
        boolean isTitled = titled.lookingAt() && (titled.group(2) != null || isHeldBefore(words, from));
        held |= isTitled;
        boolean place = AT.matcher(rest).lookingAt() || rest.isBlank(); // a headline may end with it
        var manner = held ? Manner.HELD : place ? Manner.PLACE : Manner.MENTIONED;
        var topic = MarkedTopic.before(body, pairs, word.span().start(), bare(nounOf(word)));
        if (topic != null) {
            return new Found(
                    withoutNotes(topic.name()), new Span(topic.start(), end), sentence, topic.words(), MARKED, manner);
        }
        while (from < at
                && (MODIFIERS.has(words.get(from).text())
                        || Names.isPlace(words.get(from).text())
                                && !words.get(from + 1).text().equals("관련"))) {
            from++;
        }
        int mark = remarkEnd(end);
        while (from < at
                && (words.get(from).span().start() < mark
                        || MarkedTopic.BEHIND_REMARK.contains(words.get(from).text()))) {
            from++; // “내일 보겠다”며 기자회견
        }
        var span = new Span(words.get(from).span().start(), end);
        var name = withoutNotes(MARKS.matcher(span.in(body)).replaceAll(""));
        boolean more = from < at || bare(nounOf(word)).length() > noun.length();
        if (!more && isTitled) {
            return new Found(
                    titled.group(1).strip() + " " + name,
                    span,
                    sentence,
                    titled.group(1).strip(),
                    MARKED,
                    Manner.HELD);
        }
        boolean bare = !more && noun.endsWith("식"); // 개막식: every festival has one
        return new Found(name, span, sentence, null, !held || bare ? 1 : more && !plain ? 3 : 2, manner);
    }

    /** 가나포럼은 11일 나루호텔에서 세미나를 열었다: a body that holds a meeting. */
    private static boolean holdsAnother(String rest) {
        return HOLDS.matcher(rest).lookingAt()
                && Word.of(rest, 1, rest.length()).stream()
                        .anyMatch(word -> word.particle() != null
                                && OBJECT.contains(word.particle().text())
                                && MeetingNouns.isNoun(word.stem()));
    }

    /** Where the last remark before it ends; -1 without one. */
    private int remarkEnd(int before) {
        int last = TextOrder.firstFrom(pairs, pair -> pair.outer().end(), before) - 1;
        while (last >= 0 && pairs.get(last).single()) {
            last--;
        }
        return last < 0 ? -1 : pairs.get(last).outer().end();
    }

    /** The first word of the name that ends with this noun. */
    private static int firstWordOfName(List<Word> words, int at, boolean plain) {
        int from = at;
        while (from > 0
                && at - from < MOST_WORDS
                && !words.get(from).opened()
                && belongs(words.get(from - 1), words.get(from))) {
            from--;
        }
        if (plain && (IN_COURT.endOf(words.get(at).stem()).isPresent() || !isModified(words, from, at))) {
            from = firstPlainModifier(words, from, at);
        }
        for (int i = at - 1; i >= from; i--) {
            var particle = words.get(i).particle();
            boolean ofPerson = particle != null && particle.text().equals("의") && isPerson(PhraseReader.read(words, i));
            boolean withOthers = words.get(i).text().endsWith("들과의")
                    && (i == from
                            || Names.isPlace(words.get(i - 1).text())
                            || !Names.isOrganisation(words.get(i - 1).text()));
            if (ofPerson || withOthers) {
                return i + 1; // 홍길동 시장의 취임식, 기자들과의 간담회
            }
        }
        return from + 1 == at && NUMBER.matcher(words.get(from).text()).matches() ? at : from;
    }

    private static int firstPlainModifier(List<Word> words, int first, int at) {
        int from = at;
        while (from > first && isBeforePlain(words.get(from - 1).text())) {
            from--;
        }
        return from;
    }

    private static boolean isPerson(@Nullable PersonReference reference) {
        return reference instanceof PersonReference.ByName || reference instanceof PersonReference.BySurname;
    }

    /** 예산 삭감을 반대하는 기자회견: before a plain noun only what a verb of its own ties to it. */
    private static boolean isModified(List<Word> words, int first, int at) {
        return words.subList(first, at).stream().anyMatch(word -> MODIFIERS.has(word.text()));
    }

    static boolean isHolding(String word) {
        return HOLDING.has(word) || TAKING_PLACE.has(word);
    }

    /** Whether it belongs to the name of a plain kind of meeting: 공동 in 공동 기자회견. */
    static boolean isBeforePlain(String word) {
        return BEFORE_PLAIN.has(word);
    }

    /** Whether a name begins behind the word at the latest: 이날, 주최. */
    static boolean endsName(String word) {
        return NO_NAME.has(word);
    }

    private static boolean belongs(Word word, Word next) {
        var text = word.text();
        if (word.closed() && !text.isEmpty()
                || NO_NAME.has(text)
                || isHolding(text)
                || CONNECTIVES.has(text)
                || DURATION.matcher(text).matches()
                || Character.isDigit(text.charAt(0)) && (text.endsWith("일") || text.endsWith("월"))
                || CLAUSE_END.matcher(text).find() && Morphology.isVerbForm(text)
                || word.opened() && MarkedTopic.BEHIND_REMARK.contains(text)) {
            return false;
        }
        if (MODIFIERS.has(text) || YEAR.matcher(text).matches() || text.endsWith("들과의")) {
            return true; // 나루협회 임원들과의 간담회
        }
        if (text.endsWith("과의")
                || text.endsWith("와의")
                || PhraseReader.isAdnominal(text)
                || Morphology.isConjugated(text)) {
            return false;
        }
        var particle = word.particle();
        if (particle == null) {
            return !(Names.isPlace(text) && Names.isPlace(next.text()));
        }
        return switch (particle.text()) {
            case "의" -> true;
            // 총리와 정상회담, 주민들과 간담회
            case "과", "와" ->
                Names.titleAtEnd(word.stem()).isEmpty()
                        && !word.stem().endsWith("들")
                        && !MeetingNouns.isNoun(word.stem()); // 초청 토론회와 후보 토론회
            case "을", "를", "에", "로", "으로" -> MODIFIERS.has(next.text());
            // 제도 of 사법제도
            case "이", "가", "도", "나", "만" ->
                Morphology.isKnown(text) || Morphology.parts(text).getLast().length() > 1;
            default -> false;
        };
    }
}
