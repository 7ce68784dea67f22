package kr.hanmadi.extraction.people;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Hangul;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.Word;
import org.jspecify.annotations.Nullable;

/** Reads the noun phrase that ends at a word: the person or body that it names as a possible speaker. */
public final class PhraseReader {
    private static final Lexicon CONNECTIVES = Lexicon.words("text/connectives.txt");
    private static final int LONGEST_PHRASE = 8;
    /** The last syllables of adnominal forms that end a clause before the phrase: “토론자로 나선 홍길동 교수”. */
    private static final String ADNOMINAL_ENDS = "한된린킨친던운할될선온낸졌은는인룬른닌진른긴맡을쓴든둔난간본끈힌";

    private static final Lexicon ONE_SYLLABLE = Lexicon.words("people/one-syllable-words.txt");
    private static final Lexicon TIMES = Lexicon.words("people/times-before-sources.txt");
    private static final Lexicon TIME = Lexicon.words("people/time-endings.txt");
    /** Forms that the dictionary knows as nouns, too (나선 is a spiral), but that lead to the name of a participant. */
    private static final Lexicon TAKING_PART = Lexicon.words("people/taking-part-forms.txt");

    /** 이에 대해, 이와 관련해: forms that end a phrase before the subject. */
    private static final Lexicon RELATING = Lexicon.words("people/relating-forms.txt");

    private static final Lexicon CLAIMS = Lexicon.words("quotation/speech-nouns.txt");
    private static final Lexicon LEGAL_FORMS = Lexicon.words("people/legal-forms.txt");
    /** 받아 든, 다뤄 온. */
    private static final String CONNECTING_ENDS = "아어여해와워려켜쳐져겨펴춰줘둬꿔러거라뤄서고";

    private static final Lexicon SHORT_ADNOMINALS = Lexicon.words("people/short-adnominals.txt");

    private static final Set<String> GOVERNED = Set.of("을", "를", "에", "에서", "로", "으로", "와", "과", "만", "도", "에게");
    /** What reports a remark and stands behind its closing mark. */
    private static final Set<String> REPORTS =
            Set.of("고", "라고", "이라고", "며", "라며", "이라며", "면서", "라면서", "이라면서", "는", "라는", "이라는");

    /** What ends the clause of a remark: “…”라고 하자 임꺽정 의원은, “…”라고 했고 임꺽정 의원은. */
    private static final Lexicon AFTER_REMARK = Lexicon.words("people/remark-closings.txt");

    private static final Pattern CLAUSE_END = Pattern.compile("(?:며|고|면서|지만|는데|더니|으나|도록|해서|려고|자|르면|하면|라면)$");

    private PhraseReader() {}

    /** What the phrase that ends with the stem of {@code words[last]} names; null when it names no speaker. */
    public static @Nullable PersonReference read(List<Word> words, int last) {
        int run = runStart(words, last);
        var owned = OwnedPhrase.read(words, run, last);
        if (owned != null) {
            return owned;
        }
        int from = OwnedPhrase.startBehindOwner(words, run, last);
        var titled = from == last && last > 0 ? withSecondTitle(words, last) : null;
        if (titled != null) {
            return titled;
        }
        var ruled = byRule(words, from, last);
        var known = isClaim(words, last) ? null : KnownNamePhrase.in(words, from, last); // 홍길동 이사장의 주장
        if (known == null
                && ruled instanceof PersonReference.ByName
                && from == last
                && KnownNamePhrase.endsBeforeParticle(words.get(last))) {
            return null; // 홍가은, where 홍가 is no name: 은 belongs to it
        }
        boolean noted = ruled instanceof PersonReference.ByName one
                && one.name().indexOf(' ') > 0
                && new ForeignName(words, from, last).inLatin(last) >= 0; // 존 도(John Doe)
        return ruled == null && known == null
                ? byPostNotListed(words, last)
                : known == null || noted || KnownNamePhrase.isAsGood(ruled, known) ? ruled : known;
    }

    /** 박 교관은, where the report says 박종수 교관: the post is one by its place behind the name. */
    private static PersonReference.@Nullable ByName byPostNotListed(List<Word> words, int last) {
        var word = words.get(last);
        if (last == 0 || !word.marksSubject() || word.stem().length() < 2 || word.opened()) {
            return null;
        }
        var part = words.get(last - 1).text();
        boolean name = Names.isSurname(part) || part.length() > 1 && Names.isForeignPart(part);
        var whole = name ? FullNameInReport.calledBy(part, word.stem()) : null;
        return whole == null
                ? null
                : new PersonReference.ByName(
                        whole.in(ReportNames.current().body()), null, word.stem(), phrase(words, last - 1, last));
    }

    /** 홍길동 가나은행 부총재, 고문은: a title alone, behind a comma and another title of the same person. */
    private static PersonReference.@Nullable ByName withSecondTitle(List<Word> words, int at) {
        var word = words.get(at);
        var before = words.get(at - 1);
        boolean titles = word.marksSubject()
                && Names.isTitle(word.stem())
                && before.closed()
                && before.particle() == null
                && before.note() == null
                && before.span().end() + 2 == word.span().start()
                && !Names.titleAtEnd(before.text()).isEmpty();
        return titles && read(words, at - 1) instanceof PersonReference.ByName named ? named : null;
    }

    /** 홍길동 의원의 주장은: what someone said, not the captain of a team. */
    public static boolean isClaim(List<Word> words, int at) {
        var particle = at == 0 ? null : words.get(at - 1).particle();
        return particle != null
                && particle.text().equals("의")
                && CLAIMS.has(words.get(at).stem());
    }

    private static @Nullable PersonReference byRule(List<Word> words, int from, int last) {
        if (isClaim(words, last)) {
            return null;
        }
        var unnamed = UnnamedPhrase.read(words, from, last);
        if (unnamed != null) {
            return unnamed;
        }
        var named = NamedPhrase.read(words, from, last);
        return named == null ? UnnamedPhrase.organisation(words, from, last) : named;
    }

    /** 벨리니는, where the report says 마르코 벨리니 elsewhere: the person; null when this is no part of a name. */
    public static PersonReference.@Nullable ByName partOfName(String label, Span span) {
        var whole = label.length() < 2 || Names.isOrganisation(label) ? null : FullNameInReport.beside(label);
        return whole == null
                ? null
                : new PersonReference.ByName(whole.in(ReportNames.current().body()), null, null, span);
    }

    /** The same for a phrase that is a label and carries no particle. */
    public static @Nullable PersonReference readLabel(List<Word> words, int last) {
        var reference = read(words, last);
        return reference == null ? NamedPhrase.bareName(words, runStart(words, last), last) : reference;
    }

    /** The first word of the phrase that ends at {@code last}: back to a comma, a particle, a verb form or a connective. */
    public static int runStart(List<Word> words, int last) {
        int from = last;
        while (from > 0 && last - from < LONGEST_PHRASE && !words.get(from).opened()) {
            var before = words.get(from - 1);
            boolean surname = from == last && before.text().equals("이"); // 이 의원: a surname or “this”
            boolean firm = isLegalForm(before.text())
                    || from > 1 && LEGAL_FORMS.has(words.get(from - 2).text()) && !before.marksTopic(); // 법무법인 다온 변호사
            if (KnownNamePhrase.goesOn(words, from - 1)) {
                from--;
                continue;
            }
            if (KnownNamePhrase.endsBeforeParticle(before)) {
                break;
            }
            if (!firm
                    && !isNameByPlace(words, from - 1)
                    && (endsPhrase(before, words.get(from))
                            || isShortAdnominal(words, from - 1)
                            || isBehindObject(words, from - 1))
                    && !(surname && !Names.titleAtEnd(words.get(last).stem()).isEmpty())) {
                break;
            }
            from--;
        }
        return from;
    }

    /**
     * 정지한 의원은: what could be a verb is a name where nothing stands before it that a verb could govern, at the start of
     * the clause or right behind a body (가나당 정지한 의원).
     */
    private static boolean isNameByPlace(List<Word> words, int at) {
        var word = words.get(at);
        var next = words.get(at + 1);
        if (word.closed()
                || word.text().length() > 3
                || !Names.isName(word.text())
                || Names.isPlace(word.text())
                || Morphology.isCommonWord(word.text())
                || word.marksTopic() && Morphology.isCommonWord(word.stem()) // 주최는 가나당 홍길동 의원이 맡았다
                || !Names.titleAtEnd(word.stem()).isEmpty() // 가나부 장관과 나라부 차관
                || word.carriesOn()) {
            return false;
        }
        boolean titled = Names.titleAtEnd(next.stem()).equals(next.stem())
                && !next.stem().isEmpty();
        if (!titled && !Names.isOrganisation(next.whole())) {
            return false;
        }
        var before = at == 0 || word.opened() ? null : words.get(at - 1);
        return before == null || before.particle() == null && Names.isOrganisation(before.text());
    }

    /** 연단에 선 홍길동 교수, 아들을 둔 학부모: one syllable of a verb, which could be a surname elsewhere. */
    private static boolean isShortAdnominal(List<Word> words, int at) {
        if (at == 0
                || words.get(at).opened()
                || !SHORT_ADNOMINALS.has(words.get(at).text())) {
            return false;
        }
        var before = words.get(at - 1);
        var particle = before.particle();
        if (before.opened() && !Names.isSurname(before.text()) && GOVERNED.contains(before.text())) {
            return true; // “물의 길”을 쓴 홍길동 작가
        }
        if (words.get(at).text().equals("한")
                && particle != null
                && particle.text().startsWith("에")) {
            return false; // 회관에서 한 학부모는
        }
        boolean connective =
                CONNECTING_ENDS.indexOf(before.text().charAt(before.text().length() - 1)) >= 0
                        && Morphology.isConjugated(before.text());
        return connective || particle != null && GOVERNED.contains(particle.text());
    }

    /** 압수수색을 당한 가나청, 30년을 이어온 가게: behind an object, what ends like a verb is one. */
    private static boolean isBehindObject(List<Word> words, int at) {
        var word = words.get(at);
        var particle = at == 0 || word.opened() ? null : words.get(at - 1).particle();
        return particle != null
                && (particle.text().equals("을") || particle.text().equals("를"))
                && endsLikeAdnominal(word.text())
                && !ReportNames.current().mayBeName(word.text());
    }

    /** Whether a blank, or the start of a line, stands before a place: 고 교수는, not “…”고. */
    private static boolean isBehindBlank(Span place) {
        var body = ReportNames.current().body();
        return place.start() == 0
                || place.start() <= body.length() && Character.isWhitespace(body.charAt(place.start() - 1));
    }

    private static boolean endsPhrase(Word word, Word next) {
        var text = word.text();
        boolean behindMark = word.opened() && GOVERNED.contains(text) && !Names.isSurname(text); // “…”과
        boolean reports = word.opened() && REPORTS.contains(text) && !isBehindBlank(word.span());
        if (text.equals("중인") && !SourceLabel.isHead(next.stem())) {
            return true; // 물길을 조사 중인 가나청 관계자; but 재판 중인 당사자
        }
        if (reports || behindMark || AFTER_REMARK.has(text)) {
            return true; // “…”고 받아치자 대통령은
        }
        if (word.closed() || isTime(text) || TIMES.has(text) || text.equals("등") || text.equals("및")) {
            return true;
        }
        if (CONNECTIVES.has(text) && !Names.isTitlePrefix(text)) {
            return true;
        }
        var particle = word.particle();
        if (particle != null && word.note() != null && !particle.text().equals("의")) {
            return true;
        }
        if (isAdnominal(text) && !isNameBeforeTitle(text, next) || isClauseEnd(text)) {
            return true;
        }
        if (particle == null) {
            return false;
        }
        return switch (particle.text()) {
            case "의" -> false;
            // 데이터과 과장, 가나도 지사: an office, unless someone stands before it (장관과, 의원도)
            case "과", "도" ->
                !text.endsWith("학과")
                        && !(text.endsWith("과") && Affiliation.isYear(next.stem()))
                        && !isNameWithParticleEnd(word, next)
                        && (!Names.titleAtEnd(word.stem()).isEmpty()
                                || Names.nameLikelihood(word.stem()) == Names.Likelihood.SURE
                                || word.stem().endsWith("들")
                                || !Names.isOrganisation(text)
                                || Names.titleAtEnd(next.stem()).isEmpty() && !SourceLabel.isHead(next.stem()));
            // 홍경이 is a name, 경이 is none; 강나로, 이도에
            case "가", "이", "로", "에", "와", "나", "만", "은", "은데", "이든", "든" ->
                !isNameWithParticleEnd(word, next)
                        && !isForeignWithParticleEnd(word, next)
                        && !(particle.text().equals("가")
                                && next.marksSubject()
                                && next.stem().equals("관계자")); // 외교가 관계자는: two subjects never touch
            default -> true;
        };
    }

    /** 채이든 교사: no verb, although 이든 is an ending; 방문한 의원 is one, for 방문 is a word. */
    private static boolean isNameBeforeTitle(String text, Word next) {
        return text.length() == 3
                && Names.isName(text)
                && !Names.titleAtEnd(next.stem()).isEmpty()
                && !Morphology.isCommonWord(text.substring(0, 2))
                && !Morphology.startsWithVerb(text);
    }

    /** 홍경이 is a name; 방송은 is none, for 방송 is a word. */
    private static boolean isNameWithParticleEnd(Word word, Word next) {
        if (word.text().endsWith("만") && Names.nameLikelihood(word.text()) == Names.Likelihood.SURE) {
            return Names.isOrganisation(next.whole()); // 조지만 가나대 교수
        }
        boolean titled = Names.isTitlePrefix(next.text())
                || Names.titleAtEnd(next.stem()).equals(next.stem())
                        && !next.stem().isEmpty();
        boolean likely = Names.nameLikelihood(word.text()).compareTo(Names.Likelihood.LIKELY) >= 0;
        if (likely
                && titled
                && !Morphology.isCommonWord(word.stem())
                && Names.titleAtEnd(word.stem()).isEmpty()) {
            return true; // 석민도 전 의원
        }
        if (titled
                && word.text().endsWith("나") // 나선 도유나 교수: a thing or a professor is no choice
                && Names.titleAtEnd(word.stem()).isEmpty()
                && Names.nameLikelihood(word.text()) == Names.Likelihood.SURE) {
            return true;
        }
        boolean shaped = titled && word.text().length() == 3 && Names.isName(word.text());
        return shaped && !Morphology.isKnown(word.stem())
                || likely && (!Morphology.isKnown(word.stem()) || Morphology.isKnown(word.text()));
    }

    /** 스가 요시히데: no subject has one syllable, but for a few. */
    private static boolean isForeignWithParticleEnd(Word word, Word next) {
        return word.stem().length() == 1
                && !ONE_SYLLABLE.has(word.stem())
                && Names.isForeignPart(next.whole())
                && Hangul.isAllSyllables(word.text());
    }

    private static boolean isTime(String text) {
        return Character.isDigit(text.charAt(0)) && TIME.endOf(text).isPresent() && !text.endsWith("학년");
    }

    /** Whether a word has the last syllable of an adnominal form, whatever it is: 마친, 이끈. */
    public static boolean endsLikeAdnominal(String text) {
        return text.length() >= 2 && ADNOMINAL_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    public static boolean isAdnominal(String text) {
        if (text.endsWith("인")
                && text.length() >= 3
                && !Names.titleAtEnd(text.substring(0, text.length() - 1)).isEmpty()) {
            return true; // 센터장인, which the dictionary reads as 장인
        }
        if (text.endsWith("본") && text.length() >= 3 && !Morphology.startsWithVerb(text)) {
            return false; // 물관본, short for 물길관리본부: no one has seen water
        }
        return text.length() >= 2
                && ADNOMINAL_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0
                && (TAKING_PART.has(text)
                        || Morphology.isDerivedVerbForm(text)
                        || Names.nameLikelihood(text) != Names.Likelihood.SURE && Morphology.isVerbForm(text));
    }

    /** 확산되었으며, 나서자: a clause ends, and the phrase begins behind it. */
    private static boolean isClauseEnd(String text) {
        return RELATING.has(text)
                || (text.endsWith("도") || text.endsWith("는")) && RELATING.has(text.substring(0, text.length() - 1))
                || text.length() >= 3
                        && CLAUSE_END.matcher(text).find()
                        && (Names.nameLikelihood(text) == Names.Likelihood.SURE
                                ? Morphology.startsWithVerb(text) // 나오자
                                : Morphology.isVerbForm(text));
    }

    static boolean isLegalForm(String word) {
        return LEGAL_FORMS.has(word);
    }

    static String join(List<Word> words, int from, int to) {
        var text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(text.isEmpty() ? "" : " ").append(words.get(i).text());
        }
        return text.toString();
    }

    public static String label(List<Word> words, int from, int last) {
        return (join(words, from, last) + " " + words.get(last).stem()).strip();
    }

    public static Span phrase(List<Word> words, int from, int last) {
        return new Span(words.get(from).span().start(), words.get(last).span().end());
    }
}
