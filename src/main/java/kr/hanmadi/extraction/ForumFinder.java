package kr.hanmadi.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the forum that a report is about in its headline and first paragraphs: name, day, venue, topic and hosts. */
final class ForumFinder {
    private static final Lexicon NOUNS = Lexicon.pairs("forum-nouns.txt");
    private static final int FIRST_PARAGRAPHS = 4;
    private static final Pattern HELD =
            Pattern.compile("^[’'”\"」』]?(?:이|가|을|를|은|는)?\\s?.{0,25}?(?:열렸|열고|연 |열어|열린|개최|진행|마련|주최|열었)");
    private static final Pattern VENUE = Pattern.compile("([가-힣A-Za-z0-9]+(?: [가-힣A-Za-z0-9]+){0,4})에서(?:는|도)? ");
    private static final Pattern EDITION = Pattern.compile("제\\s?(\\d{1,4})\\s?(?:차|회)|(\\d{1,4})\\s?(?:차|회)\\s");
    private static final Pattern WHEN = Pattern.compile(
            "(?:지난달\\s?|지난\\s?|오는\\s?|내달\\s?|다음달\\s?)?(?:(\\d{4})년\\s?)?(?:(\\d{1,2})월\\s?)?(\\d{1,2})일(?:\\([가-힣]\\))?(?:\\s?(오전|오후)(?:\\s?(\\d{1,2})시(?:\\s?(\\d{1,2})분)?)?)?");
    private static final Pattern TOPIC_AFTER =
            Pattern.compile("^[’'”\"」』]?(?:을|를|이라는|라는)?\\s?(?:주제|논의하|주제로|논의한|토론하|다루)");

    private final String body;
    private final List<FoundPassage> passages;
    private final List<FoundSpeaker.Person> people;
    private final @Nullable LocalDate publishedOn;

    private ForumFinder(
            String body,
            List<FoundPassage> passages,
            List<FoundSpeaker.Person> people,
            @Nullable LocalDate publishedOn) {
        this.body = body;
        this.passages = passages;
        this.people = people;
        this.publishedOn = publishedOn;
    }

    static @Nullable FoundForum find(
            String body,
            List<FoundPassage> passages,
            List<FoundSpeaker.Person> people,
            @Nullable LocalDate publishedOn) {
        return new ForumFinder(body, passages, people, publishedOn).run();
    }

    /** Whether words name a meeting: 2025 디지털 정책포럼. */
    static boolean isForumName(String words) {
        var end = NOUNS.endOf(words.strip());
        return end.isPresent() && words.strip().length() > end.get().length();
    }

    private @Nullable FoundForum run() {
        var paragraphs = passages.stream()
                .filter(passage -> passage.kind().isBody())
                .limit(FIRST_PARAGRAPHS)
                .toList();
        for (var paragraph : paragraphs) {
            var name = markedName(paragraph.span());
            if (name == null) {
                name = plainName(paragraph.span());
            }
            if (name != null) {
                return forum(name, paragraph.span());
            }
        }
        return null;
    }

    /** A name between marks: ‘2025 디지털 정책포럼’이 열렸다. */
    private @Nullable Span markedName(Span paragraph) {
        for (var pair : MarkPairs.in(body, paragraph)) {
            var words = pair.inner().in(body);
            if (words.length() <= 80 && isForumName(words)) {
                return pair.inner();
            }
        }
        return null;
    }

    /** A name without marks, in the sentence that says it was held. */
    private @Nullable Span plainName(Span paragraph) {
        var words = Word.of(body, paragraph.start(), Math.min(paragraph.end(), paragraph.start() + 600));
        for (int i = 0; i < words.size(); i++) {
            var stem = words.get(i).stem();
            boolean noun = NOUNS.endOf(stem).isPresent() && words.get(i).particle() != null;
            var rest = body.substring(
                    words.get(i).stemSpan().end(),
                    Math.min(paragraph.end(), words.get(i).span().end() + 60));
            if (noun && HELD.matcher(rest).find()) {
                int from = nameStart(words, i);
                if (from < i || !NOUNS.has(stem)) {
                    return new Span(
                            words.get(from).span().start(),
                            words.get(i).stemSpan().end());
                }
            }
        }
        return null;
    }

    private static int nameStart(List<Word> words, int last) {
        int from = last;
        while (from > 0 && last - from < 8 && !words.get(from).opened() && belongs(words.get(from - 1))) {
            from--;
        }
        return from;
    }

    private static boolean belongs(Word word) {
        var particle = word.particle();
        if (word.closed() || word.text().equals("이날") || word.text().endsWith("일")) {
            return false;
        }
        return particle == null
                || List.of("의", "과", "와", "도", "이", "가", "로").contains(particle.text())
                        && !word.text().endsWith("회의");
    }

    private FoundForum forum(Span name, Span paragraph) {
        var text = paragraph.in(body);
        var words = name.in(body).strip();
        var when = When.find(WHEN, text, publishedOn);
        var edition = edition(words);
        return new FoundForum(
                words,
                series(words),
                edition,
                kind(words),
                when == null ? null : when.printed(),
                when == null ? null : when.day(),
                when == null || when.day() == null ? null : when.time(),
                venue(text),
                topic(paragraph, name),
                backers(paragraph),
                List.of(),
                name);
    }

    private static ForumKind kind(String name) {
        return NOUNS.endOf(name).flatMap(NOUNS::value).map(ForumKind::valueOf).orElse(ForumKind.OTHER);
    }

    private static @Nullable Integer edition(String name) {
        var edition = EDITION.matcher(name + " ");
        if (!edition.find()) {
            return null;
        }
        return Integer.valueOf(edition.group(1) != null ? edition.group(1) : edition.group(2));
    }

    /** The name without year and number, when it had one: 디지털 정책포럼. */
    private static @Nullable String series(String name) {
        var bare = EDITION.matcher(name + " ")
                .replaceAll(" ")
                .replaceFirst("^\\s*(?:19|20)\\d\\d년?\\s+", "")
                .strip();
        return bare.equals(name) || bare.length() < 4 ? null : bare;
    }

    private static @Nullable String venue(String text) {
        var venue = VENUE.matcher(text);
        while (venue.find()) {
            var words = Word.of(venue.group(1), 0, venue.group(1).length());
            int from = words.size() - 1;
            while (from > 0 && isPlace(words.get(from - 1))) {
                from--;
            }
            var place = venue.group(1).substring(words.get(from).span().start());
            if (!place.endsWith("자리")
                    && !place.endsWith("행사")
                    && !NOUNS.endOf(place).isPresent()
                    && place.length() >= 2) {
                return place;
            }
        }
        return null;
    }

    private static boolean isPlace(Word word) {
        return word.particle() == null
                && !word.text().equals("오후")
                && !word.text().equals("오전")
                && !word.text().endsWith("일");
    }

    private @Nullable String topic(Span paragraph, Span name) {
        for (var pair : MarkPairs.in(body, paragraph)) {
            var after = body.substring(
                    pair.inner().end() + 1,
                    Math.min(paragraph.end(), pair.inner().end() + 20));
            if (!pair.inner().equals(name) && TOPIC_AFTER.matcher(after).find()) {
                return pair.inner().in(body);
            }
        }
        return null;
    }

    /** The people right before 주최: “홍길동, 임꺽정 의원 공동 주최로”; “홍길동 의원이 주최한”. */
    private List<FoundBacker> backers(Span paragraph) {
        var backers = new ArrayList<FoundBacker>();
        var text = paragraph.in(body);
        int host = text.indexOf("주최");
        if (host < 0) {
            return backers;
        }
        int from = Math.max(0, host - 80);
        for (var person : people) {
            int at = text.indexOf(person.name(), from);
            if (at >= 0 && at < host) {
                backers.add(new FoundBacker(FoundBacker.Role.HOST, person.name(), person));
            }
        }
        return backers;
    }
}
