package kr.hanmadi.templates;

import java.util.ArrayList;
import java.util.List;

/** Finds <code>${…}</code> and <code>*{…}</code> in the text of a template. */
final class DelimitedExpressions {
    private DelimitedExpressions() {}

    /** @param isOfObject whether it reads from {@code th:object}: <code>*{…}</code> */
    record Delimited(String words, boolean isOfObject) {}

    static List<Delimited> in(String text) {
        var found = new ArrayList<Delimited>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (text.charAt(i + 1) == '{' && (text.charAt(i) == '$' || text.charAt(i) == '*')) {
                int end = end(text, i + 2);
                found.add(new Delimited(text.substring(i + 2, end), text.charAt(i) == '*'));
                i = end;
            }
        }
        return found;
    }

    /** Where the brace closes that is open before the place; braces in quotation marks do not count. */
    private static int end(String text, int from) {
        int open = 1;
        boolean quoted = false;
        for (int i = from; i < text.length(); i++) {
            char letter = text.charAt(i);
            if (letter == '\'') {
                quoted = !quoted;
            } else if (!quoted) {
                open += letter == '{' ? 1 : letter == '}' ? -1 : 0;
            }
            if (open == 0) {
                return i;
            }
        }
        throw new IllegalArgumentException("No end: " + text.substring(from));
    }
}
