package kr.hanmadi.extraction.quotation;

import java.util.List;
import java.util.Set;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.people.JointSubject;
import kr.hanmadi.extraction.people.Names;
import kr.hanmadi.extraction.people.Organisations;
import kr.hanmadi.extraction.people.PersonReference;
import kr.hanmadi.extraction.people.PhraseReader;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.EvidenceRule;
import org.jspecify.annotations.Nullable;

/**
 * The subject before the remark: “홍길동 가나연구원 연구위원은 이날 “…”고 말했다”. The last topic (은, 는) names the speaker; a
 * subject (이, 가) only when there is no topic, or when the topic reports another speaker's words: “A는 B가 “…”고 말했다고 전했다”.
 */
final class SubjectBefore implements Sieve {
    private static final EvidenceRule.Place PLACE = EvidenceRule.Place.BEFORE;
    /** Adnominal forms of which the subject is the meeting or the time, never the speaker. */
    private static final Lexicon SURROUNDING = Lexicon.words("quotation/surrounding-adnominals.txt");

    private static final Set<String> ALSO = Set.of("역시", "또한", "모두");

    private static final Set<String> COMPLEMENTS = Set.of("다고", "라고", "다며", "라며", "다면서", "라면서", "자고", "냐고", "냐며", "자며");
    private static final Set<String> BREAKS = Set.of("지만", "는데", "으나", "은데", "했고", "였고", "았고", "었고", "으며", "자");

    /** Texts that speak for themselves, so that no earlier speaker is meant: 조례는 “…”고 정했다. */
    private static final Lexicon WRITINGS = Lexicon.words("quotation/writings.txt");
    /** Nouns that make an adverbial of the adnominal before: 자리에 앉은 채, 자료를 읽은 뒤. */
    private static final Lexicon WHILE = Lexicon.words("quotation/while-nouns.txt");

    /** 자리를 비운 사이, 말하는 동안. */
    private static final Set<String> MEANWHILE = Set.of("사이", "동안");

    private static final int FARTHEST_BODY = 8;

    @Override
    public @Nullable Attribution answer(QuotationContext context) {
        var words = context.before();
        boolean embedded = context.cue().owner() == ReportingCue.Owner.EMBEDDED && !isPassedOnBehind(context);
        if (embedded) {
            var within = bySubject(words, context, true);
            var outer = within == null ? byOuterSubject(words, context) : within;
            if (outer != null) {
                return outer;
            }
        }
        if (embedded
                && !words.isEmpty()
                && words.getLast().marksSubject()
                && !words.getLast().marksTopic()) {
            return Attribution.open(EvidenceRule.TOPIC_OPEN, words.getLast().span()); // 딸이 “…”고 하더라고 말했다
        }
        var topic = byTopic(words, context);
        if (topic != null) {
            return topic;
        }
        var bare = context.place().first() ? null : byBareName(words, context);
        if (bare != null) {
            return bare;
        }
        var subject = embedded ? null : bySubject(words, context, false);
        var last = words.isEmpty() ? null : words.getLast();
        if (subject == null && !context.place().first() && last != null && UnreadTopic.opensAnother(last, context)) {
            return Attribution.open(EvidenceRule.TOPIC_OPEN, last.span());
        }
        if (subject != null || !context.place().first()) {
            return subject;
        }
        if (last != null && last.marksTopic() && last.stem().endsWith("%")) {
            return Attribution.open(EvidenceRule.TOPIC_OPEN, last.span()); // 응답자의 45%는
        }
        if (last != null
                && last.marksTopic()
                && WRITINGS.has(last.stem())
                && PhraseReader.runStart(words, words.size() - 1) == words.size() - 1
                && context.cue().reported()) {
            return Attribution.open(EvidenceRule.TOPIC_OPEN, last.span());
        }
        var headed = likeHeadline(words, context);
        if (headed != null) {
            return headed;
        }
        var body = BodySubject.answer(words, context);
        return body == null ? UnreadTopic.unknownTopic(words) : body;
    }

    /** “홍길동 의원은 “…”고 말했다고 가나통신이 전했다”: who passes the words on stands behind them, so the topic before said them. */
    private static boolean isPassedOnBehind(QuotationContext context) {
        return context.after().stream()
                .anyMatch(word -> word.marksSubject()
                        && !word.marksTopic()
                        && (Organisations.speaks(word.stem()) || Names.isOrganisation(word.stem())));
    }

    private static @Nullable Attribution byTopic(List<Word> words, QuotationContext context) {
        for (int i = words.size() - 1; i >= 0; i--) {
            boolean too = i > 0 && ALSO.contains(words.get(i).text()); // 홍길동 회장 역시
            if (!too && !words.get(i).marksTopic()) {
                continue;
            }
            var found = attributeAt(words, too ? i - 1 : i, context);
            if (found == null) {
                continue;
            }
            boolean within = isWithinComplement(words, i);
            if (within
                    && !(found.speaker() instanceof FoundSpeaker.Person)
                    && words.getFirst().carriesOn()) {
                continue; // 이어 소비자도 당사자라며 “…”고 말했다
            }
            int outer = within ? outerTopic(words, i) : -1;
            var outside = outer < 0 ? null : attributeAt(words, outer, context);
            return outside != null && outside.speaker() != null ? outside : found;
        }
        return null;
    }

    /** “임꺽정은 정부는 틀렸다며 “…”고 말했다”: a word that closes a thought stands between. */
    static boolean isWithinComplement(List<Word> words, int at) {
        for (int i = at + 1; i < words.size(); i++) {
            if (endsWithOne(words.get(i).text(), COMPLEMENTS)) {
                return true;
            }
        }
        return false;
    }

    /** The topic before, when nothing between the two ends a clause. */
    private static int outerTopic(List<Word> words, int at) {
        for (int i = at - 1; i >= 0; i--) {
            var word = words.get(i);
            if (word.marksTopic()) {
                return i;
            }
            if (endsWithOne(word.text(), BREAKS)) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean endsWithOne(String text, Set<String> ends) {
        for (int length = 1; length <= Math.min(3, text.length() - 1); length++) {
            if (ends.contains(text.substring(text.length() - length))) {
                return true;
            }
        }
        return false;
    }

    /** The last subject that stands in the main clause, or right before the remark in the clause within. */
    private static @Nullable Attribution bySubject(List<Word> words, QuotationContext context, boolean within) {
        for (int i = words.size() - 1; i >= 0; i--) {
            var word = words.get(i);
            boolean subject = word.marksSubject() && !word.marksTopic();
            if (!subject || isEmbedded(words, i, words.size()) || !within && endsBeforeRemark(words, i)) {
                continue;
            }
            var found = attributeAt(words, i, context);
            boolean body = found != null && found.speaker() instanceof FoundSpeaker.Organisation;
            boolean complement = !within && isWithinComplement(words, i);
            if (complement && context.place().opening()) {
                continue; // 또 전날 기자가 확인 없이 썼다며 “…”고 비난했다: the subject of the sentence before goes on
            }
            if (found != null && !(body && !within && (!context.place().first() || complement))) {
                // 전날 기자가 확인 없이 썼다며 “…”고 비난했다: whose complaint it is may be another's
                return complement ? found.atMost(Confidence.MEDIUM) : found;
            }
        }
        return null;
    }

    /** 임꺽정 의원이 검사가 쓴 글을 두고 “…”고 한 데 대해: the first of two subjects, of which the second wrote. */
    private static @Nullable Attribution byOuterSubject(List<Word> words, QuotationContext context) {
        int outer = nextSubject(words, 0);
        int inner = outer < 0 ? -1 : nextSubject(words, outer + 1);
        if (inner < 0 || isEmbedded(words, outer, inner)) {
            return null;
        }
        var found = attributeAt(words, outer, context);
        return found != null && found.speaker() instanceof FoundSpeaker.Person ? found.atMost(Confidence.MEDIUM) : null;
    }

    private static int nextSubject(List<Word> words, int from) {
        for (int i = from; i < words.size(); i++) {
            if (words.get(i).marksSubject() && !words.get(i).marksTopic()) {
                return i;
            }
        }
        return -1;
    }

    /** “홍길동 의원이 낸 법안을 두고 “…”고 말했다”: his is the bill, not the remark. */
    static boolean isEmbedded(List<Word> words, int at, int stop) {
        if (words.get(at).closed()) {
            return false;
        }
        for (int i = at + 1; i < stop; i++) {
            var text = words.get(i).text();
            if (words.get(i).marksTopic() && !Morphology.isVerbForm(text)) {
                return true;
            }
            boolean meanwhile =
                    i + 1 < words.size() && WHILE.has(words.get(i + 1).stem());
            boolean afterMark = UnreadTopic.goesOnBehindMark(words.get(i)); // “…”라는 질문을 읽으며
            if (!meanwhile && !afterMark && !SURROUNDING.has(text) && PhraseReader.isAdnominal(text)) {
                return true;
            }
        }
        return false;
    }

    /**
     * 홍길동 의원이 사과를 요구하자 “…”고 말했다: what follows 자 is done by another. A topic goes on: 홍길동 의원은 자리가
     * 비자 “…”고 말했다.
     */
    private static boolean endsBeforeRemark(List<Word> words, int at) {
        boolean another = false; // 홍길동 의원이 논란이 커지자 “…”고 말했다: it is the dispute that grew
        for (int i = at + 1; i < words.size(); i++) {
            var word = words.get(i);
            var text = word.text();
            boolean then =
                    text.endsWith("하자") || text.length() > 1 && text.endsWith("자") && Morphology.isConjugated(text);
            boolean ends = then && !text.endsWith("자마자") // 단상에 오르자마자: the same goes on
                    || MEANWHILE.contains(word.stem())
                            && PhraseReader.endsLikeAdnominal(words.get(i - 1).text());
            if (ends && !another) {
                return true;
            }
            another = word.marksSubject() && !word.marksTopic() || another && !ends;
        }
        return false;
    }

    /** Whether the person did what the remark answers: 홍길동 의원이 사과를 요구하자 “…”고 말했다. */
    static boolean isAnswered(QuotationContext context, FoundSpeaker person) {
        var words = context.before();
        for (int i = 0; i < words.size(); i++) {
            var word = words.get(i);
            boolean subject = word.marksSubject() && !word.marksTopic() && endsBeforeRemark(words, i);
            var found = subject ? attributeAt(words, i, context) : null;
            if (found != null
                    && found.speaker() != null
                    && found.speaker().label().equals(person.label())) {
                return true;
            }
        }
        return false;
    }

    /** Whether a subject other than the one carried over stands before the remark. */
    static boolean namesAnother(QuotationContext context, FoundSpeaker carried) {
        var words = context.before();
        for (int i = words.size() - 1; i >= 0; i--) {
            boolean aside = !words.get(i).marksTopic() // 임 교수가 물러난 데 대해서는
                    && (isEmbedded(words, i, words.size()) || endsBeforeRemark(words, i));
            var found = words.get(i).marksSubject() && !aside ? attributeAt(words, i, context) : null;
            if (found != null
                    && found.speaker() instanceof FoundSpeaker.Person person
                    && !person.label().equals(carried.label())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Attribution attributeAt(List<Word> words, int at, QuotationContext context) {
        boolean claim = context.cue().owner() == ReportingCue.Owner.SUBJECT && PhraseReader.isClaim(words, at);
        int owner = claim ? at - 1 : at; // 홍길동 의원의 주장은 “…”는 것이다
        var reference = JointSubject.read(context.body(), words, owner);
        if (reference == null) {
            return null;
        }
        var found = context.speakers().attribute(reference, context.recent(), PLACE);
        return found != null && (isPlainBody(reference, found, words, at) || isPlainPronoun(found, words, at, context))
                ? found.surely()
                : found;
    }

    /** 가나협회는 이날 “…”: a body by its name, and no other subject before the remark. */
    private static boolean isPlainBody(PersonReference reference, Attribution found, List<Word> words, int at) {
        return reference instanceof PersonReference.ByOrganisation body
                && found.speaker() instanceof FoundSpeaker.Organisation printed
                && printed.label().equals(body.label()) // not 법원은, after 가나법원
                && body.label().indexOf(' ') < 0
                && Organisations.speaks(body.label())
                && (Organisations.isListed(body.label()) || Names.isOrganisation(body.label()))
                && words.size() - 1 - at <= FARTHEST_BODY
                && words.subList(at + 1, words.size()).stream().noneMatch(Word::marksSubject);
    }

    /** “이어 그는 “…””: the sentence begins with the pronoun, right behind one of a speaker who is sure. */
    private static boolean isPlainPronoun(Attribution found, List<Word> words, int at, QuotationContext context) {
        var recent = context.recent();
        return found.speaker() != null
                && found.rule() == EvidenceRule.PRONOUN_BEFORE
                && at == words.size() - 1
                && (at == 0 || at == 1 && words.getFirst().carriesOn())
                && recent.sureOfIndividual() == Confidence.HIGH
                && recent.isLastSentence(
                        context.place().passage(), context.place().sentence());
    }

    /** 홍길동은 “…”고 물었고, 임꺽정 “…”고 답했다: a name alone between two remarks, without its particle. */
    private static @Nullable Attribution byBareName(List<Word> words, QuotationContext context) {
        int last = words.size() - 1;
        boolean alone = last > 0
                && words.get(last - 1).closed()
                && words.get(last).particle() == null
                && context.mark() - words.get(last).end() <= 1;
        var reference = alone ? PhraseReader.readLabel(words, last) : null;
        var found = reference instanceof PersonReference.ByName
                ? context.speakers().attribute(reference, context.recent(), PLACE)
                : null;
        return found == null ? null : found.atMost(Confidence.MEDIUM);
    }

    /** “홍길동 장관, “…”고 밝혀.”: the sentence begins like a headline. */
    private static @Nullable Attribution likeHeadline(List<Word> words, QuotationContext context) {
        if (words.isEmpty()
                || words.size() > 4
                || !words.getLast().closed()
                || words.getLast().particle() != null
                || !context.body().startsWith(", ", words.getLast().end())
                || words.getLast().end() + 2 != context.mark()) {
            return null;
        }
        var reference = PhraseReader.readLabel(words, words.size() - 1);
        boolean person = reference instanceof PersonReference.ByName || reference instanceof PersonReference.BySurname;
        return reference != null
                        && person
                        && reference.span().start() == words.getFirst().span().start()
                ? context.speakers().attribute(reference, context.recent(), PLACE)
                : null;
    }
}
