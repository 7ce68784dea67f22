package kr.hanmadi.extraction.forum;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.people.Names;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.MarkPair;
import kr.hanmadi.extraction.text.TextOrder;
import kr.hanmadi.extraction.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * The topic between marks that a noun for a meeting goes on from: ‘나라 살림’을 주제로 특별 세미나, ‘나라 살림’ 공동학술대회.
 *
 * @param words the topic
 * @param name topic and noun, without the bodies that hold it
 * @param start where the name begins
 */
record MarkedTopic(String words, String name, int start) {
    private static final int FARTHEST = 40;
    private static final String FEW_WORDS = "((?:[가-힣A-Za-z0-9·]+\\s){0,3})$";
    /** What calls the words in marks a topic: ’을 주제로 특별 세미나, ’라는 이름의 세미나. */
    private static final Pattern TOPIC = Pattern.compile("^(?:(?:을|를|이란|란|이라는|라는)?\\s?"
            + Lexicon.anyOf("forum/topic-nouns.txt")
            + "(?:로|의|으로)(?: 한| 하는)?,?|(?:이라는|라는|이란|란)(?: 이름의)?)\\s" + FEW_WORDS);
    /** ‘나라 살림’ 특별 세미나: nothing but a note and words of the name, behind a blank; not ‘가나호텔’에서 세미나. */
    private static final Pattern NEXT = Pattern.compile("^\\s?$|^(?:\\([^()]{1,30}\\))?\\s" + FEW_WORDS);

    private static final Pattern TOPIC_NOUN = Pattern.compile(Lexicon.anyOf("forum/topic-nouns.txt"));
    /** 제5회 ‘물길 언론상’ 시상식 */
    private static final Pattern NUMBERED = Pattern.compile("(제\\s?\\d{1,4}(?:회|차|기|대)) $");
    /** 가나회·나라회 공동 세미나: the bodies that hold it together are no part of the name. */
    private static final Pattern BODIES =
            Pattern.compile("^[가-힣A-Za-z]{2,20}(?:[·ㆍ‧][가-힣A-Za-z]{2,20})+ 공동 (?:기획 |주최 |개최 )?");

    /** Particles behind a remark, which begin a clause: “…”라며 간담회를 열었다. */
    static final Set<String> BEHIND_REMARK = Set.of("고", "며", "라고", "라며", "면서", "라면서", "이라고", "이라며", "이라면서");

    /** The topic that the noun at that place goes on from; null without one. */
    static @Nullable MarkedTopic before(String body, List<MarkPair> pairs, int noun, String text) {
        int first = TextOrder.firstFrom(pairs, pair -> pair.outer().end(), noun - FARTHEST);
        int behind = TextOrder.firstFrom(pairs, pair -> pair.outer().end(), noun + 1);
        for (var pair : pairs.subList(first, behind)) {
            int end = pair.outer().end();
            if (pair.inner().length() > ForumNames.LONGEST_NAME) {
                continue;
            }
            var between = between(body.substring(end, noun));
            if (between != null && isOfName(between) && !isRemark(body, pair, noun)) {
                var topic = pair.inner().in(body).strip();
                var numbered = NUMBERED.matcher(body.substring(
                        Math.max(0, pair.outer().start() - 10), pair.outer().start()));
                boolean next = body.charAt(end) == ' ' && numbered.find();
                return new MarkedTopic(
                        topic,
                        (next ? numbered.group(1) + " " : "") + topic + " " + withoutBodies(between) + text,
                        pair.inner().start());
            }
        }
        return null;
    }

    /** Whether a noun for a meeting follows at once, of which the words in marks are a part: ‘물길 포럼’ 제5기 출범식. */
    static boolean goesOn(String body, Span marked, Span sentence) {
        var words = Word.of(body, marked.end(), Math.min(sentence.end(), marked.end() + FARTHEST));
        int at = !words.isEmpty()
                        && Character.isDigit(
                                words.getFirst().text().replaceFirst("^제", "").charAt(0))
                ? 1
                : 0;
        return body.startsWith(" ", marked.end())
                && at < words.size()
                && MeetingNouns.isNoun(words.get(at).stem());
    }

    private static @Nullable String between(String text) {
        for (var pattern : List.of(TOPIC, NEXT)) {
            var matcher = pattern.matcher(text);
            if (matcher.find()) {
                return matcher.group(1) == null ? "" : matcher.group(1);
            }
        }
        return null;
    }

    /** “물길을 넓힐 수 있다” 2차 간담회: a whole sentence in double marks was said, unless the text calls it the topic. */
    private static boolean isRemark(String body, MarkPair pair, int noun) {
        return !pair.single()
                && body.charAt(pair.inner().end() - 1) == '다'
                && !TOPIC_NOUN.matcher(body).region(pair.outer().end(), noun).find();
    }

    /** 특별 for 열린 가나회·나라회 공동 특별, for 14일 가나회와 특별, for 가나회의 특별. */
    private static String withoutBodies(String between) {
        var words = Word.of(between, 0, between.length());
        int from = 0;
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            var particle = word.particle();
            boolean with = particle != null
                    && (particle.text().equals("과")
                            || particle.text().equals("와")
                            || particle.text().equals("의") && Names.isOrganisation(word.stem()));
            boolean verb = ForumNames.isHolding(word.text());
            boolean day =
                    Character.isDigit(word.text().charAt(0)) && word.text().endsWith("일");
            from = with || verb || day ? i + 1 : from;
        }
        var rest = from == words.size()
                ? ""
                : between.substring(words.get(from).span().start());
        return BODIES.matcher(rest).replaceFirst("");
    }

    /** 특별 in ‘나라 살림’ 특별 세미나; not 문제가 이날, which ends another clause. */
    private static boolean isOfName(String between) {
        return Word.of(between, 0, between.length()).stream()
                .noneMatch(word -> word.marksSubject()
                        || word.marksTopic()
                        || ForumNames.endsName(word.text())
                        || BEHIND_REMARK.contains(word.text()) // “…” 이라며 간담회
                        || word.particle() != null && word.particle().text().startsWith("에"));
    }
}
