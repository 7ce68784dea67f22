package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import org.springframework.http.HttpHeaders;
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
    private final KnownBrowsers browsers;
    private final SignInTrail trail;

    SetupController(SetupLink link, KnownBrowsers browsers, SignInTrail trail) {
        this.link = link;
        this.browsers = browsers;
        this.trail = trail;
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
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!link.isGood(token)) {
            return worthless();
        }
        if (!errors.hasErrors()) {
            PasswordRules.complaint(form.password(), form.email(), form.name())
                    .ifPresent(why -> errors.rejectValue("password", why));
        }
        if (errors.hasErrors()) {
            return new ModelAndView("account/setup", model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        if (!link.use(token, form.email(), form.name(), form.password())) {
            return worthless();
        }
        var origin = SignInOrigin.of(request);
        trail.setUp(form.name(), origin.network());
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                browsers.remember(request, origin.browser(), form.email()).toString());
        return new ModelAndView("redirect:/login?made");
    }

    private static ModelAndView worthless() {
        return new ModelAndView("account/link-gone", Map.of("text", "setup.gone.text"), HttpStatus.GONE);
    }
}
