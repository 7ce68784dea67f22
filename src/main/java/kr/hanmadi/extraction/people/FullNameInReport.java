package kr.hanmadi.extraction.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Hangul;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.korean.Particle;
import kr.hanmadi.extraction.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * The full name that the report gives somewhere, in a list, a caption or a headline, for the surname or the part of a name
 * by which it goes on: “홍길동ㆍ임꺽정 의원 등” for 홍 의원, “마르코 벨리니 가나국 총리” for 벨리니 총리, 홍길동 for 길동씨.
 */
final class FullNameInReport {
    /** How far behind a name its title stands, and how many words. */
    private static final int FARTHEST = 24;

    private static final int MOST_WORDS = 5;
    private static final int LONGEST_PART = 6;
    private static final int MOST_PLACES = 200;
    /** Longer texts hold many reports, and each search reads all of it. */
    private static final int LONGEST_REPORT = 100_000;

    private static final String CLOSES = ".,\n“”\"‘’'";

    private FullNameInReport() {}

    /**
     * The person meant by a surname with a title; null when the report names no one of that surname, or several of which
     * no title tells which.
     */
    static PersonReference.@Nullable ByName of(PersonReference.BySurname reference) {
        var names = ReportNames.current();
        var part = reference.surname();
        boolean korean = Names.isSurname(part);
        boolean personal = NamedPhrase.isPersonal(reference.jobTitle());
        if (korean && personal && AnotherOfSurname.isMaskedIn(names.body(), part)) {
            return null; // 홍모 씨, then 홍씨
        }
        var known = amongNames(names, reference, personal);
        if (known != null || personal && korean) {
            return known;
        }
        var place = korean ? onlyOneBeforeTitle(names.body(), part, lastTitle(reference)) : beside(part);
        return place == null
                ? null
                : new PersonReference.ByName(
                        place.in(names.body()), between(names.body(), place, reference), reference.jobTitle(), place);
    }

    /** 물길부 of 안성 물길부장관, who is 안 장관 in the rest of the report; null without one. */
    private static @Nullable String between(String body, Span place, PersonReference.BySurname reference) {
        var behind = textBehind(body, place);
        int title = behind.indexOf(lastTitle(reference));
        var between = title < 0 || !behind.startsWith(" ")
                ? ""
                : Affiliation.Post.of(behind.substring(0, title).strip(), "").affiliation();
        int stop = between.lastIndexOf(' ');
        if (stop > 0 && Names.isTitle(between.substring(stop + 1))) {
            between = between.substring(0, stop); // 법무부 장관 후보자
        }
        boolean names = between.indexOf('·') < 0 && !between.isEmpty() && Affiliation.isBody(between);
        return names ? between : null;
    }

    private static String lastTitle(PersonReference.BySurname reference) {
        return reference.jobTitle().substring(reference.jobTitle().lastIndexOf(' ') + 1);
    }

    /** Of the names that the model finds: the one with that title, the one named last where several have it, or the only one. */
    private static PersonReference.@Nullable ByName amongNames(
            ReportNames names, PersonReference.BySurname reference, boolean personal) {
        Map<String, List<Span>> candidates = new LinkedHashMap<>();
        for (var place : names.places()) {
            var name = place.in(names.body());
            if (isOf(reference.surname(), name) && !isReporter(names.body(), place)) {
                candidates.computeIfAbsent(name, any -> new ArrayList<>()).add(place);
            }
        }
        Span titled = null;
        for (var places : candidates.values()) {
            var own = places.stream()
                    .filter(place -> personal
                            ? !hasPost(names.body(), place)
                            : textBehind(names.body(), place).contains(lastTitle(reference)))
                    .findFirst()
                    .orElse(null);
            boolean nearer = titled == null
                    || own != null && own.start() < reference.span().start();
            titled = own != null && nearer ? places.getFirst() : titled;
        }
        var only = candidates.size() == 1 && !personal
                ? candidates.values().iterator().next().getFirst()
                : null;
        var meant = titled == null ? only : titled;
        return meant == null
                ? null
                : new PersonReference.ByName(
                        meant.in(names.body()), null, titled == null || personal ? null : reference.jobTitle(), meant);
    }

    /** 박종수 for 박 교관, where the report says 박종수 교관 and no list knows the post; null without one, and where two have it. */
    static @Nullable Span calledBy(String surname, String post) {
        var names = ReportNames.current();
        return names.fullForm(surname + " " + post, any -> searchCalled(names, surname, post));
    }

    private static @Nullable Span searchCalled(ReportNames names, String surname, String post) {
        if (names.body().length() > LONGEST_REPORT || isSharedBySurname(names.body(), surname, post)) {
            return null;
        }
        Span found = null;
        for (var place : names.places()) {
            var name = place.in(names.body());
            if (isOf(surname, name) && isSaidOf(textBehind(names.body(), place), post)) {
                if (found != null && !found.in(names.body()).equals(name)) {
                    return null;
                }
                found = found == null ? place : found;
            }
        }
        return found;
    }

    /** 박나루(51) 돌봄꾼, 박가람 돌봄꾼: whether or not the model takes both for names. */
    private static boolean isSharedBySurname(String body, String surname, String post) {
        return Names.isSurname(surname)
                && Pattern.compile("(?<![가-힣])(" + surname + "[가-힣]{1,3})(?:\\([^()\\n]{1,20}\\))? "
                                        + Pattern.quote(post))
                                .matcher(body)
                                .results()
                                .map(called -> called.group(1))
                                .distinct()
                                .count()
                        > 1;
    }

    private static boolean isSaidOf(String behind, String post) {
        int at = behind.indexOf(" " + post);
        var rest = at < 0 ? "" : behind.substring(at + 1 + post.length());
        return at >= 0
                && (rest.isEmpty()
                        || !Character.isLetterOrDigit(rest.charAt(0))
                        || Particle.named(rest.split(" ", 2)[0], post.charAt(post.length() - 1)) != null);
    }

    private static boolean isOf(String surname, String name) {
        if (name.indexOf(' ') > 0) {
            return name.startsWith(surname + " ") || name.endsWith(" " + surname);
        }
        return name.length() > surname.length() && Names.surname(name).equals(surname) && Names.isName(name);
    }

    /** 송재충 기자: who wrote the report, not 송 대사 of whom it tells. */
    private static boolean isReporter(String body, Span name) {
        return Names.isReporterTitle(textBehind(body, name).strip().split(" ", 2)[0]);
    }

    /** Whether a title other than 씨 stands right behind a name. */
    private static boolean hasPost(String body, Span name) {
        var words = textBehind(body, name).strip().split(" ", 3);
        for (int i = 0; i < Math.min(2, words.length); i++) {
            var title = Names.titleAtEnd(Particle.stem(words[i]));
            if (!title.isEmpty() && !NamedPhrase.isPersonal(title)) {
                return true;
            }
        }
        return false;
    }

    private static String textBehind(String body, Span name) {
        int end = name.end();
        while (end < body.length() && end - name.end() < FARTHEST && CLOSES.indexOf(body.charAt(end)) < 0) {
            end++;
        }
        return body.substring(name.end(), end);
    }

    /** 나루 물길부 장관 for 나 장관: the only one of that surname before that title, where no dictionary word stands. */
    private static @Nullable Span onlyOneBeforeTitle(String body, String surname, String title) {
        Span found = null;
        int places = 0;
        for (int at = body.indexOf(surname); at >= 0 && places < MOST_PLACES; at = body.indexOf(surname, at + 1)) {
            int end = endOf(body, at);
            var word = body.substring(at, end);
            boolean name = isWordStart(body, at)
                    && word.length() >= 2
                    && word.length() <= 3
                    && Names.isName(word)
                    && !word.equals(surname + "모") // 박모 이사 hides the name
                    && (!Names.isPlace(word) || isBeforeBody(body, end))
                    && Names.titleAtEnd(word).isEmpty()
                    && (!Morphology.isCommonWord(word) && !Names.isOrganisation(word)
                            || ReportNames.current().mayBeName(word)
                            || isBeforeBody(body, end)) // 안성 물길부 장관
                    && !Morphology.isVerbForm(word);
            places++;
            if (!name || !isBefore(body, end, title)) {
                continue;
            }
            if (found != null && !found.in(body).equals(word)) {
                return null;
            }
            found = found == null ? new Span(at, end) : found;
        }
        return found;
    }

    private static boolean isBeforeBody(String body, int end) {
        boolean apart = end + 1 < body.length() && body.charAt(end) == ' ';
        return apart && Names.isOrganisation(body.substring(end + 1, endOf(body, end + 1)));
    }

    /** Whether a title ends one of the next words, and nothing before it closes the phrase. */
    private static boolean isBefore(String body, int from, String title) {
        int at = from;
        for (int i = 0; i < MOST_WORDS && at < body.length() && body.charAt(at) == ' '; i++) {
            int end = at + 1;
            while (end < body.length() && (Character.isLetterOrDigit(body.charAt(end)) || body.charAt(end) == '·')) {
                end++;
            }
            var word = body.substring(at + 1, end);
            if (word.isEmpty()) {
                return false;
            }
            var particle = Particle.of(word);
            var stem = Particle.stem(word);
            if (stem.endsWith(title) || word.endsWith(title)) {
                return true;
            }
            boolean ends = particle != null && !particle.text().equals("의") && !Names.isOrganisation(word);
            if (ends && Morphology.isKnown(stem) || PhraseReader.isAdnominal(word)) {
                return false;
            }
            at = end;
        }
        return false;
    }

    /** The full name around a part of a foreign name, 마르코 벨리니 for 벨리니 and 다나카 하루오 for 다나카; null without one. */
    static @Nullable Span beside(String part) {
        return ReportNames.current().fullForm(part, FullNameInReport::searchBeside);
    }

    private static @Nullable Span searchBeside(String part) {
        var body = ReportNames.current().body();
        boolean strict = part.indexOf(' ') < 0 && Names.isName(part); // 홍길동 is whole, 오기노 may be a part
        Map<String, Span> first = new LinkedHashMap<>();
        Map<String, Integer> count = new LinkedHashMap<>();
        int places = 0;
        for (int at = body.indexOf(part); at >= 0 && places < MOST_PLACES; at = body.indexOf(part, at + 1)) {
            places++;
            var around = isWordStart(body, at) ? nameAround(body, at, at + part.length(), strict) : null;
            if (around != null) {
                first.putIfAbsent(around.in(body), around);
                count.merge(around.in(body), 1, Integer::sum);
            }
        }
        var most = count.entrySet().stream().max(Map.Entry.comparingByValue()).orElse(null);
        int all = count.values().stream().mapToInt(Integer::intValue).sum();
        return most == null || most.getValue() * 2 <= all ? null : first.get(most.getKey());
    }

    private static @Nullable Span nameAround(String body, int start, int end, boolean strict) {
        int stop = endOf(body, end);
        var rest = body.substring(end, stop);
        boolean whole = rest.isEmpty()
                || Particle.named(rest, body.charAt(end - 1)) != null
                || Names.titleAtEnd(rest).equals(rest);
        if (!whole) {
            return null;
        }
        int before = start - 1;
        while (before > 0 && body.charAt(start - 1) == ' ' && Hangul.isSyllable(body.charAt(before - 1))) {
            before--;
        }
        boolean introduced = rest.isEmpty() && isIntroduced(body, stop);
        boolean several = body.substring(start, end).indexOf(' ') > 0; // 궁지에 몰린 존 도 대통령
        if (before < start - 1 && isWordStart(body, before)) {
            var lead = body.substring(before, start - 1);
            boolean likely = ReportNames.current().mayBeName(lead);
            boolean taken = strict
                    ? ReportNames.current().isName(lead) && !Names.isSure(lead) && Names.isForeignPart(lead)
                    : isPart(lead) && (likely || introduced && !several && !Morphology.isVerbForm(lead));
            if (taken) {
                return new Span(before, end);
            }
        }
        if (!rest.isEmpty() || stop >= body.length() || body.charAt(stop) != ' ') {
            return null;
        }
        int next = endOf(body, stop + 1);
        var word = body.substring(stop + 1, next);
        var last = ReportNames.current().mayBeName(word) ? word : Particle.stem(word);
        boolean sure = ReportNames.current().isName(last) && !Names.isSure(last) && !Names.isOrganisation(last);
        boolean goesOn = last.length() >= 2
                && (sure
                        || !strict
                                && isPart(last)
                                && !Morphology.isKnown(last)
                                && ReportNames.current().mayBeName(last));
        return goesOn ? new Span(start, stop + 1 + last.length()) : null;
    }

    /** Whether a body, a country, a title or a bracket follows: 마르코 벨리니 가나국 총리, 마르코 벨리니(52). */
    private static boolean isIntroduced(String body, int at) {
        if (at < body.length() && body.charAt(at) == '(') {
            return true;
        }
        if (at + 1 >= body.length() || body.charAt(at) != ' ') {
            return false;
        }
        var word = body.substring(at + 1, endOf(body, at + 1));
        return !word.isEmpty()
                && (Names.isPlace(word)
                        || Names.isOrganisation(word)
                        || !Names.titleAtEnd(Particle.stem(word)).isEmpty()
                        || Names.isTitlePrefix(word));
    }

    private static boolean isPart(String word) {
        var particle = Particle.of(word);
        boolean governed = particle != null
                && (particle.text().length() > 1
                        || particle.text().equals("의")
                        || Particle.stem(word).length() == 1
                        || Morphology.isKnown(Particle.stem(word))
                        || !Names.titleAtEnd(Particle.stem(word)).isEmpty())
                && !ReportNames.current().isName(word);
        return word.length() >= 2
                && word.length() <= LONGEST_PART
                && !governed
                && Names.isForeignPart(word)
                && !SourceLabel.isHead(word);
    }

    private static boolean isWordStart(String body, int at) {
        return at == 0 || !isLetter(body.charAt(at - 1));
    }

    private static int endOf(String body, int at) {
        int end = at;
        while (end < body.length() && isLetter(body.charAt(end))) {
            end++;
        }
        return end;
    }

    /** 임꺽정ㆍ홍길동: two names, although Unicode calls the point between them a letter. */
    private static boolean isLetter(char c) {
        return Character.isLetterOrDigit(c) && c != 'ㆍ';
    }

    /** 홍길동 for 길동씨: the only name of three syllables that ends so; null without one. */
    static @Nullable String ofGiven(String given) {
        if (given.length() != 2 || !Hangul.isAllSyllables(given)) {
            return null;
        }
        var names = ReportNames.current();
        var whole = names.fullForm("-" + given, any -> searchGiven(names, given));
        return whole == null ? null : whole.in(names.body());
    }

    private static @Nullable Span searchGiven(ReportNames names, String given) {
        Span found = null;
        for (var place : names.places()) {
            var name = place.in(names.body());
            boolean fits = name.length() == 3 && name.endsWith(given) && Names.isName(name);
            if (fits && found != null && !found.in(names.body()).equals(name)) {
                return null;
            }
            found = fits && found == null ? place : found;
        }
        return found;
    }
}
