package kr.hanmadi.search.reading;

import java.util.Map;
import java.util.Set;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.field.SpeechAct;
import kr.hanmadi.search.api.ResultType;

/** What may stand after 유형: — kinds of result, of quotation, of forum, and speech acts. */
public final class KindWords {
    private static final Map<String, ResultType> TYPES = Map.of(
            "발언", ResultType.QUOTE,
            "인용", ResultType.QUOTE,
            "기사", ResultType.ARTICLE,
            "사람", ResultType.SPEAKER,
            "발언자", ResultType.SPEAKER,
            "포럼", ResultType.FORUM,
            "행사", ResultType.FORUM);
    private static final Map<String, QuoteKind> KINDS = Map.of(
            "직접", QuoteKind.DIRECT,
            "직접인용", QuoteKind.DIRECT,
            "간접", QuoteKind.INDIRECT,
            "간접인용", QuoteKind.INDIRECT);
    private static final Map<String, SpeechAct> ACTS = Map.ofEntries(
            Map.entry("진술", SpeechAct.STATE),
            Map.entry("강조", SpeechAct.STRESS),
            Map.entry("촉구", SpeechAct.URGE),
            Map.entry("제안", SpeechAct.PROPOSE),
            Map.entry("우려", SpeechAct.WORRY),
            Map.entry("비판", SpeechAct.CRITICISE),
            Map.entry("반박", SpeechAct.REBUT),
            Map.entry("약속", SpeechAct.PROMISE),
            Map.entry("설명", SpeechAct.EXPLAIN),
            Map.entry("전망", SpeechAct.FORECAST),
            Map.entry("질문", SpeechAct.ASK),
            Map.entry("평가", SpeechAct.APPRAISE),
            Map.entry("동의", SpeechAct.AGREE));
    private static final Map<String, ForumKind> FORUMS = Map.of(
            "토론회", ForumKind.DEBATE,
            "세미나", ForumKind.SEMINAR,
            "공청회", ForumKind.HEARING,
            "간담회", ForumKind.ROUNDTABLE,
            "조찬", ForumKind.BREAKFAST,
            "학술대회", ForumKind.CONFERENCE,
            "콘퍼런스", ForumKind.CONFERENCE,
            "기자회견", ForumKind.PRESS_CONFERENCE,
            "설명회", ForumKind.BRIEFING);

    private KindWords() {}

    /** The names of everything that the word means; empty when it is none of them. */
    public static Set<String> kindsNamed(String word) {
        var key = word.replace(" ", "");
        var type = TYPES.get(key);
        var kind = KINDS.get(key);
        var act = ACTS.get(key);
        var forum = FORUMS.get(key);
        if (type != null) {
            return Set.of(type.name());
        }
        if (kind != null) {
            return Set.of(kind.name());
        }
        if (act != null) {
            return Set.of(act.name());
        }
        return forum == null ? Set.of() : Set.of(forum.name());
    }
}
