package kr.hanmadi.extraction.forum;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.people.Names;
import kr.hanmadi.extraction.report.FoundBacker;
import kr.hanmadi.extraction.report.FoundForum;
import kr.hanmadi.extraction.report.FoundPassage;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.field.BackerRole;
import org.jspecify.annotations.Nullable;

/**
 * Reads the daily schedule that papers print, a forum a line: “▲10:00 홍길동 의원실 등, 섬 관광 활성화 토론회(의원회관 제2소회의실)”, or
 * “▲섬 관광 활성화 토론회 = 오전 10시 의원회관”. The day is the one of the line that opens the list, “4월 6일(월)”.
 */
public final class Schedules {
    /** So many lines in this form make a schedule; one or two may stand in any report. */
    private static final int FEWEST = 3;

    private static final String BULLETS = "^[\\s▲△▶▷◆◇■□●○·ㆍ*-]*";
    private static final String TIME = "(?:(?<half>오전|오후)\\s?)?(?<hour>\\d{1,2})(?::|시\\s?)(?<minute>\\d{2})?분?";

    private static final Pattern TIME_FIRST = Pattern.compile(
            BULLETS + TIME + "\\s+(?<hosts>.{2,80}?),\\s?(?<name>.{2,160}?)\\s?\\((?<place>[^()]{2,60})\\)\\.?$");
    private static final Pattern NAME_FIRST =
            Pattern.compile(BULLETS + "(?<name>[^=]{2,160}?)\\s?=\\s?" + TIME + "[\\s,]+(?<place>[^=]{2,60}?)\\.?$");
    /** 홍길동 의원실 등, 섬 관광 토론회; 가나연구원 ‘섬 관광 토론회’. */
    private static final Pattern WITH_HOSTS =
            Pattern.compile("(?<hosts>.{2,80}?)(?:,\\s?|\\s(?=[‘'“\"「『]))(?<name>.{2,160})");

    private static final Pattern DAY = Pattern.compile("(?:(\\d{4})년\\s?)?(\\d{1,2})월\\s?(\\d{1,2})일");
    private static final Pattern MARKS = Pattern.compile("[‘’'“”\"「」『』]");

    private Schedules() {}

    /** Whether the line is one forum of a schedule. */
    public static boolean isEntry(String line) {
        return entry(line) != null;
    }

    /** As printed; hosts are empty where the line names none for sure. */
    private record Entry(String name, String hosts, Matcher matcher) {}

    private static @Nullable Entry entry(String line) {
        var timeFirst = TIME_FIRST.matcher(line);
        if (line.indexOf('(') > 0 && timeFirst.matches()) {
            return new Entry(timeFirst.group("name"), timeFirst.group("hosts"), timeFirst);
        }
        var nameFirst = NAME_FIRST.matcher(line);
        if (line.indexOf('=') < 0
                || !nameFirst.matches()
                || !MeetingNouns.isForumName(withoutMarks(nameFirst.group("name")))) {
            return null; // ▲홍길동 대표 = 오전 10시 가나 토론회: where a person is to be
        }
        var parts = WITH_HOSTS.matcher(nameFirst.group("name"));
        return parts.matches() && isHost(parts.group("hosts"))
                ? new Entry(parts.group("name"), parts.group("hosts"), nameFirst)
                : new Entry(nameFirst.group("name"), "", nameFirst);
    }

    private static boolean isHost(String words) {
        return words.endsWith(" 등") || words.endsWith(" 의원실") || Names.isOrganisation(words);
    }

    private static String withoutMarks(String name) {
        return MARKS.matcher(name).replaceAll("").strip();
    }

    /** The forums of a schedule; empty for an ordinary report. */
    public static List<FoundForum> read(String body, List<FoundPassage> passages, @Nullable LocalDate publishedOn) {
        var forums = new ArrayList<FoundForum>();
        LocalDate day = null;
        String printed = null;
        for (var passage : passages) {
            var line = passage.span().in(body);
            var entry = entry(line);
            if (entry != null) {
                forums.add(forum(entry, passage.span(), printed, day));
                continue;
            }
            var date = line.length() <= 120 ? DAY.matcher(line) : null;
            if (date != null && date.find()) {
                day = day(date, publishedOn);
                printed = date.group();
            }
        }
        return forums.size() < FEWEST ? List.of() : forums;
    }

    private static @Nullable LocalDate day(Matcher date, @Nullable LocalDate publishedOn) {
        int month = Integer.parseInt(date.group(2));
        int day = Integer.parseInt(date.group(3));
        try {
            if (date.group(1) != null) {
                return LocalDate.of(Integer.parseInt(date.group(1)), month, day);
            }
            return publishedOn == null ? null : PrintedDay.nearest(publishedOn, month, day);
        } catch (DateTimeException e) {
            return null; // 2월 30일: a day that does not exist is no day
        }
    }

    private static FoundForum forum(Entry entry, Span line, @Nullable String day, @Nullable LocalDate heldOn) {
        var name = withoutMarks(entry.name());
        var minute = entry.matcher().group("minute");
        var clock = entry.matcher().group("hour") + ":" + (minute == null ? "00" : minute);
        return new FoundForum(
                new FoundForum.Title(name, null, null, MeetingNouns.kind(name)),
                new FoundForum.When(
                        day == null ? clock : day + " " + clock, heldOn, heldOn == null ? null : time(entry.matcher())),
                entry.matcher().group("place").strip(),
                null,
                hosts(entry.hosts()),
                List.of(),
                line);
    }

    private static @Nullable LocalTime time(Matcher entry) {
        int hour = Integer.parseInt(entry.group("hour"));
        int minute = entry.group("minute") == null ? 0 : Integer.parseInt(entry.group("minute"));
        int shifted = "오후".equals(entry.group("half")) && hour < 12 ? hour + 12 : hour;
        return shifted < 24 && minute < 60 ? LocalTime.of(shifted, minute) : null;
    }

    /** 유충렬·조웅 의원실 등: an office each; 심청 의원실·새벽도: an office and a province. */
    private static List<FoundBacker> hosts(String text) {
        var hosts = new ArrayList<FoundBacker>();
        var bare = text.replaceFirst("\\s등$", "").strip();
        var parts = bare.split("[·ㆍ‧]|, ");
        for (int i = 0; i < parts.length; i++) {
            var host = parts[i].strip();
            boolean office = Names.isName(host) && bare.endsWith(" 의원실");
            if (!host.isEmpty()) {
                hosts.add(new FoundBacker(BackerRole.HOST, office ? host + " 의원실" : host, null));
            }
        }
        return hosts;
    }
}
