package kr.hanmadi.web;

/** The page stands at another address now: an old or wrong slug, an id in capitals, a merged person. */
public class MovedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String address;

    /** @param address the path, percent-encoded */
    public MovedException(String address) {
        super("Moved to " + address);
        this.address = address;
    }

    public String address() {
        return address;
    }

    /** Leaves for the right address unless the reader came by it. */
    public static void unlessAt(String rightAddress, String askedAddress) {
        if (!rightAddress.equals(askedAddress)) {
            throw new MovedException(rightAddress);
        }
    }
}
