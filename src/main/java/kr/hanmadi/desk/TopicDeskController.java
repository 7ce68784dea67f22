package kr.hanmadi.desk;

import jakarta.validation.Valid;
import java.util.Optional;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.topic.Topic;
import kr.hanmadi.topic.Topics;
import kr.hanmadi.web.Costly;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/topics}: editors make topics of the words that stand out. */
@Controller
@Costly(Costly.Kind.DESK)
class TopicDeskController {
    private static final int SUGGESTIONS = 60;

    private final Topics topics;
    private final TopicDecisions decisions;

    TopicDeskController(Topics topics, TopicDecisions decisions) {
        this.topics = topics;
        this.decisions = decisions;
    }

    @GetMapping("/desk/topics")
    String list(@RequestParam Optional<Long> edit, @RequestParam(defaultValue = "") String word, Model model) {
        model.addAttribute("topics", topics.all());
        model.addAttribute("words", topics.suggestions(SUGGESTIONS));
        if (!model.containsAttribute("form")) {
            model.addAttribute(
                    "form",
                    edit.flatMap(topics::find)
                            .map(TopicDeskController::form)
                            .orElseGet(() -> new TopicForm(null, word, null, word, false)));
        }
        return "desk/topics";
    }

    private static TopicForm form(Topic topic) {
        return new TopicForm(
                topic.id(), topic.name(), topic.definition(), String.join(", ", topic.words()), topic.published());
    }

    @PostMapping("/desk/topics")
    String decide(
            @Valid @ModelAttribute("form") TopicForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var answer = answer(form, errors, editor);
        if (answer.wrong()) {
            then.addFlashAttribute("form", form);
        }
        return answer.onPage("/desk/topics", then);
    }

    private Answer answer(TopicForm form, BindingResult errors, SignedInEditor editor) {
        if (errors.hasErrors()) {
            return Answer.mistakes("", errors);
        }
        if (form.wordList().isEmpty()) {
            return Answer.wrong("", "desk.topic.words.missing");
        }
        decisions.decide(form, editor.getDisplayName());
        return Answer.said("", "desk.saved");
    }
}
