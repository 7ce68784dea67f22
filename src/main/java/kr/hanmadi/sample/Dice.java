package kr.hanmadi.sample;

import java.util.List;

/** Numbers that depend on nothing but what they were made of (SplitMix64), so that any report can be written alone. */
final class Dice {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    private Dice(long state) {
        this.state = state;
    }

    /** The dice of one thing, a report or a person: the same parts give the same throws. */
    static Dice of(long... parts) {
        long state = GOLDEN;
        for (long part : parts) {
            state = mix(state + part * GOLDEN + 1);
        }
        return new Dice(state);
    }

    int below(int bound) {
        return (int) Long.remainderUnsigned(next() >>> 1, bound);
    }

    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean chance(int percent) {
        return below(100) < percent;
    }

    <T> T any(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    /** The earlier in the list, the more often, as words are used (Zipf). */
    <T> T frequent(List<T> choices) {
        return choices.get(rank(choices.size(), 2));
    }

    /** A rank below {@code size} by Zipf and Mandelbrot's law: flat up to {@code plateau}, then ever rarer. */
    int rank(int size, double plateau) {
        double share = (next() >>> 11) * 0x1.0p-53;
        int rank = (int) (plateau * (Math.pow(1 + size / plateau, share) - 1));
        return Math.min(rank, size - 1);
    }

    private long next() {
        state += GOLDEN;
        return mix(state);
    }

    private static long mix(long value) {
        long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
