package kr.hanmadi.extraction.people;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.korean.Particle;
import kr.hanmadi.extraction.report.Span;
import org.jspecify.annotations.Nullable;

/**
 * The names of one report, by the evidence of all its places: what the model finds at each, put together for each name. A
 * name that one place proves is a name at the others.
 */
public final class ReportNames {
    /** The names of the report that is being read. */
    private static final ScopedValue<ReportNames> CURRENT = ScopedValue.newInstance();

    private static final Lexicon CONNECTIVES = Lexicon.words("text/connectives.txt");
    private static final Pattern SPEAKS =
            Pattern.compile("(?: [가-힣A-Z]{1,10}){0,3}(?:은|는|이|가|도|께서는?)(?: [가-힣A-Z0-9]{1,12}){0,3} [“\"]");
    private static final ReportNames NONE = new ReportNames();
    private static final int MOST_FULL_FORMS = 500;
    private static final double ACCEPTED = 0.6;
    /** Fewer words look like a name of several parts: 마르코 벨리니. */
    private static final double ACCEPTED_OF_PARTS = 0.45;
    /** How likely a place must make a name of which the report goes on to use the surname with a title: 나루, then 나 장관. */
    private static final double ADDRESSED = 0.4;

    /** The same where a speaker stands, or where the report goes on with one part and a title. */
    private static final double ACCEPTED_WITH_REASON = 0.2;

    private static final double ON_AVERAGE = 0.3;
    private static final double SURELY = 0.9;
    private static final double ALMOST_CERTAIN = 0.97;
    private static final double AT_LEAST = 0.1;
    private static final double UNLIKELY = 0.02;

    /** The evidence for one name: its best place, and all of them together. */
    private static final class Evidence {
        double best;
        double sum;
        int places;
    }

    private final Map<String, Evidence> evidence = new HashMap<>();
    private final TreeMap<Integer, Integer> places = new TreeMap<>();
    /** Where they start: every word is asked, and few are names. */
    private final BitSet starts = new BitSet();

    private final Set<String> accepted = new HashSet<>();
    /** Every word of what may be a name at some place. */
    private final Set<String> words = new HashSet<>();
    /** The parts of names of several parts, each with the whole name; empty where two share the part. */
    private final Map<String, String> parts = new HashMap<>();

    private FormsOfAddress address = FormsOfAddress.in(new RunningWords(""));
    /** What has an age in brackets behind it, 맹점이(78): a person, whatever the model thinks of it. */
    private Set<String> aged = Set.of();
    /** What stands where a speaker stands: 마르코 벨리니는 “…”. */
    private final Set<String> speaking = new HashSet<>();

    /** What becomes a likely name with one more syllable: 홍가 of 홍가은. */
    private final Set<String> cut = new HashSet<>();
    /** The full names around parts, and for given names, that were asked for; a bounded number keeps long texts linear. */
    private final Map<String, Optional<Span>> fullForms = new HashMap<>();

    private ShortForms shortForms = new ShortForms("");

    private boolean read;
    private String body = "";

    private ReportNames() {}

    /** Runs a reading that may ask for the names of this body. */
    public static <T> T reading(String body, NameModel model, Supplier<T> work) {
        return ScopedValue.where(CURRENT, of(body, model)).call(work::get);
    }

    /** The names of the report that is being read; none outside of a reading. */
    public static ReportNames current() {
        return CURRENT.orElse(NONE);
    }

    static ReportNames of(String body, NameModel model) {
        var names = new ReportNames();
        names.read = true;
        names.body = body;
        names.shortForms = new ShortForms(body);
        var features = new NameFeatures();
        var found = new ArrayList<NameModel.Found>();
        for (var stretch : ModelLines.of(body)) {
            for (var one : model.find(features, stretch.in(body))) {
                found.add(new NameModel.Found(
                        one.start() + stretch.start(), one.end() + stretch.start(), one.probability()));
            }
        }
        var words = new RunningWords(body);
        NameEdges.settle(body, words, found);
        for (var one : found) {
            var text = body.substring(one.start(), one.end());
            var evidence = names.evidence.computeIfAbsent(text, any -> new Evidence());
            evidence.best = Math.max(evidence.best, one.probability());
            evidence.sum += one.probability();
        }
        names.evidence.forEach((name, evidence) -> {
            if (evidence.best >= UNLIKELY) {
                names.words.addAll(List.of(name.split(" ")));
            }
        });
        names.evidence.forEach((name, evidence) -> {
            if (evidence.best >= AT_LEAST) {
                names.cut.add(name.substring(0, name.length() - 1));
            }
        });
        var speaks = SPEAKS.matcher(body);
        for (var one : found) {
            if (speaks.region(one.end(), body.length()).lookingAt()) {
                names.speaking.add(body.substring(one.start(), one.end()));
            }
        }
        names.aged = AgedNames.in(body);
        names.address = FormsOfAddress.in(words);
        names.countPlaces(body);
        names.evidence.forEach((name, evidence) -> {
            if (names.isAccepted(name, evidence)) {
                names.accepted.add(name);
            }
        });
        for (var name : names.accepted) {
            for (var part : name.indexOf(' ') < 0 ? new String[0] : name.split(" ")) {
                names.parts.merge(part, name, (one, other) -> one.equals(other) ? one : "");
            }
        }
        names.keepPlaces(body, found);
        return names;
    }

    /** 김모, 박시장: half a name, or a surname with a title. */
    private static boolean isForm(String name) {
        var title = Names.titleAtEnd(name);
        return name.length() == 2 && name.endsWith("모")
                || name.length() == 3 && name.endsWith(" 모") // 구 모 씨
                || name.endsWith("측")
                || !title.isEmpty() && Names.isSurname(name.substring(0, name.length() - title.length()));
    }

    private boolean isAccepted(String name, Evidence evidence) {
        boolean addressed = name.length() == 2 && address.isAddressed(name) && !Names.isSurname(name); // 황보 씨
        if (addressed && evidence.best >= AT_LEAST && !isForm(name)) {
            return true; // 나루는, where the report says 나루 씨
        }
        if (aged.contains(name) && evidence.best >= SURELY - AT_LEAST && Names.isName(name) && !isForm(name)) {
            return true; // 박가대(51), 박가대(9기)
        }
        double average = evidence.sum / Math.max(1, evidence.places);
        boolean called = address.hasSurname(Names.surname(name));
        if (evidence.best < leastProbability(name, called)
                || average < Math.min(ON_AVERAGE, leastProbability(name, called))
                || Names.isPlaceAnywhere(name)
                || Names.isSurname(name)
                || isForm(name)
                || evidence.best < SURELY
                        && name.indexOf(' ') < 0
                        && !speaking.contains(name)
                        && Morphology.isConjugated(name)) {
            return false;
        }
        if (name.indexOf(' ') > 0) {
            return isOfParts(name, evidence.best);
        }
        if (Names.isOrganisation(name) || Organisations.speaks(name)) {
            boolean sure = name.length() == 3
                    && Names.isName(name)
                    && evidence.best >= SURELY
                    && average >= ACCEPTED
                    && !Organisations.isListed(name)
                    && (evidence.best >= ALMOST_CERTAIN || !Organisations.speaks(name)) // 가나부
                    && !Names.isPlace(name.substring(0, 2)); // 석제원, but not 용인시
            return called && name.length() > 2 || sure;
        }
        if (name.length() == 2 && Morphology.isKnown(name)) { // 박수, 백제
            boolean proven = evidence.places > 1 ? average >= ACCEPTED : evidence.best >= ALMOST_CERTAIN;
            return called || proven && !Morphology.isCommonWord(name);
        }
        return Names.isName(name) || !Morphology.isCommonWord(name); // 파트너
    }

    private double leastProbability(String name, boolean called) {
        if (name.indexOf(' ') > 0) {
            boolean reason = address.hasPartOf(name) || speaking.contains(name);
            return reason && Names.isForeignPart(name.substring(0, name.indexOf(' '))) // 그 순간 벨리니 장관은
                    ? ACCEPTED_WITH_REASON
                    : ACCEPTED_OF_PARTS;
        }
        if (name.length() == 3 && Names.isName(name) && speaking.contains(name)) {
            return ACCEPTED_WITH_REASON;
        }
        return called && isCalled(name) ? ADDRESSED : ACCEPTED;
    }

    /** Neither what leads to a name, nor a title or a body behind it: 그는 존 도, 장 부장판사, 마르코 벨리니 가나당. */
    private boolean isOfParts(String name, double best) {
        var first = name.substring(0, name.indexOf(' '));
        var last = name.substring(name.lastIndexOf(' ') + 1);
        if (last.length() > 2 && last.endsWith("의")) {
            return false; // 존 대통령의
        }
        var alone = last.length() == 2 && Names.isName(last) ? evidence.get(last) : null;
        boolean tooShort = name.length() == 3 && best < SURELY; // 팀 내
        return !tooShort
                && !last.startsWith("등")
                && !(last.length() == 1 && (address.hasSurname(last) || PhraseReader.isAdnominal(first))) // 발언 센 홍 의원
                && (alone == null || alone.best <= best) // 끈 강혁
                && !CONNECTIVES.has(first)
                && !Names.isTitlePrefix(first)
                && !Names.isTitle(first)
                && !TitlesBeforeNames.isPostBefore(first) // 영부인 마르티나
                && !Names.isKindOfBody(first)
                && !Names.isKindOfBody(last) // 수도권 로스쿨
                && !Organisations.isListed(last)
                && !(first.length() == 1 && Names.isOrganisation(last)) // 궈 가나국 of 세안 궈 가나국 외무장관
                && !Names.isTitlePrefix(last) // 조 신임 회장
                && !Names.titleAtEnd(last).equals(last);
    }

    /** Whether this is what a surname with a title may mean: 나루, but neither 이사회 nor 홍가 of 홍가은. */
    private boolean isCalled(String name) {
        return name.length() <= 4
                && Names.isName(name)
                && !cut.contains(name)
                && (name.length() == 2 || !Names.isOrganisation(name) && !Morphology.isCommonWord(name));
    }

    /** Counts the places of each likely name: words that begin with it and fit. */
    private void countPlaces(String body) {
        var firsts = new HashMap<String, List<String>>();
        evidence.forEach((name, evidence) -> {
            if (evidence.best >= ADDRESSED) {
                firsts.computeIfAbsent(name.substring(0, 2), any -> new ArrayList<>())
                        .add(name);
            }
        });
        for (int i = 0; i + 1 < body.length(); i++) {
            if (i > 0 && Character.isLetterOrDigit(body.charAt(i - 1))) {
                continue;
            }
            for (var name : firsts.getOrDefault(body.substring(i, i + 2), List.of())) {
                var known = evidence.get(name);
                if (known != null && body.startsWith(name, i) && endsAsName(body, i + name.length())) {
                    known.places++;
                }
            }
        }
    }

    /** The end of a word, a particle or a title stands behind a name. */
    private static boolean endsAsName(String body, int end) {
        int stop = end;
        while (stop < body.length() && stop - end < 8 && Character.isLetterOrDigit(body.charAt(stop))) {
            stop++;
        }
        if (stop == end) {
            return true;
        }
        var rest = body.substring(end, stop);
        return Particle.named(rest, body.charAt(end - 1)) != null
                || !Names.titleAtEnd(rest).isEmpty();
    }

    /** Every place of an accepted name, the likeliest where two overlap. */
    private void keepPlaces(String body, List<NameModel.Found> found) {
        var likeliest = new ArrayList<>(found);
        likeliest.sort((one, other) -> Double.compare(other.probability(), one.probability()));
        for (var one : likeliest) {
            boolean is = accepted.contains(body.substring(one.start(), one.end())) && one.probability() > AT_LEAST;
            if (is && isFree(one.start(), one.end())) {
                places.put(one.start(), one.end());
                starts.set(one.start());
            }
        }
    }

    private boolean isFree(int start, int end) {
        var before = places.lowerEntry(end);
        return before == null || before.getValue() <= start;
    }

    /** Where the name ends that begins at this place; -1 when none does. */
    int endOf(int start) {
        return starts.get(start) ? places.getOrDefault(start, -1) : -1;
    }

    /** 가나다라협회 for 가나회, where the report says 가나다라협회(가나회); null when this is no short form in the report. */
    @Nullable
    String unabridged(String shortForm) {
        return shortForms.whole(shortForm);
    }

    /** The full form of what the report prints, looked for once; null without one, and where too many were looked for. */
    @Nullable
    Span fullForm(String printed, Function<String, @Nullable Span> search) {
        if (fullForms.size() >= MOST_FULL_FORMS && !fullForms.containsKey(printed)) {
            return null;
        }
        return fullForms
                .computeIfAbsent(printed, any -> Optional.ofNullable(search.apply(any)))
                .orElse(null);
    }

    /** Whether the report goes on to call someone by the surname of this name and this title: 길 위원장 for 길윤. */
    boolean goesOnWith(String name, String title) {
        return address.hasSurname(Names.surname(name), title);
    }

    /** The body that is being read. */
    String body() {
        return body;
    }

    /** Every place of a name, in text order. */
    List<Span> places() {
        return places.entrySet().stream()
                .map(place -> new Span(place.getKey(), place.getValue()))
                .toList();
    }

    /** The one name of several parts that this is a part of; null when there is none, or more than one. */
    @Nullable
    String whole(String part) {
        var whole = parts.get(part);
        return whole == null || whole.isEmpty() ? null : whole;
    }

    /** Whether this is a part of a name of several parts. */
    boolean isPart(String text) {
        return parts.containsKey(text);
    }

    /** How likely a name is at its places on average. */
    double likely(String name) {
        var known = evidence.get(name);
        return known == null ? 0 : known.sum / Math.max(1, known.places);
    }

    /** 오타 하루루 가나대 교수: before a name stands a word that nothing explains, so that it may be the first part of it. */
    public boolean mayBeginBefore(Span name) {
        int end = name.start() - 1;
        if (end <= 0 || body.charAt(end) != ' ' || endOf(name.start()) > 0) {
            return false;
        }
        int start = end;
        while (start > 0 && Character.isLetterOrDigit(body.charAt(start - 1))) {
            start--;
        }
        var word = body.substring(start, end);
        return !word.isEmpty() && Particle.of(word) == null && Names.isForeignPart(word);
    }

    /** Whether its places all together leave no doubt that this is a name. */
    public boolean isProven(String name) {
        return isName(name) && likely(name) >= SURELY;
    }

    /** Whether the model thinks it possible that this is a name or a part of one. */
    boolean mayBeName(String word) {
        return words.contains(word);
    }

    public boolean isName(String text) {
        return accepted.contains(text);
    }

    /** Whether nothing in the report makes a name of this. */
    boolean isUnlikely(String text) {
        if (!read) {
            return false;
        }
        var known = evidence.get(text);
        if (known != null && known.best >= UNLIKELY || aged.contains(text)) {
            return false;
        }
        return text.indexOf(' ') < 0
                ? !words.contains(text)
                : Arrays.stream(text.split(" ")).noneMatch(words::contains);
    }
}
