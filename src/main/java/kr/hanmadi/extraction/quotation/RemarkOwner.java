package kr.hanmadi.extraction.quotation;

import java.util.Arrays;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.people.Names;
import kr.hanmadi.extraction.quotation.ReportingCue.Owner;

/** Whose words a remark is, by the grammar of the verb or noun that reports it. */
final class RemarkOwner {
    private static final Pattern HEARD = Pattern.compile("^" + Lexicon.anyOf("quotation/taking-up-verbs.txt"));
    private static final Pattern READS_OUT = Pattern.compile("^(?:소개|읽|낭독)");
    private static final Pattern OBJECT_END = Pattern.compile("[을를]$");
    private static final Pattern ARISES = Pattern.compile("^" + Lexicon.anyOf("quotation/arising-verbs.txt"));
    /** Nouns after an adnominal verb that make it a matter, not a person: “…”고 말한 것을 두고. */
    private static final Pattern MATTER =
            Pattern.compile("^ ?" + Lexicon.anyOf("quotation/matter-nouns.txt") + "(?![가-힣]{3})");
    /** “…”고 답한 바 있다, “…”고 말한 적이 있다: said once, by the subject. */
    private static final Pattern ONCE = Pattern.compile("^ ?(?:바|적|일)[이가은도]? ?있");
    /** “…”고 말했을 때, “…”고 말할 때마다. */
    private static final Pattern WHEN = Pattern.compile(" (?:때|당시)");

    private static final Pattern HEARSAY =
            Pattern.compile(" 것으로 (?:뒤늦게 )?" + Lexicon.anyOf("quotation/becoming-known-verbs.txt"));
    private static final Lexicon ADVICE = Lexicon.words("quotation/advice-nouns.txt");
    private static final Lexicon REPORTS_AGAIN = Lexicon.words("quotation/passing-on-verbs.txt");
    /** “…”는 게 홍 교수의 설명이다. */
    private static final Pattern TOLD =
            Pattern.compile(Lexicon.anyOf("quotation/told-nouns.txt") + "(?:이다|이었다|다|이며|이고|이라)");
    /** “…”는 점을 한계로 꼽았다. */
    private static final Pattern POINTS_OUT =
            Pattern.compile("(?:[가-힣]+(?:로|으로) )?" + Lexicon.anyOf("quotation/pointing-verbs.txt"));

    private RemarkOwner() {}

    /** 말한 임꺽정, 말한 것, 말했다고 전했다: the verb's own form tells whose words they are. */
    static Owner ofVerb(String body, String form, int end, int next) {
        var rest = body.substring(end, next);
        if (form.equals("했다며") || form.equals("했다면서")) {
            return Owner.EMBEDDED; // 강 수석은 홍 대통령이 “…”고 했다면서 뜻을 전달했다
        }
        if (form.endsWith("다고") || form.endsWith("더라고") || form.endsWith("다며") || form.endsWith("다면서")) {
            var again = ReportingVerbs.first(body, end, next);
            return again != null && REPORTS_AGAIN.has(again.lemma()) ? Owner.EMBEDDED : Owner.SUBJECT;
        }
        if (form.endsWith("다는") || form.endsWith("다던") || form.endsWith("자")) {
            return Owner.EMBEDDED; // 홍길동 의원은 사회자가 “…”고 묻자 “…”고 답했다
        }
        if (WHEN.matcher(rest).lookingAt() && (form.endsWith("을") || form.endsWith("할"))) {
            return Owner.EMBEDDED; // 가나청은 홍길동 대사가 “…”고 말했을 때도 논평을 냈다
        }
        if (HEARSAY.matcher(rest).lookingAt()) {
            return Owner.SUBJECT; // 홍길동 씨는 “…”고 답한 것으로 알려졌다
        }
        boolean once = ONCE.matcher(rest).find(); // “…”고 답한 바 있다
        return ReportingCue.isAdnominal(form) && !once && MATTER.matcher(rest).find() ? Owner.EMBEDDED : Owner.SUBJECT;
    }

    /** 의원의, 홍씨의: whoever the subject is, the words are theirs. */
    private static boolean isPerson(String owner) {
        return !Names.titleAtEnd(owner.substring(0, owner.length() - 1)).isEmpty();
    }

    /** …는 취지, …는 질문에, …는 목소리가 컸다: the noun of speech and what follows it tell. */
    static Owner ofNoun(String noun, String particle, String after, String[] words, int at) {
        boolean thing = "것게건거".contains(noun);
        if (thing) {
            // “…”는 게 홍 교수의 설명이다; “…”는 것이다; but “…”는 게 중론
            var rest = String.join(" ", Arrays.asList(words).subList(at + 1, words.length));
            boolean told = particle.startsWith("이다")
                    || particle.startsWith("이었")
                    || particle.startsWith("으로")
                    || TOLD.matcher(rest).find();
            return told && !rest.contains("중론") ? Owner.SUBJECT : Owner.NONE;
        }
        if (noun.equals("점")) {
            var rest = String.join(" ", Arrays.asList(words).subList(at + 1, words.length));
            boolean told = particle.equals("을") && POINTS_OUT.matcher(rest).lookingAt();
            return told ? Owner.SUBJECT : Owner.NONE;
        }
        if (particle.startsWith("에")) {
            return Owner.ANSWERED;
        }
        if ((particle.equals("을") || particle.equals("를"))
                && HEARD.matcher(after).find()) {
            return Owner.ANSWERED;
        }
        boolean object = particle.equals("을") || particle.equals("를");
        boolean anothers = at > 0
                && words[at - 1].endsWith("의")
                && object
                && (READS_OUT.matcher(after).find() || isPerson(words[at - 1]));
        if (anothers) {
            return Owner.ANSWERED; // “…”라는 한 청취자의 질문을 소개하며, “…”는 임꺽정 의원의 글을 나눴다
        }
        boolean heard = particle.equals("의")
                && at + 2 < words.length
                && OBJECT_END.matcher(words[at + 1]).find()
                && HEARD.matcher(words[at + 2]).find();
        if (heard) {
            return Owner.ANSWERED; // “…”는 취지의 부탁을 받고
        }
        if (ADVICE.has(noun) && (particle.equals("은") || particle.equals("는"))) {
            return Owner.ANSWERED; // “…”는 조언은 사업을 바꾸었다: of the person of the genitive, if any
        }
        boolean subject = particle.equals("이") || particle.equals("가") || particle.equals("도") || particle.equals("만");
        if (subject && ARISES.matcher(after).find()) {
            return Owner.NO_ONE;
        }
        return Owner.SUBJECT;
    }
}
