package kr.hanmadi.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Header;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import kr.hanmadi.web.SiteSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class MailsTests {
    private static final String HOST = "127.0.0.1";

    private final GreenMail server = new GreenMail(new ServerSetup(0, HOST, ServerSetup.PROTOCOL_SMTP));
    private Mails mails;

    @BeforeEach
    void aMailServer() {
        server.start();
        mails = mails(HOST, server.getSmtp().getPort());
    }

    @AfterEach
    void stop() {
        mails.close();
        server.stop();
    }

    private static Mails mails(String host, int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(port);
        var beans = new DefaultListableBeanFactory();
        beans.registerSingleton("sender", sender);
        var words = new StaticMessageSource();
        words.addMessage("mail.sender", Locale.KOREAN, "한마디");
        return new Mails(
                beans.getBeanProvider(JavaMailSender.class),
                host,
                new MailSettings(null),
                new SiteSettings(URI.create("https://news.example.org")),
                words);
    }

    @Test
    void aMailIsPlainKoreanText() throws Exception {
        assertThat(mails.send(new Letter("hong@example.com", "[한마디] 초대", "홍길동님,\n주소입니다.")))
                .isTrue();

        var mail = received();
        assertThat(mail.getSubject()).isEqualTo("[한마디] 초대");
        assertThat(mail.getFrom()[0]).hasToString("=?UTF-8?B?7ZWc66eI65SU?= <hanmadi@news.example.org>");
        assertThat(mail.getContentType()).startsWith("text/plain").containsIgnoringCase("utf-8");
        assertThat(mail.getContent().toString().lines()).containsExactly("홍길동님,", "주소입니다.");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    }

    /** A name with line ends begins no field of the head, in Korean or not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hong\r\nBcc: chunhyang@example.com",
                "홍길동\r\nBcc: chunhyang@example.com\n\nmore",
                "Hong\u2028Bcc: x"
            })
    void whatIsTypedCannotChangeTheHead(String name) throws Exception {
        assertThat(mails.send(new Letter("hong@example.com", name + " invites", name)))
                .isTrue();

        assertThat(server.getReceivedMessages()).hasSize(1);
        var mail = received();
        assertThat(Collections.list(mail.getAllHeaders()))
                .extracting(Header::getName)
                .doesNotContain("Bcc");
        assertThat(mail.getSubject()).doesNotContain("\r", "\n").endsWith(" invites");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hong",
                "hong@example.com\r\nBcc: x@example.com",
                "hong@example.com, chunhyang@example.com",
                "홍길동 <hong@example.com>",
                "hong@example.com;chunhyang@example.com",
                "010-0000-0000"
            })
    void aMailGoesToOneAddressAlone(String typed) {
        assertThat(Letter.isAddress(typed)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Letter(typed, "", ""));
    }

    @Test
    void whatTheServerDoesNotTakeIsToldAndNotThrown() {
        server.stop();

        assertThat(mails.send(new Letter("hong@example.com", "초대", "주소"))).isFalse();
    }

    @Test
    void withoutAServerNothingIsSent() {
        var none = mails("", 0);

        assertThat(none.isOn()).isFalse();
        assertThat(none.send(new Letter("hong@example.com", "초대", "주소"))).isFalse();
        none.close();
    }

    @Test
    void whatIsSentLaterDependsOnWhatIsKnownThen() {
        mails.sendLater(Optional::empty);
        mails.sendLater(() -> {
            throw new IllegalStateException("the database is away");
        });
        mails.sendLater(() -> Optional.of(new Letter("hong@example.com", "초대", "주소")));

        assertThat(server.waitForIncomingEmail(Duration.ofSeconds(10).toMillis(), 1))
                .isTrue();
    }

    private MimeMessage received() {
        return server.getReceivedMessages()[0];
    }
}
