package kr.hanmadi.extraction.quotation;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import kr.hanmadi.extraction.korean.Lexicon;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * The words of a text that carry its sense, by Nori's dictionary: nouns of two syllables and more, stems of verbs and
 * adjectives, foreign words, and numbers of two digits and more. “예산을 두 배로 늘려야” has 예산 and 늘리.
 */
final class ContentWords {
    private static final ThreadLocal<ContentWords> OF_THREAD = ThreadLocal.withInitial(ContentWords::new);

    private static final Set<POS.Tag> NOUNS = Set.of(POS.Tag.NNG, POS.Tag.NNP, POS.Tag.NR, POS.Tag.XR, POS.Tag.SH);
    private static final Set<POS.Tag> STEMS = Set.of(POS.Tag.VV, POS.Tag.VA);
    /** Verbs and adjectives that any sentence may have. */
    private static final Lexicon LIGHT = Lexicon.words("quotation/light-verbs.txt");

    private final KoreanTokenizer tokenizer = new KoreanTokenizer(
            AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, null, KoreanTokenizer.DecompoundMode.NONE, false, true);
    private final PartOfSpeechAttribute tags = tokenizer.addAttribute(PartOfSpeechAttribute.class);
    private final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);

    private ContentWords() {}

    static Set<String> of(String text) {
        return OF_THREAD.get().readWords(text);
    }

    private Set<String> readWords(String text) {
        var words = new LinkedHashSet<String>();
        try {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                var morphemes = tags.getMorphemes();
                if (morphemes == null) {
                    add(words, tags.getLeftPOS(), term.toString());
                } else {
                    boolean any = false;
                    for (var morpheme : morphemes) {
                        any |= add(words, morpheme.posTag, morpheme.surfaceForm);
                    }
                    if (!any) { // 물길 is made of 물 and 길, too short to tell anything by themselves
                        add(words, tags.getLeftPOS(), term.toString());
                    }
                }
            }
            tokenizer.end();
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a string never fails to be read
        }
        return words;
    }

    private static boolean add(Set<String> words, POS.Tag tag, String form) {
        boolean carries = NOUNS.contains(tag) || tag == POS.Tag.SN ? form.length() > 1 : tag == POS.Tag.SL;
        carries |= STEMS.contains(tag) && !LIGHT.has(form);
        if (carries) {
            words.add(form.toLowerCase(Locale.ROOT));
        }
        return carries;
    }
}
