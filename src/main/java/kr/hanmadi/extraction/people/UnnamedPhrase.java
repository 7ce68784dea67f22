package kr.hanmadi.extraction.people;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.AnonymousKind;
import org.jspecify.annotations.Nullable;

/** A phrase that names no single person: 그는, 두 의원은, 업계 관계자는, 가나시는. */
public final class UnnamedPhrase {
    private static final Set<String> PRONOUNS = Set.of("그", "그녀");
    private static final Lexicon COUNTS = Lexicon.words("people/counts.txt");
    private static final Lexicon COUNTED = Lexicon.words("people/counted-nouns.txt");
    private static final Pattern MANY = Pattern.compile("\\d+(?:개|곳|여개|여)|여러|[두세네]|다섯|여섯");
    private static final Pattern SIDES = Pattern.compile(Lexicon.anyOf("people/sides.txt"));
    /** Bodies whose members are called like them. */
    private static final Set<String> MEMBERS = Set.of("경찰", "검찰");

    private static final Set<String> UNITS_OF_TIME = Set.of("달", "해", "주", "번", "때", "시간");
    private static final Set<String> LED = Set.of("정부", "행정부", "내각", "정권", "캠프");
    private static final Pattern JOINS = Pattern.compile("[·ㆍ‧]");
    private static final Pattern LETTER = Pattern.compile("[A-Z] ?[씨군양]");
    /** How “this body” begins: 이 단체는. */
    public static final String THIS = "이 ";

    private final List<Word> words;
    private final int from;
    private final int last;
    private final String stem;

    private UnnamedPhrase(List<Word> words, int from, int last) {
        this.words = words;
        this.from = from;
        this.last = last;
        this.stem = words.get(last).stem();
    }

    /** A씨, B군: a source under a letter. */
    public static boolean isLetter(String label) {
        return LETTER.matcher(label).matches();
    }

    static @Nullable PersonReference read(List<Word> words, int from, int last) {
        return new UnnamedPhrase(words, from, last).readPhrase();
    }

    private @Nullable PersonReference readPhrase() {
        if (PRONOUNS.contains(stem) && words.get(last).particle() != null) {
            return new PersonReference.ByPronoun(words.get(last).span());
        }
        if (last > from
                && PhraseReader.isLegalForm(words.get(last - 1).text())
                && words.get(last).marksSubject()
                && SourceLabel.headAtEnd(singular()).isEmpty()
                && Names.titleAtEnd(singular()).isEmpty()) { // 법무법인 다온은, but not 법무법인 관계자는
            return new PersonReference.ByOrganisation(
                    PhraseReader.label(words, last - 1, last), PhraseReader.phrase(words, last - 1, last));
        }
        boolean side = SIDES.matcher(stem).matches();
        if (side || SIDES.matcher(PhraseReader.label(words, from, last)).matches()) {
            return groupFrom(side ? last : from);
        }
        var masked = MaskedSource.read(words, from, last);
        if (masked != null) {
            return masked;
        }
        if (isCounted()) {
            return groupFrom(from);
        }
        var joint = readJointNames();
        return joint == null ? anonymous() : joint;
    }

    /** 두 의원, 국회의원 5명, 대리인단 15명. */
    private boolean isCounted() {
        if (last == from) {
            return false;
        }
        boolean several = COUNTED.has(singular())
                && last > from
                && (isMany(last - 1) || isMany(last - 2) && words.get(last - 1).particle() == null); // 7개 종교 단체
        if (several
                || stem.endsWith("명") && Character.isDigit(stem.charAt(0))
                || stem.equals("사람") && COUNTS.has(firstWord())) {
            return !words.get(last).closed() || words.get(last).particle() != null;
        }
        boolean alike =
                !Names.titleAtEnd(singular()).isEmpty() || COUNTED.has(singular()) || Organisations.speaks(singular());
        // 양 부회장 is a person, 양 기관 a pair
        boolean surname = firstWord().equals("양")
                && last - from == 1
                && !Names.titleAtEnd(stem).isEmpty();
        return COUNTS.has(firstWord()) && !surname && last - from <= 2 && alike;
    }

    /** 홍길동·임꺽정 의원은: several at once are one speaker with the label of the text. */
    private @Nullable PersonReference readJointNames() {
        for (int i = from; i <= last; i++) {
            var parts = JOINS.split(words.get(i).stem(), -1);
            boolean names = parts.length > 1;
            for (int part = 0; names && part < parts.length; part++) {
                names = Names.nameLikelihood(parts[part]).compareTo(Names.Likelihood.LIKELY) >= 0;
            }
            if (names) {
                return groupFrom(i);
            }
        }
        return null;
    }

    private boolean isMany(int at) {
        return at >= from && MANY.matcher(words.get(at).text()).matches();
    }

    private String firstWord() {
        return words.get(from).text();
    }

    private String singular() {
        return stem.endsWith("들") && stem.length() > 1 ? stem.substring(0, stem.length() - 1) : stem;
    }

    private @Nullable PersonReference anonymous() {
        var plain = singular();
        var head = SourceLabel.headAtEnd(plain);
        if (head.isEmpty()) {
            boolean several = stem.length() > plain.length(); // 총장들은, 한 고교 코치는
            boolean titles = (several || saysOne()) && !Names.titleAtEnd(plain).isEmpty() && !namesSomeone();
            return titles ? anonymous(from, SourceLabel.kindOf(PhraseReader.label(words, from, last))) : null;
        }
        int start = afterTitle();
        if (start == last && namesSomeone()) {
            return null;
        }
        boolean plural = plain.length() < stem.length();
        boolean alsoTitle = !Names.titleAtEnd(plain).isEmpty();
        // 한 교수, 어느 의원; 교수 alone may be the one named before
        return plural || !alsoTitle || saysOne()
                ? anonymous(start, SourceLabel.kind(PhraseReader.label(words, from, last), head))
                : null;
    }

    /** “홍길동 장관 방문단 관계자”: what stands behind the last person; but 홍길동 의원 측 관계자 is a label of its own. */
    private int afterTitle() {
        int start = from;
        for (int i = from; i < last; i++) {
            boolean person = Names.isTitle(words.get(i).text())
                    || Names.nameLikelihood(words.get(i).text()) == Names.Likelihood.SURE;
            boolean side = words.get(i + 1).stem().equals("측") // 홍 전 회장 측의 한 변호인, 홍길동 대표 측 관계자
                    || i + 2 <= last && words.get(i + 2).stem().equals("측");
            boolean one = i > from && SourceLabel.isOne(words.get(i - 1).text());
            start = person && !side && !one ? i + 1 : start;
        }
        return start;
    }

    private boolean saysOne() {
        for (int i = from; i < last; i++) {
            boolean verb = words.get(i).text().equals("한") // “…”고 한 홍 의원은
                    && i + 1 < last
                    && words.get(i + 1).text().length() == 1
                    && Names.isSurname(words.get(i + 1).text());
            if (!verb && SourceLabel.isOne(words.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private boolean namesSomeone() {
        for (int i = from; i < last; i++) {
            if (Names.nameLikelihood(words.get(i).text()) == Names.Likelihood.SURE) {
                return true;
            }
        }
        return false;
    }

    private PersonReference anonymous(int start, AnonymousKind kind) {
        return new PersonReference.ByAnonymous(
                PhraseReader.label(words, start, last), kind, PhraseReader.phrase(words, start, last));
    }

    /** 가나노조와 나라연대 등 14개 단체: the list before 등 belongs to the label. */
    private int listStart(int start) {
        int first = start;
        if (first > 0 && words.get(first - 1).text().equals("등")) {
            first--;
            while (first > 0 && start - first < 10 && isListed(words.get(first - 1))) {
                first--;
            }
        }
        return first;
    }

    private static boolean isListed(Word word) {
        var particle = word.particle();
        boolean with = particle != null
                && (particle.text().equals("과") || particle.text().equals("와"));
        return with
                || Names.isOrganisation(word.stem())
                        && (particle == null || particle.text().equals("의"));
    }

    private PersonReference groupFrom(int counted) {
        int start = listStart(counted);
        return new PersonReference.ByGroup(
                PhraseReader.label(words, start, last), List.of(), PhraseReader.phrase(words, start, last));
    }

    /** AP 통신, 가온 신문: a kind of body behind a proper name. */
    private static boolean isProper(Word word) {
        var name = word.text();
        return word.particle() == null
                && name.length() >= 2
                && !Names.isPlace(name)
                && !Names.isTitle(name)
                && !word.carriesOn()
                && !Morphology.isCommonWord(name) // 기각 판단 법원이
                && !Affiliation.isMadeOfCommonWords(name) // 피고인 신문은
                && !Morphology.isVerbForm(name);
    }

    /** 가나시 of 가나시 의회, but not 판단, which only ends as a body does: “기각 판단 법원이 뒤집었다”. */
    private static boolean isPartOfBody(String word) {
        boolean noun = word.length() == 2 && Morphology.isCommonWord(word) && !Organisations.isListed(word);
        return Names.isOrganisation(word) && !noun;
    }

    /** 섬나라 언론, 공항 당국: whose press or authority it is, which alone names no one. */
    private static boolean isOf(Word word, String kind) {
        boolean place = Names.isPlace(word.text()) && !word.text().equals("서울");
        boolean field = kind.equals("당국")
                && word.particle() == null
                && !word.carriesOn()
                && word.text().length() >= 2
                && Morphology.isCommonWord(word.text());
        return place && Organisations.isListed(kind) || field;
    }

    /** 벨리니 정부, 홍길동 캠프: whose it is, without which it would be another. */
    private static boolean isLedBy(String kind, Word leader) {
        var names = ReportNames.current();
        var name = leader.text();
        return LED.contains(kind)
                && leader.particle() == null
                && (names.isName(name) || names.isPart(name) || Names.isSure(name));
    }

    /** 가나시, 나라협회, 가나당 측. */
    static @Nullable PersonReference organisation(List<Word> words, int from, int last) {
        var stem = words.get(last).stem();
        boolean side = stem.equals("측") && last > from;
        if (side) {
            var of = PhraseReader.join(words, from, last);
            var whole = ReportNames.current().unabridged(of);
            boolean kind = of.length() <= 2 && !Organisations.isListed(of)
                    || last - 1 > from && Names.isTitle(words.get(last - 1).text()) // 홍길동 대표 측
                    || ReportNames.current().isName(of) // 유족 측, 홍길동 측
                    || Names.isSure(of);
            return new PersonReference.ByOrganisation(
                    whole != null ? whole : kind ? of + " 측" : of, PhraseReader.phrase(words, from, last));
        }
        var unabridged = ReportNames.current().unabridged(stem);
        if (unabridged != null && words.get(last).marksSubject()) {
            return new PersonReference.ByOrganisation(
                    unabridged, words.get(last).span());
        }
        boolean named = last > from
                && (Organisations.isKind(stem) && isProper(words.get(last - 1)) || isLedBy(stem, words.get(last - 1)));
        boolean endOfName = stem.length() == 1
                && last > from
                && words.get(last - 1).particle() == null
                && Names.isForeignPart(words.get(last - 1).text()); // 존 도는, no province
        if (!named && !Organisations.speaks(stem) || endOfName) {
            return null;
        }
        int one = last - 1;
        while (one >= from
                && last - one <= 3
                && !SourceLabel.isOne(words.get(one).text())) {
            one--;
        }
        boolean time = one >= from && UNITS_OF_TIME.contains(words.get(one + 1).text()); // 지난 한 달 경찰은
        if (one >= from && last - one <= 3 && !time && MEMBERS.contains(stem)) { // 한 퇴직 경찰은
            return new UnnamedPhrase(words, from, last).anonymous(one, SourceLabel.kindOf(stem));
        }
        int start = named || last > from && isOf(words.get(last - 1), stem) ? last - 1 : last;
        while (start > from
                && last - start < 3
                && isPartOfBody(words.get(start - 1).text())) {
            start--;
        }
        var before = start > 0 ? words.get(start - 1).text() : "";
        boolean pointsBack = start == last && (before.equals("이") || before.equals("해당") || before.equals("같은"));
        return new PersonReference.ByOrganisation(
                (pointsBack ? THIS : "") + PhraseReader.label(words, start, last),
                PhraseReader.phrase(words, start, last));
    }
}
