package kr.hanmadi.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.web.Costly;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An open review says every quarter of a minute that it is open and what is typed in it, and is told who else is there. */
@Controller
@Costly(Costly.Kind.DESK)
class PresenceController {
    private final DeskPresence presence;
    private final UnsavedWords unsaved;

    PresenceController(DeskPresence presence, UnsavedWords unsaved) {
        this.presence = presence;
        this.unsaved = unsaved;
    }

    /**
     * @param opens whether the page was just opened, and asks for what was typed before
     * @param request with a {@code field} and its {@code words} for each field that is typed in
     */
    @PostMapping("/desk/articles/{articleId}/here")
    String here(
            @PathVariable String articleId,
            @RequestParam(defaultValue = "LOOK") DeskPresence.Wish wish,
            @RequestParam(defaultValue = "false") boolean opens,
            HttpServletRequest request,
            @AuthenticationPrincipal SignedInEditor editor,
            Model model) {
        model.addAttribute("here", presence.seen(articleId, editor, wish));
        if (opens) {
            model.addAttribute("unsaved", unsaved.wordsKeptOf(articleId, editor.getUsername()));
        } else {
            unsaved.keep(articleId, editor.getUsername(), values(request, "field"), values(request, "words"));
            model.addAttribute("unsaved", Map.of());
        }
        return "desk/review/here";
    }

    /** As they were typed: a comma parts nothing. */
    private static List<String> values(HttpServletRequest request, String name) {
        return List.of(Objects.requireNonNullElse(request.getParameterValues(name), new String[0]));
    }
}
