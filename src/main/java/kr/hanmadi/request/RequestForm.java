package kr.hanmadi.request;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.TypedText;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** What a reader types: what it is about, what is wrong, and how to answer. */
record RequestForm(
        @Nullable @Size(max = 40, message = "{request.about.wrong}")
        String about,

        @Nullable RequestKind kind,

        @Nullable @NotBlank(message = "{request.text.missing}") @Size(max = 4000, message = "{request.text.long}")
        String text,

        @Nullable @Size(max = 60, message = "{request.name.long}")
        String name,

        @Nullable @Size(max = 200, message = "{request.contact.long}")
        String contact,

        @Nullable @Size(max = 2000, message = "{request.evidence.long}")
        String evidence,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate knownOn) {
    private static final int FIRST_YEAR = 1900;

    static RequestForm about(String about) {
        return new RequestForm(about, RequestKind.about(about), null, null, null, null, null);
    }

    @AssertTrue(message = "{request.name.missing}")
    public boolean isNameGivenWhereNeeded() {
        return !kindOrFitting().isClaim() || nameOrNull() != null;
    }

    @AssertTrue(message = "{request.contact.missing}")
    public boolean isContactGivenWhereNeeded() {
        return !kindOrFitting().isClaim() || contactOrNull() != null;
    }

    @AssertTrue(message = "{request.knownOn.wrong}")
    public boolean isKnownOnADayThatHasBeen() {
        return knownOn == null
                || knownOn.getYear() >= FIRST_YEAR && !knownOn.isAfter(KoreanDates.dayInKorea(Instant.now()));
    }

    RequestKind kindOrFitting() {
        return kind == null ? RequestKind.about(aboutOrEmpty()) : kind;
    }

    String aboutOrEmpty() {
        return TypedText.orEmpty(about);
    }

    String textOrEmpty() {
        return TypedText.orEmpty(text);
    }

    @Nullable
    String nameOrNull() {
        return TypedText.orNull(name);
    }

    @Nullable
    String contactOrNull() {
        return TypedText.orNull(contact);
    }

    @Nullable
    String evidenceOrNull() {
        return TypedText.orNull(evidence);
    }
}
