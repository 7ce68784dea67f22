package kr.hanmadi.ingest;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.hanmadi.extraction.report.Report;
import kr.hanmadi.field.PassageKind;

/**
 * The runs of four words of a report's text, as numbers: two reports that share many of them are one report that was
 * changed, whatever their headlines and however each quotation was mended.
 */
final class Shingles {
    /** As many of the smallest numbers stand for a report when it is looked for. */
    static final int SKETCH = 48;

    private static final int WORDS = 4;
    /** Less text says too little: the same few words open many reports. */
    private static final int FEWEST = 40;

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Headline and byline change, and the last lines are those of the outlet. */
    private static final Set<PassageKind> TEXT = Set.of(PassageKind.LEAD, PassageKind.SUBHEAD, PassageKind.PARAGRAPH);

    private final Set<Integer> numbers;

    private Shingles(Set<Integer> numbers) {
        this.numbers = numbers;
    }

    static Shingles of(Report report) {
        return of(report.passages().stream()
                .filter(passage -> TEXT.contains(passage.kind()))
                .map(passage -> passage.span().in(report.body()))
                .collect(Collectors.joining("\n")));
    }

    static Shingles of(String text) {
        var words = NO_WORD.splitAsStream(text).filter(word -> !word.isEmpty()).toList();
        var numbers = new HashSet<Integer>();
        for (int at = 0; at + WORDS <= words.size(); at++) {
            numbers.add(mixed(List.copyOf(words.subList(at, at + WORDS)).hashCode()));
        }
        return new Shingles(numbers);
    }

    /** So that the smallest numbers are an even choice; the hash of a list leans to its last word. */
    private static int mixed(int hash) {
        int mixed = hash;
        mixed = (mixed ^ (mixed >>> 16)) * 0x7feb352d;
        mixed = (mixed ^ (mixed >>> 15)) * 0x846ca68b;
        return mixed ^ (mixed >>> 16);
    }

    /** Whether they are enough to tell reports apart. */
    boolean areEnough() {
        return numbers.size() >= FEWEST;
    }

    /** The smallest ones; none where there are not enough. */
    Integer[] sketch() {
        if (!areEnough()) {
            return new Integer[0];
        }
        var sorted = numbers.toArray(Integer[]::new);
        Arrays.sort(sorted);
        return Arrays.copyOf(sorted, Math.min(SKETCH, sorted.length));
    }

    /** Whether half of the shorter text stands in the other one. */
    boolean overlap(Shingles other) {
        var smaller = numbers.size() <= other.numbers.size() ? this : other;
        var larger = smaller == this ? other : this;
        long shared = smaller.numbers.stream().filter(larger.numbers::contains).count();
        return smaller.areEnough() && 2 * shared >= smaller.numbers.size();
    }
}
