package kr.hanmadi.extraction.people;

import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Hangul;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * A phrase with a name or a title: 홍길동 가나연구원 연구위원, 가나당 홍길동 의원, 홍 의원, 가나시장, 가수 홍길동. The name is
 * found by shape and place: right before the title, or first with the affiliation behind it.
 */
final class NamedPhrase {
    private static final Lexicon PERSONAL = Lexicon.words("people/forms-of-address.txt");

    /** What stands in brackets behind a name only: an age, a picture, the year of an examination. */
    private static final Pattern NOTES_OF_PEOPLE = Pattern.compile("사진|^\\d{2}$|^\\d{2}[세·,]|연수원|^\\d{1,2}기");

    private static final Lexicon POST_ENDS = Lexicon.words("people/last-syllables-of-posts.txt");
    private static final Lexicon OFFICES = Lexicon.words("people/last-syllables-of-offices.txt");

    private final List<Word> words;
    private final int from;
    private final int last;
    private final String stem;
    private final ForeignName foreign;

    NamedPhrase(List<Word> words, int from, int last) {
        this.words = words;
        this.from = from;
        this.last = last;
        this.stem = words.get(last).stem();
        this.foreign = new ForeignName(words, from, last);
    }

    /** The title that ends a word; empty for 비대위, which is no 대위, and 탄핵심판. */
    static String titleOf(String word) {
        var title = Names.titleAtEnd(word);
        boolean glued = title.length() < word.length();
        return glued && (Organisations.isBody(word) || title.equals("심판")) ? "" : title;
    }

    static @Nullable PersonReference read(List<Word> words, int from, int last) {
        var phrase = new NamedPhrase(words, from, last);
        var title = titleOf(phrase.stem);
        if (!title.isEmpty()) {
            return phrase.readBeforeTitle(title);
        }
        return words.get(last).particle() == null ? null : phrase.withoutTitle();
    }

    private @Nullable PersonReference readBeforeTitle(String ending) {
        var title = ending;
        var glued = stem.substring(0, stem.length() - title.length());
        if (title.equals("옹") && !glued.isEmpty() && !Names.isName(glued)) {
            return withoutTitle(); // 마르코 데 레옹
        }
        if (title.equals("변호사") && Affiliation.isWhereAdmitted(glued)) {
            title = glued + title; // 홍길동 외국변호사
            glued = "";
        }
        if (!glued.isEmpty()) {
            // 홍길동의원
            boolean personal = PERSONAL.has(title) && Names.isName(glued); // 엄대치씨
            if (glued.length() >= 3
                    && (personal || Names.nameLikelihood(glued).compareTo(Names.Likelihood.LIKELY) >= 0)) {
                return named(last, last, last, glued, title, "");
            }
            // 김 이시장: the surname stands alone before it
            boolean surnameBefore =
                    last > from && Names.isSurname(words.get(last - 1).text());
            if (Names.isSurname(glued) && !surnameBefore) {
                return new PersonReference.BySurname(
                        glued, null, title, words.get(last).span());
            }
            if (surnameBefore && glued.length() == 1) {
                return bySurname(last - 1, glued + title);
            }
        }
        int titleFrom = last;
        while (glued.isEmpty() && titleFrom > from && belongsToTitle(words.get(titleFrom - 1))) {
            titleFrom--;
            title = words.get(titleFrom).text() + " " + title;
        }
        if (glued.isEmpty() && titleFrom > from && isBareSurname(words.get(titleFrom - 1))) {
            return bySurname(titleFrom - 1, title);
        }
        int latin = foreign.inLatin(titleFrom - 1);
        if (latin >= 0) {
            return named(latin, latin - foreign.parts(latin) + 1, titleFrom, title, glued);
        }
        int name = foreign.isBeforePlaceAndBody(titleFrom) ? from : nameBefore(titleFrom);
        // 마르코 벨리니 가나국 장관: a country may look like a name
        boolean foreignFirst = name == titleFrom - 1
                && titleFrom - from >= 3
                && Names.isOrganisation(words.get(name).whole())
                && foreign.isPart(from + 1)
                && foreign.isTwoParts(titleFrom);
        if (name >= 0 && !foreignFirst) {
            return named(name, name - (foreign.isLongerInHanja(name) ? 1 : 0), titleFrom, title, glued);
        }
        var stranger = foreign.titled(titleFrom, title, glued);
        return stranger == null ? TitleAlone.read(words, from, titleFrom, last, title, glued) : stranger;
    }

    /** 전 장관, 대선 후보, 당선인 대변인: but not 시장 in 시장 대표, which is an affiliation. */
    static boolean belongsToTitle(Word word) {
        var text = word.text();
        boolean personal = PERSONAL.has(text) || text.length() == 1 && Names.isTitle(text);
        boolean unnoted =
                word.note() == null || word.note().equals("前") || word.note().equals("現"); // 전(前) 장관
        return unnoted && !personal && (Names.isTitlePrefix(text) || Names.isTitle(text));
    }

    private static boolean isBareSurname(Word word) {
        if (Names.inHangul(word.text()) != null) {
            return true;
        }
        var text = word.text(); // 사공 looks like a name, too
        return Names.isSurname(text) && (text.length() == 2 || !Names.isName(text));
    }

    private PersonReference bySurname(int at, String title) {
        var affiliation = Affiliation.textBefore(words, from, at); // 가나당 홍 의원, where there are two
        var hangul = Names.inHangul(words.get(at).text());
        return new PersonReference.BySurname(
                hangul == null ? words.get(at).text() : hangul,
                affiliation.isEmpty() ? null : affiliation,
                title,
                PhraseReader.phrase(words, at, last));
    }

    /** A likely name, the nearest to the title first; else what may be one by its place. -1 without one. */
    private int nameBefore(int titleFrom) {
        if (isFirstByAgreement(titleFrom)) {
            return from;
        }
        if (titleFrom > from && isRightBefore(titleFrom - 1)) {
            return titleFrom - 1;
        }
        for (int i = from; i < titleFrom; i++) {
            if (ForeignName.isNotedInHanja(words.get(i))) {
                return i;
            }
        }
        if (isNotedFirst(titleFrom)) {
            return from;
        }
        for (var least : List.of(Names.Likelihood.SURE, Names.Likelihood.LIKELY)) {
            for (int i = titleFrom - 1; i >= from; i--) {
                if (likelihood(i).compareTo(least) >= 0) {
                    return i;
                }
            }
        }
        if (isBetweenBodyAndTitle(titleFrom - 1)) {
            return titleFrom - 1;
        }
        for (int i : new int[] {titleFrom - 1, from}) {
            if (i >= from && i < titleFrom && likelihood(i) == Names.Likelihood.SHAPE && isPlausible(i, titleFrom)) {
                return i;
            }
        }
        return -1;
    }

    /** 길윤 나루 유니온 위원장, who is 길 위원장 in the rest of the report: the first word, not one behind it that looks like a name. */
    private boolean isFirstByAgreement(int titleFrom) {
        var word = words.get(from).whole();
        return titleFrom - from > 1
                && word.length() <= 3
                && Names.isName(word)
                && !Names.isOrganisation(word)
                && !Names.isPlace(word)
                && ReportNames.current().goesOnWith(word, Names.titleAtEnd(stem))
                && !ReportNames.current().goesOnWith(words.get(titleFrom - 1).whole(), Names.titleAtEnd(stem));
    }

    /** 허생(사진) 가나연구원 실장, 허생(52·가나당) 의원: two syllables that a bracket makes a name. */
    private boolean isNotedFirst(int titleFrom) {
        var word = words.get(from);
        var note = word.note();
        return from < titleFrom
                && note != null
                && NOTES_OF_PEOPLE.matcher(note).find()
                && word.stem().length() == 2
                && !word.stem().endsWith("모") // 유모(35) 위원장, who is not named
                && Names.isName(word.stem())
                && !Names.isPlace(word.stem());
    }

    /** 가나노조 점예린 위원장: what looks like a name and is no word, between a body and a title. */
    private boolean isBetweenBodyAndTitle(int at) {
        if (at <= from) {
            return false;
        }
        var word = words.get(at).whole();
        return word.length() == 3
                && Names.isName(word)
                && !Names.isOrganisation(word)
                && !Names.isPlace(word)
                && !Morphology.isMadeOfWords(word)
                && Names.isOrganisation(words.get(at - 1).whole());
    }

    /** 씨 follows the name at once, and before 의원 no ministry stands: 박종대 씨, 가나시의회 연흥부 의원. */
    private boolean isRightBefore(int at) {
        var word = words.get(at).whole();
        return word.length() >= 3
                && Names.isName(word)
                && (PERSONAL.has(stem)
                        || stem.equals("의원") && OFFICES.endOf(word).isPresent());
    }

    private Names.Likelihood likelihood(int at) {
        if (at < last && words.get(at + 1).text().equals("측")) {
            return Names.Likelihood.NONE; // 나루사 측 변호인: who speaks for a body is another person
        }
        if (isCountryBehindName(at) || isSubjectTaught(at)) {
            return Names.Likelihood.NONE;
        }
        var particle = words.get(at).particle();
        var bare = words.get(at).stem();
        if (particle != null
                && particle.text().equals("의")
                && (!Names.titleAtEnd(bare).isEmpty() || Morphology.isKnown(bare))) {
            return Names.Likelihood.NONE; // 차관의 대리인
        }
        return Names.nameLikelihood(words.get(at).whole());
    }

    /** 마르코 벨리니 가나국 장관: behind what may be a foreign name stands a country, not 가나당 김병국 의원. */
    private boolean isCountryBehindName(int at) {
        var word = words.get(at).whole();
        boolean named = ReportNames.current().isName(word);
        if ((at > from || !named)
                && at < last
                && Names.isCountryBefore(word, words.get(at + 1).stem())) {
            return true;
        }
        if (at <= from || named || word.length() < 3 || !word.endsWith("국")) {
            return false;
        }
        var before = words.get(at - 1).whole();
        return foreign.isPart(at - 1) || before.length() == 1 && !belongsToTitle(words.get(at - 1));
    }

    /** 정치학 교수. */
    private boolean isSubjectTaught(int at) {
        var word = words.get(at).whole();
        return word.endsWith("학")
                && at < last
                && words.get(at + 1).stem().endsWith("교수")
                && (Morphology.isCommonWord(word) || Morphology.isMadeOfWords(word));
    }

    /** 허생 도사, 허생 가나상회 회장: not 나세르 in 나세르 칸 가나국 대변인, whose name goes on. */
    private boolean isPlausible(int at, int titleFrom) {
        if (at == titleFrom - 1) {
            if (at > from && Names.isOrganisation(words.get(at).whole())) {
                return Names.isOrganisation(words.get(at - 1).whole()); // 가나시의회 연흥부 의장, not 임꺽정 한빛대 교수
            }
            return at == from
                    ? !Names.isOrganisation(words.get(at).whole()) // 한울대 총장: a university
                    : Names.hasGivenSyllable(words.get(at).whole())
                            || !Names.isForeignPart(words.get(at - 1).whole());
        }
        if (Names.isOrganisation(words.get(at).whole())) {
            return false; // 한빛대 경제학과 교수
        }
        var next = words.get(at + 1).whole();
        return words.get(at).whole().length() == 2 ? Names.isOrganisation(next) : !Names.isForeignPart(next);
    }

    private PersonReference named(int name, int nameFrom, int titleFrom, String title, String glued) {
        var text = nameFrom == name
                ? words.get(name).whole()
                : PhraseReader.join(words, nameFrom, name) + " "
                        + words.get(name).whole();
        return named(name, nameFrom, titleFrom, text, title, glued);
    }

    private PersonReference named(int name, int nameFrom, int titleFrom, String text, String title, String glued) {
        return new NameWithPost(words, from, last).read(name, nameFrom, titleFrom, text, title, glued);
    }

    /** 가수 홍길동과 임꺽정은: the trade counts for both. */
    private boolean sharesTrade() {
        var with = words.get(last - 1);
        return with.particle() != null
                && (with.particle().text().equals("과") || with.particle().text().equals("와"))
                && Names.nameLikelihood(with.stem()).compareTo(Names.Likelihood.LIKELY) >= 0
                && TitlesBeforeNames.isTrade(words.get(last - 2).text());
    }

    /** 씨, 군, 여사: a form of address, no post. */
    static boolean isPersonal(String title) {
        return PERSONAL.has(title);
    }

    /** A name without title or particle, where the place makes it one: “홍길동: “…””. */
    static @Nullable PersonReference bareName(List<Word> words, int from, int last) {
        return new NamedPhrase(words, from, last).withoutTitle();
    }

    /** 가수 홍길동은, 홍길동은, 홍길동 가나청 기상지기는, 분석가 존 도(John Doe)는. */
    private @Nullable PersonReference withoutTitle() {
        if (foreign.inLatin(last) == last) {
            int first = last - foreign.parts(last) + 1;
            boolean titled = first > from && Names.isTitle(words.get(first - 1).text());
            var affiliation = Affiliation.textBefore(words, from, titled ? first - 1 : first);
            return new PersonReference.ByName(
                    PhraseReader.label(words, first, last),
                    affiliation.isEmpty() ? null : affiliation,
                    titled ? words.get(first - 1).text() : null,
                    PhraseReader.phrase(words, first, last));
        }
        if (Names.isName(stem) && Names.nameLikelihood(stem) != Names.Likelihood.NONE && !Organisations.speaks(stem)) {
            if (last > 1 && sharesTrade()) {
                return new PersonReference.ByName(
                        stem, null, words.get(last - 2).text(), words.get(last).span());
            }
            boolean titled = last > from
                    && TitlesBeforeNames.isPostBefore(words.get(last - 1).text());
            var affiliation = Affiliation.beforeName(words, from, titled ? last - 1 : last);
            var noted = affiliation.isEmpty()
                    ? Affiliation.inBrackets(words.get(last).note())
                    : affiliation;
            var post = titled || !noted.isEmpty() || last > from
                    ? Affiliation.Post.of(noted, titled ? words.get(last - 1).text() : "")
                    : HeldPost.before(words, last);
            return post.of(stem, PhraseReader.phrase(words, titled || !affiliation.isEmpty() ? from : last, last));
        }
        if (last > from
                && TitlesBeforeNames.isTrade(words.get(last - 1).text())
                && Hangul.isAllSyllables(stem)
                && stem.length() <= 6) {
            return new PersonReference.ByName(
                    stem, null, words.get(last - 1).text(), PhraseReader.phrase(words, last - 1, last)); // 가수 나비
        }
        if (last - from >= 2
                && Names.isTitle(words.get(last - 2).text())
                && foreign.mayLead(last - 1)
                && Names.isForeignPart(stem)) {
            var affiliation = PhraseReader.join(words, from, last - 2); // 가나국 외무장관 마르코 벨리니
            return new PersonReference.ByName(
                    words.get(last - 1).whole() + " " + stem,
                    affiliation.isEmpty() ? null : affiliation,
                    words.get(last - 2).text(),
                    PhraseReader.phrase(words, from, last));
        }
        boolean office = last - from >= 2
                && Names.nameLikelihood(words.get(from).stem()) == Names.Likelihood.SURE
                && Names.isOrganisation(words.get(last - 1).text())
                && POST_ENDS.endOf(stem).isPresent();
        return office ? named(from, from, last, words.get(from).stem(), stem, "") : null;
    }
}
