package kr.hanmadi.desk;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import kr.hanmadi.web.Imprint;
import org.jspecify.annotations.Nullable;

/** What every page says of the portal, as an administrator types it. */
record ImprintForm(
        @Nullable Long seen,

        @Nullable @Size(max = 60, message = "{desk.site.long}")
        String name,

        @Nullable @Size(max = 60, message = "{desk.site.long}")
        String registration,

        @Nullable @Size(max = 40, message = "{desk.site.long}")
        String registeredOn,

        @Nullable @Size(max = 60, message = "{desk.site.long}")
        String publisher,

        @Nullable @Size(max = 60, message = "{desk.site.long}")
        String editor,

        @Nullable @Size(max = 60, message = "{desk.site.long}")
        String youthProtection,

        @Nullable @Size(max = 200, message = "{desk.site.long}")
        String address,

        @Nullable
        @Size(max = 40, message = "{desk.site.long}")
        @Pattern(regexp = "[0-9+() .-]*", message = "{desk.site.telephone.wrong}")
        String telephone,

        @Nullable @Size(max = 254, message = "{desk.site.long}") @Email(message = "{desk.site.email.wrong}")
        String email,

        @Nullable @Size(max = 1000, message = "{desk.site.long}")
        String legal,

        @Nullable @Size(max = 200, message = "{desk.site.long}")
        String banner,

        @Nullable
        @Size(max = 500, message = "{desk.site.long}")
        @Pattern(
                regexp = "|/(?!/)[^\\s\\\\]*|https?://[^\\s\\\\/]+[^\\s\\\\]*",
                message = "{desk.site.banner-url.wrong}")
        String bannerUrl)
        implements Serializable {

    static ImprintForm of(long seen, Imprint imprint) {
        var newspaper = imprint.newspaper();
        var contact = imprint.contact();
        return new ImprintForm(
                seen,
                newspaper.name(),
                newspaper.registration(),
                newspaper.registeredOn(),
                newspaper.publisher(),
                newspaper.editor(),
                newspaper.youthProtection(),
                contact.address(),
                contact.telephone(),
                contact.email(),
                imprint.legal(),
                imprint.banner().text(),
                imprint.banner().url());
    }

    Imprint imprint() {
        return new Imprint(
                new Imprint.Newspaper(
                        given(name),
                        given(registration),
                        given(registeredOn),
                        given(publisher),
                        given(editor),
                        given(youthProtection)),
                new Imprint.Contact(given(address), given(telephone), given(email)),
                given(legal),
                new Imprint.Banner(given(banner), given(bannerUrl)));
    }

    private static @Nullable String given(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
