package kr.hanmadi.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
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
    private final TextPieces pieces;

    RightsOnPages(ReadOnlyMode readOnly, Notices notices, TextPieces pieces) {
        this.readOnly = readOnly;
        this.notices = notices;
        this.pieces = pieces;
    }

    /** Words for use again; they are read for the pages alone that have a field for them, once. */
    static final class Offered {
        private final TextPieces pieces;
        private @Nullable List<TextPieces.Piece> all;

        Offered(TextPieces pieces) {
            this.pieces = pieces;
        }

        public List<TextPieces.Piece> of(String field) {
            var read = all == null ? pieces.all() : all;
            all = read;
            return read.stream()
                    .filter(piece -> piece.field().name().equals(field))
                    .toList();
        }
    }

    @ModelAttribute("pieces")
    Offered pieces() {
        return new Offered(pieces);
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
