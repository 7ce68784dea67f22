package kr.hanmadi.desk;

import java.time.Clock;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.record.Decision;

/** What an editor decides now: under the name of today, and by the account, which keeps it whatever the name will be. */
final class EditorDecision {
    private EditorDecision() {}

    static Decision by(String editor, Clock clock) {
        return new Decision(
                editor, SignedInEditor.current().map(SignedInEditor::getId).orElse(null), clock.instant(), null);
    }
}
