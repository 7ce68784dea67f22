package kr.hanmadi.record;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days and hours of the record are those of Korea, wherever the program runs. */
public final class KoreanTime {
    public static final ZoneId ZONE = ZoneId.of("Asia/Seoul");

    private KoreanTime() {}

    /** The day in Korea at that moment. */
    public static LocalDate day(Instant moment) {
        return moment.atZone(ZONE).toLocalDate();
    }
}
