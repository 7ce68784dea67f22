package kr.hanmadi.extraction.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.korean.Particle;

/** Where a name that the model found begins and ends: without the body, the title or the words that lead to it. */
final class NameEdges {
    private static final Lexicon CONNECTIVES = Lexicon.words("text/connectives.txt");
    private static final Lexicon SHORT_ADNOMINALS = Lexicon.words("people/short-adnominals.txt");
    private static final Lexicon RELATING = Lexicon.words("people/relating-forms.txt");
    /** Words that stand before a name and may look like the first part of one: 경기 후 벨리니, 이달 말 벨리니. */
    private static final Lexicon LEADING = Lexicon.words("people/words-before-names.txt");

    private static final int LONGEST_TITLE = 12;
    /** Longer ones are no title, with whatever particles. */
    private static final int LONGEST_WORD = 30;

    private static final int LONGEST_GIVEN = 2;
    private static final double SURELY_FOREIGN = 0.8;
    private static final double SURELY = 0.9;

    private NameEdges() {}

    /** Drops what is a piece of a title, and cuts the others down to the name. */
    static void settle(String body, RunningWords words, List<NameModel.Found> found) {
        found.removeIf(one -> isWithinTitle(body, one) || Names.isNationality(body.substring(one.start(), one.end())));
        var alone = wordsAlone(words);
        found.replaceAll(one ->
                withoutBodyBehind(body, withoutBody(body, withoutLead(body, withoutCopula(body, one)), alone)));
    }

    /** The words that the report has with a particle, at the end of a phrase, or before different words that are no titles. */
    private static Set<String> wordsAlone(RunningWords words) {
        Map<String, String> followers = new HashMap<>();
        Set<String> alone = new HashSet<>();
        for (int i = 0; i < words.count(); i++) {
            var word = words.word(i);
            var stem = words.stem(i);
            var follower = words.goesOn(i + 1) ? words.stem(i + 1) : "";
            if (!stem.equals(word)) {
                alone.add(stem);
            }
            boolean another =
                    !Names.isTitle(follower) && !follower.equals(followers.merge(word, follower, (one, any) -> one));
            if (follower.isEmpty() || another) {
                alone.add(word);
            }
        }
        return alone;
    }

    /** 사회자는 제갈민이었다: 이 belongs to what follows. */
    private static NameModel.Found withoutCopula(String body, NameModel.Found found) {
        boolean copula = found.end() - found.start() > 3
                && found.end() + 1 < body.length()
                && body.charAt(found.end() - 1) == '이'
                && body.charAt(found.end()) == '었';
        return copula ? new NameModel.Found(found.start(), found.end() - 1, found.probability()) : found;
    }

    /** 조 대 in 조 대법원장. */
    private static boolean isWithinTitle(String body, NameModel.Found found) {
        int start = found.end();
        while (start > 0 && found.end() - start < LONGEST_TITLE && Character.isLetterOrDigit(body.charAt(start - 1))) {
            start--;
        }
        int stop = found.end();
        while (stop < body.length() && stop - start < LONGEST_TITLE && Character.isLetterOrDigit(body.charAt(stop))) {
            stop++;
        }
        if (stop == found.end() || start <= found.start()) {
            return false;
        }
        var word = body.substring(start, stop);
        var stem = Particle.stem(word);
        return stem.length() > found.end() - start && Names.titleAtEnd(stem).equals(stem);
    }

    /**
     * 가나상사 홍길동: where the last part is a Korean name by all its looks, what stands before it is no part of it; unless it
     * stands nowhere else and may be foreign, 다나카 유이치.
     */
    private static NameModel.Found withoutBody(String body, NameModel.Found found, Set<String> alone) {
        int blank = lastBlank(body, found.start(), found.end());
        boolean hanja = found.end() + 1 < body.length()
                && body.charAt(found.end()) == '('
                && Character.isIdeographic(body.charAt(found.end() + 1)); // 다나카 하루오(田中春夫)
        var last = body.substring(blank + 1, found.end());
        var before = blank < found.start() ? "" : body.substring(found.start(), blank);
        boolean foreign = !alone.contains(before)
                && (found.probability() >= SURELY_FOREIGN && Names.isForeignPart(before)
                        || found.probability() >= SURELY && mayLead(before));
        boolean whole = blank > found.start()
                && !hanja
                && (Names.isSure(last) || Names.isName(last) && Names.isOrganisation(before)) // 가나당 홍길동
                && !foreign;
        return whole ? new NameModel.Found(blank + 1, found.end(), found.probability()) : found;
    }

    /** 존 모하메드 of 존 모하메드 도라이, 곤도 of 곤도 유미코: neither a body nor a title, whatever its syllables mean elsewhere. */
    private static boolean mayLead(String before) {
        for (var part : before.split(" ")) {
            boolean free = !Names.isPlaceAnywhere(part)
                    && !Organisations.isListed(part)
                    && !Organisations.speaks(part)
                    && (part.length() == 2 || !Names.isOrganisation(part))
                    && Names.titleAtEnd(part).isEmpty()
                    && !Names.isTitlePrefix(part)
                    && !Names.isCommon(part)
                    && !Morphology.isVerbForm(part)
                    && !PhraseReader.endsLikeAdnominal(part);
            if (!free) {
                return false;
            }
        }
        return true;
    }

    /** 가나당의 존 도, 우승으로 이끈 존 도: what leads to a name is no part of it. */
    private static NameModel.Found withoutLead(String body, NameModel.Found found) {
        int blank = body.indexOf(' ', found.start(), found.end());
        if (blank < 0 || blank >= found.end() - 2) { // at least two characters are left
            return found;
        }
        var first = body.substring(found.start(), blank);
        var particle = Particle.of(first);
        var stem = particle == null
                ? first
                : first.substring(0, first.length() - particle.text().length());
        boolean verb = isObject(body, found.start()) && PhraseReader.endsLikeAdnominal(first); // 회동을 마친 람 장관은
        boolean sure = found.probability() >= SURELY && Names.isForeignPart(first); // 한리나 벨리니
        boolean governed = particle != null
                && stem.length() > 1
                && !sure
                && (Morphology.isKnown(stem) || Names.isOrganisation(stem));
        boolean leads = verb
                || first.length() > 2 && first.endsWith("의")
                || CONNECTIVES.has(first)
                || LEADING.has(first)
                || governed && !Morphology.isKnown(first)
                || first.length() > 3 && Names.isOrganisation(first)
                || RELATING.has(first)
                || first.length() == 1
                        && SHORT_ADNOMINALS.has(first)
                        && (!Names.isSurname(first) || found.end() - blank > LONGEST_GIVEN + 1) // 회의에 온 벨리니
                || PhraseReader.isAdnominal(first) && Morphology.isKnown(first);
        return leads ? new NameModel.Found(blank + 1, found.end(), found.probability()) : found;
    }

    /** The last blank of a stretch; the place before the stretch where it has none. */
    private static int lastBlank(String body, int start, int end) {
        int blank = end - 1;
        while (blank >= start && body.charAt(blank) != ' ') {
            blank--;
        }
        return blank;
    }

    private static String wordAt(String body, int start) {
        int end = start;
        while (end < body.length() && end - start < LONGEST_WORD && Character.isLetterOrDigit(body.charAt(end))) {
            end++;
        }
        return start < end ? Particle.stem(body.substring(start, end)) : "";
    }

    /** Whether the word before an offset is an object, 회동을. */
    private static boolean isObject(String body, int at) {
        return at > 2 && body.charAt(at - 1) == ' ' && "을를".indexOf(body.charAt(at - 2)) >= 0;
    }

    /** 마르코 벨리니 가나국, 홍길동 가나시: where two parts stand before it, or a Korean name, a body or place is none of them. */
    private static NameModel.Found withoutBodyBehind(String body, NameModel.Found found) {
        int blank = lastBlank(body, found.start(), found.end());
        if (blank <= found.start()) {
            return found;
        }
        boolean behind = lastBlank(body, found.start(), blank) > found.start()
                || Names.isSure(body.substring(found.start(), blank));
        var end = body.substring(blank + 1, found.end());
        if (Names.isCountryBefore(end, wordAt(body, found.end() + 1)) && blank - found.start() > 1) {
            return new NameModel.Found(found.start(), blank, found.probability());
        }
        var last = behind ? end : "";
        boolean own = !Names.isPlaceAnywhere(last) && !Names.isOrganisation(last) && !Organisations.isListed(last);
        return own ? found : new NameModel.Found(found.start(), blank, found.probability());
    }
}
