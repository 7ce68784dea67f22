package kr.hanmadi.desk;

import kr.hanmadi.account.SignedInEditor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page of the desk as {@code may} what to offer, so that no button stands there which is refused. */
@ControllerAdvice(basePackageClasses = RightsOnPages.class)
class RightsOnPages {
    @ModelAttribute("may")
    @Nullable
    Rights may(@AuthenticationPrincipal @Nullable SignedInEditor editor) {
        return editor == null ? null : new Rights(editor.getRole());
    }
}
