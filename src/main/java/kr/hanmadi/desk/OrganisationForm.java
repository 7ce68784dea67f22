package kr.hanmadi.desk;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import kr.hanmadi.field.FieldLength;
import kr.hanmadi.person.AffiliationKind;
import kr.hanmadi.person.Organisation;
import kr.hanmadi.web.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as an editor knows it.
 *
 * @param kind null where the ending of the name is to tell
 * @param names other names, parted by commas
 */
record OrganisationForm(
        int version,

        @Nullable
        @NotBlank(message = "{desk.organisation.name.missing}")
        @Size(max = FieldLength.ORGANISATION, message = "{desk.organisation.long}")
        String name,

        @Nullable AffiliationKind kind,

        @Nullable @Size(max = 2000, message = "{desk.organisation.long}")
        String names)
        implements Serializable {

    static OrganisationForm of(Organisation organisation) {
        return new OrganisationForm(
                organisation.getVersion(),
                organisation.getName(),
                organisation.getKind(),
                String.join(", ", organisation.getOtherNames()));
    }

    @AssertTrue(message = "{desk.organisation.long}")
    public boolean isEveryNameShort() {
        return otherNames().stream().allMatch(other -> FieldLength.fits(other, FieldLength.ORGANISATION));
    }

    String nameOrEmpty() {
        return TypedText.orEmpty(name);
    }

    List<String> otherNames() {
        return Arrays.stream(Objects.requireNonNullElse(names, "").split("[,，、\\n]"))
                .map(String::strip)
                .filter(other -> !other.isEmpty())
                .distinct()
                .toList();
    }
}
