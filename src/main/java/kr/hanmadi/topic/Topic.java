package kr.hanmadi.topic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy area that an editor named, and the words by which its quotations are found.
 *
 * @param definition what it is about, in the editor's words
 * @param published whether readers may see it
 */
public record Topic(
        long id, String slug, String name, @Nullable String definition, boolean published, List<String> words) {
    public Topic {
        words = List.copyOf(words);
    }
}
