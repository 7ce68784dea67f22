package kr.hanmadi.forum;

import java.text.Normalizer;
import java.util.Locale;

/** The name by which two forums of one day are the same: NFC, lower case, letters and digits only. */
final class ForumNameKey {
    private ForumNameKey() {}

    static String of(String name) {
        var key = Normalizer.normalize(name, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "");
        return key.isEmpty() ? name : key;
    }
}
