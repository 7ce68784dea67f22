package kr.hanmadi.desk;

import java.io.Serializable;
import kr.hanmadi.web.TypedText;
import org.jspecify.annotations.Nullable;

/**
 * Whose words an editor says they are.
 *
 * @param speaker what stands in the field, as {@link TypedSpeaker} reads it; empty until the editor fills it
 * @param meant the answer to a question about it, which then is the speaker; null where none was asked
 */
record SpeakerForm(@Nullable String speaker, @Nullable String meant) implements Serializable {
    String typed() {
        var said = meant == null || meant.isBlank() ? speaker : meant;
        return TypedText.orEmpty(said);
    }
}
