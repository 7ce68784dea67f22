package kr.hanmadi.web.tomcat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kr.hanmadi.web.ResponseHeaders;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.json.JsonMapper;

/** What a request gets that never reaches a page of the portal: the reason in Korean, with our headers. */
@Component
final class ShortPage {
    private static final String FOR_PROGRAMS = "/api/";
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

    private final RefusalLog told = new RefusalLog();
    private final MessageSource messages;
    private final JsonMapper json;

    ShortPage(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** Answers with it; nothing can be added afterwards. */
    void write(int status, Request request, Response response) throws IOException {
        tell(status, request);
        var address = request.getRequestURI();
        var isForPrograms = address != null && address.startsWith(FOR_PROGRAMS);
        var type = isForPrograms ? MediaType.APPLICATION_PROBLEM_JSON : MediaType.TEXT_HTML;
        response.setStatus(status);
        ResponseHeaders.write("", request.isSecure(), response);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setContentType(type.toString());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var writer = response.getReporter();
        if (writer != null) {
            writer.write(isForPrograms ? problem(status) : page(status));
        }
        response.finishResponse();
    }

    /** Tells the log of a refusal that gets no page. */
    void tell(int status, Request request) {
        told.tell(status, request.getRemoteAddr());
    }

    private String page(int status) {
        return PAGE.formatted(
                HtmlUtils.htmlEscape(explained(status, "title")),
                HtmlUtils.htmlEscape(message("site.name", "")),
                HtmlUtils.htmlEscape(explained(status, "text")),
                HtmlUtils.htmlEscape(message("error.home", "")));
    }

    private String problem(int status) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), explained(status, "text"));
        problem.setTitle(explained(status, "title"));
        return json.writeValueAsString(problem);
    }

    private String explained(int status, String part) {
        return message("error." + status + "." + part, message("error." + kind(status) + "." + part, ""));
    }

    /** A way of asking that nobody here knows is the client's mistake, whatever its number says. */
    private static int kind(int status) {
        return status < 500 || status == 501 || status == 505 ? 400 : 500;
    }

    private String message(String key, String otherwise) {
        var found = messages.getMessage(key, null, otherwise, Locale.KOREAN);
        return found == null ? otherwise : found;
    }
}
