package kr.hanmadi;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Reads an answer as text; HTML as if it stood on one line, so that a test need not know where a template breaks a line:
 * {@code <dt>날짜</dt><dd>4일</dd>}. The text of a textarea stays as it is.
 */
public final class OneLine {
    private static final Pattern TEXTAREA = Pattern.compile("(?s)<textarea.*?</textarea>");
    private static final Pattern BETWEEN_TAGS = Pattern.compile(">\\s*\\n\\s*<");
    private static final Pattern LINE_BREAK = Pattern.compile("\\s*\\n\\s*");

    private OneLine() {}

    public static BodyHandler<String> text() {
        return answer -> BodySubscribers.mapping(
                BodySubscribers.ofString(StandardCharsets.UTF_8),
                body -> answer.headers()
                                .firstValue("Content-Type")
                                .filter(type -> type.startsWith("text/html"))
                                .isPresent()
                        ? of(body)
                        : body);
    }

    /** A page with its elements in one line, as tests compare it. */
    public static String of(String html) {
        var line = new StringBuilder();
        var textarea = TEXTAREA.matcher(html);
        int from = 0;
        while (textarea.find()) {
            line.append(joined(html.substring(from, textarea.start()))).append(textarea.group());
            from = textarea.end();
        }
        return line.append(joined(html.substring(from))).toString();
    }

    private static String joined(String html) {
        var joined =
                LINE_BREAK.matcher(BETWEEN_TAGS.matcher(html).replaceAll("><")).replaceAll(" ");
        return joined.replace(" >", ">");
    }
}
