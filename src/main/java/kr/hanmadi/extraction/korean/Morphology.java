package kr.hanmadi.extraction.korean;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * What Nori's dictionary says of one written word, asked only where shape and lexicons leave a doubt. It misleads on rare
 * names, which it cuts into known pieces (심청 is 심+청), so a name found by shape and place beats it.
 */
public final class Morphology {
    private static final ThreadLocal<Morphology> OF_THREAD = ThreadLocal.withInitial(Morphology::new);
    private static final Remembered<Analysis> REMEMBERED =
            new Remembered<>(1 << 15, word -> OF_THREAD.get().analyse(word));

    /** How a word is made up: its only morpheme's tag (null for several), and its last morpheme's. */
    private record Analysis(POS.Tag only, POS.Tag first, POS.Tag last, boolean derived, boolean known) {}

    private final KoreanTokenizer tokenizer = new KoreanTokenizer(
            AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, null, KoreanTokenizer.DecompoundMode.NONE, false, false);
    private final PartOfSpeechAttribute tags = tokenizer.addAttribute(PartOfSpeechAttribute.class);
    private final CharTermAttribute length = tokenizer.addAttribute(CharTermAttribute.class);

    private static final Set<POS.Tag> DERIVING = Set.of(POS.Tag.XSV, POS.Tag.XSA, POS.Tag.VCP);

    private static final Set<POS.Tag> CONJUGATED = Set.of(POS.Tag.VV, POS.Tag.VA, POS.Tag.VX, POS.Tag.VCN);

    private Morphology() {}

    /** A verb or adjective before the noun that it modifies: 나선, 맡은, 불리는. */
    public static boolean isVerbForm(String word) {
        return analysisOf(word).last() == POS.Tag.E;
    }

    /** A verb or adjective made from a noun, before the noun that it modifies: 방문한, 열세인. */
    public static boolean isDerivedVerbForm(String word) {
        var analysis = analysisOf(word);
        return analysis.last() == POS.Tag.E && analysis.derived();
    }

    /** Whether the first morpheme is a verb or an adjective. */
    public static boolean startsWithVerb(String word) {
        return CONJUGATED.contains(analysisOf(word).first());
    }

    /** A verb or adjective with its ending: 나오자, 되묻고. */
    public static boolean isConjugated(String word) {
        var analysis = analysisOf(word);
        return analysis.last() == POS.Tag.E && (CONJUGATED.contains(analysis.first()) || analysis.derived());
    }

    /** Whether the dictionary knows every part of the word, and no part is a single syllable: 정책위, but not 점예린. */
    public static boolean isMadeOfWords(String word) {
        return analysisOf(word).known();
    }

    /** Whether the dictionary holds the word as it stands: 환경, 공주. */
    public static boolean isKnown(String word) {
        var only = analysisOf(word).only();
        return only != POS.Tag.NA && only != POS.Tag.UNKNOWN;
    }

    /** A common noun, an adverb, a pronoun or the like that stands in the dictionary as one: 사장, 특히. */
    public static boolean isCommonWord(String word) {
        var only = analysisOf(word).only();
        return only != POS.Tag.NA && only != POS.Tag.NNP && only != POS.Tag.UNKNOWN && only != POS.Tag.SL;
    }

    /** What the dictionary says of the word, as one number; the same number for words of one make. */
    public static int signature(String word) {
        var analysis = analysisOf(word);
        return analysis.only().ordinal()
                + 64 * analysis.first().ordinal()
                + 4_096 * analysis.last().ordinal()
                + (analysis.derived() ? 1 << 20 : 0)
                + (analysis.known() ? 1 << 21 : 0);
    }

    /** The words that a longer word is made of: 공정, 거래 and 위원회 of 공정거래위원회. */
    public static List<String> parts(String word) {
        return OF_THREAD.get().split(word);
    }

    private List<String> split(String word) {
        try {
            tokenizer.setReader(new StringReader(word));
            tokenizer.reset();
            var parts = new ArrayList<String>();
            while (tokenizer.incrementToken()) {
                var morphemes = tags.getMorphemes();
                if (tags.getPOSType() == POS.Type.COMPOUND && morphemes != null) {
                    for (var morpheme : morphemes) {
                        parts.add(morpheme.surfaceForm);
                    }
                } else {
                    parts.add(length.toString());
                }
            }
            tokenizer.end();
            tokenizer.close();
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string never fails to be read
        }
    }

    private static Analysis analysisOf(String word) {
        return REMEMBERED.of(word);
    }

    private Analysis analyse(String word) {
        try {
            tokenizer.setReader(new StringReader(word));
            tokenizer.reset();
            var only = POS.Tag.NA;
            var first = POS.Tag.NA;
            var last = POS.Tag.NA;
            boolean derived = false;
            boolean known = true;
            int morphemes = 0;
            while (tokenizer.incrementToken()) {
                var left = tags.getLeftPOS();
                only = morphemes == 0 && tags.getPOSType() == POS.Type.MORPHEME ? left : only;
                first = morphemes == 0 ? left : first;
                known &= left != POS.Tag.UNKNOWN && length.length() > 1;
                last = tags.getRightPOS();
                derived |= DERIVING.contains(last) || hasDeriving();
                morphemes++;
            }
            tokenizer.end();
            tokenizer.close();
            return new Analysis(morphemes == 1 ? only : POS.Tag.NA, first, last, derived, known);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string never fails to be read
        }
    }

    /** Nori joins 하 and ㄴ into one token with both as its morphemes. */
    private boolean hasDeriving() {
        var morphemes = tags.getMorphemes();
        if (morphemes == null) {
            return false;
        }
        for (var morpheme : morphemes) {
            if (DERIVING.contains(morpheme.posTag)) {
                return true;
            }
        }
        return false;
    }
}
