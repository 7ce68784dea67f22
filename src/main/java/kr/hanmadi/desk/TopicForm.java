package kr.hanmadi.desk;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kr.hanmadi.web.TypedText;
import org.jspecify.annotations.Nullable;

/** A topic as an editor names it. */
record TopicForm(
        @Nullable Long id,

        @Nullable @NotBlank(message = "{desk.topic.name.missing}") @Size(max = 60, message = "{desk.topic.name.long}")
        String name,

        @Nullable @Size(max = 500, message = "{desk.topic.definition.long}")
        String definition,

        @Nullable
        @NotBlank(message = "{desk.topic.words.missing}")
        @Size(max = 500, message = "{desk.topic.words.long}")
        String words,

        @Nullable Boolean published)
        implements Serializable {

    /** A box that is not ticked sends nothing. */
    boolean isShown() {
        return Boolean.TRUE.equals(published);
    }

    String nameOrEmpty() {
        return TypedText.orEmpty(name);
    }

    @Nullable
    String definitionOrNull() {
        return TypedText.orNull(definition);
    }

    /** Parted by commas. */
    List<String> wordList() {
        return Arrays.stream(Objects.requireNonNullElse(words, "").split("[,，、\\n]"))
                .map(String::strip)
                .filter(word -> word.length() > 1)
                .distinct()
                .limit(30)
                .toList();
    }
}
