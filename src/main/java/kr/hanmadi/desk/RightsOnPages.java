package kr.hanmadi.desk;

import jakarta.servlet.http.HttpServletRequest;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.upkeep.ReadOnlyMode;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page of the desk as {@code may} what to offer, so that no button stands there which is refused. */
@ControllerAdvice(basePackageClasses = RightsOnPages.class)
class RightsOnPages {
    private final ReadOnlyMode readOnly;
    private final Notices notices;

    RightsOnPages(ReadOnlyMode readOnly, Notices notices) {
        this.readOnly = readOnly;
        this.notices = notices;
    }

    /** What an editor was told; it is counted for the pages alone that have a head. */
    static final class Inbox {
        private final Notices notices;
        private final long editor;

        Inbox(Notices notices, long editor) {
            this.notices = notices;
            this.editor = editor;
        }

        public long getUnread() {
            return notices.countUnread(editor);
        }
    }

    @ModelAttribute("inbox")
    @Nullable
    Inbox inbox(@AuthenticationPrincipal @Nullable SignedInEditor editor) {
        return editor == null ? null : new Inbox(notices, editor.getId());
    }

    @ModelAttribute("may")
    @Nullable
    EditorRights may(@AuthenticationPrincipal @Nullable SignedInEditor editor) {
        return editor == null ? null : new EditorRights(editor.getRole());
    }

    /** The address of a page that answers a form at once; null for a page that was asked for. */
    @ModelAttribute("answeredWith")
    @Nullable
    String answeredWith(HttpServletRequest request) {
        return request.getAttribute(AnswersAtOnce.PAGE) instanceof String page ? page : null;
    }

    /** Whether forms would be refused now. */
    @ModelAttribute("readOnly")
    boolean readOnly() {
        return readOnly.now().isPresent();
    }
}
