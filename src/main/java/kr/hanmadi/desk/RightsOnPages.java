package kr.hanmadi.desk;

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

    RightsOnPages(ReadOnlyMode readOnly) {
        this.readOnly = readOnly;
    }

    @ModelAttribute("may")
    @Nullable
    Rights may(@AuthenticationPrincipal @Nullable SignedInEditor editor) {
        return editor == null ? null : new Rights(editor.getRole());
    }

    /** Whether forms would be refused now. */
    @ModelAttribute("readOnly")
    boolean readOnly() {
        return readOnly.now().isPresent();
    }
}
