package kr.hanmadi.account;

/** A change of an account that is not made; the message says why and what to do. */
public final class AccountRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String messageKey;

    AccountRefused(String messageKey) {
        super(messageKey);
        this.messageKey = messageKey;
    }

    public String messageKey() {
        return messageKey;
    }
}
