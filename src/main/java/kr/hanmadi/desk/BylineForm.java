package kr.hanmadi.desk;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import kr.hanmadi.article.Byline;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.web.TypedText;
import org.jspecify.annotations.Nullable;

/** Reporters, parted by commas, each with an address where there is one: 홍길동 hong@example.com, 성춘향. */
record BylineForm(
        int version,

        @Size(max = BylineForm.LONGEST, message = "{desk.byline.long}") @Nullable
        String reporters,

        @Size(max = FieldLength.OUTLET, message = "{desk.byline.long.outlet}") @Nullable
        String outlet)
        implements Serializable {
    /** All reporters together; nothing longer is looked into. */
    static final int LONGEST = 500;

    private static final Pattern EMAIL = Pattern.compile("\\S+@\\S+");

    @AssertTrue(message = "{desk.byline.long.name}")
    public boolean isEveryNameShort() {
        boolean isToldAlready = reporters != null && !FieldLength.fits(reporters, LONGEST);
        return isToldAlready
                || bylines().stream()
                        .allMatch(byline -> FieldLength.fits(byline.printedName(), FieldLength.NAME)
                                && FieldLength.fits(Objects.requireNonNullElse(byline.email(), ""), FieldLength.EMAIL));
    }

    List<Byline> bylines() {
        return Arrays.stream((reporters == null ? "" : reporters).split("[,\\n]"))
                .map(String::strip)
                .filter(entry -> !entry.isEmpty())
                .map(BylineForm::byline)
                .toList();
    }

    private static Byline byline(String entry) {
        var email = EMAIL.matcher(entry);
        var address = email.find() ? email.group() : null;
        var name = entry.replaceAll("\\S+@\\S+", "")
                .replaceFirst("\\s*기자\\s*$", "")
                .strip();
        return new Byline(name.isEmpty() ? entry : name, address);
    }

    @Nullable
    String outletOrNull() {
        return TypedText.orNull(outlet);
    }
}
