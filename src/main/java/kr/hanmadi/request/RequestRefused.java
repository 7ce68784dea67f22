package kr.hanmadi.request;

/** Why a request was not decided, as a key of what the editor is told. */
public final class RequestRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    RequestRefused(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    public String messageKey() {
        return messageKey;
    }
}
