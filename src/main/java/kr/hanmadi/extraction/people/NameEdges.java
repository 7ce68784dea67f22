package kr.hanmadi.extraction.people;

import java.util.List;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.korean.Particle;

/** Where a name that the model found begins and ends: without the body, the title or the words that lead to it. */
final class NameEdges {
    private static final Lexicon CONNECTIVES = Lexicon.words("connectives.txt");
    private static final Lexicon SHORT_ADNOMINALS = Lexicon.words("short-adnominals.txt");
    private static final Lexicon RELATING = Lexicon.words("relating-forms.txt");
    /** Words that stand before a name and may look like the first part of one: 경기 후 벨리니, 이달 말 벨리니. */
    private static final Lexicon LEADING = Lexicon.words("people/words-before-names.txt");

    private static final int LONGEST_TITLE = 12;

    private NameEdges() {}

    /** Drops what is a piece of a title, and cuts the others down to the name. */
    static void settle(String body, List<NameModel.Found> found) {
        found.removeIf(one -> isWithinTitle(body, one));
        found.replaceAll(one -> withoutBodyBehind(body, withoutBody(body, withoutLead(body, one))));
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
        var particle = Particle.of(word);
        var stem = particle == null
                ? word
                : word.substring(0, word.length() - particle.text().length());
        return stem.length() > found.end() - start && Names.titleAtEnd(stem).equals(stem);
    }

    /** 가나상사 홍길동: where the last part is a Korean name by all its looks, what stands before it is no part of it. */
    private static NameModel.Found withoutBody(String body, NameModel.Found found) {
        int blank = body.lastIndexOf(' ', found.end() - 1);
        boolean hanja = found.end() + 1 < body.length()
                && body.charAt(found.end()) == '('
                && Character.isIdeographic(body.charAt(found.end() + 1)); // 다나카 하루오(田中春夫)
        var last = body.substring(blank + 1, found.end());
        boolean whole = blank > found.start()
                && !hanja
                && (Names.isSure(last)
                        || last.length() == 3
                                && Names.isName(last)
                                && Names.isOrganisation(body.substring(found.start(), blank)));
        return whole ? new NameModel.Found(blank + 1, found.end(), found.probability()) : found;
    }

    /** 가나당의 존 도, 우승으로 이끈 존 도: what leads to a name is no part of it. */
    private static NameModel.Found withoutLead(String body, NameModel.Found found) {
        int blank = body.indexOf(' ', found.start());
        if (blank < 0 || blank >= found.end() - 2) { // at least two characters are left
            return found;
        }
        var first = body.substring(found.start(), blank);
        var particle = Particle.of(first);
        var stem = particle == null
                ? first
                : first.substring(0, first.length() - particle.text().length());
        boolean governed =
                particle != null && stem.length() > 1 && (Morphology.isKnown(stem) || Names.isOrganisation(stem));
        boolean leads = first.length() > 2 && first.endsWith("의")
                || CONNECTIVES.has(first)
                || LEADING.has(first)
                || governed && !Morphology.isKnown(first)
                || first.length() > 3 && Names.isOrganisation(first)
                || RELATING.has(first)
                || first.length() == 1 && SHORT_ADNOMINALS.has(first) && !Names.isSurname(first)
                || PhraseReader.isAdnominal(first) && Morphology.isKnown(first);
        return leads ? new NameModel.Found(blank + 1, found.end(), found.probability()) : found;
    }

    /** 마르코 벨리니 가나국: where two parts stand before it, a body is none of them. */
    private static NameModel.Found withoutBodyBehind(String body, NameModel.Found found) {
        int blank = body.lastIndexOf(' ', found.end() - 1);
        boolean third = blank > found.start() && body.lastIndexOf(' ', blank - 1) > found.start();
        var last = third ? body.substring(blank + 1, found.end()) : "";
        boolean own = !Names.isPlace(last) && !Names.isOrganisation(last) && !Organisations.isListed(last);
        return own ? found : new NameModel.Found(found.start(), blank, found.probability());
    }
}
