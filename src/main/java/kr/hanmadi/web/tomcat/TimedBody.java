package kr.hanmadi.web.tomcat;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of a request, which must be there in time as a whole: Tomcat's own limits are for one read only. It leaves
 * its place as soon as its last byte has come.
 */
final class TimedBody implements InputBuffer {
    private final Request request;
    private final InputBuffer body;
    private final Runnable leave;
    private final long end;
    private boolean hasLeft;

    TimedBody(Request request, Duration longest, Runnable leave) {
        this.request = request;
        this.body = request.getInputBuffer();
        this.leave = leave;
        this.end = System.nanoTime() + longest.toNanos();
    }

    @Override
    public int doRead(ApplicationBufferHandler reader) throws IOException {
        if (isLate()) {
            throw new SocketTimeoutException("The body of the request came too slowly");
        }
        int read = body.doRead(reader);
        if (read < 0 || request.isFinished()) {
            leave();
        }
        return read;
    }

    @Override
    public int available() {
        return body.available();
    }

    boolean isLate() {
        return !hasLeft && System.nanoTime() - end > 0;
    }

    /** Reads the rest of the body and throws it away; otherwise the client would never read the answer. */
    void readToItsEnd() throws IOException {
        var thrownAway = new ThrownAway();
        while (!request.isFinished() && doRead(thrownAway) >= 0) {
            thrownAway.setByteBuffer(ApplicationBufferHandler.EMPTY_BUFFER);
        }
    }

    /** In every case Tomcat gets its own buffer back and the place becomes free. */
    void end() {
        request.setInputBuffer(body);
        leave();
    }

    private void leave() {
        if (!hasLeft) {
            hasLeft = true;
            leave.run();
        }
    }

    private static final class ThrownAway implements ApplicationBufferHandler {
        private ByteBuffer bytes = EMPTY_BUFFER;

        @Override
        public void setByteBuffer(ByteBuffer buffer) {
            bytes = buffer;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return bytes;
        }

        @Override
        public void expand(int size) {}
    }
}
