package kr.hanmadi.tip;

import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * What a reader types and sends along.
 *
 * @param consent to what is said above it: what is kept, for what and how long
 * @param homepage a field that people do not see; programs fill it in
 */
record TipForm(
        @Nullable @NotBlank(message = "{tip.said.missing}") @Size(max = 4000, message = "{tip.said.long}")
        String said,

        @Nullable @Size(max = 60, message = "{request.name.long}")
        String name,

        @Nullable @Size(max = 200, message = "{request.contact.long}")
        String contact,

        @Nullable List<MultipartFile> file,

        @Nullable Boolean consent,

        @Nullable String homepage) {
    static final int MOST_FILES = 5;

    static TipForm empty() {
        return new TipForm(null, null, null, null, null, null);
    }

    @AssertTrue(message = "{tip.consent.missing}")
    public boolean isConsentGiven() {
        return Boolean.TRUE.equals(consent);
    }

    @AssertFalse(message = "{tip.homepage.filled}")
    public boolean isHomepageFilled() {
        return homepage != null && !homepage.isEmpty();
    }

    @AssertTrue(message = "{tip.files.many}")
    public boolean isNumberOfFilesTaken() {
        return files().count() <= MOST_FILES;
    }

    /** Browsers send an empty part for a field without a file. */
    Stream<MultipartFile> files() {
        return Objects.requireNonNullElse(file, List.<MultipartFile>of()).stream()
                .filter(each -> !each.isEmpty()
                        || !Objects.requireNonNullElse(each.getOriginalFilename(), "")
                                .isEmpty());
    }

    String saidOrEmpty() {
        return Objects.requireNonNullElse(said, "").strip();
    }

    @Nullable
    String nameOrNull() {
        return orNull(name);
    }

    @Nullable
    String contactOrNull() {
        return orNull(contact);
    }

    private static @Nullable String orNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
