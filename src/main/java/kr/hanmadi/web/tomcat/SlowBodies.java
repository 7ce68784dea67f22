package kr.hanmadi.web.tomcat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * Keeps requests whose bodies come slowly from taking all of the threads: there are places for some of them, fewer for
 * each address, and none may take longer than its time, whether the page reads it or Tomcat throws it away afterwards.
 *
 * <p>Virtual threads would let thousands of them wait, but they are not taken from a processor by turns: two long pages
 * would keep every short one waiting.
 */
final class SlowBodies extends ValveBase {
    private static final String SOON = "10";

    private final BodySettings settings;
    private final BodyPlaces places;
    private final ShortPage page;

    SlowBodies(BodySettings settings, ShortPage page) {
        super(true);
        this.settings = settings;
        this.places = new BodyPlaces(settings.places(), settings.placesEach());
        this.page = page;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.isFinished()) { // there is no body, as with nearly every request
            getNext().invoke(request, response);
            return;
        }
        var address = request.getRemoteAddr();
        if (!places.take(address)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, SOON);
            response.setHeader(HttpHeaders.CONNECTION, "close");
            page.write(HttpStatus.SERVICE_UNAVAILABLE.value(), request, response);
            closeAfterwards(response);
            return;
        }
        var coyote = request.getCoyoteRequest();
        var body = new TimedBody(coyote, settings.longest(), () -> places.leave(address));
        coyote.setInputBuffer(body);
        try {
            getNext().invoke(request, response);
            if (!request.isFinished() && !request.isAsync() && canBeRead(response)) {
                response.finishResponse();
                body.readToItsEnd();
            }
        } catch (IOException e) {
            closeAfterwards(response);
            throw e;
        } finally {
            if (body.isLate()) { // Tomcat has closed its connection
                page.tell(HttpStatus.REQUEST_TIMEOUT.value(), request);
            }
            body.end();
        }
    }

    private static void closeAfterwards(Response response) {
        response.getCoyoteResponse().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }

    private static boolean canBeRead(Response response) {
        var isBroken = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_ERROR, isBroken);
        return !isBroken.get();
    }
}
