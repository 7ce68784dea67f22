package kr.hanmadi.request;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.stream.Stream;
import kr.hanmadi.web.KoreanDates;
import org.jspecify.annotations.Nullable;

/**
 * The days that count for a request. A claim may be made within three months of the day on which the reader came to know of
 * the report, and within six months of the report (언론중재 및 피해구제 등에 관한 법률 제14조), and whether it is accepted
 * is said within three days (제15조); who asks to correct or delete personal data is answered within ten (개인정보 보호법
 * 시행령 제43조).
 *
 * <p>Three and six months and three days are as a newspaper's ombudsman, a lawyer, gives them
 * (www.kbmaeil.com/article/201307300073902), the three months of a follow-up as an adviser on going to court does
 * (nanumtip.com/qa/35657). Of the ten days only the like rule of 시행령 제44조 was seen, for a stop of processing
 * (itwiki.kr, 개인정보 보호법 시행령 제44조). That an accepted correction is printed within seven days (제15조) was not seen in a
 * source; no clock here counts it.
 *
 * @param lastDay on which it could be claimed; null where there is no such day, or it is not known
 * @param answerBy the day by which the reader is to have an answer; null where the law names none
 * @param late whether it came after the last day
 */
public record RequestClock(
        @Nullable LocalDate lastDay, @Nullable LocalDate answerBy, boolean late) {
    private static final Period SINCE_KNOWN = Period.ofMonths(3);
    private static final Period SINCE_REPORTED = Period.ofMonths(6);
    static final int DAYS_FOR_CLAIM = 3;
    static final int DAYS_FOR_PERSON = 10;

    /** @param reported the day of the report; null where it is not known, or the request is about none */
    static RequestClock of(ReaderRequest request, @Nullable LocalDate reported) {
        var received = KoreanDates.dayInKorea(request.getReceivedAt());
        var kind = request.getKind();
        var lastDay = kind.isClaim() ? lastDay(kind, request.getKnownOn(), reported) : null;
        return new RequestClock(lastDay, answerBy(kind, received), lastDay != null && received.isAfter(lastDay));
    }

    /** A follow-up counts from the day on which the end of the case was known alone (제17조). */
    private static @Nullable LocalDate lastDay(
            RequestKind kind, @Nullable LocalDate known, @Nullable LocalDate reported) {
        return Stream.of(
                        Optional.ofNullable(known).map(day -> day.plus(SINCE_KNOWN)),
                        Optional.ofNullable(reported)
                                .filter(day -> kind != RequestKind.FOLLOW_UP)
                                .map(day -> day.plus(SINCE_REPORTED)))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** The day by which the reader is to have an answer; null where the law names none. */
    public static @Nullable LocalDate answerBy(ReaderRequest request) {
        return answerBy(request.getKind(), KoreanDates.dayInKorea(request.getReceivedAt()));
    }

    private static @Nullable LocalDate answerBy(RequestKind kind, LocalDate received) {
        if (kind.isClaim()) {
            return received.plusDays(DAYS_FOR_CLAIM);
        }
        return kind == RequestKind.PERSON ? received.plusDays(DAYS_FOR_PERSON) : null;
    }
}
