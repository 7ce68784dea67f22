package kr.hanmadi.desk;

import java.util.Locale;
import java.util.Objects;
import kr.hanmadi.mail.Letter;
import kr.hanmadi.mail.Mails;
import kr.hanmadi.request.Requests;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.SiteSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells readers by mail what came of their requests, where there is mail and they left an address. */
@Component
class RequestMails {
    private final Requests requests;
    private final Mails mails;
    private final MessageSource messages;
    private final SiteSettings site;

    RequestMails(Requests requests, Mails mails, MessageSource messages, SiteSettings site) {
        this.requests = requests;
        this.mails = mails;
        this.messages = messages;
        this.site = site;
    }

    /** What became of a mail. */
    enum Outcome {
        /** There is no mail, or no address that it could go to. */
        NONE,
        SENT,
        FAILED
    }

    /** A request was decided. */
    Outcome decided(String receipt) {
        var request = requests.find(receipt).orElseThrow(() -> new NotFoundException("request", receipt));
        var contact = Objects.requireNonNullElse(request.getContact(), "");
        if (!mails.isOn() || !Letter.isAddress(contact)) {
            return Outcome.NONE;
        }
        var letter = new Letter(
                contact,
                message("mail.request.subject", request.getReceipt()),
                message(
                        "mail.request.text",
                        request.getReceipt(),
                        message("request.state." + request.getState()),
                        Objects.requireNonNullElse(request.getAnswer(), ""),
                        site.absolute("/requests/" + request.getReceipt())));
        return mails.send(letter) ? Outcome.SENT : Outcome.FAILED;
    }

    private String message(String key, Object... words) {
        return messages.getMessage(key, words, Locale.KOREAN);
    }
}
