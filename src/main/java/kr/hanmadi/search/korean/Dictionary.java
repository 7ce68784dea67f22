package kr.hanmadi.search.korean;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.ko.dict.UserDictionary;
import org.jspecify.annotations.Nullable;

/**
 * Words of a query that must not be taken apart: names of the record, and what editors add. May be replaced while the
 * search works; the index does not know it.
 */
public final class Dictionary {
    private static final Pattern WORD = Pattern.compile("[가-힣A-Za-z0-9·]{2,20}");

    /** One state of the dictionary. */
    record Words(Set<String> entries, @Nullable UserDictionary user) {}

    private volatile Words words = new Words(Set.of(), null);

    /** Takes these words instead of the ones before; what cannot be a word is left out. */
    public void replaceWith(Collection<String> entries) {
        var known = new TreeSet<String>();
        entries.stream().filter(entry -> WORD.matcher(entry).matches()).forEach(known::add);
        if (known.equals(words.entries())) {
            return;
        }
        try {
            words = new Words(
                    Set.copyOf(known),
                    known.isEmpty() ? null : UserDictionary.open(new StringReader(String.join("\n", known))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static boolean isWord(String text) {
        return WORD.matcher(text).matches();
    }

    /** This one with some words more, to try them. */
    public Dictionary with(Collection<String> more) {
        var entries = new TreeSet<>(words.entries());
        entries.addAll(more);
        var tried = new Dictionary();
        tried.replaceWith(entries);
        return tried;
    }

    /** The words as they are now. */
    public Set<String> entries() {
        return words.entries();
    }

    Words words() {
        return words;
    }
}
