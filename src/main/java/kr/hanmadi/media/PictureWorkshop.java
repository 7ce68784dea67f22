package kr.hanmadi.media;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import kr.hanmadi.media.PictureRefused.Reason;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/**
 * A large picture takes up to two hundred megabytes and a processor for a second or two. One is made at a time, a few
 * wait, and the rest are told to come again.
 */
@Component
public class PictureWorkshop {
    private static final int MOST_WAITING = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Semaphore place = new Semaphore(1, true);

    /** @param given whose content is read when it is its turn */
    public ProcessedPicture make(InputStreamSource given) throws IOException, PictureRefused {
        if (!isMyTurn()) {
            throw new PictureRefused(Reason.BUSY);
        }
        try (var in = given.getInputStream()) {
            return PictureMaker.make(in.readNBytes(PictureMaker.MOST_BYTES + 1));
        } finally {
            place.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return place.getQueueLength() < MOST_WAITING
                    && place.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
