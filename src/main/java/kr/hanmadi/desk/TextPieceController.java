package kr.hanmadi.desk;

import java.util.Arrays;
import java.util.Set;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.article.FullText;
import kr.hanmadi.web.Costly;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/pieces}: words for use again, and what no report may lack. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/pieces")
class TextPieceController {
    private static final String PAGE = "/desk/pieces";

    private final TextPieces pieces;
    private final RequiredFacts required;

    TextPieceController(TextPieces pieces, RequiredFacts required) {
        this.pieces = pieces;
        this.required = required;
    }

    @GetMapping
    String pieces(Model model) {
        model.addAttribute("all", pieces.all());
        model.addAttribute("fields", TextPieces.Field.values());
        model.addAttribute("facts", RequiredFact.values());
        model.addAttribute("ofPublic", required.all().get(FullText.PUBLIC));
        model.addAttribute("ofQuotes", required.all().get(FullText.QUOTES_ONLY));
        return "desk/pieces";
    }

    @PostMapping
    String save(
            @RequestParam(defaultValue = "") String field,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String content,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var chosen = Arrays.stream(TextPieces.Field.values())
                .filter(each -> each.name().equals(field))
                .findFirst()
                .orElse(null);
        var answer = Answer.attempt("pieces", "desk.saved", () -> pieces.save(chosen, name, content, editor));
        if (answer.wrong()) {
            then.addFlashAttribute("typedField", field);
            then.addFlashAttribute("typedName", name);
            then.addFlashAttribute("typedContent", content);
        }
        return answer.onPage(PAGE, then);
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return Answer.attempt("pieces", "desk.pieces.removed", () -> pieces.remove(id, editor))
                .onPage(PAGE, then);
    }

    @PostMapping("/required")
    String require(
            @RequestParam(name = "PUBLIC", defaultValue = "") Set<RequiredFact> ofPublic,
            @RequestParam(name = "QUOTES_ONLY", defaultValue = "") Set<RequiredFact> ofQuotes,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return Answer.attempt("required", "desk.saved", () -> required.require(ofPublic, ofQuotes, editor))
                .onPage(PAGE, then);
    }
}
