package kr.hanmadi.extraction.quotation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.korean.Particle;
import kr.hanmadi.extraction.people.Names;
import kr.hanmadi.extraction.people.Organisations;
import kr.hanmadi.extraction.people.PhraseReader;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.EvidenceRule;
import org.jspecify.annotations.Nullable;

/** A topic before a remark that names no speaker that is known: a person or body that was not read, or only a thing. */
final class UnreadTopic {
    private static final Lexicon INANIMATE = Lexicon.words("quotation/inanimate-heads.txt");
    /** 인선에 대해서는, 둑을 위해서는: what is spoken of, never who speaks. */
    private static final Pattern ABOUT = Pattern.compile(Lexicon.anyOf("quotation/about-forms.txt") + "(?:는|도)$");
    /** 감수성은, 활용도는, 45%는: qualities and numbers. */
    private static final Pattern QUALITY =
            Pattern.compile(".*(?:[가-힣]{2}" + Lexicon.anyOf("quotation/quality-endings.txt") + "|\\d%?)$");

    private static final int LONGEST_WORD = 12;
    /** A word of Hangul right before a place. */
    private static final Pattern UNREAD_BEFORE = Pattern.compile("(?<![가-힣A-Za-z0-9])([가-힣]{2,8}) $");

    /** What goes on behind a closing mark: ‘…느냐’는 질문. */
    private static final Set<String> AFTER_MARK = Set.of("는", "라는", "이라는", "다는", "란", "은");

    private UnreadTopic() {}

    /** “…”고 했고, 나루는 “…”고: a topic that was not read, between two remarks, is not the speaker of the first. */
    static boolean opensAnother(Word last, QuotationContext context) {
        var said = context.recent().subject();
        return last.marksTopic()
                && !isThing(last)
                && (said == null || !said.label().endsWith(last.stem()));
    }

    /** An unknown topic right before the remark: better no speaker than the one of the sentence before. */
    static @Nullable Attribution unknownTopic(List<Word> words) {
        if (words.isEmpty()
                || !words.getLast().marksTopic()
                || words.getLast().stem().length() < 2) {
            return null;
        }
        var stem = words.getLast().stem();
        boolean thing = isThingByForm(words.getLast())
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
            boolean topic = word.marksTopic()
                    || word.marksSubject()
                            && word.stem().endsWith("들")
                            && word.stem().length() > 2 // 사람들이
                            && !SubjectBefore.isEmbedded(words, i, words.size()); // 사람들이 들어간 데 대해서는
            boolean thing = isThing(word) && !endsName(words, i, context.mark());
            if (topic && !same && !thing && !SubjectBefore.isWithinComplement(words, i)) {
                return word.span();
            }
        }
        return onlyBody(words);
    }

    /**
     * 앨런 자오는 “…”, 조쉬 영도 “…”: what looks like a verb or a short word ends a name behind a first part that is no word, and is
     * a noun behind its owner.
     */
    private static boolean endsName(List<Word> words, int at, int mark) {
        if (at == 0) {
            return false;
        }
        var before = words.get(at - 1);
        var particle = before.particle();
        boolean owned = particle != null && particle.text().equals("의"); // 홍길동의 소속사는
        boolean first = at == words.size() - 1
                && mark - words.get(at).end() <= 2
                && particle == null
                && !before.closed()
                && !before.carriesOn()
                && !Morphology.isCommonWord(before.text());
        return (owned || first) && !isThingByForm(words.get(at));
    }

    /** 가나병원 교육팀만 “…”: one body alone. */
    private static @Nullable Span onlyBody(List<Word> words) {
        var text = words.isEmpty() ? "" : words.getLast().text();
        var stem = text.endsWith("만") ? text.substring(0, text.length() - 1) : "";
        return Organisations.speaks(stem) || Names.isOrganisation(stem)
                ? words.getLast().span()
                : null;
    }

    /** 디푸 나루도 가나협회 연구원은: right behind a word that is none of the dictionary, perhaps the end of a name. */
    static boolean isBehindUnread(String body, Span phrase) {
        var before = UNREAD_BEFORE.matcher(body).region(Math.max(0, phrase.start() - LONGEST_WORD), phrase.start());
        if (!before.find()) {
            return false;
        }
        var text = before.group(1);
        var particle = Particle.of(text);
        boolean also = particle != null && particle.text().equals("도"); // may be the end of a name
        return (particle == null || also)
                && (Names.isForeignPart(text) || also && Names.isForeignPart(Particle.stem(text)))
                && !Morphology.isVerbForm(text)
                && !PhraseReader.isAdnominal(text)
                && !Names.isPlace(text);
    }

    /** What a topic speaks of, or when, rather than who speaks. */
    private static boolean isThing(Word word) {
        var stem = word.stem();
        boolean some = stem.equals("일부") || stem.equals("일각");
        return stem.length() < 2 && !word.closed() && Morphology.isCommonWord(stem)
                || isThingByForm(word) && !some
                || goesOnBehindMark(word) // ‘…느냐’는 질문에
                || Character.isDigit(stem.charAt(0))
                || stem.endsWith("때")
                || word.carriesOn()
                || Morphology.isVerbForm(stem)
                || Morphology.isVerbForm(word.text());
    }

    private static boolean isQuality(String stem) {
        return QUALITY.matcher(stem).matches() && Names.nameLikelihood(stem) != Names.Likelihood.SURE;
    }

    /** Whether a noun with 은/는 is a thing, a quality or what is spoken of, so that it never speaks. */
    static boolean isThingByForm(Word word) {
        return ABOUT.matcher(word.text()).find() || isQuality(word.stem()) || INANIMATE.has(word.stem());
    }

    /** 는, 라는 right behind a closing mark: ‘…느냐’는 질문. */
    static boolean goesOnBehindMark(Word word) {
        return word.opened() && AFTER_MARK.contains(word.text());
    }
}
