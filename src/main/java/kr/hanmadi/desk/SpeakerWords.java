package kr.hanmadi.desk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kr.hanmadi.field.AnonymousKind;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words in which an editor says what a speaker is. */
@Component
class SpeakerWords {
    private final Map<String, AnonymousKind> kinds;

    SpeakerWords(MessageSource messages) {
        this.kinds = Arrays.stream(AnonymousKind.values())
                .collect(Collectors.toMap(
                        kind -> messages.getMessage("anonymous." + kind, null, Locale.KOREAN), Function.identity()));
    }

    /** The kinds of sources without a name, by the words for them: 업계. */
    Map<String, AnonymousKind> anonymousKinds() {
        return kinds;
    }

    /** What is typed for a source of that kind: {@code 익명 업계: 한 업계 관계자}. */
    String anonymous(AnonymousKind kind, String label) {
        return kinds.entrySet().stream()
                .filter(each -> each.getValue() == kind)
                .map(each -> "%s %s: %s"
                        .formatted(TypedSpeaker.ANONYMOUS, each.getKey(), label)
                        .strip())
                .findFirst()
                .orElseThrow();
    }
}
