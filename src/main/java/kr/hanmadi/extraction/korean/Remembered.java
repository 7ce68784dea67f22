package kr.hanmadi.extraction.korean;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out for words, for the next time they come: reports use the same words again and again. Its size is fixed;
 * a word displaces the one that was in its place. Threads share it without a lock, for an entry never changes.
 */
public final class Remembered<T> {
    private record Entry<T>(String word, T value) {}

    /** Longer ones are hardly words, and would keep much of a text. */
    private static final int LONGEST = 40;

    private final @Nullable Entry<T>[] entries;
    private final Function<String, T> work;

    /**
     * @param size how many words it holds, a power of two
     * @param work tells the same of a word whenever it is asked
     */
    @SuppressWarnings("unchecked") // an array of a generic type has no other way
    public Remembered(int size, Function<String, T> work) {
        this.entries = (Entry<T>[]) new Entry<?>[size];
        this.work = work;
    }

    public T of(String word) {
        return of(word, 0, word.length());
    }

    /** The same for a word within a text, which is cut out only where it is new. */
    public T of(String text, int start, int end) {
        if (end - start > LONGEST) {
            return work.apply(text.substring(start, end));
        }
        int hash = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
        }
        int place = (hash ^ hash >>> 15) & entries.length - 1;
        var entry = entries[place];
        if (entry == null || entry.word().length() != end - start || !text.startsWith(entry.word(), start)) {
            var word = text.substring(start, end);
            entry = new Entry<>(word, work.apply(word));
            entries[place] = entry;
        }
        return entry.value();
    }
}
