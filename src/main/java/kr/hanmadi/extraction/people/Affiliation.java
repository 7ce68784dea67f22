package kr.hanmadi.extraction.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.Word;
import org.jspecify.annotations.Nullable;

/** Reads where a person belongs from the words around a name: 가나당 홍길동, 홍길동(가나대), 가나회 회장을 지낸 홍길동, 가나시장. */
final class Affiliation {
    /** Offices within a body, whose name is part of the title: 보건복지국장. */
    private static final Lexicon OFFICE = Lexicon.words("people/offices-in-bodies.txt");

    private static final Lexicon LAW_FIRM = Lexicon.words("people/law-firms.txt");
    private static final Lexicon DISTRICT_ENDS = Lexicon.words("people/last-syllables-of-districts.txt");
    private static final Lexicon OCCUPATIONS = Lexicon.words("people/occupations.txt");
    private static final Lexicon NO_ENDS = Lexicon.words("people/no-ends-of-bodies.txt");
    private static final Lexicon MINISTRIES = Lexicon.words("people/fields-of-ministers.txt");
    private static final Pattern NOTED = Pattern.compile("\\s*[·ㆍ‧,/]\\s*");

    /** How a post is held, or since when: 홍길동 전 가나지검장. */
    private static final Lexicon TENSES = Lexicon.words("people/tenses-of-posts.txt");

    /** When something is said, which no part of a body's name is. */
    private static final Lexicon DAYTIMES = Lexicon.words("people/times-before-bodies.txt");

    private static final Pattern COUNTED = Pattern.compile("\\d{1,3}[살세위]");

    private static final Lexicon KIN = Lexicon.words("people/kin.txt");
    private static final Pattern AGE = Pattern.compile("\\d{1,2}세?");

    /** 가나대 행정학과 4학년 홍길동 씨: what a pupil has for a post. */
    private static final Pattern YEAR = Pattern.compile("\\d학년");

    private static final Pattern BELONGING = Pattern.compile("(?:^| )소속의?$");

    /** Words for a relation to others, or for a sex: 아버지, 여성. */
    private static final Lexicon NO_OCCUPATION = Lexicon.words("people/no-occupations.txt");

    /** 대변인인, 대변인이었던, 주민이라는: what someone is or was. */
    static final Pattern COPULA = Pattern.compile("(?<post>.+?)(?:인|이었던|였던|이던|이라는)");

    private Affiliation() {}

    /**
     * Where a person belongs and what the person does there, told apart: what says how a post is held goes with the post, and
     * behind a form of address only a body says where someone belongs.
     *
     * @param affiliation empty without one
     * @param jobTitle empty without one
     */
    record Post(String affiliation, String jobTitle) {
        /** The person of that name who holds it. */
        PersonReference.ByName of(String name, Span span) {
            return new PersonReference.ByName(
                    name, affiliation.isEmpty() ? null : affiliation, jobTitle.isEmpty() ? null : jobTitle, span);
        }

        static Post of(String affiliation, String jobTitle) {
            var words = new ArrayList<>(List.of(affiliation.isEmpty() ? new String[0] : affiliation.split(" ")));
            var title = jobTitle;
            while (!words.isEmpty() && (isNoPart(words.getLast()) || isCounted(words.getLast()))) {
                words.removeLast();
            }
            while (words.size() > 1 && (words.getFirst().endsWith("자인") || isCounted(words.getFirst()))) {
                words.removeFirst(); // 공동 발의자인 가나당 홍길동 의원
            }
            if (!words.isEmpty()
                    && (isOther(words.getLast()) || KIN.has(words.getFirst()) && !isBody(words.getLast()))) {
                words.clear();
            }
            if (words.size() > 1
                    && Names.isSurname(words.getFirst())
                    && isOfTitle(words.get(1))
                    && !isBody(affiliation)
                    && !affiliation.endsWith("측")) {
                words.clear(); // 홍 위원장의 아버지 임꺽정 회장
            }
            if (!words.isEmpty() && words.getFirst().startsWith("·")) {
                words.removeFirst(); // 홍길동 ·임꺽정 가나원 연구원
            }
            if (!words.isEmpty() && isFieldOf(title, words.getLast())) {
                title = words.removeLast() + " " + title; // 섬나라 외무 장관
            }
            while (!words.isEmpty() && (TENSES.has(words.getFirst()) || DAYTIMES.has(words.getFirst()))) {
                var first = words.removeFirst();
                title = TENSES.has(first) ? first + " " + title : title;
            }
            var deputised = words.isEmpty() || !title.endsWith("대행") ? "" : Names.titleAtEnd(words.getLast());
            if (!deputised.isEmpty() && !isBody(words.getLast())) { // 홍길동 전 가나시장 권한대행
                var last = words.removeLast();
                int tense = title.lastIndexOf(' ') + 1;
                title = title.substring(0, tense) + deputised + " " + title.substring(tense);
                if (deputised.length() < last.length()) {
                    words.add(bodyLedBy(last.substring(0, last.length() - deputised.length()), deputised));
                }
            }
            if (!words.isEmpty() && title.equals("변호사") && isWhereAdmitted(words.getLast())) {
                title = words.removeLast() + " " + title; // 다온 소속 홍길동 미국 변호사
            }
            if (NamedPhrase.isPersonal(jobTitle)) {
                var last = words.isEmpty() ? "" : words.getLast();
                if (isOccupation(last)) {
                    title = words.removeLast();
                }
                while (!words.isEmpty() && !isBody(words.getLast()) && isOfPerson(words.getLast())) {
                    words.removeLast();
                }
            }
            if (words.size() > 1 && TENSES.has(words.getLast())) {
                title = words.removeLast() + " " + title; // 나루홀딩스 전 대표 홍길동 씨
            }
            return new Post(withoutGenitive(String.join(" ", words)), title);
        }
    }

    /** 가나당 간사인, 왼쪽, 가나대 출신: no word that ends the name of a body. */
    private static boolean isNoPart(String word) {
        var is = COPULA.matcher(word);
        return NO_ENDS.has(word)
                || is.matches() && Names.titleAtEnd(is.group("post")).equals(is.group("post"));
    }

    /** 나루사 창업주의 외손녀 홍길동 씨, 물길위 야당 간사인 홍길동 의원, 이름을 묻고 홍길동 검사가: what says of no body. */
    private static boolean isOther(String word) {
        boolean clause = word.endsWith("고") && Morphology.startsWithVerb(word);
        return clause || KIN.has(word) || Belongings.isSide(word);
    }

    /** 26살, 2위: how old or which one someone is. */
    private static boolean isCounted(String word) {
        return COUNTED.matcher(word).matches();
    }

    /** 위원장, 위원장의: not 회장 측의. */
    private static boolean isOfTitle(String word) {
        return Names.isTitle(word) || word.endsWith("의") && Names.isTitle(word.substring(0, word.length() - 1));
    }

    /** 섬나라 외무 장관, 행정장관: of what someone is a minister. */
    static boolean isFieldOf(String title, String field) {
        return title.endsWith("장관") && MINISTRIES.has(field);
    }

    /** 미국 변호사, 외국변호사: where someone may plead, and no body. */
    static boolean isWhereAdmitted(String word) {
        return Names.isPlaceAnywhere(word) && !word.endsWith("양") || word.equals("외국"); // no ocean
    }

    /** 4학년, what a pupil has for a post. */
    static boolean isYear(String word) {
        return YEAR.matcher(word).matches();
    }

    /** What a person without a post does: 직장인, 대학원생, 4학년. */
    static boolean isOccupation(String word) {
        var head = SourceLabel.headAtEnd(word);
        return isYear(word)
                || OCCUPATIONS.has(word)
                || head.length() >= 2 && !NO_OCCUPATION.has(head)
                || word.length() >= 3 && word.endsWith("생") && !KIN.has(word);
    }

    /** 직장인, 가나인, 재미교포 출신: what someone is, and no body. */
    private static boolean isOfPerson(String word) {
        return isOccupation(word) || word.endsWith("인") || word.equals("출신") || word.equals("재미교포");
    }

    /** Whether the last word of a text names a body or a place. */
    static boolean isBody(String text) {
        var last = text.substring(text.lastIndexOf(' ') + 1);
        boolean counted =
                last.endsWith("대") && last.length() > 1 && Character.isDigit(last.charAt(last.length() - 2)); // 제2대
        boolean verb = last.endsWith("고") && Morphology.startsWithVerb(last); // 입고
        int blank = text.indexOf(' ');
        boolean firm = blank > 0
                && blank == text.lastIndexOf(' ')
                && PhraseReader.isLegalForm(text.substring(0, blank)); // 법무법인 나루
        return firm
                || !counted
                        && !verb
                        && (Names.isOrganisation(last) || Organisations.speaks(last) || Names.isPlace(last));
    }

    /** 영장전담, 국가: common words between a name and a title, and no body. */
    static boolean isKindOfPost(String between) {
        return !between.isEmpty() && !isBody(between) && isMadeOfCommonWords(between);
    }

    static boolean isMadeOfCommonWords(String text) {
        return Morphology.parts(text).stream().allMatch(Morphology::isCommonWord);
    }

    /** The words before a name that tell the affiliation: what follows the last title or person among them. */
    static String textBefore(List<Word> words, int first, int to) {
        int start = first;
        int title = -1;
        for (int i = first; i < to; i++) {
            var text = words.get(i).text();
            boolean side = i + 1 < to && words.get(i + 1).text().equals("측");
            if (side) {
                return PhraseReader.join(words, Math.max(first, i - 1), i + 2); // 홍 의원 측 임꺽정 변호사
            }
            if (Names.isTitle(text)
                    || text.equals("고")
                    || TitleAlone.tellsWhen(text) // 경기를 마친 뒤 홍길동 감독
                    || !text.endsWith("의") && Names.nameLikelihood(text) == Names.Likelihood.SURE
                    || Names.isTitlePrefix(text)) {
                title = Names.isTitle(text) && title < 0 ? i : title;
                start = i + 1;
            }
        }
        boolean sameParty = start < to
                && words.get(start).stem().equals("당")
                && start > 0
                && words.get(start - 1).text().equals("같은");
        if (sameParty) { // 같은 당 홍길동 의원, 같은 당 소속 홍길동 의원
            return Objects.requireNonNullElse(
                    Belongings.partyNamedLast(words.get(start).span().start()), "");
        }
        // 가나국 정부 대변인 존 도 장관: the affiliation stands before the first title
        var text = withoutBelonging(
                start == to && title > first
                        ? PhraseReader.join(words, first, title)
                        : PhraseReader.join(words, start, to));
        return withoutGenitive(text); // 섬나라 물길연구센터(MRC)의 존 도 연구원
    }

    /** 가나회 of 가나회의: but 가나안보회의 is whole. */
    private static String withoutGenitive(String text) {
        if (text.length() < 3 || !text.endsWith("의")) {
            return text;
        }
        var bare = text.substring(0, text.length() - 1);
        boolean whole = text.endsWith("협의")
                || text.endsWith("회의") && !Names.isOrganisation(bare.substring(bare.lastIndexOf(' ') + 1));
        return whole ? text : bare;
    }

    /**
     * What stands before a name that no title follows: only a body, and with a post or in Latin letters any proper name,
     * 나루벌 외야수 홍길동은, NR아일랜드 홍길동은; but not 섬나라 배우 홍길동은. Empty without one.
     */
    static String beforeName(List<Word> words, int from, int to) {
        var text = to > from ? textBefore(words, from, to) : "";
        var last = text.substring(text.lastIndexOf(' ') + 1);
        boolean latin = last.length() >= 2 && last.charAt(0) >= 'A' && last.charAt(0) <= 'Z';
        boolean post = to < words.size()
                && !TitlesBeforeNames.isTrade(words.get(to).text())
                && (TitlesBeforeNames.isPostBefore(words.get(to).text())
                        || !Names.titleAtEnd(words.get(to).text()).isEmpty());
        boolean proper = post
                && last.length() >= 2
                && !Morphology.isCommonWord(last)
                && !Morphology.isVerbForm(last)
                && !Morphology.startsWithVerb(last); // 가능성이 있어
        boolean body = Names.isOrganisation(last)
                && !isCounted(last)
                && !(last.endsWith("자") && isMadeOfCommonWords(last)); // 도전자
        return body || latin || proper ? text : "";
    }

    /** 나루소프트 소속 홍길동 변호사, 같은 당 소속 임꺽정 의원, which does not say what the party is. */
    private static String withoutBelonging(String text) {
        var bare = BELONGING.matcher(text).replaceFirst("");
        boolean clause = bare.endsWith("중인"); // 상담 일을 하고 활동 중인 홍길동 변호사
        return clause || bare.equals("당") ? "" : bare;
    }

    /** 홍길동(가나대), 홍길동(52·가나당·가나시 을): the body in brackets; an age, a place or a side of the picture is none. */
    static String inBrackets(@Nullable String note) {
        if (note == null) {
            return "";
        }
        boolean aged = note.chars().anyMatch(Character::isDigit);
        var parts = NOTED.split(note);
        for (var part : parts) {
            var first = part.substring(0, part.indexOf(' ') < 0 ? part.length() : part.indexOf(' '));
            boolean firm = LAW_FIRM.has(first); // 법무법인 가나
            boolean body = firm || Names.isOrganisation(part);
            if (body && part.chars().noneMatch(Character::isDigit) && !(aged && isDistrict(part))) {
                return part;
            }
            int post = part.lastIndexOf(' ');
            if (post > 0
                    && !TENSES.has(first)
                    && Names.isTitle(part.substring(post + 1))
                    && isBody(part.substring(0, post))) {
                return part.substring(0, post); // 홍길동 변호사(가나신문 편집인), but not (전 가나지법 판사)
            }
        }
        return parts.length == 2 && AGE.matcher(parts[0]).matches() && isFirm(parts[1]) ? parts[1] : "";
    }

    /** 홍길동(24,나루전자): what stands alone behind an age, and is no word, place or post, is a firm or a team. */
    private static boolean isFirm(String part) {
        return part.length() >= 2
                && part.indexOf(' ') < 0
                && part.chars().noneMatch(Character::isDigit)
                && part.codePoints().noneMatch(Character::isIdeographic)
                && !isDistrict(part)
                && !Names.isPlace(part)
                && !Morphology.isCommonWord(part)
                && !isOfPerson(part)
                && Names.titleAtEnd(part).isEmpty();
    }

    /** Behind an age it is where the person lives: 홍길동 씨(42·가나시). */
    private static boolean isDistrict(String part) {
        return DISTRICT_ENDS.endOf(part).isPresent();
    }

    /** 가나시장 leads 가나시, 나라연구소장 leads 나라연구소. */
    static String bodyLedBy(String glued, String title) {
        if (title.equals("도지사") || title.equals("부지사")) {
            return glued.endsWith("도") ? glued : glued + "도";
        }
        if (title.equals("위원장")) {
            boolean whole = glued.length() > 2 && Names.isOrganisation(glued) || glued.endsWith("당협"); // 가나노동조합위원장
            return whole ? glued : glued + (glued.endsWith("위") ? "" : "위원회"); // 가나위원장 leads 가나위원회
        }
        if (title.equals("소장") && (Names.isOrganisation(glued) || Names.isKindOfBody(glued))) {
            return glued; // 헌재소장 leads 헌재
        }
        return title.length() > 1 && title.endsWith("장") && (Organisations.isLed(title) || OFFICE.has(title))
                ? glued + title.substring(0, title.length() - 1)
                : glued;
    }

    /** Whether it names more than the way in which a post is held: 신임 가나수사처장 leads all that stands before 장. */
    static boolean isPlaceOfWork(String affiliation) {
        return !affiliation.isEmpty() && !TENSES.has(affiliation);
    }

    static boolean isOffice(String title) {
        return OFFICE.has(title);
    }

    /** 가나대 and 가나대학교: whether one of two affiliations holds the other. */
    static boolean isLike(@Nullable String known, String said) {
        var bare = said.replace(" ", "");
        var own = known == null ? "" : known.replace(" ", "");
        return !own.isEmpty() && (own.contains(bare) || bare.contains(own));
    }
}
