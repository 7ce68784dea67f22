package kr.hanmadi.record;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a row keeps of the last decision on it.
 *
 * @param editor the name as it was then; null where only the machine withdrew something
 * @param account the id of the account; null where none is known
 * @param at when it was made
 */
@Embeddable
public record LastDecision(
        @Column(name = "decided_by") @Nullable String editor,
        @Column(name = "decided_by_id") @Nullable Long account,
        @Column(name = "decided_at") Instant at) {
    public static LastDecision by(Decision decision) {
        return new LastDecision(decision.editor(), decision.account(), decision.at());
    }

    /** The same, at another time. */
    public LastDecision at(Instant other) {
        return new LastDecision(editor, account, other);
    }

    /** Whether it is of the editor who makes this one, under whatever name. */
    public boolean isOfEditorOf(Decision other) {
        return other.account() == null || account == null
                ? other.editor().equals(editor)
                : other.account().equals(account);
    }
}
