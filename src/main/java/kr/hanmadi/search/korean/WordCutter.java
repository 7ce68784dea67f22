package kr.hanmadi.search.korean;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jspecify.annotations.Nullable;

/** Shows how a word of a query is cut, with the dictionary and without. Texts in the index are always cut without. */
public final class WordCutter {
    /** With which places, bodies, offices and kinds of people end, which Nori takes for proper nouns as well. */
    private static final String NO_NAME = "도시군구읍면동당부처청원회대사역산강자세층안률율";

    /** What one syllable makes of a noun: 학교들, 설치법, 목포시. */
    private static final String ENDINGS = NO_NAME + "법제장성적화론권국팀실소관단계력망업형용학진비금량액품책주씨님들";

    private static final String BEHIND_ONE_SYLLABLE = "들씨군양";

    private static final int MOST_KEPT = 10_000;
    private static final int LONGEST_KEPT = 40;
    private static final int SHORTEST_BEHIND = 3;

    private final Dictionary dictionary;
    private final MorphemeAnalyzer known;
    private final MorphemeAnalyzer plain = MorphemeAnalyzer.forQuery();
    private final MorphemeAnalyzer whole = MorphemeAnalyzer.uncut();
    /** Reading a query cuts each of its words several times, and the same words are looked for again and again. */
    private final Cache<String, List<String>> plainTerms = noneYet();

    private final Cache<String, List<Piece>> pieces = noneYet();

    private volatile KnownTerms knownTerms;

    /** Texts as they are cut with these words of the dictionary. */
    private record KnownTerms(Dictionary.Words words, Cache<String, List<String>> kept) {}

    public WordCutter(Dictionary dictionary) {
        this.dictionary = dictionary;
        this.known = MorphemeAnalyzer.forQuery(dictionary);
        this.knownTerms = new KnownTerms(dictionary.words(), noneYet());
    }

    private static <T> Cache<String, T> noneYet() {
        return Caffeine.newBuilder().maximumSize(MOST_KEPT).build();
    }

    /** The terms of a text as a query asks for them. */
    public List<String> terms(String text) {
        if (text.length() > LONGEST_KEPT) {
            return known.terms(text);
        }
        var now = dictionary.words();
        var cut = knownTerms;
        if (cut.words() != now) {
            cut = new KnownTerms(now, noneYet());
            knownTerms = cut;
        }
        return cut.kept().get(text, any -> known.terms(text));
    }

    /** The terms as Nori alone would cut them. */
    public List<String> plainTerms(String text) {
        return text.length() > LONGEST_KEPT ? plain.terms(text) : plainTerms.get(text, any -> plain.terms(text));
    }

    /**
     * Whether texts may hold the word cut otherwise: a lone syllable is left over (딥·시크), or only the dictionary, which
     * the index does not know, keeps it whole.
     */
    public boolean isUncertain(String word, List<String> terms) {
        return terms.isEmpty()
                || (terms.size() > 1 && terms.stream().anyMatch(WordCutter::isLoneSyllable))
                || !terms.equals(plainTerms(word));
    }

    /**
     * Whether what Nori leaves of it is no word of the text: 선 of 하이·선, which it takes for a cry and a line, 세연 of 가·세연.
     * Such a word is looked for by its letters alone.
     */
    public boolean isCutToCrumbs(String word) {
        var cut = pieces(word);
        if (cut.size() < 2 || !cut.getFirst().isLeftOut()) {
            return false;
        }
        var left = plainTerms(word);
        return cut.getFirst().tag() == POS.Tag.J || (left.size() == 1 && isLoneSyllable(left.getFirst()));
    }

    /** Whether it is a noun behind a lone syllable that Nori did not part from it: 군수·송기 for 군·수송기. */
    public boolean isPartedWrongly(String word, List<String> terms) {
        return terms.size() > 1
                && word.length() > SHORTEST_BEHIND
                && !isLoneSyllable(terms.getFirst())
                && isOneNoun(word.substring(1))
                && !isOneNoun(word);
    }

    /** Whether Nori knows the whole word as one noun: 경기도, 전문가. */
    public boolean isOneNoun(String word) {
        var pieces = pieces(word);
        return pieces.size() == 1
                && pieces.getFirst().isNoun()
                && pieces.getFirst().length() == word.length();
    }

    /**
     * Whether Nori knows the whole word, or as words and endings that go together: 자영업자, 설치법, 말들, 답답함; not 의료녜, of
     * which it makes two nouns.
     */
    public boolean isMadeOfWords(String word) {
        var pieces = pieces(word);
        if (pieces.stream().mapToInt(Piece::length).sum() != word.length()
                || pieces.stream().anyMatch(each -> each.tag() == POS.Tag.UNKNOWN)) {
            return false;
        }
        var first = pieces.getFirst();
        char last = word.charAt(word.length() - 1);
        return pieces.size() == 1
                || (word.length() == 2 && BEHIND_ONE_SYLLABLE.indexOf(last) >= 0)
                || (first.canBegin() && pieces.stream().skip(1).allMatch(each -> each.isNounOrEnding(last)));
    }

    /** Whether Nori makes nouns of the word, none of one syllable: 생활·임금, and 생활·인금. */
    public boolean isMadeOfNouns(String word) {
        var pieces = pieces(word);
        return pieces.size() > 1 && pieces.stream().allMatch(each -> each.isNoun() && each.length() > 1);
    }

    /** Whether it only joins words (은, 그리고, 에서는): not what Nori takes for several cries or adverbs (호로롱깽깽). */
    public boolean isOnlyGrammar(String word) {
        var pieces = pieces(word);
        return pieces.size() < 2
                || pieces.stream().allMatch(each -> each.tag() == POS.Tag.J || each.tag() == POS.Tag.E);
    }

    /** Whether Nori makes no words of a name: one proper noun, or pieces that are none. */
    public boolean isNoWord(String name) {
        var pieces = pieces(name);
        if (pieces.size() == 1) {
            return pieces.getFirst().tag() == POS.Tag.NNP && NO_NAME.indexOf(name.charAt(name.length() - 1)) < 0;
        }
        return pieces.isEmpty()
                || pieces.getFirst().tag() == POS.Tag.J
                || pieces.stream().allMatch(each -> each.length() == 1 || each.tag() == POS.Tag.NNP);
    }

    /** What Nori takes for one word, compounds left whole. */
    private record Piece(int length, POS.@Nullable Tag tag) {
        boolean isNounOrEnding(char lastOfWord) {
            return tag == POS.Tag.XSV
                    || tag == POS.Tag.XSA
                    || tag == POS.Tag.E
                    || tag == POS.Tag.XSN
                    || (length == 1 ? ENDINGS.indexOf(lastOfWord) >= 0 : isNoun());
        }

        /** Particles, endings, cries, determiners and adverbs are no terms of the index. */
        boolean isLeftOut() {
            return tag == POS.Tag.J
                    || tag == POS.Tag.E
                    || tag == POS.Tag.IC
                    || tag == POS.Tag.MM
                    || tag == POS.Tag.MAG
                    || tag == POS.Tag.MAJ;
        }

        boolean canBegin() {
            return length > 1 && (isNoun() || tag == POS.Tag.XR || tag == POS.Tag.VV || tag == POS.Tag.VA);
        }

        boolean isNoun() {
            return tag == POS.Tag.NNG || tag == POS.Tag.NNP;
        }
    }

    private List<Piece> pieces(String text) {
        return text.length() > LONGEST_KEPT ? cut(text) : pieces.get(text, this::cut);
    }

    private List<Piece> cut(String text) {
        var pieces = new ArrayList<Piece>();
        try (var stream = whole.tokenStream("", text)) {
            var place = stream.addAttribute(OffsetAttribute.class);
            var kind = stream.addAttribute(PartOfSpeechAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                pieces.add(new Piece(place.endOffset() - place.startOffset(), kind.getLeftPOS()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(pieces);
    }

    /** Whether Nori alone breaks a name into pieces, so that the dictionary has to know it. */
    public boolean isBroken(String name) {
        var terms = plainTerms(name);
        return terms.size() > 1 || terms.isEmpty() || !terms.getFirst().equalsIgnoreCase(name);
    }

    private static boolean isLoneSyllable(String term) {
        return term.length() == 1 && SearchNormaliser.isSyllable(term.charAt(0));
    }
}
