package kr.hanmadi.extraction;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What follows a closing mark, and whether it makes the words a remark: “…”고 말했다, “…”라는 취지로 답했다.
 *
 * @param speech whether the words were said
 * @param quotative whether a quoting particle (고, 라며 …) follows
 * @param span from the mark to the end of the reporting phrase; null when nothing reports
 */
record Cue(boolean speech, boolean quotative, @Nullable Span span, ReportingVerbs.@Nullable Verb verb) {
    private static final List<String> QUOTATIVES = List.of(
            "이라고도", "라고까지", "이라면서", "이라고", "이라며", "라고도", "라면서", "고까지", "다면서", "라고", "라며", "라면서도", "면서도", "면서", "고도",
            "며", "고", "라 ", "이라 ", "라,", "이라,", "라던", "이라던");
    private static final List<String> ADNOMINALS = List.of("이라는", "라는", "이란", "란", "는", "이라던", "라던");
    /** Nouns for what was said: “…”는 취지로 답했다. */
    private static final Set<String> SAID = Set.of(
            "취지", "말", "주장", "입장", "의견", "지적", "설명", "목소리", "비판", "답변", "발언", "메시지", "당부", "제안", "요구", "질문", "반응", "우려",
            "견해", "조언", "하소연", "요청", "호소", "해명", "반박", "평가", "진단", "전망", "다짐", "약속", "글", "답", "항의", "불만", "증언", "진술",
            "판단", "뜻");
    /** Endings of sentences: words that end so were said, if anything says so. */
    private static final String SENTENCE_ENDS = "다요까죠네라자야지냐나군걸데";

    private static final int FARTHEST = 90;

    static Cue after(String body, MarkPair pair, int sentenceEnd) {
        int from = pair.outer().end();
        int to = Math.min(sentenceEnd, from + FARTHEST);
        int next = nextMark(body, from, to);
        var text = body.substring(from, next);
        var quotative = startOf(text, QUOTATIVES);
        var verb = ReportingVerbs.first(body, Math.min(next, from + quotative.length()), next);
        if (!quotative.isEmpty() && quotes(text, quotative, verb, next >= to)) {
            boolean said = !pair.single() || verb != null;
            return new Cue(said, true, span(from, quotative, verb), verb);
        }
        if (startOf(text, ADNOMINALS).isEmpty()) {
            return new Cue(isSaidWithout(body, pair, text, verb), false, span(from, "", verb), verb);
        }
        return adnominal(pair, from, text, startOf(text, ADNOMINALS), verb);
    }

    /** “…”는 취지, “…”라는 지적: said; “…”라는 제목, “…”란 구호: a title. */
    private static Cue adnominal(
            MarkPair pair, int from, String text, String adnominal, ReportingVerbs.@Nullable Verb verb) {
        var words = text.substring(adnominal.length()).strip().split("[ ,.]+", 4);
        boolean said = false;
        for (int i = 0; i < Math.min(3, words.length); i++) {
            var word = words[i];
            said |= SAID.stream().anyMatch(noun -> word.startsWith(noun) && word.length() <= noun.length() + 3);
        }
        return new Cue(said && !pair.single(), said, span(from, adnominal, verb), verb);
    }

    private static boolean quotes(String text, String quotative, ReportingVerbs.@Nullable Verb verb, boolean last) {
        if (quotative.length() > 1) {
            return true;
        }
        // 고 and 며 alone must stand free or before the verb: “…”고 했다, “…”며; not “…”고객
        char next = text.length() > 1 ? text.charAt(1) : ' ';
        return next == ' ' || next == ',' || next == '.' || verb != null || (last && text.length() == 1);
    }

    /** No particle follows: the remark stands alone, or the verb follows at once. */
    private static boolean isSaidWithout(String body, MarkPair pair, String text, ReportingVerbs.@Nullable Verb verb) {
        if (pair.single()) {
            return false;
        }
        var rest = text.strip();
        boolean sentence = endsSentence(pair.inner().in(body));
        if (rest.isEmpty() || ",.·…/".indexOf(rest.charAt(0)) >= 0 || rest.startsWith("(")) {
            return sentence;
        }
        if (text.charAt(0) == ' ') {
            return sentence || (verb != null && verb.start() - pair.outer().end() <= 3);
        }
        return text.startsWith("했다") || text.startsWith("하며") || text.startsWith("하고");
    }

    static boolean endsSentence(String words) {
        int end = words.length();
        while (end > 0 && " .?!…~,”’\"'".indexOf(words.charAt(end - 1)) >= 0) {
            end--;
        }
        boolean asked = end < words.length() && (words.indexOf('?', end) >= 0 || words.indexOf('!', end) >= 0);
        return asked || (end > 0 && words.length() >= 6 && SENTENCE_ENDS.indexOf(words.charAt(end - 1)) >= 0);
    }

    private static String startOf(String text, List<String> starts) {
        var bare = text.startsWith(" ") ? text.substring(1) : text;
        for (var start : starts) {
            if (bare.startsWith(start)) {
                return text.startsWith(" ") ? " " + start : start;
            }
        }
        return "";
    }

    private static @Nullable Span span(int from, String particle, ReportingVerbs.@Nullable Verb verb) {
        int end = verb == null ? from + particle.length() : verb.end();
        return end > from ? new Span(from, end) : null;
    }

    private static int nextMark(String body, int from, int to) {
        for (int i = from; i < to; i++) {
            if ("“\"‘'「『＂".indexOf(body.charAt(i)) >= 0) {
                return i;
            }
        }
        return to;
    }
}
