package kr.hanmadi.desk;

import jakarta.validation.Valid;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The forum of an article, as its review page has it.
 *
 * @param forumVersion the version of the forum that the editor saw; null when the article had none
 * @param join the id of the known forum that the article is to be tied to, or {@link #APART}; null before it was asked
 */
record ForumForm(
        int version,
        @Nullable Integer forumVersion,
        @Nullable String join,
        @Valid ForumDetailsForm details) implements Serializable {

    /** The answer that says: another forum, although name and day are the same. */
    static final String APART = "apart";

    ForumForm {
        details = Objects.requireNonNullElse(details, ForumDetailsForm.EMPTY);
    }
}
