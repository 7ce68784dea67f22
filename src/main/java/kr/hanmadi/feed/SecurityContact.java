package kr.hanmadi.feed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kr.hanmadi.web.Imprints;
import kr.hanmadi.web.SiteSettings;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The contact for reports of security holes (RFC 9116): the publisher's address, or our form. */
@RestController
class SecurityContact {
    private static final String ADDRESS = "/.well-known/security.txt";
    private static final MediaType TEXT = new MediaType("text", "plain", StandardCharsets.UTF_8);
    /** The standard wants less than a year, so that an old file does not lead to a contact that is gone. */
    private static final Duration GOOD_FOR = Duration.ofDays(180);

    private final Imprints imprints;
    private final SiteSettings site;
    private final Clock clock;

    SecurityContact(Imprints imprints, SiteSettings site, Clock clock) {
        this.imprints = imprints;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping(ADDRESS)
    ResponseEntity<String> read() {
        var email = imprints.getNow().contact().email();
        var contact = email == null || email.isBlank() ? site.absolute("/requests/new") : "mailto:" + email.strip();
        var expires = clock.instant().plus(GOOD_FOR).truncatedTo(ChronoUnit.DAYS);
        var lines = List.of(
                "Contact: " + contact,
                "Expires: " + expires,
                "Preferred-Languages: ko, en",
                "Canonical: " + site.absolute(ADDRESS));
        return ResponseEntity.ok().contentType(TEXT).body(String.join("\n", lines) + "\n");
    }
}
