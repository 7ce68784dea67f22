package kr.hanmadi.sample;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fictional forum: its name, day and programme, and all that is said there. Several reports may be on it, and each
 * quotes a part.
 *
 * @param kind the noun of the name: 포럼, 토론회
 */
record FictionalForum(
        PolicyField field,
        String name,
        String kind,
        String topic,
        TimeAndPlace held,
        Backing backing,
        List<Seat> seats,
        SampleWords vocabulary) {
    record TimeAndPlace(LocalDate day, int hour, String venue) {}

    /** @param hosts as printed in the lead, joined */
    record Backing(
            List<String> hosts,
            @Nullable String organiser,
            @Nullable String sponsor) {}

    private static final List<Template> TOPICS =
            Template.all(WordBook.sections("passages.txt").getOrDefault("주제", List.of()));
    private static final List<String> ROOMS =
            List.of("국회 의원회관 제1세미나실", "국회 의원회관 제2소회의실", "국회 의원회관 대회의실", "국회도서관 대강당", "국회 의원회관 제8간담회의실");
    private static final List<String> HALLS = List.of("컨벤션센터", "시청 대강당", "문화회관", "시민회관 소극장", "상공회의소 회의실");
    private static final YearMonth EARLIEST_SERIES = YearMonth.of(2008, 1);

    /** The meeting of a monthly series in a month; always the same one for the same month. */
    static FictionalForum ofSeries(long seed, PolicyField field, int series, YearMonth month) {
        var base = field.wordsFor("행사").get(series);
        var founded = EARLIEST_SERIES.plusMonths(
                Dice.of(seed, 5, field.number(), series).below(48));
        var edition = founded.until(month, ChronoUnit.MONTHS) + 1;
        var dice = Dice.of(seed, 3, field.number(), series, month.getYear() * 12L + month.getMonthValue());
        return plan(seed, field, "제%d차 %s".formatted(edition, base), dayInMonth(field, series, month), dice);
    }

    /** The same weekday of the same week in every month. */
    static LocalDate dayInMonth(PolicyField field, int series, YearMonth month) {
        int week = 1 + (field.number() + series) % 4;
        var weekday = DayOfWeek.of(1 + (field.number() * 3 + series) % 5);
        return month.atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(week, weekday));
    }

    /** A forum that is held once. */
    static FictionalForum once(long seed, PolicyField field, LocalDate day, long number) {
        var dice = Dice.of(seed, 4, number);
        var vocabulary = new SampleWords(field, Map.of(), dice);
        var name = Template.of(dice.frequent(List.of(
                        "{문제} 해소를 위한 정책토론회",
                        "{목표:을} 위한 토론회",
                        "%d %s %s 포럼"
                                .formatted(
                                        day.getYear(),
                                        FictionalNames.stem(dice),
                                        field.wordsFor("기관").getFirst()),
                        "{대책} 긴급 토론회",
                        "{문제} 대응 공청회",
                        "%s %s 정책 간담회".formatted(FictionalNames.city(dice), dice.any(field.wordsFor("기관"))),
                        "{대책:과} 과제 세미나")))
                .fill(vocabulary.sentence(dice));
        return plan(seed, field, name, day, dice);
    }

    private static FictionalForum plan(long seed, PolicyField field, String name, LocalDate day, Dice dice) {
        var company = new FictionalPeople(seed);
        var kind = name.substring(name.lastIndexOf(' ') + 1).replaceFirst("^정책(?=.{3})", "");
        var vocabulary =
                new SampleWords(field, Map.of("부처", field.wordsFor("부처").getFirst(), "꼴", kind), dice);
        var topic = dice.any(TOPICS).fill(vocabulary.sentence(dice));
        var seats = seats(field, day, vocabulary, company, dice);
        var hosts = new ArrayList<String>();
        if (seats.getFirst().part() == Seat.Part.WELCOME
                && seats.getFirst().post().calling() == Occupation.LAWMAKER) {
            hosts.add(seats.getFirst().introduced());
        } else {
            hosts.add(
                    dice.chance(50) ? FictionalNames.institute(field, dice) : FictionalNames.association(field, dice));
        }
        if (dice.chance(25)) {
            hosts.add(FictionalNames.campaign(field, dice));
        }
        boolean parliament = hosts.getFirst().endsWith("의원") || dice.chance(20);
        return new FictionalForum(
                field,
                name,
                kind,
                topic,
                new TimeAndPlace(
                        day,
                        dice.any(List.of(10, 14, 14, 15, 13)),
                        parliament ? dice.frequent(ROOMS) : FictionalNames.city(dice) + " " + dice.frequent(HALLS)),
                new Backing(
                        hosts,
                        dice.chance(30) ? FictionalNames.institute(field, dice) : null,
                        dice.chance(35) ? field.wordsFor("부처").getFirst() : null),
                seats,
                vocabulary);
    }

    private static List<Seat> seats(
            PolicyField field, LocalDate day, SampleWords vocabulary, FictionalPeople company, Dice dice) {
        var seats = new ArrayList<Seat>();
        var names = new HashSet<String>();
        var said = new HashSet<Object>();
        if (dice.chance(65)) {
            var host = dice.chance(80) ? Occupation.LAWMAKER : Occupation.MAYOR;
            add(seats, Seat.Part.WELCOME, host, field, day, vocabulary, company, names, said, dice);
        }
        if (dice.chance(60)) {
            add(seats, Seat.Part.MODERATOR, Occupation.PROFESSOR, field, day, vocabulary, company, names, said, dice);
        }
        for (int i = dice.between(1, 2); i > 0; i--) {
            var calling = dice.chance(60) ? Occupation.PROFESSOR : Occupation.RESEARCHER;
            add(seats, Seat.Part.PRESENTER, calling, field, day, vocabulary, company, names, said, dice);
        }
        for (int i = dice.between(2, 4); i > 0; i--) {
            var calling = dice.any(List.of(
                    Occupation.EXECUTIVE,
                    Occupation.CAMPAIGNER,
                    Occupation.ASSOCIATION,
                    Occupation.RESEARCHER,
                    Occupation.LAWYER,
                    Occupation.EXECUTIVE,
                    Occupation.PROFESSOR));
            add(seats, Seat.Part.PANELIST, calling, field, day, vocabulary, company, names, said, dice);
        }
        if (dice.chance(60)) {
            add(seats, Seat.Part.PANELIST, Occupation.OFFICIAL, field, day, vocabulary, company, names, said, dice);
        }
        return seats;
    }

    private static void add(
            List<Seat> seats,
            Seat.Part part,
            Occupation calling,
            PolicyField field,
            LocalDate day,
            SampleWords vocabulary,
            FictionalPeople company,
            Set<String> names,
            Set<Object> said,
            Dice dice) {
        var figure = company.invite(field, calling, day, dice);
        if (!names.add(figure.name())) {
            return; // the same again, or a namesake that the report could not tell apart
        }
        var post = figure.on(day);
        var speeches = new ArrayList<Speech>();
        for (int i = 0; i < 2; i++) {
            speeches.add(speech(post.calling(), vocabulary, said, dice));
        }
        seats.add(new Seat(part, figure, post, speeches));
    }

    private static Speech speech(Occupation calling, SampleWords vocabulary, Set<Object> said, Dice dice) {
        var remarks = new ArrayList<Remark>();
        int sentences = 1 + dice.rank(4, 1.5);
        for (int i = 0; i < sentences; i++) {
            remarks.add(Remark.make(dice.frequent(calling.acts()), vocabulary, said, dice));
        }
        return new Speech(remarks);
    }
}
