package kr.hanmadi.search.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.search.api.InterpretationOptions;
import kr.hanmadi.search.api.InterpretedWord;
import kr.hanmadi.search.korean.Particles;
import kr.hanmadi.search.query.QueryField;
import kr.hanmadi.search.query.QueryParser;
import kr.hanmadi.search.query.QuerySyntax;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was typed as the newsroom would: a surname with its title (오 의장), a name with its title, neighbours that
 * together are a name or have a synonym (인공 지능) are one word; initials and half a name are names; letters of the
 * wrong keyboard are read in the other language.
 */
public final class QueryReader {
    private static final int LONGEST_PERIOD = 5;
    private static final int WORDS_OF_A_QUESTION = 3;
    private static final int WORDS_OF_A_SENTENCE = 8;
    private static final Pattern QUESTION = Pattern.compile(
            ".*\\?|.*(?:까닭|이유|원인|방법|이름)(?:은|는|이|가)?|(?:.*[^가-힣])?(?:누구|무엇|무슨|어디|언제|얼마|어떤|어떻게|어떠|어떨|어땠|몇|왜(?![가-힣]{2})|어느).*",
            Pattern.DOTALL);
    /** 나루시가 물길을 정비했나, 주민에게 뭐라고 답했는지: so much is also typed with one or two keywords. */
    private static final Pattern QUESTION_OF_MANY_WORDS = Pattern.compile(
            ".*\\s(?:뭐|뭘|뭔)[가-힣]*(?:\\s.*)?|.*[했였았었됐났갔왔졌렸겼혔](?:나|나요|는지|는가|는가요|을까|을까요|습니까)", Pattern.DOTALL);

    private static final int MANY_WORDS = 3;
    /** Unlike 또는, which may be a word of the question. */
    private static final Pattern OPERATOR = Pattern.compile("\\bOR\\b|\\|");

    private static final Pattern EDGES = Pattern.compile("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$");

    private final NameDirectory names;
    private final WordReader wordReader;
    private final UnknownNames unknownNames;
    private final SpellingCorrections corrections;
    private final LocalDate today;

    /**
     * @param titled the people of a surname who are printed or employed under a title
     * @param today from which 지난달 counts
     */
    public QueryReader(QueryLexicon lexicon, BiFunction<String, String, List<Long>> titled, LocalDate today) {
        this.names = lexicon.names();
        this.wordReader = new WordReader(lexicon, titled);
        this.unknownNames = new UnknownNames(lexicon);
        this.corrections = new SpellingCorrections(lexicon, wordReader);
        this.today = today;
    }

    /** The day from which words like 지난달 count. */
    public LocalDate today() {
        return today;
    }

    /** Whether it is a time in words, although it is not read as a period: 2017년. */
    public boolean saysTime(Term term) {
        return Period.inWords(term.word().typed(), today).isPresent();
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
            var query = new QueryExpression.AllOf(expressions(clauses, switches));
            // the days of a long question or a headline are told, not asked for
            return switches.periods() && isSentence(typed, query)
                    ? new QueryExpression.AllOf(expressions(clauses, switches.withoutPeriods()))
                    : query;
        }
        var parts = new ArrayList<>(expressions(forum.clauses(), switches.literal()));
        clauses.subList(forum.clauses().size(), clauses.size()).stream()
                .map(clause -> wordReader.term(List.of(trimmed(asTyped(clause))), switches))
                .map(term -> new QueryExpression.AboutQuestion(term.aboutQuestion(), false))
                .forEach(parts::add);
        return new QueryExpression.AllOf(parts);
    }

    /** Marks and brackets in a question are those of a text: ‘백원 택시’는 무엇인가? They ask for nothing in particular. */
    private static List<QuerySyntax> clauses(String typed, InterpretationOptions switches) {
        var clauses = QueryParser.parse(typed).parts();
        // what stands in marks may be a title that asks: “어디로 가는가” 토론회
        var unmarked = words(clauses).strip();
        if (switches.exact()
                || !switches.relaxed()
                || OPERATOR.matcher(typed).find()
                || !QUESTION.matcher(unmarked).matches()) {
            return clauses;
        }
        var words = new ArrayList<QuerySyntax>();
        return isText(clauses, words) && words.size() >= WORDS_OF_A_QUESTION ? words : clauses;
    }

    private static String word(QuerySyntax clause) {
        return switch (clause) {
            case QuerySyntax.Word(var text) -> text;
            case QuerySyntax.All(var parts) -> words(parts);
            case QuerySyntax.Any(var parts) -> words(parts);
            default -> "";
        };
    }

    private static String words(List<QuerySyntax> clauses) {
        return clauses.stream().map(QueryReader::word).collect(Collectors.joining(" "));
    }

    /** Whether these are words, phrases and brackets alone, 또는 between them too; collects the words. */
    private static boolean isText(List<QuerySyntax> clauses, List<QuerySyntax> words) {
        return clauses.stream().allMatch(clause -> switch (clause) {
            case QuerySyntax.Word word -> words.add(word);
            case QuerySyntax.Phrase(var text, var between) ->
                between == 0
                        && words.addAll(Stream.of(text.strip().split("\\s+"))
                                .map(QuerySyntax.Word::new)
                                .toList());
            case QuerySyntax.All(var parts) -> isText(parts, words);
            case QuerySyntax.Any(var parts) -> isText(parts, words);
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
                    .map(QueryReader::asTyped)
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
            var next = length < clauses.size() ? asTyped(clauses.get(length)) : null;
            if (!QuestionWords.isAbout(trimmed(words.getLast()), false, next, true)) {
                return null;
            }
        }
        return null;
    }

    /** A word or phrase as typed; empty for anything else. */
    private static String asTyped(QuerySyntax clause) {
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
                                && QUESTION.matcher(typed.strip()).matches())
                        || (plain >= MANY_WORDS
                                && QUESTION_OF_MANY_WORDS.matcher(typed.strip()).matches()));
    }

    public static boolean isPlain(QueryExpression part) {
        return part instanceof QueryExpression.Sought(var term) && !term.quoted();
    }

    private List<QueryExpression> expressions(List<QuerySyntax> clauses, InterpretationOptions switches) {
        var parts = new ArrayList<QueryExpression>();
        int i = 0;
        while (i < clauses.size()) {
            int run = run(clauses, i);
            if (run == 0) {
                int days = daysBehind(clauses, i);
                parts.add(
                        days == 0
                                ? part(clauses.get(i), switches)
                                : new QueryExpression.InField(QueryField.PERIOD, joined(clauses, i, days)));
                i += 1 + days;
                continue;
            }
            var typed = clauses.subList(i, i + run).stream()
                    .map(QueryReader::asTyped)
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
                int together = switches.exact() ? 1 : wordReader.together(words, at);
                var term = wordReader.term(words.subList(at, at + together), switches);
                var behind = words.subList(at + together, words.size());
                var name = switches.about() && !behind.isEmpty() ? unknownNames.nameIn(term, behind) : null;
                parts.add(new QueryExpression.Sought(
                        name == null
                                ? term
                                : wordReader
                                        .plain(term.word().typed(), name, InterpretedWord.How.NAME, List.of(), switches)
                                        .byBigrams()));
                at += together;
            }
            i += run;
        }
        var read = switches.about() ? withoutAboutWords(parts) : parts;
        if (switches.exact()) {
            return read;
        }
        // particles and conjunctions alone find nothing, and must not hinder the others
        var saying = read.stream()
                .filter(part -> !(part instanceof QueryExpression.Sought(var term)) || wordReader.saysSomething(term))
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
                        term.aboutQuestion(), QuestionWords.isNoun(term.word().typed())));
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
                && JobTitles.isBareTitle(term.text());
        return !term.isPerson()
                && term.word().how() == null
                && (title || QuestionWords.isAbout(term.word().typed(), at == 0, next, named));
    }

    private static Term plainTerm(QueryExpression plain) {
        return ((QueryExpression.Sought) plain).term();
    }

    /** How many words from here on say a period: 최근 한 달; none of a person's name or an editor's word. */
    private int days(List<String> words, int at) {
        for (int length = Math.min(LONGEST_PERIOD, words.size() - at); length > 0; length--) {
            var text = String.join(" ", words.subList(at, at + length));
            if (Period.inWords(text, today).isPresent() && !wordReader.isNameOrListed(text)) {
                return length;
            }
        }
        return 0;
    }

    /** How many words behind 기간: belong to it: 기간:2023년 10월. */
    private int daysBehind(List<QuerySyntax> clauses, int at) {
        if (!(clauses.get(at) instanceof QuerySyntax.In(var field, var text)) || field != QueryField.PERIOD) {
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
                        .map(QueryReader::asTyped)
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
            case QuerySyntax.Word(var text) -> new QueryExpression.Sought(wordReader.term(List.of(text), switches));
            case QuerySyntax.Phrase(var text, var between) ->
                new QueryExpression.Sought(wordReader.phrase(text, between, switches));
            case QuerySyntax.In(var field, var text) -> new QueryExpression.InField(field, text);
            case QuerySyntax.All(var all) -> new QueryExpression.AllOf(expressions(all, switches));
            case QuerySyntax.Any(var any) ->
                new QueryExpression.AnyOf(
                        any.stream().map(each -> part(each, switches)).toList());
            case QuerySyntax.Not(var not) -> new QueryExpression.Without(excluded(part(not, switches)));
        };
    }

    private static QueryExpression excluded(QueryExpression part) {
        return part instanceof QueryExpression.Sought(var term) ? new QueryExpression.Sought(term.excluded()) : part;
    }

    /** The words that were probably meant, the likeliest first: typed in the other language, or the nearest that is known. */
    public List<Term> corrections(Term term, InterpretationOptions switches, int most) {
        return corrections.corrections(term, switches, most);
    }

    /** Names and words that may have been meant, the fewest slips first. */
    public Stream<String> suggestions(Term term) {
        return corrections.suggestions(term);
    }

    /** Whether it is a name or printed so by a text, with or without what may be its particle. */
    public boolean isPrinted(Term term) {
        return corrections.isPrinted(term);
    }

    /** Whether its parts, found side by side, are the word: of 아·영업자 the syllable says nothing. */
    public boolean isWholeInParts(Term term) {
        return corrections.isWholeInParts(term);
    }

    /** Whether a word may be a slip although what Nori makes of it is found: 의료녜 finds 의료. */
    public boolean mayBeSlip(Term term) {
        return corrections.mayBeSlip(term);
    }

    /** A word in its own letters alone, whatever Nori makes of them. */
    public Term toTheLetter(Term term) {
        return SpellingCorrections.toTheLetter(term);
    }

    /** A word by itself. */
    public Term word(String text, InterpretationOptions switches) {
        return wordReader.term(List.of(text), switches);
    }

    /** Of a word that hardly any text holds, the one that very many hold and that a single slip parts from it. */
    public List<String> commoner(Term term, int most) {
        return corrections.commoner(term, most);
    }

    /** The parts of a compound, each looked for by itself; the compound alone where it has none. */
    public List<Term> parts(Term compound, InterpretationOptions switches) {
        return wordReader.parts(compound, switches);
    }

    /** What else a name or word is called. */
    public List<String> otherForms(String text) {
        return wordReader.otherForms(text);
    }
}
