package kr.hanmadi.web;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of an answer that says in Korean why a request is refused, without a template: for what never reaches a page of
 * the portal, and for when many are refused at once. Each is written once.
 */
@Component
public final class ShortPages {
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="ko">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>%1$s - %2$s</title>
            <link rel="stylesheet" href="/css/hanmadi.css">
            </head>
            <body>
            <header class="masthead"><div class="page"><a class="brand" href="/">%2$s</a></div></header>
            <main class="page">
            <h1 class="headline">%1$s</h1>
            <p class="deck">%3$s</p>
            <p class="after"><a href="/">%4$s</a></p>
            </main>
            </body>
            </html>
            """;

    private final Map<Integer, String> pages = new ConcurrentHashMap<>();
    private final Map<Integer, String> problems = new ConcurrentHashMap<>();
    private final MessageSource messages;
    private final JsonMapper json;

    ShortPages(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** The page for people, in HTML. */
    public String page(int status) {
        return pages.computeIfAbsent(status, this::writtenPage);
    }

    /** The problem detail for programs, in JSON. */
    public String problem(int status) {
        return problems.computeIfAbsent(status, this::writtenProblem);
    }

    private String writtenPage(int status) {
        return PAGE.formatted(
                HtmlUtils.htmlEscape(explained(status, "title")),
                HtmlUtils.htmlEscape(message("site.name", "")),
                HtmlUtils.htmlEscape(explained(status, "text")),
                HtmlUtils.htmlEscape(message("error.home", "")));
    }

    private String writtenProblem(int status) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), explained(status, "text"));
        problem.setTitle(explained(status, "title"));
        return json.writeValueAsString(problem);
    }

    private String explained(int status, String part) {
        return message("error." + status + "." + part, message("error." + kind(status) + "." + part, ""));
    }

    /** An unknown method (501) or HTTP version (505) counts as the client's mistake. */
    private static int kind(int status) {
        return status < 500 || status == 501 || status == 505 ? 400 : 500;
    }

    private String message(String key, String otherwise) {
        var found = messages.getMessage(key, null, otherwise, Locale.KOREAN);
        return found == null ? otherwise : found;
    }
}
