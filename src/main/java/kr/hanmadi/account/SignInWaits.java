package kr.hanmadi.account;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says on a page how long the next try has to wait. */
@Component
class SignInWaits {
    private final MessageSource messages;

    SignInWaits(MessageSource messages) {
        this.messages = messages;
    }

    /** @param seconds as the address says them; what is no number of them is not said */
    void add(String seconds, Model model) {
        if (seconds.matches("[1-9][0-9]{0,3}")) {
            model.addAttribute("wait", time(Long.parseLong(seconds)));
        }
    }

    private String time(long seconds) {
        return seconds < 60
                ? messages.getMessage("login.seconds", new Object[] {seconds}, Locale.KOREAN)
                : messages.getMessage("login.minutes", new Object[] {(seconds + 59) / 60}, Locale.KOREAN);
    }
}
