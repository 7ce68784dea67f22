package kr.hanmadi.desk;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in Korean what the trail keeps as a code: the state at the end of a line, the reason of a failure. */
@Component
class TrailWords {
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]+$");

    private final MessageSource messages;

    TrailWords(MessageSource messages) {
        this.messages = messages;
    }

    /** A word that is no code of that action, such as an English headline, stays as it is. */
    @Nullable
    String korean(String action, @Nullable String kept) {
        if (kept == null) {
            return null;
        }
        var code = CODE.matcher(kept);
        if (!code.find()) {
            return kept;
        }
        var key = prefix(action) + code.group();
        var said = prefix(action).isEmpty() ? null : messages.getMessage(key, null, null, Locale.KOREAN);
        return said == null ? kept : kept.substring(0, code.start()) + said;
    }

    private static String prefix(String action) {
        if (action.startsWith("quote-")) {
            return "quote.state.";
        }
        return switch (action) {
            case "publish",
                    "correct",
                    "rebuttal",
                    "follow-up",
                    "misprint",
                    "withdraw",
                    "restore",
                    "discard",
                    "take-out" -> "desk.state.";
            case "full-text" -> "desk.full-text.";
            case "editor-invited",
                    "invitation-withdrawn",
                    "editor-joined",
                    "editor-disabled",
                    "editor-enabled",
                    "editor-role",
                    "password-link" -> "role.";
            case "name-hidden" -> "hidden.as.";
            case "request-decided" -> "request.state.";
            case "tip-state" -> "desk.tips.state.";
            case "source-retried" -> "ingest.failure.";
            default -> "";
        };
    }
}
