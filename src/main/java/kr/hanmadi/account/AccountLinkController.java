package kr.hanmadi.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The pages behind links of {@link AccountLinks}. A password is hashed without a connection to the database. */
@Controller
class AccountLinkController {
    private static final String INVITATION_GONE = "link.gone.text";
    private static final String PASSWORD_GONE = "link.gone.password";

    private final AccountLinks links;
    private final PasswordEncoder passwords;
    private final NewPasswords kept;
    private final KnownBrowsers browsers;

    AccountLinkController(AccountLinks links, PasswordEncoder passwords, NewPasswords kept, KnownBrowsers browsers) {
        this.links = links;
        this.passwords = passwords;
        this.kept = kept;
        this.browsers = browsers;
    }

    @GetMapping("/setup/account/{token}")
    ModelAndView ask(@PathVariable String token, Model model) {
        return links.guest(token)
                .map(guest -> {
                    model.addAttribute("guest", guest);
                    model.addAttribute("form", new JoinForm("", ""));
                    return new ModelAndView("account/join", model.asMap());
                })
                .orElseGet(() -> worthless(INVITATION_GONE));
    }

    @PostMapping("/setup/account/{token}")
    ModelAndView join(
            @PathVariable String token,
            @Valid @ModelAttribute("form") JoinForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var guest = links.guest(token).orElse(null);
        if (guest == null) {
            return worthless(INVITATION_GONE);
        }
        if (!errors.hasErrors()) {
            PasswordRules.complaint(form.password(), guest.email(), form.name())
                    .ifPresent(why -> errors.rejectValue("password", why));
        }
        if (errors.hasErrors()) {
            model.addAttribute("guest", guest);
            return new ModelAndView("account/join", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!links.join(token, form.name(), Objects.requireNonNull(passwords.encode(form.password())))) {
            return worthless(INVITATION_GONE);
        }
        remember(guest, request, response);
        return new ModelAndView("redirect:/login?joined");
    }

    @GetMapping("/setup/password/{token}")
    ModelAndView askForNewPassword(@PathVariable String token, Model model) {
        return links.editor(token)
                .map(guest -> {
                    model.addAttribute("guest", guest);
                    model.addAttribute("form", new NewPasswordForm(""));
                    return new ModelAndView("account/new-password", model.asMap());
                })
                .orElseGet(() -> worthless(PASSWORD_GONE));
    }

    @PostMapping("/setup/password/{token}")
    ModelAndView newPassword(
            @PathVariable String token,
            @Valid @ModelAttribute("form") NewPasswordForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var guest = links.editor(token).orElse(null);
        if (guest == null) {
            return worthless(PASSWORD_GONE);
        }
        if (!errors.hasErrors()) {
            PasswordRules.complaint(form.password(), guest.email(), guest.name())
                    .ifPresent(why -> errors.rejectValue("password", why));
        }
        if (errors.hasErrors()) {
            model.addAttribute("guest", guest);
            return new ModelAndView("account/new-password", model.asMap(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!kept.reset(token, Objects.requireNonNull(passwords.encode(form.password())))) {
            return worthless(PASSWORD_GONE);
        }
        remember(guest, request, response);
        return new ModelAndView("redirect:/login?changed");
    }

    private void remember(AccountLinks.Guest guest, HttpServletRequest request, HttpServletResponse response) {
        var browser = SignInOrigin.of(request).browser();
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                browsers.remember(request, browser, guest.email()).toString());
    }

    private static ModelAndView worthless(String why) {
        return new ModelAndView("account/link-gone", Map.of("text", why), HttpStatus.GONE);
    }
}
