package kr.hanmadi.desk;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kr.hanmadi.account.Account;
import kr.hanmadi.mail.Letter;
import kr.hanmadi.mail.Mails;
import kr.hanmadi.web.SiteSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Mails an editor what concerns him, where there is a mail server, once it has really happened. */
@Component
class NoticeMails {
    private final Mails mails;
    private final MessageSource messages;
    private final SiteSettings site;

    NoticeMails(Mails mails, MessageSource messages, SiteSettings site) {
        this.mails = mails;
        this.messages = messages;
        this.site = site;
    }

    boolean areOn() {
        return mails.isOn();
    }

    void mailAfterCommit(Account to, Notice notice) {
        if (!mails.isOn() || !Letter.isAddress(to.email())) {
            return;
        }
        var letter = letter(to, notice);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                mails.sendLater(() -> Optional.of(letter));
            }
        });
    }

    private Letter letter(Account to, Notice notice) {
        var kind = message("desk.notices.kind." + notice.kind());
        var line = NoticeWords.line(notice.kind(), notice.by(), notice.said());
        return new Letter(
                to.email(),
                message("mail.notice.subject", kind, notice.subject()),
                message(
                        "mail.notice.text",
                        kind,
                        notice.subject(),
                        line == null ? "" : message(line.key(), line.arguments()),
                        site.absolute(notice.href()),
                        site.absolute("/desk/account/notices")));
    }

    private String message(String key, Object... words) {
        return Objects.requireNonNull(messages.getMessage(key, words, Locale.KOREAN));
    }
}
