package kr.hanmadi.search.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.search.api.InterpretationOptions;
import kr.hanmadi.search.api.InterpretedWord;
import kr.hanmadi.search.api.Suggestion.Kind;
import kr.hanmadi.search.korean.Figures;
import kr.hanmadi.search.korean.Hanja;
import kr.hanmadi.search.korean.Jamo;
import kr.hanmadi.search.korean.Keyboard;
import kr.hanmadi.search.korean.Particles;
import kr.hanmadi.search.korean.WordCutter;
import kr.hanmadi.search.korean.Writing;
import kr.hanmadi.search.query.Field;
import kr.hanmadi.search.query.QueryParser;
import kr.hanmadi.search.query.QuerySyntax;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed as the newsroom would: a surname with its title (오 의장), a name with its title, neighbours that
 * together are a name or have a synonym (인공 지능) are one word; initials and half a name are names; letters of the
 * wrong keyboard are read in the other language.
 */
public final class QueryReader {
    private static final int LONGEST_RUN = 3;
    private static final int LONGEST_PERIOD = 5;
    private static final int MOST_NAMES = 30;
    private static final int MOST_SLIPS = 3;
    /** What is longer is no word with a particle. */
    private static final int LONGEST_WORD = 30;
    /** In so few documents a word may be a slip, where another one like it is so many times as frequent. */
    private static final int RARE = 2;

    private static final int OFTEN = 20;
    private static final int WORDS_OF_A_QUESTION = 3;
    private static final int WORDS_OF_A_SENTENCE = 8;
    private static final Pattern TITLE = Pattern.compile(
            "[가-힣]*(의원|의장|위원장|위원|장관|차관|교수|대표|회장|사장|센터장|원장|소장|과장|국장|실장|본부장|팀장|연구원|이사|이사장|기자|시장|지사|총리|대통령|변호사|박사|처장|청장|총장|학장|단장|부장|전무|상무|고문|군수|구청장|간사|CEO)");
    private static final Pattern QUESTION = Pattern.compile(
            ".*\\?|.*(?:까닭|이유|원인|방법|이름)(?:은|는|이|가)?|(?:.*[^가-힣])?(?:누구|무엇|무슨|어디|언제|얼마|어떤|어떻게|몇|왜(?![가-힣]{2})|어느).*",
            Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("[가-힣]{3}");
    /** The most frequent ones. */
    private static final String SURNAMES =
            "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민진나엄원천방공현함변염추도석선설마길연위표명기반왕금옥육인맹제모탁국어은편용";

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private final NameDirectory names;
    private final WordForms forms;
    private final Spelling spelling;
    private final WordCutter cutter;
    private final BiFunction<String, String, List<Long>> titled;
    private final LocalDate today;

    /**
     * @param titled the people of a surname who are printed or employed under a title
     * @param today from which 지난달 counts
     */
    public QueryReader(Lexicon lexicon, BiFunction<String, String, List<Long>> titled, LocalDate today) {
        this.names = lexicon.names();
        this.forms = new WordForms(lexicon);
        this.spelling = lexicon.spelling();
        this.cutter = lexicon.cutter();
        this.titled = titled;
        this.today = today;
    }

    /** The day from which words like 지난달 count. */
    public LocalDate today() {
        return today;
    }

    /**
     * The name of a forum.
     *
     * @param clauses the words of which the name consists
     * @param ids the forums of that name
     */
    private record ForumName(List<QuerySyntax> clauses, List<Long> ids) {}

    public QueryExpression.AllOf read(String typed, InterpretationOptions switches) {
        var clauses = clauses(typed, switches);
        var forum = forumName(clauses, switches);
        if (forum == null) {
            var query = new QueryExpression.AllOf(parts(clauses, switches));
            // the days of a long question or a headline are told, not asked for
            return switches.periods() && isSentence(typed, query)
                    ? new QueryExpression.AllOf(parts(clauses, switches.withoutPeriods()))
                    : query;
        }
        var parts = new ArrayList<>(parts(forum.clauses(), switches.literal()));
        clauses.subList(forum.clauses().size(), clauses.size()).stream()
                .map(clause -> term(List.of(trimmed(written(clause))), switches))
                .map(term -> new QueryExpression.AboutQuestion(term.aboutQuestion(), false))
                .forEach(parts::add);
        return new QueryExpression.AllOf(parts);
    }

    /** Marks and brackets in a question are those of a text: ‘백원 택시’는 무엇인가? They ask for nothing in particular. */
    private static List<QuerySyntax> clauses(String typed, InterpretationOptions switches) {
        var clauses = QueryParser.parse(typed).parts();
        // what stands in marks may be a title that asks: “어디로 가는가” 토론회
        var unmarked = clauses.stream()
                .map(QueryReader::word)
                .collect(Collectors.joining(" "))
                .strip();
        if (switches.exact()
                || !switches.relaxed()
                || !QUESTION.matcher(unmarked).matches()) {
            return clauses;
        }
        var words = new ArrayList<QuerySyntax>();
        return isText(clauses, words) && words.size() >= WORDS_OF_A_QUESTION ? words : clauses;
    }

    private static String word(QuerySyntax clause) {
        return clause instanceof QuerySyntax.Word(var text) ? text : "";
    }

    /** Whether these are words, phrases and brackets alone; collects the words. */
    private static boolean isText(List<QuerySyntax> clauses, List<QuerySyntax> words) {
        return clauses.stream().allMatch(clause -> switch (clause) {
            case QuerySyntax.Word word -> words.add(word);
            case QuerySyntax.Phrase(var text, var between) ->
                between == 0
                        && words.addAll(Stream.of(text.strip().split("\\s+"))
                                .map(QuerySyntax.Word::new)
                                .toList());
            case QuerySyntax.All(var parts) -> isText(parts, words);
            default -> false;
        });
    }

    /** The forums whose name was typed, alone or with words about the question: 나루 물길 정책포럼 발언. */
    public List<Long> forums(String typed, InterpretationOptions switches) {
        var forum = forumName(clauses(typed, switches), switches);
        return forum == null ? List.of() : forum.ids();
    }

    private @Nullable ForumName forumName(List<QuerySyntax> clauses, InterpretationOptions switches) {
        if (switches.exact() || !switches.about()) {
            return null;
        }
        for (int length = clauses.size(); length > 0; length--) {
            var words = clauses.subList(0, length).stream()
                    .map(QueryReader::written)
                    .toList();
            if (words.contains("")) {
                return null;
            }
            var name = String.join(" ", words);
            var ids = names.forums(name);
            for (var stem : ids.isEmpty() ? Particles.stems(name) : List.<String>of()) {
                ids = ids.isEmpty() ? names.forums(stem) : ids;
            }
            if (!ids.isEmpty()) {
                return new ForumName(clauses.subList(0, length), ids);
            }
            var next = length < clauses.size() ? written(clauses.get(length)) : null;
            if (!AboutWords.isAbout(trimmed(words.getLast()), false, next, true)) {
                return null;
            }
        }
        return null;
    }

    /** A word or phrase as typed; empty for anything else. */
    private static String written(QuerySyntax clause) {
        return switch (clause) {
            case QuerySyntax.Word(var text) -> text;
            case QuerySyntax.Phrase(var text, var between) -> text;
            default -> "";
        };
    }

    /** Whether it is a question in words, not a list of keywords: its words need not all be found together. */
    public boolean isSentence(String typed, QueryExpression.AllOf query) {
        long plain = query.parts().stream().filter(QueryReader::isPlain).count();
        int words = query.parts().size();
        boolean onlyPlain = query.parts().stream()
                .allMatch(part -> isPlain(part)
                        || part instanceof QueryExpression.AboutQuestion
                        || part instanceof QueryExpression.InPeriod);
        return onlyPlain
                && plain > 1
                && (words >= WORDS_OF_A_SENTENCE
                        || (words >= WORDS_OF_A_QUESTION
                                && QUESTION.matcher(typed.strip()).matches()));
    }

    public static boolean isPlain(QueryExpression part) {
        return part instanceof QueryExpression.Sought(var term) && !term.quoted();
    }

    private List<QueryExpression> parts(List<QuerySyntax> clauses, InterpretationOptions switches) {
        var parts = new ArrayList<QueryExpression>();
        int i = 0;
        while (i < clauses.size()) {
            int run = run(clauses, i);
            if (run == 0) {
                int days = daysBehind(clauses, i);
                parts.add(
                        days == 0
                                ? part(clauses.get(i), switches)
                                : new QueryExpression.InField(Field.PERIOD, joined(clauses, i, days)));
                i += 1 + days;
                continue;
            }
            var typed = clauses.subList(i, i + run).stream()
                    .map(QueryReader::written)
                    .filter(word -> !trimmed(word).isEmpty())
                    .toList();
            var words = typed.stream().map(QueryReader::trimmed).toList();
            for (int at = 0; at < words.size(); ) {
                int days = switches.periods() ? days(typed, at) : 0;
                if (days > 0) {
                    var period = Period.inWords(String.join(" ", typed.subList(at, at + days)), today);
                    var text = String.join(" ", words.subList(at, at + days));
                    parts.add(new QueryExpression.InPeriod(text, period.orElseThrow()));
                    at += days;
                    continue;
                }
                int together = switches.exact() ? 1 : together(words, at);
                var term = term(words.subList(at, at + together), switches);
                var behind = words.subList(at + together, words.size());
                var name = switches.about() && !behind.isEmpty() ? unknownName(term, behind) : null;
                parts.add(new QueryExpression.Sought(
                        name == null
                                ? term
                                : plain(term.word().typed(), name, InterpretedWord.How.NAME, List.of(), switches)
                                        .byBigrams()));
                at += together;
            }
            i += run;
        }
        var read = switches.about() ? withoutAboutWords(parts) : parts;
        // particles and conjunctions alone find nothing, and must not hinder the others
        var saying = read.stream()
                .filter(part -> !(part instanceof QueryExpression.Sought(var term)) || term.saysSomething())
                .toList();
        return saying.isEmpty() ? read : saying;
    }

    /** Words about the question, where something else is looked for. */
    private static List<QueryExpression> withoutAboutWords(List<QueryExpression> parts) {
        boolean named = parts.stream()
                .anyMatch(part -> isPlain(part)
                        && (plainTerm(part).isPerson() || plainTerm(part).isUnknownName()));
        var read = new ArrayList<QueryExpression>();
        boolean anythingElse = false;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            if (isPlain(part) && isAbout(parts, i, named)) {
                var term = plainTerm(part);
                read.add(new QueryExpression.AboutQuestion(
                        term.aboutQuestion(), AboutWords.isNoun(term.word().typed())));
            } else {
                anythingElse |= !(part instanceof QueryExpression.Without);
                read.add(part);
            }
        }
        return anythingElse ? read : parts;
    }

    private static boolean isAbout(List<QueryExpression> parts, int at, boolean named) {
        var term = plainTerm(parts.get(at));
        var next = at + 1 < parts.size() && isPlain(parts.get(at + 1))
                ? plainTerm(parts.get(at + 1)).word().typed()
                : null;
        boolean title = at > 0
                && isPlain(parts.get(at - 1))
                && plainTerm(parts.get(at - 1)).isUnknownName()
                && TITLE.matcher(term.text()).matches();
        return !term.isPerson()
                && term.word().how() == null
                && (title || AboutWords.isAbout(term.word().typed(), at == 0, next, named));
    }

    /**
     * A word that stands where a name does, before a title or words like 발언, and is written like one: a surname and a given
     * name that Nori does not take for words. Null for any other.
     */
    private @Nullable String unknownName(Term term, List<String> behind) {
        var next = behind.getFirst();
        if (term.isPerson()
                || term.word().how() != null
                || !term.word().synonyms().isEmpty()
                || (!isTitle(next) && !AboutWords.isOfPerson(next, behind.size() > 1 ? behind.get(1) : null))) {
            return null;
        }
        return Stream.concat(Stream.of(term.text()), Particles.stems(term.text()).stream())
                .filter(name -> NAME.matcher(name).matches()
                        && SURNAMES.indexOf(name.charAt(0)) >= 0
                        && !names.knows(name)
                        && cutter.isNoWord(name))
                .findFirst()
                .orElse(null);
    }

    private static Term plainTerm(QueryExpression plain) {
        return ((QueryExpression.Sought) plain).term();
    }

    /** How many words from here on say a period: 최근 한 달; none of a person's name or an editor's word. */
    private int days(List<String> words, int at) {
        for (int length = Math.min(LONGEST_PERIOD, words.size() - at); length > 0; length--) {
            var text = String.join(" ", words.subList(at, at + length));
            if (Period.inWords(text, today).isPresent() && names.people(text).isEmpty() && !forms.knows(text)) {
                return length;
            }
        }
        return 0;
    }

    /** How many words behind 기간: belong to it: 기간:2023년 10월. */
    private int daysBehind(List<QuerySyntax> clauses, int at) {
        if (!(clauses.get(at) instanceof QuerySyntax.In(var field, var text)) || field != Field.PERIOD) {
            return 0;
        }
        for (int length = Math.min(LONGEST_PERIOD - 1, run(clauses, at + 1)); length > 0; length--) {
            if (Period.inWords(joined(clauses, at, length), today).isPresent()) {
                return length;
            }
        }
        return 0;
    }

    private static String joined(List<QuerySyntax> clauses, int field, int words) {
        return ((QuerySyntax.In) clauses.get(field)).text() + " "
                + clauses.subList(field + 1, field + 1 + words).stream()
                        .map(QueryReader::written)
                        .collect(Collectors.joining(" "));
    }

    private static String trimmed(String word) {
        return EDGES.matcher(word).replaceAll("");
    }

    /** How many plain words stand side by side. */
    private static int run(List<QuerySyntax> clauses, int from) {
        int to = from;
        while (to < clauses.size() && clauses.get(to) instanceof QuerySyntax.Word) {
            to++;
        }
        return to - from;
    }

    private QueryExpression part(QuerySyntax clause, InterpretationOptions switches) {
        return switch (clause) {
            case QuerySyntax.Word(var text) -> new QueryExpression.Sought(term(List.of(text), switches));
            case QuerySyntax.Phrase(var text, var between) ->
                new QueryExpression.Sought(phrase(text, between, switches));
            case QuerySyntax.In(var field, var text) -> new QueryExpression.InField(field, text);
            case QuerySyntax.All(var all) -> new QueryExpression.AllOf(parts(all, switches));
            case QuerySyntax.Any(var any) ->
                new QueryExpression.AnyOf(
                        any.stream().map(each -> part(each, switches)).toList());
            case QuerySyntax.Not(var not) -> new QueryExpression.Without(excluded(part(not, switches)));
        };
    }

    private static QueryExpression excluded(QueryExpression part) {
        return part instanceof QueryExpression.Sought(var term) ? new QueryExpression.Sought(term.excluded()) : part;
    }

    /** How many words from here on are one: 인공 지능, 오 의장, 홍길동 의원, 홍 길동. */
    private int together(List<String> words, int at) {
        for (int length = Math.min(LONGEST_RUN, words.size() - at); length > 1; length--) {
            var text = String.join(" ", words.subList(at, at + length));
            if (isOne(text) || Particles.stems(text).stream().anyMatch(this::isOne)) {
                return length;
            }
        }
        if (at + 1 < words.size() && Figures.isFigure(words.get(at)) && isUnit(words.get(at + 1))) {
            return 2;
        }
        if (at + 1 < words.size()) {
            var word = words.get(at);
            var next = words.get(at + 1);
            if (isTitle(next) && (isLoneSyllable(word) || !names.people(word).isEmpty())) {
                return 2;
            }
        }
        return 1;
    }

    /** Whether words with blanks between them are one: a name, a word of the same meaning as another, a figure. */
    private boolean isOne(String text) {
        return forms.knows(text)
                || !names.people(text).isEmpty()
                || (Figures.isFigure(text) && !Figures.otherForms(text).isEmpty());
    }

    private static boolean isUnit(String word) {
        return Figures.isUnit(word) || Particles.stems(word).stream().anyMatch(Figures::isUnit);
    }

    private boolean isTitle(String word) {
        return TITLE.matcher(bare(word)).matches();
    }

    /** The word without its particle: 의원은 is 의원. */
    private String bare(String word) {
        if (TITLE.matcher(word).matches()) {
            return word;
        }
        for (var stem : Particles.stems(word)) {
            if (TITLE.matcher(stem).matches()) {
                return stem;
            }
        }
        var joined = String.join("", cutter.terms(word));
        return !joined.isEmpty() && word.startsWith(joined) ? joined : word;
    }

    private static boolean isLoneSyllable(String word) {
        return word.length() == 1 && Writing.isSyllable(word.charAt(0));
    }

    private Term phrase(String text, int between, InterpretationOptions switches) {
        var terms = switches.exact() ? List.<String>of() : cutter.terms(text);
        var known = switches.synonyms() ? forms.of(text) : List.<String>of();
        var word = new InterpretedWord(text, text, null, terms, known, names.people(text), List.of(), false);
        return new Term(word, true, between, switches.exact() || cutter.isUncertain(text, terms), text);
    }

    private Term term(List<String> words, InterpretationOptions switches) {
        var typed = String.join(" ", words);
        if (switches.exact()) {
            var word = new InterpretedWord(typed, typed, null, List.of(), List.of(), List.of(), List.of(), false);
            return new Term(word, false, 0, true, typed);
        }
        if (words.size() == 1 && Jamo.isInitials(typed)) {
            return ofNames(typed, InterpretedWord.How.INITIALS);
        }
        if (words.size() == 1 && Jamo.isUnfinished(typed)) {
            return ofNames(typed, InterpretedWord.How.UNFINISHED);
        }
        if (switches.keyboard()) {
            var other = otherKeyboard(typed);
            if (other != null) {
                return plain(typed, other, InterpretedWord.How.KEYBOARD, people(List.of(other)), switches);
            }
        }
        return plain(typed, typed, null, people(words), switches);
    }

    /** The word read in the other language, where that alone makes sense of it. */
    private @Nullable String otherKeyboard(String typed) {
        if (typed.chars().anyMatch(c -> Writing.isVowel((char) c) || Writing.isConsonant((char) c))) {
            var latin = Keyboard.inLatin(typed);
            return latin.chars().allMatch(c -> c < 128) ? latin : null;
        }
        var hangul = inHangul(typed);
        return hangul != null && !isKnown(typed) && isKnown(hangul) ? hangul : null;
    }

    private boolean isKnown(String word) {
        return names.knows(word) || forms.knows(word) || spelling.documents(word) > 0;
    }

    /** Latin letters as the Korean keyboard writes them; null when that makes no whole syllables. */
    static @Nullable String inHangul(String typed) {
        if (typed.length() < 4 || !typed.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
            return null;
        }
        var hangul = Keyboard.inHangul(typed);
        return hangul.chars().allMatch(c -> Writing.isSyllable((char) c)) ? hangul : null;
    }

    /** The people whose name it is, with or without a title, and with or without a particle behind it. */
    private List<Long> people(List<String> words) {
        var found = named(words);
        for (var stem : found.isEmpty() ? Particles.stems(words.getLast()) : List.<String>of()) {
            if (found.isEmpty()) {
                var bare = new ArrayList<>(words);
                bare.set(bare.size() - 1, stem);
                found = named(bare);
            }
        }
        return found;
    }

    private List<Long> named(List<String> words) {
        var found = new LinkedHashSet<>(names.people(String.join(" ", words)));
        if (found.isEmpty() && words.size() == 2) {
            var title = bare(words.get(1));
            if (isLoneSyllable(words.getFirst())) {
                found.addAll(titled.apply(words.getFirst(), title));
            } else if (TITLE.matcher(title).matches()) {
                found.addAll(names.people(words.getFirst()));
            }
        } else if (found.isEmpty() && words.size() == 1) {
            var word = bare(words.getFirst());
            found.addAll(names.people(word));
            // 홍의원, 홍길동의원 written together
            if (found.isEmpty() && word.length() >= 3 && word.length() <= 12) {
                if (word.length() <= 6 && TITLE.matcher(word.substring(1)).matches()) {
                    found.addAll(titled.apply(word.substring(0, 1), word.substring(1)));
                }
                for (int length = 2; found.isEmpty() && length <= 4 && length < word.length() - 1; length++) {
                    if (TITLE.matcher(word.substring(length)).matches()) {
                        found.addAll(names.people(word.substring(0, length)));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private Term ofNames(String typed, InterpretedWord.How how) {
        var begin = names.completions(typed, MOST_NAMES);
        var people = begin.stream()
                .filter(entry -> entry.kind() == Kind.PERSON)
                .flatMap(entry -> names.people(entry.name()).stream())
                .distinct()
                .limit(MOST_NAMES * 4L)
                .toList();
        var found = begin.stream().map(NameDirectory.Entry::name).distinct().toList();
        var word = new InterpretedWord(typed, typed, how, List.of(typed), List.of(), people, found, false);
        return new Term(word, false, 0, false, typed);
    }

    private Term plain(
            String typed,
            String text,
            InterpretedWord.@Nullable How how,
            List<Long> people,
            InterpretationOptions switches) {
        var ways = new Readings();
        ways.add(text);
        var read = ways.text();
        var terms = ways.terms();
        var known = switches.synonyms() ? ways.otherForms() : List.<String>of();
        var word = new InterpretedWord(typed, read, how, terms, known, people, List.of(), false);
        var joined = String.join("", terms);
        var bare = ways.bare();
        var literal = joined.length() > 1 && bare.startsWith(joined) ? joined : bare;
        return new Term(
                word,
                false,
                0,
                cutter.isUncertain(read, terms),
                literal,
                ways.readings(read),
                List.copyOf(ways.parted));
    }

    /** The ways to read a word that may end in a particle: without it, with it; of those that are cut alike the longest. */
    private final class Readings {
        private final SequencedMap<List<String>, String> texts = new LinkedHashMap<>();
        private @Nullable String bare;
        private final Set<String> parted = new LinkedHashSet<>();
        private final Set<String> seen = new LinkedHashSet<>();

        void add(String text) {
            if (!seen.add(text)) {
                return;
            }
            var stems = text.length() > LONGEST_WORD || Figures.isFigure(text)
                    ? List.<String>of()
                    : Particles.stems(text).stream().filter(this::canStandAlone).toList();
            if (!stems.isEmpty() && isKnownWhole(text)) {
                parted.addAll(stems);
            } else {
                stems.forEach(this::add);
            }
            texts.put(cutter.terms(text), text);
            bare = bare == null ? text : bare;
            add(Hanja.inHangul(text));
        }

        private boolean canStandAlone(String stem) {
            return stem.length() > 1 || cutter.isOneNoun(stem);
        }

        private boolean isKnownWhole(String text) {
            return cutter.isOneNoun(text) || names.knows(text) || forms.knows(text);
        }

        /** What it is taken for first: without the particle, unless Nori drops that anyway. */
        String text() {
            return texts.firstEntry().getValue();
        }

        List<String> terms() {
            return texts.firstEntry().getKey();
        }

        /** The same without any particle. */
        String bare() {
            return Objects.requireNonNull(bare);
        }

        List<String> readings(String text) {
            return texts.values().stream().filter(each -> !each.equals(text)).toList();
        }

        /** Of every form that was met, with its particle or without. */
        List<String> otherForms() {
            return seen.stream()
                    .flatMap(each -> forms.of(each).stream())
                    .distinct()
                    .filter(each -> !seen.contains(each))
                    .toList();
        }
    }

    /** The words that were probably meant, the likeliest first: typed in the other language, or the nearest that is known. */
    public List<Term> corrections(Term term, InterpretationOptions switches, int most) {
        var typed = term.word().typed();
        if (term.quoted() || (term.word().how() != null && !term.isUnknownName())) {
            return List.of();
        }
        var hangul = switches.keyboard() ? inHangul(typed) : null;
        if (hangul != null) {
            return List.of(plain(typed, hangul, InterpretedWord.How.KEYBOARD, names.people(hangul), switches));
        }
        if (switches.keyboard() && typed.chars().allMatch(c -> Writing.isSyllable((char) c))) {
            var latin = Keyboard.inLatin(typed);
            if (isKnown(latin)) {
                return List.of(plain(typed, latin, InterpretedWord.How.KEYBOARD, List.of(), switches));
            }
        }
        return !switches.correction()
                ? List.of()
                : suggestions(term, most).stream()
                        .map(near -> plain(typed, near, InterpretedWord.How.CORRECTION, names.people(near), switches))
                        .toList();
    }

    /** Names and words that may have been meant, the fewest slips first; a particle behind the word does not count (정동용은). */
    public List<String> suggestions(Term term, int most) {
        var found = nearest(term.text(), most);
        return found.isEmpty() ? nearest(String.join("", term.word().morphemes()), most) : found;
    }

    private List<String> nearest(String text, int most) {
        var letters = Jamo.letters(Synonyms.key(text));
        return Stream.concat(names.nearest(text, most).stream(), spelling.nearest(text, most).stream())
                .distinct()
                .sorted(Comparator.comparingInt(
                        near -> Jamo.distance(letters, Jamo.letters(Synonyms.key(near)), MOST_SLIPS)))
                .limit(most)
                .toList();
    }

    /** Of a word that hardly any text holds, the one that very many hold and that a single slip parts from it. */
    public List<String> commoner(Term term, int most) {
        int documents = spelling.documents(term.text());
        if (documents == 0 || documents > RARE || term.isPerson() || names.knows(term.text())) {
            return List.of();
        }
        return spelling.nearest(term.text(), most).stream()
                .filter(near -> spelling.documents(near) >= documents * OFTEN)
                .toList();
    }

    /** The parts of a compound, each looked for by itself; the compound alone where it has none. */
    public List<Term> parts(Term compound, InterpretationOptions switches) {
        var parts = compound.word().morphemes().stream()
                .filter(part -> part.length() > 1)
                .toList();
        return compound.quoted() || compound.isPerson() || parts.size() < 2 || Figures.isFigure(compound.text())
                ? List.of(compound)
                : parts.stream()
                        .map(part -> plain(compound.text(), part, InterpretedWord.How.PART, List.of(), switches))
                        .toList();
    }

    /** What else a name or word is called. */
    public List<String> otherForms(String text) {
        return forms.of(text);
    }
}
