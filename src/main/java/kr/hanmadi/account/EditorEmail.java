package kr.hanmadi.account;

import java.text.Normalizer;
import java.util.Locale;

/**
 * The one form in which an e-mail address is stored, looked up and counted: NFKC, lower case, no blanks around it. So
 * full-width letters and letters put together are the same account, while a dotless ı is another letter than i.
 */
final class EditorEmail {
    private EditorEmail() {}

    static String normal(String typed) {
        var lower = Normalizer.normalize(typed, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFKC).strip();
    }
}
