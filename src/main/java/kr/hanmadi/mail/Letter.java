package kr.hanmadi.mail;

import java.util.regex.Pattern;

/**
 * A mail to one address, as plain text. Typed words stand in its text only; a line end in the subject would begin
 * another field of the head, so that there is none.
 */
public record Letter(String to, String subject, String text) {
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s\\p{Cc}\\p{Cs}<>,;:()\"@]+@[^\\s\\p{Cc}\\p{Cs}<>,;:()\"@]+");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}\\p{Cs}\\u2028\\u2029]+");

    /** @throws IllegalArgumentException where a mail cannot go there */
    public Letter {
        if (!isAddress(to)) {
            throw new IllegalArgumentException("Not one plain address");
        }
        subject = CONTROL.matcher(subject).replaceAll(" ");
    }

    /** Whether it is one address and nothing else. */
    public static boolean isAddress(String text) {
        return ADDRESS.matcher(text).matches();
    }
}
