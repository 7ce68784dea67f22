package kr.hanmadi.address;

import java.security.SecureRandom;
import java.util.Locale;

/** The id in an address: ten characters of Crockford's base32, random, read in either case. */
public final class PublicId {
    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 10;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PublicId() {}

    /** A new id; 50 random bits, and the database refuses the one that was given before. */
    public static String next() {
        var id = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            id.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return id.toString();
    }

    /** The id as stored for one typed in any case; what is no id is found nowhere. */
    public static String read(String typed) {
        return typed.toLowerCase(Locale.ROOT).replace("\0", "");
    }
}
