package kr.hanmadi.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Objects;
import java.util.Set;
import kr.hanmadi.web.Imprint;
import kr.hanmadi.web.Section;
import kr.hanmadi.web.TypedText;
import org.jspecify.annotations.Nullable;

/** What every page says of the portal, as an administrator types it. */
record ImprintForm(
        @Nullable Long seen,

        @Valid NewspaperForm newspaper,
        @Valid ContactForm contact,

        @Nullable @Size(max = 1000, message = "{desk.site.long}")
        String legal,

        @Valid BannerForm banner,
        @Nullable Set<Section> reserved)
        implements Serializable {

    /** A part of which the form sends no field is null until here. */
    ImprintForm {
        newspaper =
                Objects.requireNonNullElseGet(newspaper, () -> new NewspaperForm(null, null, null, null, null, null));
        contact = Objects.requireNonNullElseGet(contact, () -> new ContactForm(null, null, null));
        banner = Objects.requireNonNullElseGet(banner, () -> new BannerForm(null, null));
        reserved = reserved == null ? Set.of() : Set.copyOf(reserved);
    }

    /** What the law has a newspaper print of itself. */
    record NewspaperForm(
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
            String youthProtection)
            implements Serializable {}

    /** Where readers reach the newspaper. */
    record ContactForm(
            @Nullable @Size(max = 200, message = "{desk.site.long}")
            String address,

            @Nullable
            @Size(max = 40, message = "{desk.site.long}")
            @Pattern(regexp = "[0-9+() .-]*", message = "{desk.site.telephone.wrong}")
            String telephone,

            @Nullable @Size(max = 254, message = "{desk.site.long}") @Email(message = "{desk.site.email.wrong}")
            String email)
            implements Serializable {}

    /** What stands at the head of each page, and where it leads. */
    record BannerForm(
            @Nullable @Size(max = 200, message = "{desk.site.long}")
            String text,

            @Nullable
            @Size(max = 500, message = "{desk.site.long}")
            @Pattern(
                    regexp = "|/(?!/)[^\\s\\\\]*|https?://[^\\s\\\\/]+[^\\s\\\\]*",
                    message = "{desk.site.banner-url.wrong}")
            String url)
            implements Serializable {}

    static ImprintForm of(long seen, Imprint imprint) {
        var paper = imprint.newspaper();
        return new ImprintForm(
                seen,
                new NewspaperForm(
                        paper.name(),
                        paper.registration(),
                        paper.registeredOn(),
                        paper.publisher(),
                        paper.editor(),
                        paper.youthProtection()),
                new ContactForm(
                        imprint.contact().address(),
                        imprint.contact().telephone(),
                        imprint.contact().email()),
                imprint.legal(),
                new BannerForm(imprint.banner().text(), imprint.banner().url()),
                imprint.reserved());
    }

    Imprint imprint() {
        return new Imprint(
                new Imprint.Newspaper(
                        TypedText.orNull(newspaper.name()),
                        TypedText.orNull(newspaper.registration()),
                        TypedText.orNull(newspaper.registeredOn()),
                        TypedText.orNull(newspaper.publisher()),
                        TypedText.orNull(newspaper.editor()),
                        TypedText.orNull(newspaper.youthProtection())),
                new Imprint.Contact(
                        TypedText.orNull(contact.address()),
                        TypedText.orNull(contact.telephone()),
                        TypedText.orNull(contact.email())),
                TypedText.orNull(legal),
                new Imprint.Banner(TypedText.orNull(banner.text()), TypedText.orNull(banner.url())),
                Objects.requireNonNullElse(reserved, Set.of()));
    }
}
