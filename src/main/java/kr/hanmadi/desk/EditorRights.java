package kr.hanmadi.desk;

import kr.hanmadi.account.EditorRole;

/** What a page of the desk may offer to the editor who reads it. */
public record EditorRights(EditorRole role) {
    /** Files reports and edits drafts. */
    public boolean file() {
        return role.isAtLeast(EditorRole.REPORTER);
    }

    /** Publishes, and changes what readers have seen. */
    public boolean publish() {
        return role.isAtLeast(EditorRole.EDITOR);
    }

    /** Keeps the accounts. */
    public boolean administer() {
        return role.isAtLeast(EditorRole.ADMINISTRATOR);
    }
}
