package kr.hanmadi.article;

import jakarta.persistence.Embeddable;
import kr.hanmadi.record.NameMask;
import org.jspecify.annotations.Nullable;

/** A reporter as the byline prints the name. */
@Embeddable
public record Byline(String printedName, @Nullable String email) {
    /** As readers see it: without hidden names, and without the address of one. */
    Byline masked(@Nullable String masks) {
        var shown = NameMask.in(printedName, masks);
        return shown.equals(printedName) ? this : new Byline(shown, null);
    }
}
