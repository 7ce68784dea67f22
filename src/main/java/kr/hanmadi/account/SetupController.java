package kr.hanmadi.account;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The page behind the one-time link. */
@Controller
class SetupController {
    private final SetupLink link;

    SetupController(SetupLink link) {
        this.link = link;
    }

    @GetMapping("/setup/{token}")
    ModelAndView ask(@PathVariable String token, Model model) {
        if (!link.isGood(token)) {
            return worthless();
        }
        model.addAttribute("form", new SetupForm("", "", ""));
        return new ModelAndView("account/setup", model.asMap());
    }

    @PostMapping("/setup/{token}")
    ModelAndView make(
            @PathVariable String token,
            @Valid @ModelAttribute("form") SetupForm form,
            BindingResult errors,
            Model model) {
        if (!link.isGood(token)) {
            return worthless();
        }
        if (errors.hasErrors()) {
            return new ModelAndView("account/setup", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (!link.use(token, form.email().strip(), form.name().strip(), form.password())) {
            return worthless();
        }
        return new ModelAndView("redirect:/login?made");
    }

    private static ModelAndView worthless() {
        return new ModelAndView("account/setup-gone", HttpStatus.GONE);
    }
}
