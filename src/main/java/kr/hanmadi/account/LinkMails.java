package kr.hanmadi.account;

import java.util.Locale;
import java.util.Optional;
import kr.hanmadi.mail.Letter;
import kr.hanmadi.mail.Mails;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Mails one-time links to the editors that they are for, where a mail server is configured. */
@Component
public class LinkMails {
    private final Mails mails;
    private final AccountLinks links;
    private final MessageSource messages;

    LinkMails(Mails mails, AccountLinks links, MessageSource messages) {
        this.mails = mails;
        this.links = links;
        this.messages = messages;
    }

    public boolean areOn() {
        return mails.isOn();
    }

    /** Mails an invitation; false where the mail server did not take it, so that its maker hands the link over. */
    public boolean invite(OneTimeLink link, EditorRole role, SignedInEditor by) {
        return mails.send(letter(link, "invitation", by.getDisplayName(), message("role." + role), link.address()));
    }

    /** Mails a link to a new password; false where the mail server did not take it, as for an invitation. */
    public boolean newPassword(OneTimeLink link, SignedInEditor by) {
        return mails.send(letter(link, "password", by.getDisplayName(), link.address()));
    }

    /** Mails a link for a new password where there is such an account; nothing tells whether there is. */
    void askedFor(String typedEmail) {
        mails.sendLater(() -> links.ask(typedEmail)
                .flatMap(link -> Letter.isAddress(link.email())
                        ? Optional.of(letter(link, "password-asked", link.address()))
                        : Optional.empty()));
    }

    private Letter letter(OneTimeLink link, String kind, Object... words) {
        return new Letter(link.email(), message("mail." + kind + ".subject"), message("mail." + kind + ".text", words));
    }

    private String message(String key, Object... words) {
        return messages.getMessage(key, words, Locale.KOREAN);
    }
}
