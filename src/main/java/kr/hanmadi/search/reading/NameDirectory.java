package kr.hanmadi.search.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.hanmadi.search.api.Suggestion.Kind;
import kr.hanmadi.search.korean.Jamo;
import kr.hanmadi.search.korean.Keyboard;
import kr.hanmadi.search.korean.SearchNormaliser;

/**
 * The names of the record in memory: completed while they are typed (정도, 정동ㅇ, ㅈㄷㅇ, wjde), found when they are
 * mistyped. Never changes; a new one takes its place.
 */
public final class NameDirectory {
    static final NameDirectory EMPTY = new NameDirectory(List.of(), List.of());

    private static final int MOST_WORDS = 8;
    private static final int MOST_CANDIDATES = 50_000;
    private static final int SHORTEST_FORUM = 3;
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Of a series the name is enough: 제3회, 2025년 제12차. */
    private static final Pattern NUMBERED = Pattern.compile("^(?:\\d{4}년?)?(?:제?\\d+[회차])?");

    private final List<Entry> entries;
    private final Index letters;
    private final Index initials;
    private final Map<String, List<Long>> people = new HashMap<>();
    private final Map<String, List<Long>> peopleByPart = new HashMap<>();
    private final Map<String, List<Long>> forums = new HashMap<>();
    private final Map<Long, Integer> weights = new HashMap<>();
    private final Set<String> called = new HashSet<>();
    private final Set<String> otherWords = new HashSet<>();
    private final List<Word> words;
    private final Map<Integer, int[]> bySyllable;

    /**
     * A name of the record.
     *
     * @param id the row of that name with the most quotations
     * @param weight how often the record holds it
     * @param rows how many rows have this name
     */
    public record Entry(Kind kind, String name, String label, long id, int weight, int rows) {}

    private record Word(String text, String letters, int weight) {}

    /** @param others words that are no names but may be mistyped too */
    public NameDirectory(Collection<Entry> names, Collection<String> others) {
        var merged = new LinkedHashMap<String, Entry>();
        for (var name : names) {
            merged.merge(name.kind() + name.name(), name, NameDirectory::together);
            called.add(Synonyms.key(name.name()));
            if (name.kind() == Kind.FORUM) {
                var key = forumKey(name.name());
                keep(forums, key, name.id());
                keep(forums, NUMBERED.matcher(key).replaceFirst(""), name.id());
            }
            if (name.kind() == Kind.PERSON) {
                keep(people, Synonyms.key(name.name()), name.id());
                parts(name.name()).forEach(part -> keep(peopleByPart, part, name.id()));
                weights.merge(name.id(), name.weight(), Math::max);
            }
        }
        Stream.concat(people.values().stream(), peopleByPart.values().stream())
                .forEach(ids -> ids.sort(Comparator.comparing(this::weight).reversed()));
        entries = List.copyOf(merged.values());
        letters = new Index(entries, Jamo::letters);
        initials = new Index(entries, Jamo::initials);
        others.forEach(word -> otherWords.add(Synonyms.key(word)));
        words = correctable(entries, others);
        bySyllable = bySyllable(words);
    }

    private static void keep(Map<String, List<Long>> rows, String key, long id) {
        var ids = rows.computeIfAbsent(key, any -> new ArrayList<>(1));
        if (!ids.contains(id)) {
            ids.add(id);
        }
    }

    /** Letters and digits alone: outlets differ in blanks, marks and brackets. */
    private static String forumKey(String name) {
        return NO_LETTER.matcher(Synonyms.key(name)).replaceAll("");
    }

    private static Entry together(Entry one, Entry other) {
        var more = one.weight() >= other.weight() ? one : other;
        return new Entry(
                one.kind(),
                one.name(),
                more.label(),
                more.id(),
                one.weight() + other.weight(),
                one.rows() + (one.id() == other.id() ? 0 : other.rows()));
    }

    private int weight(Long id) {
        return weights.getOrDefault(id, 0);
    }

    int size() {
        return entries.size();
    }

    /** The people of exactly this name, most quoted first; blanks do not count. */
    List<Long> people(String name) {
        return people.getOrDefault(Synonyms.key(name), List.of());
    }

    /** The people of whose name of several parts this is the first or the last: 벨리니, of 마르코 벨리니. */
    List<Long> peopleByPart(String part) {
        return peopleByPart.getOrDefault(Synonyms.key(part), List.of());
    }

    private static Stream<String> parts(String name) {
        int first = name.indexOf(' ');
        return first < 0
                ? Stream.of()
                : Stream.of(name.substring(0, first), name.substring(name.lastIndexOf(' ') + 1))
                        .map(Synonyms::key)
                        .filter(part -> part.length() > 1);
    }

    /** The forums of exactly this name, with or without its number. */
    List<Long> forums(String name) {
        var key = forumKey(name);
        return key.length() < SHORTEST_FORUM ? List.of() : forums.getOrDefault(key, List.of());
    }

    /** Whether it is a name or another word that the record is known to hold. */
    public boolean knows(String words) {
        return isName(words) || otherWords.contains(Synonyms.key(words));
    }

    boolean isName(String words) {
        return called.contains(Synonyms.key(words));
    }

    /** Names that begin as typed, the most frequent first: whole letters, half a syllable, initials, the wrong keyboard. */
    public List<Entry> completions(String typed, int most) {
        var key = typed.strip();
        if (key.isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashSet<Entry>();
        if (Jamo.isInitials(key) || (key.length() == 1 && SearchNormaliser.isConsonant(key.charAt(0)))) {
            found.addAll(initials.best(Jamo.initials(key), most, entry -> true));
        } else {
            found.addAll(letters.best(Jamo.letters(key), most, entry -> true));
            if (found.size() < most && Jamo.isUnfinished(key)) {
                found.addAll(initials.best(Jamo.initials(key), most, entry -> beginsAnywhere(entry.name(), key)));
            }
            if (found.isEmpty()) {
                found.addAll(letters.best(Jamo.letters(otherKeyboard(key)), most, entry -> true));
            }
        }
        return found.stream().limit(most).toList();
    }

    private static String otherKeyboard(String key) {
        return key.chars().anyMatch(c -> c >= 'ㄱ' && c <= '힣') ? Keyboard.inLatin(key) : Keyboard.inHangul(key);
    }

    private static boolean beginsAnywhere(String name, String typed) {
        for (var word : name.split(" ")) {
            if (Jamo.begins(word, typed)) {
                return true;
            }
        }
        return Jamo.begins(name.replace(" ", ""), typed);
    }

    /** Known words that differ by a slip of the finger, the nearest and most frequent first. */
    List<String> nearest(String typed, int most) {
        var key = Synonyms.key(typed);
        if (key.length() < 2 || key.length() > 20 || knows(key)) {
            return List.of();
        }
        var wanted = Jamo.letters(key);
        int slips = key.length() < 3 ? 1 : 2;
        record Near(Word word, int distance) {}
        return candidates(key)
                .mapToObj(words::get)
                .map(word -> new Near(word, Jamo.distance(wanted, word.letters(), slips)))
                .filter(near -> near.distance() > 0 && near.distance() <= slips)
                .sorted(Comparator.comparingInt(Near::distance)
                        .thenComparing(near -> -near.word().weight())
                        .thenComparing(near -> near.word().text()))
                .map(near -> near.word().text())
                .distinct()
                .limit(most)
                .toList();
    }

    /** A slip or two leaves at least one syllable of a name as it is; in Latin script, the first letter. */
    private IntStream candidates(String key) {
        var streams = new ArrayList<int[]>();
        for (int at = 0; at < key.length(); at++) {
            for (int length = key.length() - 1; length <= key.length() + 1; length++) {
                var some = bySyllable.get(syllableKey(length, at, key.charAt(at)));
                if (some != null) {
                    streams.add(some);
                }
            }
        }
        return streams.stream().flatMapToInt(Arrays::stream).distinct().limit(MOST_CANDIDATES);
    }

    private static List<Word> correctable(List<Entry> entries, Collection<String> others) {
        var words = new ArrayList<Word>();
        for (var entry : entries) {
            if (entry.name().indexOf(' ') < 0) {
                words.add(new Word(entry.name(), Jamo.letters(entry.name()), entry.weight()));
            }
        }
        for (var other : others) {
            words.add(new Word(other, Jamo.letters(Synonyms.key(other)), 1));
        }
        return words;
    }

    private static Map<Integer, int[]> bySyllable(List<Word> words) {
        var lists = new HashMap<Integer, IntStream.Builder>();
        for (int i = 0; i < words.size(); i++) {
            var key = Synonyms.key(words.get(i).text());
            for (int at = 0; at < Math.min(key.length(), 20); at++) {
                lists.computeIfAbsent(syllableKey(key.length(), at, key.charAt(at)), any -> IntStream.builder())
                        .add(i);
            }
        }
        var found = new HashMap<Integer, int[]>();
        lists.forEach((key, list) -> found.put(key, list.build().toArray()));
        return found;
    }

    private static int syllableKey(int length, int at, char c) {
        return (Math.min(length, 31) << 21) | (Math.min(at, 31) << 16) | c;
    }

    /** Beginnings of names and of the words in them, in order. */
    private static final class Index {
        private final String[] keys;
        private final Entry[] values;

        private record Row(String key, Entry entry) {}

        Index(List<Entry> entries, java.util.function.UnaryOperator<String> form) {
            var rows = new ArrayList<Row>(entries.size());
            for (var entry : entries) {
                var name = entry.name().toLowerCase(Locale.ROOT);
                int words = 0;
                for (int at = 0; at >= 0 && words++ < MOST_WORDS; at = nextWord(name, at)) {
                    rows.add(new Row(packed(form.apply(name.substring(at).replace(" ", ""))), entry));
                }
            }
            rows.sort(Comparator.comparing(Row::key));
            keys = rows.stream().map(Row::key).toArray(String[]::new);
            values = rows.stream().map(Row::entry).toArray(Entry[]::new);
        }

        private static int nextWord(String name, int at) {
            int blank = name.indexOf(' ', at);
            return blank < 0 ? -1 : blank + 1;
        }

        /** Moves the letters of the keyboard into Latin-1, where a string takes half the room. */
        private static String packed(String letters) {
            var packed = new StringBuilder(letters.length());
            for (int i = 0; i < letters.length(); i++) {
                char c = letters.charAt(i);
                packed.append(c >= 'ㄱ' && c <= 'ㅣ' ? (char) (c - 'ㄱ' + 0xA1) : c);
            }
            return packed.toString();
        }

        List<Entry> best(String prefix, int most, java.util.function.Predicate<Entry> fits) {
            var key = packed(prefix.replace(" ", ""));
            if (key.isEmpty()) {
                return List.of();
            }
            int from = Arrays.binarySearch(keys, key);
            from = from < 0 ? -from - 1 : from;
            while (from > 0 && keys[from - 1].equals(key)) {
                from--;
            }
            var best = new java.util.PriorityQueue<Entry>(most + 1, BEST.reversed());
            for (int i = from; i < keys.length && keys[i].startsWith(key); i++) {
                var worst = best.peek();
                if ((best.size() < most || (worst != null && BEST.compare(values[i], worst) < 0))
                        && fits.test(values[i])
                        && !best.contains(values[i])) {
                    best.add(values[i]);
                    if (best.size() > most) {
                        best.poll();
                    }
                }
            }
            return best.stream().sorted(BEST).toList();
        }
    }

    private static final Comparator<Entry> BEST = Comparator.comparingInt((Entry entry) -> -entry.weight())
            .thenComparing(Entry::name)
            .thenComparing(Entry::kind);
}
