package kr.hanmadi.extraction.quotation;

import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.MarkPair;

/**
 * The passage in which a remark stands.
 *
 * @param number of the passage
 * @param opening where the passage begins, behind what marks it as an answer (△, A.)
 * @param tagged whether short sentences behind the remarks say who spoke: “…” 홍길동 의원이 물었다. “…” …
 */
record PassageContext(int number, int opening, boolean tagged) {
    /** A short sentence that only says who spoke: 홍길동 의원이 답했다. */
    private static final Pattern TAG = Pattern.compile("^[^“”\"]{2,30}(?:이|가|은|는) (?:[가-힣]{1,6}[게히로] )?"
            + Lexicon.anyOf("quotation/tag-verbs.txt") + "(?:다|습니다)\\.$");

    static boolean isTagged(String body, List<Span> sentences, List<MarkPair> pairs) {
        return sentences.size() > 1
                && !pairs.isEmpty()
                && pairs.getFirst().outer().equals(sentences.getFirst())
                && TAG.matcher(sentences.get(1).in(body)).find();
    }

    /** Whether a remark is the first thing of the passage. */
    boolean opensWith(MarkPair pair) {
        return pair.outer().start() == opening;
    }
}
