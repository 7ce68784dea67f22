package kr.hanmadi.database;

/** The portal cannot start here; the message says in Korean what is wrong, the remedy what to do. */
public class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;

    public StartRefused(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public StartRefused(String message, String remedy, Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
    }

    public String getRemedy() {
        return remedy;
    }
}
