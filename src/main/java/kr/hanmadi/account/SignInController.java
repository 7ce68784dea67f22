package kr.hanmadi.account;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page on which editors sign in. */
@Controller
class SignInController {

    @GetMapping("/login")
    String signIn() {
        return "account/login";
    }
}
