package kr.hanmadi.extraction.quotation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.people.JointSubject;
import kr.hanmadi.extraction.people.Names;
import kr.hanmadi.extraction.people.Organisations;
import kr.hanmadi.extraction.people.PersonReference;
import kr.hanmadi.extraction.people.PhraseReader;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Span;
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
    private static final Lexicon COUNTRIES = Lexicon.words("countries.txt");
    private static final Lexicon INANIMATE = Lexicon.words("inanimate-heads.txt");
    /** Adnominal forms of which the subject is the meeting or the time, never the speaker. */
    private static final Lexicon SURROUNDING = Lexicon.words("surrounding-adnominals.txt");

    private static final Set<String> ALSO = Set.of("역시", "또한", "모두");

    private static final Set<String> COMPLEMENTS = Set.of("다고", "라고", "다며", "라며", "다면서", "라면서", "자고", "냐고", "냐며", "자며");
    private static final Set<String> BREAKS = Set.of("지만", "는데", "으나", "은데", "했고", "였고", "았고", "었고", "으며", "자");

    /** Texts that speak for themselves, so that no earlier speaker is meant: 조례는 “…”고 정했다. */
    private static final Lexicon WRITINGS = Lexicon.words("writings.txt");
    /** 인선에 대해서는, 둑을 위해서는: what is spoken of, never who speaks. */
    private static final Pattern ABOUT = Pattern.compile(Lexicon.anyOf("quotation/about-forms.txt") + "(?:는|도)$");
    /** 감수성은, 활용도는, 45%는: qualities and numbers. */
    private static final Pattern QUALITY =
            Pattern.compile(".*(?:[가-힣]{2}" + Lexicon.anyOf("quotation/quality-endings.txt") + "|\\d%?)$");

    /** What goes on behind a closing mark: ‘…느냐’는 질문. */
    private static final Set<String> AFTER_MARK = Set.of("는", "라는", "이라는", "다는", "란", "은");

    /** Nouns that make an adverbial of the adnominal before: 자리에 앉은 채, 자료를 읽은 뒤. */
    private static final Lexicon WHILE = Lexicon.words("quotation/while-nouns.txt");

    private static final int FARTHEST_BODY = 8;

    private static final String OPENING = "‘'「『《〈<";
    private static final String CLOSING = "’'」』》〉>";

    @Override
    public @Nullable Attribution answer(QuotationContext context) {
        var words = context.before();
        boolean embedded = context.cue().owner() == ReportingCue.Owner.EMBEDDED && !isPassedOnBehind(context);
        if (embedded) {
            var within = bySubject(words, context, true);
            if (within != null) {
                return within;
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
        var subject = embedded ? null : bySubject(words, context, false);
        var last = words.isEmpty() ? null : words.getLast();
        if (subject == null && !context.place().first() && last != null && opensAnother(last, context)) {
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
        var body = bodyFrom(words, context);
        var other = body == null ? unknownBody(words, context) : body;
        return other == null ? unknownTopic(words) : other;
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
    private static boolean isWithinComplement(List<Word> words, int at) {
        for (int i = at + 1; i < words.size(); i++) {
            if (endsWithOne(words.get(i).text(), COMPLEMENTS)) {
                return true;
            }
        }
        return false;
    }

    /** The topic before, when nothing between the two ends a context. */
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
            if (!word.marksSubject() || word.marksTopic() || isEmbedded(words, i, words.size())) {
                continue;
            }
            var found = attributeAt(words, i, context);
            boolean body = found != null && found.speaker() instanceof FoundSpeaker.Organisation;
            boolean complement = !within && isWithinComplement(words, i);
            if (found != null && !(body && !within && (!context.place().first() || complement))) {
                // 전날 기자가 확인 없이 썼다며 “…”고 비난했다: whose complaint it is may be another's
                return complement ? found.atMost(Confidence.MEDIUM) : found;
            }
        }
        return null;
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
            boolean afterMark = words.get(i).opened() && AFTER_MARK.contains(text); // “…”라는 질문을 읽으며
            if (!meanwhile && !afterMark && !SURROUNDING.has(text) && PhraseReader.isAdnominal(text)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a subject other than the one carried over stands before the remark. */
    static boolean namesAnother(QuotationContext context, FoundSpeaker carried) {
        var words = context.before();
        for (int i = words.size() - 1; i >= 0; i--) {
            var found = words.get(i).marksSubject() ? attributeAt(words, i, context) : null;
            if (found != null
                    && found.speaker() instanceof FoundSpeaker.Person person
                    && !person.label().equals(carried.label())) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Attribution attributeAt(List<Word> words, int at, QuotationContext context) {
        var reference = JointSubject.read(context.body(), words, at);
        var found = reference == null ? null : context.speakers().attribute(reference, context.recent(), PLACE);
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

    /** “…”고 했고, 나루는 “…”고: a topic that was not read, between two remarks, is not the speaker of the first. */
    private static boolean opensAnother(Word last, QuotationContext context) {
        var said = context.recent().subject();
        return last.marksTopic()
                && !isThing(last)
                && (said == null || !said.label().endsWith(last.stem()));
    }

    /** An unknown topic right before the remark: better no speaker than the one of the sentence before. */
    private static @Nullable Attribution unknownTopic(List<Word> words) {
        if (words.isEmpty()
                || !words.getLast().marksTopic()
                || words.getLast().stem().length() < 2) {
            return null;
        }
        var stem = words.getLast().stem();
        boolean thing = INANIMATE.has(stem)
                || ABOUT.matcher(words.getLast().text()).find()
                || isQuality(stem)
                || Names.isCommon(stem)
                || Morphology.isCommonWord(stem)
                || Morphology.isVerbForm(stem);
        return thing
                ? null
                : Attribution.open(EvidenceRule.TOPIC_OPEN, words.getLast().span());
    }

    /** A topic before the remark that may be a person, although nothing says which: 서부루 나루단 선임은 기자들에게 “…”고 했다. */
    static @Nullable Span unreadTopic(QuotationContext context, FoundSpeaker carried) {
        var words = context.before();
        for (int i = words.size() - 1; i >= 0; i--) {
            var word = words.get(i);
            boolean same = carried.label().endsWith(word.stem()); // 센터는, of 가나센터
            if (word.marksTopic() && !same && !isThing(word) && !isWithinComplement(words, i)) {
                return word.span();
            }
        }
        return null;
    }

    /** What a topic speaks of, or when, rather than who speaks. */
    private static boolean isThing(Word word) {
        var stem = word.stem();
        boolean some = stem.equals("일부") || stem.equals("일각");
        return stem.length() < 2 && !word.closed() && Morphology.isCommonWord(stem)
                || INANIMATE.has(stem) && !some
                || word.opened() && AFTER_MARK.contains(word.text()) // ‘…느냐’는 질문에
                || ABOUT.matcher(word.text()).find()
                || isQuality(stem)
                || Character.isDigit(stem.charAt(0))
                || stem.endsWith("때")
                || word.carriesOn()
                || Morphology.isVerbForm(stem)
                || Morphology.isVerbForm(word.text());
    }

    private static boolean isQuality(String stem) {
        return QUALITY.matcher(stem).matches() && Names.nameLikelihood(stem) != Names.Likelihood.SURE;
    }

    /** “가나청에서 “…”라고 했다”, “가나국은 “…”고 발표했다”: bodies and countries speak through 에서, too. */
    private static @Nullable Attribution bodyFrom(List<Word> words, QuotationContext context) {
        for (int i = words.size() - 1; i >= 0; i--) {
            var word = words.get(i);
            var particle = word.particle();
            if (!context.cue().reported()) {
                continue;
            }
            var shortened = word.text().endsWith("에선") // 가나당에선
                    ? word.text().substring(0, word.text().length() - 2)
                    : "";
            if (!shortened.isEmpty() && Organisations.speaks(shortened)) {
                var body = new PersonReference.ByOrganisation(shortened, word.span());
                return context.speakers().attribute(body, context.recent(), PLACE);
            }
            boolean apart =
                    word.text().equals("에선") && i > 0 && words.get(i - 1).note() != null; // 가나당(옛 나라당)에선
            if (apart && Organisations.speaks(words.get(i - 1).stem())) {
                var body = new PersonReference.ByOrganisation(
                        words.get(i - 1).stem(), words.get(i - 1).span());
                return context.speakers().attribute(body, context.recent(), PLACE);
            }
            if (particle == null) {
                continue;
            }
            boolean from = particle.text().startsWith("에서") && (Organisations.speaks(word.stem()) || isCountry(word));
            if (from || word.marksSubject() && isCountry(word) && (word.marksTopic() || !isEmbedded(words, i, words.size()))) {
                var body = new PersonReference.ByOrganisation(word.stem(), word.span());
                return context.speakers().attribute(body, context.recent(), PLACE);
            }
        }
        return null;
    }

    private static boolean isCountry(Word word) {
        return COUNTRIES.has(word.stem());
    }

    /** 가나국 ‘도깨비’는 “…”고 보도했다: a name in marks right before the remark. */
    private static @Nullable Attribution nameInMarks(List<Word> words, QuotationContext context) {
        var word = words.getLast();
        boolean inMarks = word.marksTopic()
                && word.opened()
                && word.stem().length() >= 2
                && word.span().end() < context.body().length()
                && OPENING.indexOf(context.body().charAt(Math.max(0, word.span().start() - 1))) >= 0
                && CLOSING.indexOf(context.body().charAt(word.span().end())) >= 0;
        if (!inMarks) {
            return null;
        }
        var found = context.speakers()
                .attribute(new PersonReference.ByOrganisation(word.stem(), word.span()), context.recent(), PLACE);
        return found == null ? null : new Attribution(found.speaker(), found.rule(), found.subject(), Confidence.LOW);
    }

    /** “도깨비상회는 “…”고 밝혔다”: a first topic that no lexicon knows and that is no thing. */
    private static @Nullable Attribution unknownBody(List<Word> words, QuotationContext context) {
        if (!context.cue().reported()) {
            return null;
        }
        var marked = words.isEmpty() ? null : nameInMarks(words, context);
        if (marked != null) {
            return marked;
        }
        for (int i = 0; i < Math.min(4, words.size()); i++) {
            var word = words.get(i);
            if (!word.marksTopic()) {
                continue;
            }
            var stem = word.stem();
            int from = PhraseReader.runStart(words, i);
            boolean thing = stem.length() < 2
                    || ABOUT.matcher(word.text()).find()
                    || isQuality(stem)
                    || INANIMATE.has(stem)
                    || Names.isCommon(stem)
                    || Names.isPlace(stem)
                    || Morphology.isCommonWord(stem)
                    || Morphology.isVerbForm(word.text());
            if (thing || i - from > 1 || word.text().endsWith("도")) {
                return null;
            }
            var label = PhraseReader.label(words, from, i);
            var phrase = PhraseReader.phrase(words, from, i);
            var person = PhraseReader.partOfName(label, phrase);
            var named = person == null ? null : context.speakers().attribute(person, context.recent(), PLACE);
            var found = named == null
                    ? context.speakers()
                            .attribute(new PersonReference.ByOrganisation(label, phrase), context.recent(), PLACE)
                    : named;
            return found == null
                    ? null
                    : new Attribution(found.speaker(), found.rule(), found.subject(), Confidence.LOW);
        }
        return null;
    }
}
