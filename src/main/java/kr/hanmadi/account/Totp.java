package kr.hanmadi.account;

import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The numbers of authenticator apps: RFC 6238 with SHA-1, six digits and half a minute, which every app knows. Spring
 * Security has no such factor.
 */
final class Totp {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String ALGORITHM = "HmacSHA1";
    private static final int BYTES = 20;
    private static final int SECONDS = 30;
    private static final int DIGITS = 1_000_000;
    private static final int BITS_OF_LETTER = 5;

    private Totp() {}

    static byte[] newSecret() {
        var secret = new byte[BYTES];
        RANDOM.nextBytes(secret);
        return secret;
    }

    /** The half minute whose number was typed: this one, or the one before or after, for clocks differ. */
    static OptionalLong step(byte[] secret, String typed, Instant now) {
        long step = now.getEpochSecond() / SECONDS;
        return LongStream.of(step, step - 1, step + 1)
                .filter(each -> isEqual(number(secret, each), typed))
                .findFirst();
    }

    static String number(byte[] secret, long step) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            var hash = ByteBuffer.wrap(
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array()));
            int offset = hash.get(hash.limit() - 1) & 0xF;
            return "%06d".formatted((hash.getInt(offset) & Integer.MAX_VALUE) % DIGITS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private static boolean isEqual(String number, String typed) {
        return MessageDigest.isEqual(number.getBytes(StandardCharsets.UTF_8), typed.getBytes(StandardCharsets.UTF_8));
    }

    /** The secret as it is typed into an app: base 32, without padding. */
    static String typed(byte[] secret) {
        var text = new StringBuilder();
        long bits = 0;
        int held = 0;
        for (var each : secret) {
            bits = bits << Byte.SIZE | each & 0xFF;
            held += Byte.SIZE;
            while (held >= BITS_OF_LETTER) {
                held -= BITS_OF_LETTER;
                text.append(LETTERS.charAt((int) (bits >> held) & LETTERS.length() - 1));
            }
        }
        return text.toString();
    }

    /** The address by which an app on the same device takes it. */
    static String address(byte[] secret, String issuer, String account) {
        return "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + typed(secret) + "&issuer="
                + encoded(issuer);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
