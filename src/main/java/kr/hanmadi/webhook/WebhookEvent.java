package kr.hanmadi.webhook;

import java.util.Optional;
import kr.hanmadi.article.ArticleEvent;
import kr.hanmadi.article.ArticleState;

/** What programs are told of an article. */
public enum WebhookEvent {
    PUBLISHED("article.published"),
    /** 정정, 반론, 추후보도, 바로잡음. */
    CORRECTED("article.corrected"),
    WITHDRAWN("article.withdrawn"),
    /** A withdrawal was taken back. */
    RESTORED("article.restored");

    private final String word;

    WebhookEvent(String word) {
        this.word = word;
    }

    /** As messages say it. */
    public String word() {
        return word;
    }

    /** Empty where readers see nothing else than before. */
    static Optional<WebhookEvent> of(ArticleEvent event) {
        return switch (event) {
            case ArticleEvent.StateChanged(var _, var from, var to, var _) -> ofStates(from, to);
            case ArticleEvent.NoteAdded(var article, var _, var note, var _)
            when note.kind().isMark() && article.isReadable() -> Optional.of(CORRECTED);
            default -> Optional.empty();
        };
    }

    private static Optional<WebhookEvent> ofStates(ArticleState from, ArticleState to) {
        if (to == ArticleState.WITHDRAWN) {
            return Optional.of(WITHDRAWN);
        }
        if (to.isReadable() && !from.isReadable()) {
            return Optional.of(from == ArticleState.WITHDRAWN ? RESTORED : PUBLISHED);
        }
        return Optional.empty();
    }
}
