package kr.hanmadi.extraction.forum;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.TextOrder;
import kr.hanmadi.field.QuoteKind;
import org.jspecify.annotations.Nullable;

/**
 * What speaks for or against a meeting being the one that a report is about: how it is named, where it stands, its day, whether
 * the headline speaks of it, how often the report comes back to it, and whether something is said there.
 */
final class ForumSigns {
    private static final int YESTERDAY = 1;
    private static final int RECENT = 4;
    private static final int LONG_AGO = 9;
    private static final int EARLY = 2;
    private static final int LONG_NOUN = 3;
    /** Shorter reports have no rest that could come back to the meeting. */
    private static final int REST = 3;
    /** How much of a long sentence is read around a meeting. */
    private static final int NEAR = 400;
    /** How much of a long text counts as the report. */
    private static final int OPENING = 20_000;

    private static final Pattern TODAY = Pattern.compile("(?<![가-힣])(?:이날|오늘|어제)(?![가-힣])");
    private static final Pattern YEAR = Pattern.compile("(?<![\\d.])((?:19|20)\\d\\d)년");
    private static final Pattern REMARK = Pattern.compile("[“\"][^“”\"]{4,}");
    private static final Pattern EARLIER =
            Pattern.compile("(?<![가-힣])" + Lexicon.anyOf("forum/other-times.txt") + "(?![가-힣])");
    private static final Pattern AROUND =
            Pattern.compile("^[’'”\"」』]?(?:을|를|이|가|에|의|과|와)?\\s?" + Lexicon.anyOf("forum/around-a-meeting.txt"));
    /** 홍길동 시장이 11일 간담회에서 발언하고 있다: the words under a picture. */
    private static final Pattern PICTURE = Pattern.compile("(?:고 있다|촬영했다)[.]?(?:[ /].{0,30})?$");

    private static final Pattern PARTS = Pattern.compile(Lexicon.anyOf("forum/signs-of-a-programme.txt"));

    private final String body;
    private final String heads;
    private final String opening;
    private final int paragraphs;
    private final Set<String> kinds;
    private final List<FoundQuote> remarks;
    private final Map<String, Long> shares;
    private final Map<String, List<String>> ofReport = new HashMap<>();
    private final @Nullable LocalDate publishedOn;
    /** What the report has of a programme; null before the first question. */
    private @Nullable String parts;

    ForumSigns(
            String body,
            String heads,
            int paragraphs,
            List<MainForum.Candidate> candidates,
            List<FoundQuote> quotes,
            @Nullable LocalDate publishedOn) {
        this.body = body;
        this.heads = heads;
        this.opening = body.substring(0, Math.min(body.length(), OPENING));
        this.paragraphs = paragraphs;
        this.kinds = candidates.stream()
                .map(candidate -> MeetingNouns.core(candidate.found().name()))
                .collect(Collectors.toSet());
        this.remarks = quotes.stream()
                .filter(quote -> quote.kind() == QuoteKind.DIRECT)
                .toList();
        this.shares = remarks.stream().collect(Collectors.groupingBy(ForumSigns::speakerLabel, Collectors.counting()));
        this.publishedOn = publishedOn;
    }

    List<String> signsOf(MainForum.Candidate candidate) {
        var found = candidate.found();
        var signs = new ArrayList<String>();
        var manner = found.manner().name();
        var place = placeSign(candidate);
        var core = MeetingNouns.core(found.name());
        signs.add("any");
        signs.add("named:" + found.weight());
        signs.add("manner:" + manner);
        signs.add("named:" + found.weight() + ":" + manner);
        signs.add("place:" + place);
        signs.add("place:" + place + ":" + manner);
        signs.add("kind:" + MeetingNouns.kind(found.name()));
        var day = daySign(found);
        signs.add("day:" + day);
        signs.add("day:" + day + ":" + (candidate.paragraph() <= EARLY));
        if (candidate.opens() && candidate.paragraph() == 1) {
            signs.add("opens");
        }
        if (MeetingNouns.isOftenMentioned(found.name())) {
            signs.add("often-mentioned");
        }
        if (MeetingNouns.isPlain(found.name())) {
            signs.add("plain:" + manner);
        }
        if (!MeetingNouns.isNoun(found.name())) {
            signs.add("open-noun");
            signs.add("open-noun:" + place);
            signs.add("open-noun:" + (found.weight() == ForumNames.MARKED));
        }
        addHeadlineSign(found, core, signs);
        signs.addAll(ofReport.computeIfAbsent(core, this::signsOfReport));
        addSentenceSigns(found, signs);
        addRemarkSigns(candidate, signs);
        return signs;
    }

    private static String placeSign(MainForum.Candidate candidate) {
        return candidate.caption()
                ? "caption"
                : switch (candidate.paragraph()) {
                    case 1 -> "first";
                    case 2 -> "second";
                    case 3 -> "third";
                    default -> "later";
                };
    }

    private void addHeadlineSign(ForumNames.Found found, String core, List<String> signs) {
        boolean named = heads.contains(found.name());
        var shortest = core.length() > LONG_NOUN ? core.substring(core.length() - 2) : core; // 회견 of 기자회견
        signs.add(named ? "headline:named" : heads.contains(shortest) ? "headline:kind" : "headline:no");
    }

    /** How the rest of the report speaks of it. */
    private List<String> signsOfReport(String core) {
        var signs = new ArrayList<String>();
        signs.add("others:" + Math.min(3, kinds.size() - 1));
        signs.add("paragraphs:" + (paragraphs <= 3 ? 3 : paragraphs <= 8 ? 8 : 20));
        if (paragraphs < REST) {
            return signs;
        }
        int times = 0;
        for (int at = opening.indexOf(core); at >= 0; at = opening.indexOf(core, at + 1)) {
            times++;
        }
        signs.add("times:" + (times >= 8 ? 8 : times >= 4 ? 4 : times >= 2 ? 2 : 1));
        double share = (double) times / Math.max(1, paragraphs);
        signs.add("share:" + (share >= 1 ? "all" : share >= 0.5 ? "half" : share >= 0.2 ? "some" : "few"));
        boolean again = opening.contains("이날 " + core)
                || opening.contains("이번 " + core)
                || opening.contains(core + "에는")
                || opening.contains(core + "에서는");
        signs.add("again:" + again);
        signs.add(partsSign());
        return signs;
    }

    private String partsSign() {
        if (parts == null) {
            long different = PARTS.matcher(opening)
                    .results()
                    .map(part -> part.group())
                    .distinct()
                    .limit(2)
                    .count();
            parts = "parts:" + different;
        }
        return parts;
    }

    private void addSentenceSigns(ForumNames.Found found, List<String> signs) {
        var before = sentenceBefore(found).in(body);
        var after = body.substring(
                found.span().end(),
                Math.min(found.sentence().end(), found.span().end() + 14));
        if (EARLIER.matcher(before).find()) {
            signs.add("earlier");
        }
        if (AROUND.matcher(after).find()) {
            signs.add("around");
        }
        if (PICTURE.matcher(found.sentence().in(body)).find()) {
            signs.add("picture");
            signs.add("picture:" + isNamedElsewhere(found));
        }
        boolean said = REMARK.matcher(body.substring(
                        Math.min(found.span().end() + 1, sentenceAround(found).end()),
                        sentenceAround(found).end()))
                .find();
        signs.add("said:" + said + ":" + found.manner());
        if (Venues.in(body, sentenceAround(found)) != null) {
            signs.add("venue");
        }
    }

    private boolean isNamedElsewhere(ForumNames.Found found) {
        var core = MeetingNouns.core(found.name());
        return opening.indexOf(core) < found.sentence().start()
                || opening.indexOf(core, found.sentence().end()) >= 0;
    }

    /** Whether what is said in the report is said there: by the one who speaks behind it, by several, before it is named. */
    private void addRemarkSigns(MainForum.Candidate candidate, List<String> signs) {
        var found = candidate.found();
        int start = found.sentence().start();
        signs.add("far:" + (start <= 250 ? 250 : start <= 500 ? 500 : start <= 1_000 ? 1_000 : 2_000));
        if (remarks.isEmpty()) {
            return;
        }
        int first = TextOrder.firstFrom(remarks, remark -> remark.span().start(), start);
        var group = MeetingNouns.isPlain(found.name()) ? "plain" : "other";
        signs.add("said-before:" + (first == 0 ? 0 : first <= 2 ? 2 : 9));
        double later = (double) (remarks.size() - first) / remarks.size();
        signs.add("said-later:" + (later >= 0.9 ? "all" : later >= 0.6 ? "most" : later >= 0.3 ? "some" : "few"));
        int speakers = shares.size();
        signs.add("speakers:" + (speakers >= 5 ? 5 : speakers >= 3 ? 3 : speakers));
        signs.add("speakers:" + group + ":" + (speakers >= 5 ? 5 : speakers >= 3 ? 3 : speakers));
        if (first == remarks.size()
                || remarks.get(first).span().start() > found.sentence().end() + NEAR) {
            signs.add("voice:none:" + group);
            return;
        }
        double share = (double) shares.getOrDefault(speakerLabel(remarks.get(first)), 0L) / remarks.size();
        var much = share >= 0.8 ? "all" : share >= 0.5 ? "most" : share >= 0.25 ? "some" : "few";
        signs.add("voice:" + much);
        signs.add("voice:" + much + ":" + group);
    }

    private static String speakerLabel(FoundQuote remark) {
        var speaker = remark.speaker();
        return speaker == null ? "" : speaker.label();
    }

    private String daySign(ForumNames.Found found) {
        if (publishedOn == null) {
            return "unknown";
        }
        if (isLongAgo(found)) {
            return "long-ago";
        }
        var words = sentenceAround(found).in(body);
        var when = PrintedDay.find(ForumFinder.WHEN, words, publishedOn);
        if (when != null && when.day() != null) {
            long ago = ChronoUnit.DAYS.between(when.day(), publishedOn);
            return ago < 0 ? "to-come" : ago <= YESTERDAY ? "yesterday" : ago <= RECENT ? "recent" : "old";
        }
        return TODAY.matcher(words).find() ? "this-day" : "none";
    }

    /** Whether a day more than nine days ago, or a year before this one, stands before it. */
    boolean isLongAgo(ForumNames.Found found) {
        if (publishedOn == null) {
            return false;
        }
        var words = sentenceBefore(found).in(body);
        var when =
                PrintedDay.find(ForumFinder.WHEN, words, sentenceAround(found).in(body), publishedOn);
        boolean past =
                when != null && when.day() != null && ChronoUnit.DAYS.between(when.day(), publishedOn) > LONG_AGO;
        var year = YEAR.matcher(words);
        return past || year.find() && Integer.parseInt(year.group(1)) < publishedOn.getYear();
    }

    /** What its sentence says before it, as far as that is near. */
    private static Span sentenceBefore(ForumNames.Found found) {
        int end = Math.max(found.sentence().start(), found.span().start());
        return new Span(Math.max(found.sentence().start(), end - NEAR), end);
    }

    private static Span sentenceAround(ForumNames.Found found) {
        return new Span(
                sentenceBefore(found).start(),
                Math.min(found.sentence().end(), found.span().end() + NEAR));
    }
}
