package kr.hanmadi.desk;

import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.field.FieldLength;
import org.jspecify.annotations.Nullable;

/** Whose words an editor says they are: what stands in the one field for a speaker, typed or taken from its list. */
sealed interface TypedSpeaker {
    String NEW = "새 사람";
    String ANOTHER = "다른 사람";
    String ORGANISATION = "기관";
    String GROUP = "여럿";
    String ANONYMOUS = "익명";
    String NOBODY = "알 수 없음";

    /** A person of the record by id: {@code 성춘향 한빛대 교수 #0a1b2c3d4e}. */
    record Known(String text, String id) implements TypedSpeaker {}

    /**
     * A person who is entered by hand: {@code 새 사람: 성춘향, 한빛대, 교수}.
     *
     * @param isAnother whether the editor knows that there are others of that name: {@code 다른 사람: 성춘향}
     */
    record NewPerson(
            String name,
            @Nullable String affiliation,
            @Nullable String jobTitle,
            boolean isAnother) implements TypedSpeaker {}

    /** {@code 기관: 나래시}. */
    record OfOrganisation(String name) implements TypedSpeaker {}

    /** {@code 여럿: 두 의원}. */
    record OfGroup(String label) implements TypedSpeaker {}

    /** {@code 익명 업계: 한 업계 관계자}; without a label it is the one that the report prints. */
    record OfAnonymous(AnonymousKind kind, String label) implements TypedSpeaker {}

    /** {@code 알 수 없음}. */
    record Nobody() implements TypedSpeaker {}

    /** Words that do not say what kind of speaker they name: a speaker of the report, or something to ask about. */
    record Words(String text) implements TypedSpeaker {}

    Pattern WITH_ID = Pattern.compile("(.*\\S)\\s+#([0-9a-hjkmnp-tv-z]{10})");

    /**
     * @param kinds the kinds of sources by the words for them
     * @throws Refused where it is empty, too long, incomplete, or says two things at once
     */
    static TypedSpeaker read(String typed, Map<String, AnonymousKind> kinds) {
        var text = typed.strip();
        if (text.isEmpty()) {
            throw new Refused("desk.speaker.choose");
        }
        var withId = WITH_ID.matcher(text);
        if (withId.matches()) {
            return new Known(withId.group(1), withId.group(2));
        }
        int colon = text.indexOf(':');
        var what = (colon < 0 ? text : text.substring(0, colon)).strip();
        var who = colon < 0 ? "" : text.substring(colon + 1).strip();
        if (what.equals(NOBODY)) {
            if (!who.isEmpty()) {
                throw new Refused("desk.speaker.nobody-but", who);
            }
            return new Nobody();
        }
        if (what.equals(ANONYMOUS) || what.startsWith(ANONYMOUS + " ")) {
            var kind = kinds.get(what.substring(ANONYMOUS.length()).strip());
            if (kind == null) {
                throw new Refused("desk.speaker.kind.missing");
            }
            return new OfAnonymous(kind, fitting(who));
        }
        if (colon < 0) {
            return new Words(fitting(text));
        }
        return switch (what) {
            case NEW, ANOTHER -> person(who, what.equals(ANOTHER));
            case ORGANISATION -> new OfOrganisation(given(who));
            case GROUP -> new OfGroup(given(who));
            default -> new Words(fitting(text));
        };
    }

    /** Name, affiliation and job title, parted by commas. */
    private static NewPerson person(String typed, boolean isAnother) {
        var parts = Arrays.stream(typed.split(",", -1)).map(String::strip).toList();
        if (parts.size() > 3) {
            throw new Refused("desk.speaker.commas", typed);
        }
        return new NewPerson(
                given(parts.getFirst()),
                part(parts.size() > 1 ? parts.get(1) : ""),
                part(parts.size() > 2 ? parts.get(2) : ""),
                isAnother);
    }

    private static @Nullable String part(String text) {
        return text.isEmpty() ? null : fitting(text);
    }

    private static String given(String text) {
        if (text.isEmpty()) {
            throw new Refused("desk.speaker.missing");
        }
        return fitting(text);
    }

    private static String fitting(String text) {
        if (!FieldLength.fits(text, FieldLength.NAME)) {
            throw new Refused("desk.speaker.long");
        }
        return text;
    }
}
