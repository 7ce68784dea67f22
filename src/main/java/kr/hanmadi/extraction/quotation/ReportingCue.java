package kr.hanmadi.extraction.quotation;

import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Hangul;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.MarkPair;
import kr.hanmadi.extraction.text.Sentences;
import kr.hanmadi.field.SpeechAct;
import org.jspecify.annotations.Nullable;

/**
 * What follows a closing mark, and whether it makes the words a remark: “…”고 말했다, “…”라는 취지로 답했다.
 *
 * @param owner whose words they are, as the grammar tells
 * @param reported whether a quoting particle or a noun of speech follows (고, 라며, 는 취지 …)
 * @param span from the mark to the end of the reporting phrase; null when nothing reports
 */
record ReportingCue(Owner owner, boolean reported, @Nullable Span span, ReportingVerbs.@Nullable Verb verb) {

    enum Owner {
        /** No remark: a title, a term, a slogan. */
        NONE,
        /** The subject of the sentence: “홍길동은 “…”고 말했다”. */
        SUBJECT,
        /** The subject of an embedded clause: “홍길동이 “…”고 말한 것을 두고 임꺽정은 …”, “…”고 했다고 전했다. */
        EMBEDDED,
        /** A person within the sentence that only a genitive or an object can name: “…”라는 질문에. */
        ANSWERED,
        /** No one in particular: “…”는 지적이 잇따랐다. */
        NO_ONE
    }

    private static final String SYLLABLES = "[가-힣]{1,9}?";
    private static final Pattern QUOTATIVE =
            Pattern.compile("^ ?(?:이?라고(?:까지|도|만|는|만은)?|이?라면서도?|이?라며|이?라던|이?라(?=[ ,])|고(?:까지|도|는|만)?|면서도?|며|하고(?= )|"
                    + "[가-힣]{0,9}?(?:다|라|자|냐)(?:고(?:까지|도|는)?|며|면서도?)(?=[ ,.]|$))");
    private static final Pattern ADNOMINAL =
            Pattern.compile("^ ?(?:이?라는|이?란|는|이?라던|던|다는|라는|자는|냐는|식의|등의|등|하는|" + SYLLABLES + "(?:다는|라는|자는|냐는)) ");
    /** Nouns for what was said: “…”는 취지로 답했다. */
    private static final Pattern SAID =
            Pattern.compile("^(" + Lexicon.anyOf("quotation/said-nouns.txt") + ")(.{0,4})$");

    private static final Lexicon SAID_ENDINGS = Lexicon.words("quotation/said-noun-endings.txt");

    /** “…”는 의지를 내비쳤다: not words said but a mind that was shown by them. */
    private static final Pattern MEANT = Pattern.compile("^ ?(?:[가-힣]{1,6} )?"
            + Lexicon.anyOf("quotation/meant-nouns.txt") + "[을를] (?:" + Lexicon.anyOf("quotation/showing-adverbs.txt")
            + " )?" + Lexicon.anyOf("quotation/showing-verbs.txt"));
    /** A noun that no list knows, with a verb that says it: “…”는 반색을 덧붙였다. */
    private static final Pattern ADDED = Pattern.compile(
            "^ ?(?:[가-힣]{1,6} )?[가-힣]{2,5}[을를] (?:[가-힣]{1,6} )?" + Lexicon.anyOf("quotation/adding-verbs.txt"));
    /** What is answered, however long the phrase before it: ‘…’는 가나당 홍길동 의원의 질문에. */
    private static final Pattern ASKED = Pattern.compile("^ ?(?:[가-힣A-Za-z·]{1,12} ){0,4}[가-힣]{1,10}의 (?:[가-힣]{1,4} )?"
            + Lexicon.anyOf("quotation/asked-nouns.txt") + "(?:에|에는|에도|에 대해|에 대해서는)[ ,]");
    /** “…”는 이유에서다. */
    private static final Pattern REASON = Pattern.compile("^ ?이유(?:에서다|에서였다|다\\.|였다|를 (?:들|댔|내세))");
    /** “…”으로 묘사하며: words for a person or a thing. */
    private static final Pattern LIKENED =
            Pattern.compile("^(?:으로|로|에) " + Lexicon.anyOf("quotation/likening-verbs.txt") + "(?:하|했|해|었|어|며)");

    private static final Pattern CLAUSE = Pattern.compile("[다냐까나라자요지]\\.?$");
    /** A survey, of which the answers are no remarks. */
    private static final Pattern SURVEY = Pattern.compile(Lexicon.anyOf("quotation/survey-words.txt") + "|\\d%|\\d명에게");
    /** 홍길동 의원의 “…” 발언에. */
    private static final Pattern REMARK = Pattern.compile("^ (?:발언|언급)(?:에|을|은|이|과|도|으로|에는|까지)? ");
    /** “…”로 일관하며. */
    private static final Pattern INSTEAD =
            Pattern.compile("^(?:으로|로) " + Lexicon.anyOf("quotation/replying-verbs.txt"));

    /** “임금을 올릴 것”을 촉구했다, “임금을 올리는지 여부”를 물었다. */
    private static final Pattern MATTER_OF = Pattern.compile("(?:것|지 여부|는지|은지|을지)$");

    private static final Pattern OBJECT = Pattern.compile("^[’'”\"]?(?:을|를|이란 뜻을|이라는 뜻을) ?(?:거듭 |강하게 |강력히 )?");

    /** “…”이라는 등 모호하다는 지적도 제기됐다. */
    private static final Pattern AND_SO_ON =
            Pattern.compile("^ ?(?:이?라|다)는 등 [^“”\"]{0,40}(?:" + Lexicon.anyOf("quotation/said-nouns.txt")
                    + ")[이가도] (?:[가-힣]{1,4} )?" + Lexicon.anyOf("quotation/arising-verbs.txt"));

    /** 하다 alone: “…”고 했다고 전했다, “…”고 한 것, “…”고 하자. */
    private static final Pattern DID = Pattern.compile(" ?(?:했다고|한다고|하더라고|했다며|했다면서|했다는|했던|하자|한|하던)(?=[ ,])");

    private static final String NOT_YET = "(?:" + Lexicon.anyOf("quotation/planned-nouns.txt") + "|것(?:이다|입니다|이라|으로 "
            + Lexicon.anyOf("quotation/expecting-verbs.txt") + "))";
    private static final String RUMOURS = Lexicon.anyOf("quotation/rumour-nouns.txt");
    /** 말한 적이 없다, 말하지 않았다, 말할 예정이다, 말했다는 소문, 말하라고: the words were not said, or not yet. */
    private static final Pattern UNSAID =
            Pattern.compile("^ ?[가-힣]{0,6}?(?:[한힌린던] (?:적|바|일|사실)[이은도]? ?(?:전혀 |결코 |한 번도 )?없"
                    + "|[하히리]지[는도]? (?:않(?!을 수|나|느|습니까|았나|았느)|못(?:했|한))"
                    + "|[할힐릴일] " + NOT_YET
                    + "|다는 (?:[가-힣]{1,6} )?" + RUMOURS
                    + "|다는 " + Lexicon.anyOf("quotation/claim-nouns.txt") + "[은는이가]? ?[^.]{0,20}사실(?:이|과) (?:아니|다르)"
                    + "|[하히]라고 |[해혀]야 (?:한다|할|합니다))");
    /** “…”고 말하지 않았다, but not “…”며 말하지 않았다, where the words were said. */
    private static final Pattern SAYS_THAT = Pattern.compile("고(?:까지|도|는|만|만은)?$");
    /** 만약 … 말했다면 … 것이다. */
    private static final Pattern SUPPOSED = Pattern.compile("^ ?[가-힣]{0,6}?[했혔렸]다(?:면|고 치|고 하더라도)");

    private static final Pattern SUPPOSES = Pattern.compile(Lexicon.anyOf("quotation/supposing-adverbs.txt") + " ");
    /** “…”는 말은 하지 않았다, “…”는 뜻을 밝힐 예정이다. */
    private static final Pattern NOUN_UNSAID =
            Pattern.compile("^ ?(?:" + Lexicon.anyOf("quotation/denying-adverbs.txt") + " )?(?:"
                    + Lexicon.anyOf("quotation/unsaid-verbs.txt") + "[는도]? (?:않(?!을 수)|못(?:했|한))"
                    + "|[가-힣]{0,4}?[한힌] (?:적|바|일|사실)[이은도]? ?(?:전혀 |결코 )?없"
                    + "|[가-힣]{0,5}?[할힐릴] " + NOT_YET + ")");

    private static final Set<String> WRITTEN = Set.of("적다", "쓰다", "답하다");
    /** ‘…’라고 적힌 손팻말: a slogan. */
    private static final Pattern PLACARD =
            Pattern.compile("^ ?(?:[가-힣]{1,4} )?" + Lexicon.anyOf("quotation/placards.txt"));
    /** “…”라고 적힌, of which the verb is none that reports. */
    private static final Pattern WRITTEN_ON =
            Pattern.compile("^ ?(?:(?:크게|큼지막하게|손으로) )?" + Lexicon.anyOf("quotation/written-forms.txt"));

    private static final int FARTHEST = 130;

    boolean speech() {
        return owner != Owner.NONE;
    }

    ReportingCue ownedBy(Owner other) {
        return new ReportingCue(other, reported, span, verb);
    }

    static ReportingCue after(String body, MarkPair pair, int sentenceEnd) {
        int from = afterNote(body, pair.outer().end(), sentenceEnd);
        int to = Math.min(sentenceEnd, from + FARTHEST);
        int next = nextMark(body, from, to);
        var text = body.substring(from, next);
        var quotative = QUOTATIVE.matcher(text);
        if (quotative.find()) {
            int end = from + quotative.end();
            var verb = ReportingVerbs.first(body, Math.min(next, end), next);
            if (isQuotative(text, quotative.group(), verb, next >= to)) {
                return afterParticle(body, pair, from, end, next, verb);
            }
        }
        if (!pair.single() && AND_SO_ON.matcher(text).find()) {
            return new ReportingCue(Owner.NO_ONE, true, new Span(from, from), null);
        }
        var adnominal = ADNOMINAL.matcher(text);
        if (adnominal.find()) {
            return afterAdnominal(body, pair, from, adnominal.end(), text);
        }
        return withoutParticle(body, pair, from, text);
    }

    /** “…”(meddlesome)이라고: a note in brackets is no part of the cue. */
    private static int afterNote(String body, int from, int sentenceEnd) {
        if (from >= sentenceEnd || body.charAt(from) != '(') {
            return from;
        }
        int close = body.indexOf(')', from, Math.max(from, Math.min(sentenceEnd - 1, from + 40)));
        return close > 0 ? close + 1 : from;
    }

    private static ReportingCue afterParticle(
            String body, MarkPair pair, int from, int end, int next, ReportingVerbs.@Nullable Verb verb) {
        boolean whole = Sentences.isWhole(pair.inner().in(body));
        boolean did = body.startsWith("했다", Math.min(body.length(), end + 1)) && whole; // ‘…이 아니다’라고 했다
        if (pair.single() && (verb == null && !did || verb != null && WRITTEN.contains(verb.lemma()) && !whole)) {
            return new ReportingCue(Owner.NONE, false, null, null);
        }
        var said = body.substring(end, next);
        boolean supposed = SUPPOSED.matcher(said).find()
                && SUPPOSES.matcher(sentenceBefore(body, pair.outer().start())).find();
        boolean unsaid = SAYS_THAT.matcher(body.substring(from, end)).find()
                && (verb == null || body.substring(end, verb.start()).strip().indexOf(' ') < 0)
                && UNSAID.matcher(verb == null ? said : body.substring(verb.start(), next))
                        .find();
        if (unsaid || supposed) {
            return new ReportingCue(Owner.NONE, false, null, null);
        }
        boolean survey = pair.single()
                && verb != null
                && verb.lemma().startsWith("답")
                && SURVEY.matcher(sentenceBefore(body, pair.outer().start())).find();
        if (survey) {
            return new ReportingCue(Owner.NONE, false, null, null);
        }
        var span = new Span(from, verb == null ? end : verb.end());
        var written = WRITTEN_ON.matcher(said);
        if (written.find() && PLACARD.matcher(said.substring(written.end())).find()) {
            return new ReportingCue(Owner.NONE, false, null, null);
        }
        if (verb != null && PLACARD.matcher(body.substring(verb.end(), next)).find()) {
            return new ReportingCue(Owner.NONE, false, null, null);
        }
        var reportsDoing = DID.matcher(body).region(end, next);
        var owner = reportsDoing.lookingAt()
                ? RemarkOwner.ofVerb(body, reportsDoing.group().strip(), reportsDoing.end(), next)
                : verb == null
                        ? Owner.SUBJECT
                        : RemarkOwner.ofVerb(body, body.substring(verb.start(), verb.end()), verb.end(), next);
        return new ReportingCue(owner, true, span, verb);
    }

    /** The sentence before a remark, as far as it matters. */
    private static String sentenceBefore(String body, int mark) {
        var before = body.substring(Math.max(0, mark - 60), mark);
        return before.substring(Math.max(before.lastIndexOf('\n'), before.lastIndexOf(". ")) + 1);
    }

    static boolean isAdnominal(String form) {
        char last = form.charAt(form.length() - 1);
        boolean but = form.endsWith("지만"); // 권했지만, whose last syllable looks like 권한
        return !but && (last == '던' || last == '는' || last == '은' || Hangul.finalIsNieun(last));
    }

    /** “…”는 취지, “…”라는 지적: said; “…”라는 제목, “…”란 구호: a title. */
    private static ReportingCue afterAdnominal(String body, MarkPair pair, int from, int end, String text) {
        var rest = text.substring(end);
        var words = rest.strip().split("[ ,.]+", 6);
        if (words[0].equals("그는") || words[0].equals("그녀는")) { // “…”는 그는
            return new ReportingCue(Owner.SUBJECT, true, new Span(from, from + end), null);
        }
        if (MEANT.matcher(rest).find()) {
            var verb = ReportingVerbs.first(body, from + end, from + text.length());
            var span = new Span(from, verb == null ? from + end : verb.end());
            return new ReportingCue(pair.single() ? Owner.NONE : Owner.SUBJECT, !pair.single(), span, verb);
        }
        var asked = ASKED.matcher(rest);
        var inner = pair.inner().in(body);
        boolean answered = asked.find() && inner.indexOf(' ') > 0;
        if (answered && pair.single() && CLAUSE.matcher(inner).find()) { // not ‘물길 넓히기’라는 가나시의 제안에
            return new ReportingCue(Owner.ANSWERED, true, new Span(from, from + end + asked.end() - 1), null);
        }
        for (int i = 0; i < Math.min(3, words.length); i++) {
            var said = SAID.matcher(words[i]);
            if (!said.matches() || !isParticle(said.group(2))) {
                continue;
            }
            var after = i + 1 < words.length ? words[i + 1] : "";
            var verb = ReportingVerbs.first(body, from + end, from + text.length());
            int stop = from + text.indexOf(words[i], end) + words[i].length();
            var span = new Span(from, verb == null ? stop : verb.end());
            if (NOUN_UNSAID.matcher(text.substring(stop - from)).find()) {
                return new ReportingCue(Owner.NONE, false, null, null);
            }
            var owner = RemarkOwner.ofNoun(said.group(1), said.group(2), after, words, i);
            if (owner == Owner.SUBJECT && verb != null && verb.start() - from - end <= 6) { // …는 뜻을 밝혔다고 전했다
                owner = RemarkOwner.ofVerb(
                        body, body.substring(verb.start(), verb.end()), verb.end(), from + text.length());
            }
            return new ReportingCue(
                    pair.single() && verb == null ? Owner.NONE : owner, owner != Owner.NONE, span, verb);
        }
        if (!pair.single() && REASON.matcher(rest).find() && Sentences.isWhole(inner)) {
            return new ReportingCue(Owner.SUBJECT, true, new Span(from, from + end), null);
        }
        if (answered && !pair.single()) {
            return new ReportingCue(Owner.ANSWERED, true, new Span(from, from + end + asked.end() - 1), null);
        }
        if (!pair.single() && inner.indexOf(' ') > 0 && ADDED.matcher(rest).find()) {
            var verb = ReportingVerbs.first(body, from + end, from + text.length());
            return new ReportingCue(Owner.SUBJECT, true, new Span(from, verb == null ? from + end : verb.end()), verb);
        }
        return new ReportingCue(Owner.NONE, false, null, null);
    }

    private static boolean isParticle(String text) {
        return text.isEmpty() || SAID_ENDINGS.has(text);
    }

    private static boolean isQuotative(
            String text, String quotative, ReportingVerbs.@Nullable Verb verb, boolean last) {
        var bare = quotative.strip();
        if (bare.length() > 1) {
            return true;
        }
        // 고 and 며 alone must stand free or before the verb: “…”고 했다, “…”며; not “…”고객
        char next = text.length() > quotative.length() ? text.charAt(quotative.length()) : ' ';
        return next == ' '
                || next == ','
                || next == '.'
                || verb != null
                || (last && text.length() == quotative.length());
    }

    /** No particle follows: the remark stands alone, or the verb follows at once. */
    private static ReportingCue withoutParticle(String body, MarkPair pair, int from, String text) {
        if (pair.single()) {
            return new ReportingCue(Owner.NONE, false, null, null);
        }
        var words = pair.inner().in(body);
        var verb = ReportingVerbs.first(body, from, from + text.length());
        var rest = text.strip();
        boolean sentence = Sentences.isWhole(words) || words.endsWith("…") && words.indexOf(' ') > 0;
        boolean said;
        boolean object = OBJECT.matcher(text).find();
        if (verb != null && verb.act() == SpeechAct.FORECAST && text.startsWith("으로 ") && words.endsWith("것")) {
            return new ReportingCue(Owner.SUBJECT, true, new Span(from, verb.end()), verb); // “…것”으로 내다봤다
        }
        if (REMARK.matcher(text).find() && body.startsWith("의 ", pair.outer().start() - 2) && words.indexOf(' ') > 0) {
            return new ReportingCue(Owner.ANSWERED, true, new Span(from, from + 1), null);
        }
        if (words.indexOf(' ') > 0 && LIKENED.matcher(text).find()) {
            return new ReportingCue(Owner.SUBJECT, true, new Span(from, verb == null ? from + 2 : verb.end()), verb);
        }
        if (sentence && INSTEAD.matcher(text).find()) {
            return new ReportingCue(Owner.SUBJECT, true, new Span(from, verb == null ? from + 2 : verb.end()), verb);
        }
        if (rest.isEmpty() || ",.·…/])》>".indexOf(rest.charAt(0)) >= 0 || rest.startsWith("(")) {
            said = sentence;
        } else if (object) {
            // “임금을 올릴 것”을 촉구했다
            var next = verb == null ? "" : body.substring(from, verb.start());
            said = verb != null
                    && words.indexOf(' ') > 0
                    && next.length() <= 12
                    && (sentence || MATTER_OF.matcher(words).find());
        } else if (text.charAt(0) == ' ') {
            said = sentence || (verb != null && verb.start() - from <= 3);
        } else {
            said = text.startsWith("했다") || text.startsWith("하며") || text.startsWith("하고");
        }
        boolean reported = verb != null && (object || verb.start() - from <= 3);
        var span = said && verb != null && reported ? new Span(from, verb.end()) : null;
        return new ReportingCue(said ? Owner.SUBJECT : Owner.NONE, reported, span, span == null ? null : verb);
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
