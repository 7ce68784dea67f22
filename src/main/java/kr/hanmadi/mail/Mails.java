package kr.hanmadi.mail;

import jakarta.annotation.PreDestroy;
import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Service;

/**
 * Sends mails where a mail server is configured ({@code spring.mail.host}). A server that is away or slow holds two threads
 * at most and holds up no request for longer than a moment; a refused mail is logged without its address and text.
 */
@Service
public class Mails {
    private static final Logger log = LoggerFactory.getLogger(Mails.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int THREADS = 2;
    private static final int MOST_WAITING = 100;

    private final @Nullable JavaMailSender server;
    private final String sender;
    private final MessageSource messages;
    private final ThreadPoolExecutor post = new ThreadPoolExecutor(
            THREADS,
            THREADS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(MOST_WAITING),
            work -> Thread.ofPlatform().daemon().name("mail").unstarted(work));

    /** @param host empty where none is configured, which Spring takes for one when the setting itself is there */
    Mails(
            ObjectProvider<JavaMailSender> server,
            @Value("${spring.mail.host:}") String host,
            MailSettings settings,
            SiteSettings site,
            MessageSource messages) {
        this.server = host.isBlank() ? null : server.getIfAvailable();
        this.sender = settings.sender(site);
        this.messages = messages;
        post.allowCoreThreadTimeOut(true);
    }

    public boolean isOn() {
        return server != null;
    }

    /** Sends it and waits for the server, a few seconds at most; whether it was taken. */
    public boolean send(Letter letter) {
        try {
            return post.submit(() -> deliver(letter)).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException | RejectedExecutionException e) {
            log.warn(
                    "A mail waits for the mail server for too long: {}",
                    e.getClass().getSimpleName());
        } catch (ExecutionException e) {
            log.error("A mail was not sent", e.getCause());
        }
        return false;
    }

    /** Makes and sends it some time soon, so that an answer takes as long with a mail as without one. */
    public void sendLater(Supplier<Optional<Letter>> letter) {
        try {
            post.execute(() -> {
                try {
                    letter.get().ifPresent(this::deliver);
                } catch (RuntimeException e) {
                    log.error("A mail was not sent", e);
                }
            });
        } catch (RejectedExecutionException e) {
            log.warn("A mail was not sent, for too many wait already");
        }
    }

    private boolean deliver(Letter letter) {
        if (server == null) {
            return false;
        }
        try {
            var message = server.createMimeMessage();
            var mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
            mail.setFrom(sender, messages.getMessage("mail.sender", null, Locale.KOREAN));
            mail.setTo(letter.to());
            mail.setSubject(letter.subject());
            mail.setText(letter.text());
            message.setHeader("Auto-Submitted", "auto-generated");
            server.send(message);
            return true;
        } catch (MailException | MessagingException | UnsupportedEncodingException e) {
            log.warn("The mail server did not take a mail: {}", reason(e));
            return false;
        }
    }

    /** What the server said, without the addresses in it. */
    private static String reason(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.toString().replaceAll("\\S+@\\S+", "…");
    }

    @PreDestroy
    void close() {
        post.shutdown();
    }
}
