package kr.hanmadi.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes one report of a forum as a newspaper would: headline, decks, lead, remarks under subheads, byline. */
final class ReportWriter {
    private static final Map<String, List<Template>> PASSAGES = WordBook.sections("passages.txt").entrySet().stream()
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Template.all(entry.getValue())));
    private static final String STATEMENT = "※ 이 기사는 견본으로 지어낸 글입니다. 사람과 단체, 발언은 모두 사실이 아닙니다.";
    /** What ends a sentence that may be told without marks: …해야 한다고 밝혔다. A noun with 다 would need 이라고. */
    private static final Set<String> TELLABLE = Set.of("한다", "겠다", "있다", "됐다", "는다", "없다", "난다", "크다");

    private final FictionalForum meeting;
    private final Dice dice;
    private final LocalDate publishedOn;
    private final boolean upcoming;
    private final SampleWords vocabulary;
    private final String outlet;
    private final String reporter;
    private final boolean straightMarks;

    private final StringBuilder text = new StringBuilder();
    private final List<SampleReport.Quotation> quotes = new ArrayList<>();
    private final Set<Seat> introduced = new HashSet<>();
    private final Set<Object> said = new HashSet<>();
    private final Set<Template> printed = new HashSet<>();

    ReportWriter(FictionalForum meeting, LocalDate lastDay, Dice dice) {
        this.meeting = meeting;
        this.dice = dice;
        this.upcoming = meeting.held().day().isAfter(lastDay) || dice.chance(4);
        var printed = upcoming
                ? meeting.held().day().minusDays(dice.between(2, 9))
                : meeting.held().day().plusDays(dice.below(2));
        this.publishedOn = printed.isAfter(lastDay) ? lastDay : printed;
        this.outlet = dice.frequent(FictionalNames.outlets());
        this.reporter = FictionalNames.person(dice);
        this.straightMarks = dice.chance(10);
        this.vocabulary = meeting.vocabulary()
                .with(Map.of(
                        "행사", meeting.name(),
                        "주제", meeting.topic(),
                        "주최", joined(meeting.backing().hosts()),
                        "때", when(),
                        "곳", meeting.held().venue()));
    }

    /** @param place among the reports of this forum: the first is the fullest */
    SampleReport write(long number, int place) {
        boolean bylineFirst = dice.chance(50);
        headline();
        for (int i = dice.rank(3, 1); i > 0; i--) {
            deck();
        }
        if (bylineFirst) {
            text.append("[%s = %s 기자] ".formatted(outlet, reporter));
        }
        if (upcoming) {
            announce();
        } else {
            report(place);
        }
        if (!bylineFirst) {
            line("%s %s 기자 desk%d@%s".formatted(outlet, reporter, dice.between(1, 99), "hanmadi.example"));
        }
        text.append(STATEMENT).append('\n');
        return new SampleReport(
                number,
                text.toString(),
                publishedOn,
                meeting.name(),
                meeting.held().day(),
                quotes);
    }

    private void headline() {
        var speaking = meeting.seats().get(dice.below(meeting.seats().size()));
        var remark = speaking.speeches().getFirst().remarks().getFirst();
        var shortened = remark.shortened();
        if (upcoming || shortened == null || dice.chance(35)) {
            line(sentence("제목"));
            return;
        }
        var form = dice.below(3);
        if (form == 0) {
            text.append(seatLabel(speaking)).append(' ');
        }
        quote(shortened, form == 1 ? null : speaking.figure().name());
        if (form == 1) {
            text.append("…‘").append(meeting.name()).append('’');
        } else if (form == 2) {
            text.append("…").append(seatLabel(speaking));
        }
        text.append('\n');
    }

    private void deck() {
        if (dice.chance(50)) {
            line(sentence("부제"));
            return;
        }
        var speaking = dice.any(meeting.seats());
        var shortened = speaking.speeches().getFirst().remarks().getLast().shortened();
        if (shortened == null || upcoming) {
            line(sentence("부제"));
        } else {
            text.append(seatLabel(speaking)).append(' ');
            quote(shortened, speaking.figure().name());
            text.append('\n');
        }
    }

    /** A name with its title, as headlines have it: 도은결 교수. */
    private static String seatLabel(Seat seat) {
        return seat.figure().name() + " " + seat.post().jobTitle();
    }

    private void announce() {
        line(sentence("예고") + backers(true));
        line(programme(true));
        line(sentence("배경"));
        var host = meeting.seats().getFirst();
        if (dice.chance(60)) {
            speech(host, host.speeches().getFirst());
        }
        line(sentence("참가"));
    }

    private void report(int place) {
        line(sentence("리드") + backers(false));
        if (dice.chance(55)) {
            line(programme(false));
        }
        line(sentence("배경"));
        var speakers = new ArrayList<Seat>();
        for (var seat : meeting.seats()) {
            if (place == 0 || speakers.isEmpty() || dice.chance(65)) {
                speakers.add(seat);
            }
        }
        int sinceSubhead = 0;
        for (var seat : speakers) {
            if (sinceSubhead >= 2 && dice.chance(60)) {
                line(sentence("소제목"));
                sinceSubhead = 0;
            }
            speech(seat, seat.speeches().getFirst());
            if (dice.chance(25)) {
                line(sentence("배경"));
            }
            if (place == 0 && dice.chance(30)) {
                speech(seat, seat.speeches().getLast());
            }
            sinceSubhead++;
        }
        if (dice.chance(30)) {
            unnamed();
        }
        if (dice.chance(20)) {
            together();
        }
        if (dice.chance(70)) {
            line(sentence("맺음"));
        }
    }

    /** A sentence that does not stand in this report yet, as long as there is one. */
    private String sentence(String section) {
        var templates = PASSAGES.getOrDefault(section, List.of());
        var template = dice.any(templates);
        for (int i = 0; i < 20 && printed.contains(template); i++) {
            template = dice.any(templates);
        }
        printed.add(template);
        return template.fill(vocabulary.sentence(dice));
    }

    private String backers(boolean future) {
        var text = new StringBuilder();
        var organiser = meeting.backing().organiser();
        var sponsor = meeting.backing().sponsor();
        if (organiser != null) {
            text.append(' ').append(organiser).append(Agreement.particle(organiser, "이"));
            text.append(sponsor == null ? (future ? " 주관한다." : " 주관했다.") : " 주관하고 ");
        }
        if (sponsor != null) {
            text.append(organiser == null ? " " : "")
                    .append(sponsor)
                    .append(Agreement.particle(sponsor, "이"))
                    .append(future ? " 후원한다." : " 후원했다.");
        }
        return text.toString();
    }

    /** The programme in sentences, each person introduced in full. */
    private String programme(boolean future) {
        var programme =
                new StringBuilder(future ? "" : "이날 " + meeting.kind() + Agreement.particle(meeting.kind(), "은") + " ");
        var moderator = seats(Seat.Part.MODERATOR);
        var presenters = seats(Seat.Part.PRESENTER);
        var panelists = seats(Seat.Part.PANELIST);
        if (!moderator.isEmpty()) {
            append(programme, moderator, "이");
            programme.append(presenters.isEmpty() ? (future ? " 좌장을 맡는다." : " 좌장을 맡았다.") : " 좌장을 맡고, ");
        }
        if (!presenters.isEmpty()) {
            append(programme, presenters, "이");
            programme.append(future ? " 발제자로 나선다." : " 발제자로 나섰다.");
        }
        if (!panelists.isEmpty()) {
            programme.append(" 토론에는 ");
            append(programme, panelists, "이");
            programme.append(future ? " 참여한다." : " 참여했다.");
        }
        return programme.toString().strip();
    }

    private List<Seat> seats(Seat.Part part) {
        return meeting.seats().stream().filter(seat -> seat.part() == part).toList();
    }

    private void append(StringBuilder programme, List<Seat> seats, String particle) {
        var names = seats.stream().map(Seat::introduced).toList();
        introduced.addAll(seats);
        programme.append(names.size() > 2 ? String.join(", ", names) : joined(names));
        programme.append(Agreement.particle(programme, particle));
    }

    /** One paragraph of a speaker's remarks. */
    private void speech(Seat seat, Speech speech) {
        var remarks = speech.remarks();
        var first = remarks.getFirst();
        var last = remarks.getLast();
        var name = seat.figure().name();
        int form = dice.below(10);
        if (form == 0 && remarks.size() > 1 && tellable(first)) {
            subject(seat);
            text.append(first.words())
                    .append("고 ")
                    .append(first.act().verb(dice))
                    .append(". ");
            text.append(dice.chance(50) ? "그는 " : "이어 ");
            said(remarks.subList(1, remarks.size()), name, "덧붙였다");
        } else if (form == 1 && remarks.size() == 1) {
            quote(first.words() + ".", name);
            text.append(' ').append(refer(seat)).append("의 말이다.");
        } else if (form == 2) {
            var scrap = Remark.make(Act.SCRAP, vocabulary, said, dice);
            subject(seat);
            quote(scrap.words(), name);
            text.append(Agreement.particle(scrap.words(), "이라고")).append(' ').append(Act.SCRAP.verb(dice));
            text.append(". 그러면서 ");
            said(remarks, name, last.act().verb(dice));
        } else if (form <= 5 && remarks.size() > 1) {
            subject(seat);
            said(List.of(first), name, first.act().verb(dice));
            text.append(' ').append(dice.frequent(List.of("이어 ", "그러면서 ", "또 ", "그는 ")));
            said(
                    remarks.subList(1, remarks.size()),
                    name,
                    dice.chance(30) ? "덧붙였다" : last.act().verb(dice));
        } else if (form <= 7 && remarks.size() > 1) {
            subject(seat);
            quote(first.words(), name);
            text.append(first.act() == Act.ASK ? "라며 " : dice.chance(60) ? "며 " : "면서 ");
            said(remarks.subList(1, remarks.size()), name, last.act().verb(dice));
        } else {
            subject(seat);
            said(remarks, name, last.act().verb(dice));
        }
        text.append('\n');
    }

    /** “…”고 강조했다. */
    private void said(List<Remark> remarks, String name, String verb) {
        var whole = remarks.stream().map(Remark::words).collect(Collectors.joining(". "));
        quote(whole, name);
        text.append(remarks.getLast().act() == Act.ASK || dice.chance(8) ? "라고 " : "고 ");
        text.append(verb).append('.');
    }

    private static boolean tellable(Remark remark) {
        var words = remark.words();
        return remark.act() != Act.ASK && TELLABLE.contains(words.substring(words.length() - 2));
    }

    private void subject(Seat seat) {
        boolean first = !introduced.contains(seat);
        if (first && dice.chance(35)) {
            text.append(
                    switch (seat.part()) {
                        case WELCOME -> "축사에 나선 ";
                        case MODERATOR -> "좌장을 맡은 ";
                        case PRESENTER -> "발제를 맡은 ";
                        case PANELIST -> "토론자로 나선 ";
                    });
        }
        var reference = refer(seat);
        text.append(reference).append(Agreement.particle(reference, "은")).append(' ');
    }

    /** In full the first time, then 도 교수, or 도은결 교수 where another 도 교수 is there. */
    private String refer(Seat seat) {
        if (introduced.add(seat)) {
            return seat.introduced();
        }
        boolean alone = meeting.seats().stream()
                        .filter(other ->
                                other.figure().surname().equals(seat.figure().surname()))
                        .count()
                == 1;
        return alone && dice.chance(70)
                ? seat.figure().surname() + " " + seat.post().jobTitle()
                : seatLabel(seat);
    }

    private void unnamed() {
        var business = meeting.field().wordsFor("기관").getFirst();
        var label = dice.any(List.of(
                business + "업계 관계자",
                meeting.field().wordsFor("부처").getFirst() + " 관계자",
                "한 참석자",
                "한 " + business + " 전문가"));
        var remark = Remark.make(Act.CRITICISE, vocabulary, said, dice);
        text.append(label.endsWith("전문가") ? "익명을 요구한 " : "").append(label);
        text.append(Agreement.particle(label, "은")).append(' ');
        said(List.of(remark), label, "말했다");
        text.append('\n');
    }

    private void together() {
        var remark = Remark.make(Act.URGE, vocabulary, said, dice);
        text.append("참석자들은 ");
        said(List.of(remark), "참석자들", "입을 모았다");
        text.append('\n');
    }

    private void quote(String words, @Nullable String speaker) {
        text.append(straightMarks ? '"' : '“');
        quotes.add(new SampleReport.Quotation(text.length(), text.length() + words.length(), words, speaker));
        text.append(words).append(straightMarks ? '"' : '”');
    }

    private String line(String line) {
        text.append(line).append('\n');
        return line;
    }

    /** 6일 오후; the day before the month turned: 지난달 31일; a forum to come: 오는 12일 오후 2시. */
    private String when() {
        var day = meeting.held().day();
        var half = meeting.held().hour() < 12 ? "오전" : "오후";
        if (upcoming) {
            int clock = meeting.held().hour() > 12
                    ? meeting.held().hour() - 12
                    : meeting.held().hour();
            var month = day.getMonth() == publishedOn.getMonth() ? "오는 " : "다음달 ";
            return month + day.getDayOfMonth() + "일 " + half + " " + clock + "시";
        }
        var month = day.getMonth() == publishedOn.getMonth() ? "" : "지난달 ";
        return month + day.getDayOfMonth() + "일 " + half;
    }

    private static String joined(List<String> names) {
        var text = new StringBuilder(names.getFirst());
        for (var name : names.subList(1, names.size())) {
            text.append(Agreement.particle(text, "과")).append(' ').append(name);
        }
        return text.toString();
    }
}
