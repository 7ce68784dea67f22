package kr.hanmadi.person;

/** Someone else has that name and place already; an editor may say that the two are one, but never by a name alone. */
public class PersonAlreadyKnown extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String publicId;

    PersonAlreadyKnown(String publicId) {
        super("Known already: " + publicId);
        this.publicId = publicId;
    }

    /** Of the one that is known. */
    public String publicId() {
        return publicId;
    }
}
