package kr.hanmadi.web.tomcat;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers for Tomcat where it refuses a request before any page of ours is asked: a malformed or over-long address, a
 * header that is too large, an unknown way of sending.
 */
final class RefusalReport extends ErrorReportValve {
    private static final Logger log = LoggerFactory.getLogger(RefusalReport.class);

    private final ShortPage page;

    RefusalReport(ShortPage page) {
        this.page = page;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported() || !canBeSent(response)) {
            return;
        }
        try {
            page.write(status, request, response);
        } catch (IOException e) {
            log.debug("Its client did not wait for the reason", e);
        }
    }

    private static boolean canBeSent(Response response) {
        var can = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, can);
        return can.get();
    }
}
