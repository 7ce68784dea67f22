package kr.hanmadi.search.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BiFunction;
import kr.hanmadi.search.api.InterpretationOptions;
import kr.hanmadi.search.api.InterpretedWord;
import kr.hanmadi.search.api.Suggestion.Kind;
import kr.hanmadi.search.korean.Jamo;
import kr.hanmadi.search.korean.Keyboard;
import kr.hanmadi.search.korean.NumberForms;
import kr.hanmadi.search.korean.Particles;
import kr.hanmadi.search.korean.SearchNormaliser;
import kr.hanmadi.search.korean.WordCutter;
import org.jspecify.annotations.Nullable;

/**
 * Reads words of a query: with and without their particle, as people where they are a name or a surname with its title,
 * as names that begin so where they are initials or half typed, in the other language where that alone makes sense.
 */
final class WordReader {
    private static final int LONGEST_RUN = 3;
    private static final int MOST_NAMES = 30;

    private final NameDirectory names;
    private final WordForms forms;
    private final Spelling spelling;
    private final WordCutter cutter;
    private final BiFunction<String, String, List<Long>> titled;
    private final JobTitles titles;

    WordReader(QueryLexicon lexicon, BiFunction<String, String, List<Long>> titled) {
        this.names = lexicon.names();
        this.forms = new WordForms(lexicon);
        this.spelling = lexicon.spelling();
        this.cutter = lexicon.cutter();
        this.titled = titled;
        this.titles = new JobTitles(cutter);
    }

    /** Whether it is someone's name or a word of the newsroom's lists. */
    boolean isNameOrListed(String text) {
        return forms.knows(text) || !names.people(text).isEmpty();
    }

    /** How many words from here on are one: 인공 지능, 오 의장, 홍길동 의원, 홍 길동. */
    int together(List<String> words, int at) {
        for (int length = Math.min(LONGEST_RUN, words.size() - at); length > 1; length--) {
            var text = String.join(" ", words.subList(at, at + length));
            if (isOne(text) || Particles.stems(text).stream().anyMatch(this::isOne)) {
                return length;
            }
        }
        if (at + 1 < words.size() && NumberForms.isFigure(words.get(at)) && isUnit(words.get(at + 1))) {
            return 2;
        }
        if (at + 1 < words.size()) {
            var word = words.get(at);
            var next = words.get(at + 1);
            if (titles.isTitle(next)
                    && (isLoneSyllable(word) || !peopleCalled(word).isEmpty())) {
                return 2;
            }
        }
        return 1;
    }

    /** Whether words with blanks between them are one: a name, a word of the same meaning as another, a figure. */
    private boolean isOne(String text) {
        return isNameOrListed(text)
                || (NumberForms.isFigure(text) && !NumberForms.otherForms(text).isEmpty());
    }

    private static boolean isUnit(String word) {
        return NumberForms.isUnit(word) || Particles.stems(word).stream().anyMatch(NumberForms::isUnit);
    }

    private static boolean isLoneSyllable(String word) {
        return word.length() == 1 && SearchNormaliser.isSyllable(word.charAt(0));
    }

    /** What stood between marks. */
    Term phrase(String text, int between, InterpretationOptions switches) {
        var terms = switches.exact() ? List.<String>of() : cutter.terms(text);
        var known = switches.synonyms() ? forms.formsOf(text) : List.<String>of();
        var word = new InterpretedWord(text, text, null, terms, known, names.people(text), List.of(), false);
        return new Term(word, true, between, switches.exact() || cutter.isUncertain(text, terms), text);
    }

    /** Words that stand together, as what they mean. */
    Term term(List<String> words, InterpretationOptions switches) {
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
        if (typed.chars().anyMatch(c -> SearchNormaliser.isVowel((char) c) || SearchNormaliser.isConsonant((char) c))) {
            var latin = Keyboard.inLatin(typed);
            return latin.chars().allMatch(c -> c < 128) ? latin : null;
        }
        var hangul = inHangul(typed);
        return hangul != null && !isKnown(typed) && isKnown(hangul) ? hangul : null;
    }

    /** Whether the record or a list has the word. */
    boolean isKnown(String word) {
        return names.knows(word) || forms.knows(word) || spelling.documents(word) > 0;
    }

    /** Latin letters as the Korean keyboard writes them; null when that makes no whole syllables. */
    static @Nullable String inHangul(String typed) {
        if (typed.length() < 4 || !typed.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'))) {
            return null;
        }
        var hangul = Keyboard.inHangul(typed);
        return hangul.chars().allMatch(c -> SearchNormaliser.isSyllable((char) c)) ? hangul : null;
    }

    /** The people whose name it is, with or without a title, and with or without a particle behind it. */
    private List<Long> people(List<String> words) {
        var found = peopleNamed(words);
        for (var stem : found.isEmpty() ? Particles.stems(words.getLast()) : List.<String>of()) {
            if (found.isEmpty()) {
                var bare = new ArrayList<>(words);
                bare.set(bare.size() - 1, stem);
                found = peopleNamed(bare);
            }
        }
        return found;
    }

    /** Finds people by the whole name; if no one has that name, by one part of it that is no other word. */
    private List<Long> peopleCalled(String name) {
        var found = names.people(name);
        if (!found.isEmpty()) {
            return found;
        }
        var byPart = names.peopleByPart(name);
        return byPart.isEmpty() || !cutter.isNoWord(name) ? List.of() : byPart;
    }

    private List<Long> peopleNamed(List<String> words) {
        var found = new LinkedHashSet<>(names.people(String.join(" ", words)));
        if (found.isEmpty() && words.size() == 2) {
            var title = titles.bare(words.get(1));
            if (isLoneSyllable(words.getFirst())) {
                found.addAll(titled.apply(words.getFirst(), title));
            } else if (JobTitles.isBareTitle(title)) {
                found.addAll(peopleCalled(words.getFirst()));
            }
        } else if (found.isEmpty() && words.size() == 1) {
            var word = titles.bare(words.getFirst());
            found.addAll(peopleCalled(word));
            // 홍의원, 홍길동의원 written together
            if (found.isEmpty() && word.length() >= 3 && word.length() <= 12) {
                if (word.length() <= 6 && JobTitles.isBareTitle(word.substring(1))) {
                    found.addAll(titled.apply(word.substring(0, 1), word.substring(1)));
                }
                for (int length = 2; found.isEmpty() && length <= 4 && length < word.length() - 1; length++) {
                    if (JobTitles.isBareTitle(word.substring(length))) {
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

    /** One word, read as such. */
    Term plain(
            String typed,
            String text,
            InterpretedWord.@Nullable How how,
            List<Long> people,
            InterpretationOptions switches) {
        var ways = new ParticleReadings(text, names, forms, cutter);
        var read = ways.text();
        var bare = ways.bare();
        boolean crumbs = people.isEmpty() && cutter.isCutToCrumbs(bare);
        var terms = crumbs ? List.<String>of() : ways.terms();
        var known = switches.synonyms() ? ways.otherForms() : List.<String>of();
        var word = new InterpretedWord(typed, read, how, terms, known, people, List.of(), false);
        if (crumbs) {
            return new Term(word, false, 0, true, bare);
        }
        var joined = String.join("", terms);
        var literal = joined.length() > 1 && bare.startsWith(joined) ? joined : bare;
        var readings = new ArrayList<>(ways.readings(read));
        if (cutter.isPartedWrongly(bare, terms)) {
            readings.add(bare.charAt(0) + " " + bare.substring(1));
        }
        return new Term(word, false, 0, cutter.isUncertain(read, terms), literal, readings, ways.parted());
    }

    /** The parts of a compound, each looked for by itself; the compound alone where it has none. */
    List<Term> parts(Term compound, InterpretationOptions switches) {
        var parts = compound.word().morphemes().stream()
                .filter(part -> part.length() > 1)
                .toList();
        return compound.quoted() || compound.isPerson() || parts.size() < 2 || NumberForms.isFigure(compound.text())
                ? List.of(compound)
                : parts.stream()
                        .map(part -> plain(compound.text(), part, InterpretedWord.How.PART, List.of(), switches))
                        .toList();
    }

    /** Whether a word can find anything at all: 은 or 그리고 alone cannot. */
    boolean saysSomething(Term term) {
        return term.saysSomething() || !cutter.isOnlyGrammar(term.text());
    }

    /** What else a name or word is called. */
    List<String> otherForms(String text) {
        return forms.formsOf(text);
    }
}
