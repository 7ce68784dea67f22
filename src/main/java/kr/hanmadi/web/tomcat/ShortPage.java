package kr.hanmadi.web.tomcat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kr.hanmadi.web.ResponseHeaders;
import kr.hanmadi.web.ShortPages;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What a request gets that never reaches a page of the portal: the reason in Korean, with our headers. */
@Component
final class ShortPage {
    private static final String FOR_PROGRAMS = "/api/";
    private final RefusalLog told = new RefusalLog();
    private final ShortPages pages;

    ShortPage(ShortPages pages) {
        this.pages = pages;
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
            writer.write(isForPrograms ? pages.problem(status) : pages.page(status));
        }
        response.finishResponse();
    }

    /** Tells the log of a refusal that gets no page. */
    void tell(int status, Request request) {
        told.tell(status, request.getRemoteAddr());
    }
}
