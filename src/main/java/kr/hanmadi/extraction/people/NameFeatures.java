package kr.hanmadi.extraction.people;

import java.util.Map;
import kr.hanmadi.extraction.korean.Hangul;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.korean.Particle;
import kr.hanmadi.extraction.korean.Remembered;

/**
 * What a place of a line shows of a name: the syllables around it, the words beside it with what the lexicons and the
 * dictionary say of them, its place in its word. Every feature is a number below {@link #SIZE}, made by hashing.
 */
final class NameFeatures {
    static final int BITS = 18;
    static final int SIZE = 1 << BITS;

    private static final int TITLE = 1;
    private static final int TITLE_END = 2;
    private static final int ORGANISATION = 4;
    private static final int PLACE = 8;
    private static final int COMMON = 16;
    private static final int SURNAME = 32;
    private static final int SUBJECT = 64;
    private static final int PARTICLE = 128;
    private static final int PREFIX = 256;
    private static final int DIGIT = 512;
    private static final int LATIN = 1024;
    private static final int SURNAME_OF_ONE = 1;
    private static final int LONGEST_WORD = 40;

    /**
     * What is known of a word, independent of its place.
     *
     * @param first what its first syllables are in names
     */
    private record Look(
            int flags, int morphemes, int stemMorphemes, int hash, int end, int start, int particle, int first) {}

    private static final Look NOTHING = new Look(0, 0, 0, 0, 0, 0, 0, 0);
    private static final Remembered<Look> LOOKS = new Remembered<>(1 << 17, NameFeatures::look);

    private final int[] found = new int[64];
    private int count;

    private String line = "";
    private int[] wordAt = new int[0];
    private int[] starts = new int[0];
    private int[] ends = new int[0];
    private Look[] words = new Look[0];
    private int wordCount;

    /** Takes the stretch to look at. */
    void read(String stretch) {
        read(stretch, Map.of());
    }

    /**
     * Takes the stretch to look at, and for made-up words the ones that the dictionary is asked for: it knows many real
     * names, and hardly a made-up one, so that a model trained on these would take what it knows for no name.
     */
    void read(String stretch, Map<String, String> originals) {
        line = stretch;
        int length = line.length();
        if (wordAt.length < length) {
            wordAt = new int[length];
            starts = new int[length + 1];
            ends = new int[length + 1];
            words = new Look[length + 1];
        }
        wordCount = 0;
        int i = 0;
        while (i < length) {
            if (!Character.isLetterOrDigit(line.charAt(i))) {
                wordAt[i++] = -1;
                continue;
            }
            int start = i;
            while (i < length && i - start < LONGEST_WORD && Character.isLetterOrDigit(line.charAt(i))) {
                wordAt[i++] = wordCount;
            }
            starts[wordCount] = start;
            ends[wordCount] = i;
            words[wordCount++] =
                    originals.isEmpty() ? LOOKS.of(line, start, i) : look(line.substring(start, i), originals);
        }
    }

    private Look look(String word, Map<String, String> originals) {
        var own = LOOKS.of(word);
        var original = originals.get(word);
        if (original == null) {
            return own;
        }
        var other = LOOKS.of(original);
        return new Look(
                own.flags(),
                other.morphemes(),
                other.stemMorphemes(),
                own.hash(),
                own.end(),
                own.start(),
                own.particle(),
                own.first());
    }

    private static Look look(String word) {
        var particle = Particle.of(word);
        var stem = particle == null
                ? word
                : word.substring(0, word.length() - particle.text().length());
        var title = Names.titleAtEnd(stem);
        int flags = (title.equals(stem) ? TITLE : 0)
                | (title.isEmpty() ? 0 : TITLE_END)
                | (Names.isOrganisation(stem) ? ORGANISATION : 0)
                | (Names.isPlaceAnywhere(stem) ? PLACE : 0)
                | (Names.isCommon(word) || Names.isCommon(stem) ? COMMON : 0)
                | (Names.isSurname(word) ? SURNAME : 0)
                | (particle != null && particle.subject() ? SUBJECT : 0)
                | (particle == null ? 0 : PARTICLE)
                | (Names.isTitlePrefix(word) ? PREFIX : 0)
                | (Character.isDigit(word.charAt(0)) ? DIGIT : 0)
                | (word.charAt(0) < 'ɐ' && Character.isLetter(word.charAt(0)) ? LATIN : 0);
        int length = word.length();
        boolean hangul = Hangul.isAllSyllables(word);
        return new Look(
                flags,
                hangul ? Morphology.signature(word) : 0,
                hangul && particle != null ? Morphology.signature(stem) : 0,
                word.hashCode(),
                word.substring(Math.max(0, length - 2)).hashCode(),
                word.substring(0, Math.min(length, 2)).hashCode(),
                particle == null ? 0 : particle.text().hashCode(),
                first(word));
    }

    private static int first(String word) {
        return (Names.isSurname(word.charAt(0)) ? SURNAME_OF_ONE : 0)
                | (word.length() > 1 && Names.isSurname(word.substring(0, 2)) ? 2 : 0)
                | (word.length() > 1 && Names.isGiven(word.charAt(1)) ? 4 : 0)
                | (word.length() > 2 && Names.isGiven(word.charAt(2)) ? 8 : 0);
    }

    /** Whether a name may hold this character: letters, and what joins the parts of a foreign name. */
    boolean mayBelong(int at) {
        return wordAt[at] >= 0 && !Character.isDigit(line.charAt(at))
                || line.charAt(at) == ' '
                || line.charAt(at) == '-'
                || line.charAt(at) == '·';
    }

    private char letterAt(int place) {
        return place < 0 ? '<' : place < line.length() ? line.charAt(place) : '>';
    }

    private Look lookOfWord(int number) {
        return number < 0 || number >= wordCount ? NOTHING : words[number];
    }

    int count() {
        return count;
    }

    /** The features of a place; only the first {@link #count()} numbers count, and the next call overwrites them. */
    int[] of(int place) {
        count = 0;
        int number = wordAt[place];
        char c = line.charAt(place);
        add(1, c, 0);
        add(2, letterAt(place - 1), 0);
        add(3, letterAt(place + 1), 0);
        add(4, letterAt(place - 2), letterAt(place - 1));
        add(5, letterAt(place - 1), c);
        add(6, c, letterAt(place + 1));
        add(7, letterAt(place + 1), letterAt(place + 2));
        add(8, letterAt(place - 2), 0);
        add(9, letterAt(place + 2), 0);
        if (number < 0) {
            addBetweenWords(place);
        } else {
            addWithinWord(place, number);
        }
        return found;
    }

    private void addBetweenWords(int place) {
        int next = place + 1 < line.length() ? wordAt[place + 1] : -1;
        int last = place > 0 ? wordAt[place - 1] : -1;
        var before = lookOfWord(last);
        var after = lookOfWord(next);
        char c = line.charAt(place);
        int lengths = (last < 0 ? 0 : wordLength(last)) * 8 + (next < 0 ? 0 : wordLength(next));
        add(30, before.flags(), after.flags());
        add(31, before.morphemes(), after.morphemes());
        add(32, before.flags(), before.morphemes());
        add(33, after.flags(), after.morphemes());
        add(34, lengths, c);
        add(35, before.hash(), 0);
        add(36, after.hash(), 0);
        add(37, lookOfWord(next + (next < 0 ? 0 : 1)).flags(), after.flags());
        add(38, lookOfWord(next + (next < 0 ? 0 : 1)).morphemes(), lengths);
        add(39, before.end(), after.start());
        add(40, lookOfWord(last - 1).flags(), before.flags());
    }

    private int wordLength(int number) {
        return Math.min(7, ends[number] - starts[number]);
    }

    private void addWithinWord(int place, int number) {
        var own = words[number];
        var before = lookOfWord(number - 1);
        var after = lookOfWord(number + 1);
        int start = starts[number];
        int end = ends[number];
        int from = Math.min(5, place - start);
        int left = Math.min(7, end - 1 - place);
        int where = from * 8 + left;
        char outsideBefore = letterAt(start - 1);
        char outsideAfter = letterAt(end);
        char c = line.charAt(place);
        add(50, where, 0);
        add(51, where, own.flags());
        add(52, where, own.morphemes());
        add(53, where, own.stemMorphemes());
        add(54, where, before.flags());
        add(55, where, after.flags());
        add(56, where, before.hash());
        add(57, where, after.hash());
        add(58, where, before.end());
        add(59, where, after.start());
        add(60, where, after.morphemes());
        add(61, where, before.morphemes());
        add(62, where, after.flags() * 31 + before.flags());
        add(63, where, after.flags() * 31 + lookOfWord(number + 2).flags());
        add(64, where, own.particle());
        add(65, where, outsideBefore * 31 + outsideAfter);
        add(66, where, bracketAfter(end));
        add(67, from, endingAfter(place + 1, end));
        add(68, from, endingAfter(place, end));
        add(69, place == start ? own.first() : lexiconFlags(own, c, place), where);
        add(70, where, lookOfWord(number + 2).hash());
        add(71, where, lookOfWord(number - 2).flags() * 31 + before.flags());
        add(72, own.flags() * 31 + own.morphemes(), after.flags() * 31 + where);
        add(73, own.morphemes() * 31 + before.flags(), where);
    }

    /** The end of the word from a place, when it is short: a particle or a title behind a name. */
    private int endingAfter(int from, int end) {
        int hash = end - from > 3 ? -1 : 7;
        for (int i = from; i < Math.min(end, from + 3); i++) {
            hash = hash * 31 + line.charAt(i);
        }
        return hash;
    }

    private int lexiconFlags(Look own, char c, int place) {
        return own.first() & SURNAME_OF_ONE
                | (Names.isGiven(c) ? 16 : 0)
                | (Names.isGiven(line.charAt(place - 1)) ? 32 : 0);
    }

    /** What opens behind the word: nothing, an age, Latin letters, hanja, other. */
    private int bracketAfter(int end) {
        if (letterAt(end) != '(') {
            return 0;
        }
        char inside = letterAt(end + 1);
        return Character.isDigit(inside)
                ? 1
                : inside < 'ɐ' ? 2 : Character.isIdeographic(inside) ? 3 : Hangul.isSyllable(inside) ? 4 : 5;
    }

    private void add(int kind, int one, int other) {
        int hash = kind * 0x9E3779B9 + one;
        hash = (hash ^ hash >>> 15) * 0x85EBCA6B + other;
        hash = (hash ^ hash >>> 13) * 0xC2B2AE35;
        found[count++] = (hash ^ hash >>> 16) & SIZE - 1;
    }
}
