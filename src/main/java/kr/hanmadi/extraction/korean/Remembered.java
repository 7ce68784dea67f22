package kr.hanmadi.extraction.korean;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was worked out for words, for the next time they come: reports use the same words again and again. Its size is fixed;
 * a word displaces the older of the two that are in its place. Threads share it without a lock, for an entry never changes.
 */
public final class Remembered<T> {
    /** @param head the first characters as a number, which tells most words apart without a look at them */
    private record Entry<T>(long head, String word, T value) {
        boolean isOf(long head, String text, int start, int end) {
            return this.head == head
                    && word.length() == end - start
                    && (end - start <= HEAD || text.startsWith(word, start));
        }
    }

    private static final int HEAD = Long.SIZE / Character.SIZE;

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
        long head = 0;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text.charAt(i);
            head = i < start + HEAD ? head << Character.SIZE | text.charAt(i) : head;
        }
        int place = (hash ^ hash >>> 15) & entries.length - 2;
        var last = entries[place];
        if (last != null && last.isOf(head, text, start, end)) {
            return last.value();
        }
        var other = entries[place + 1];
        if (other != null && other.isOf(head, text, start, end)) {
            return other.value();
        }
        var word = text.substring(start, end);
        var entry = new Entry<>(head, word, work.apply(word));
        entries[place + 1] = last;
        entries[place] = entry;
        return entry.value();
    }
}
