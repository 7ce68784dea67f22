package kr.hanmadi.extraction.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.hanmadi.extraction.korean.Hangul;
import kr.hanmadi.extraction.korean.Particle;
import kr.hanmadi.extraction.report.Span;

/**
 * A text with every name in it marked, and the same with other names in their places.
 *
 * @param originals for words that hold a made-up name the word that stood there, so that the dictionary may know as many of
 *     them as it knows of real names: {@link NameFeatures#read(String, Map)}
 * @param replaced the names that were replaced, and their parts
 */
record SwappedReport(String text, List<Span> names, Map<String, String> originals, Set<String> replaced) {
    /** How many names are looked up by the name that stood there; with all, names that no dictionary knows were missed. */
    private static final double LOOKED_UP = 0.6;

    private static final double FOREIGN_LOOKED_UP = 0.4;
    private static final int SHORTEST_REPLACED = 3;

    private static final String[][] AGREEING = {{"은", "는"}, {"이", "가"}, {"을", "를"}, {"과", "와"}, {"으로", "로"}, {"이라", "라"}
    };

    /** A place of a name: which person, which part of the name; -1 for the whole. */
    private record Place(int start, int end, String person, int part) {}

    /** Marks every place at the start of a word that holds a listed name, or a part of a foreign one before a title or a particle. */
    static SwappedReport marked(String text, List<String> people) {
        var places = places(text, people);
        return new SwappedReport(
                text,
                places.stream()
                        .map(place -> new Span(place.start(), place.end()))
                        .toList(),
                Map.of(),
                Set.of());
    }

    private static List<Place> places(String text, List<String> people) {
        var whole = people.stream()
                .filter(name -> name.length() >= 2
                        && name.chars().allMatch(c -> c == ' ' || c == '-' || c == '·' || Hangul.isSyllable((char) c)))
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        var taken = new boolean[text.length()];
        var places = new ArrayList<Place>();
        for (var name : whole) {
            take(text, name, name, -1, taken, places);
        }
        for (var name : whole) {
            var parts = name.split(" ");
            for (int i = 0; parts.length > 1 && i < parts.length; i++) {
                if (parts[i].length() >= 2) {
                    take(text, parts[i], name, i, taken, places);
                }
            }
        }
        places.sort(Comparator.comparingInt(Place::start));
        return places;
    }

    private static void take(String text, String wanted, String person, int part, boolean[] taken, List<Place> places) {
        boolean strict = part >= 0 || wanted.length() == 2;
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            int end = at + wanted.length();
            if (taken[at] || taken[end - 1] || at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
                continue;
            }
            int stop = end;
            while (stop < text.length() && Character.isLetterOrDigit(text.charAt(stop))) {
                stop++;
            }
            var rest = text.substring(end, stop);
            boolean fits = rest.isEmpty()
                    || Particle.named(rest, text.charAt(end - 1)) != null
                    || Names.titleAtEnd(rest).equals(rest);
            fits |= Particle.of(rest) != null
                    && !Names.titleAtEnd(rest.substring(
                                    0, rest.length() - Particle.of(rest).text().length()))
                            .isEmpty();
            if (strict && !fits) {
                continue;
            }
            for (int i = at; i < end; i++) {
                taken[i] = true;
            }
            places.add(new Place(at, end, person, part));
        }
    }

    static SwappedReport swapped(String text, List<String> people, MadeUpNames names, java.util.Random chance) {
        var places = places(text, people);
        Map<String, String[]> others = new HashMap<>();
        var swapped = new StringBuilder();
        var spans = new ArrayList<Span>();
        int from = 0;
        for (var place : places) {
            var parts = others.computeIfAbsent(place.person(), name -> other(name, names, chance));
            var joined = String.join(" ", parts);
            var name = place.part() < 0 ? joined : parts[Math.min(place.part(), parts.length - 1)];
            swapped.append(text, from, place.start());
            spans.add(new Span(swapped.length(), swapped.length() + name.length()));
            swapped.append(name);
            from = place.end();
            from = agree(text, from, name.charAt(name.length() - 1), swapped);
        }
        swapped.append(text, from, text.length());
        var made = swapped.toString();
        var replaced = new HashSet<String>();
        for (var place : places) {
            replaced.add(place.person());
            replaced.addAll(List.of(place.person().split(" ")));
        }
        replaced.removeIf(name -> name.length() < SHORTEST_REPLACED);
        return new SwappedReport(made, spans, originals(text, places, made, spans, chance), replaced);
    }

    /**
     * Whether a real name is left, as behind a credit that an archive fused with it (가나뉴스마르코): the model would learn that it
     * is none, and these few places outweigh all others, where another name stands.
     */
    boolean keepsName(String stretch) {
        return replaced.stream().anyMatch(stretch::contains);
    }

    private static Map<String, String> originals(
            String text, List<Place> places, String made, List<Span> spans, java.util.Random chance) {
        Map<String, String> originals = new HashMap<>();
        for (int i = 0; i < spans.size(); i++) {
            var place = places.get(i);
            var before = words(text, place.start(), place.end());
            var now = words(made, spans.get(i).start(), spans.get(i).end());
            boolean foreign = now.size() > 1 || place.part() >= 0;
            for (int k = 0; k < now.size(); k++) {
                boolean last = k == now.size() - 1;
                var word = before.get(last ? before.size() - 1 : Math.min(k, before.size() - 1));
                boolean alike = foreign || word.length() == now.get(k).length(); // 홍길 is looked up as no 홍길동
                if (alike && chance.nextDouble() < (foreign ? FOREIGN_LOOKED_UP : LOOKED_UP)) {
                    originals.putIfAbsent(now.get(k), word);
                }
            }
        }
        return originals;
    }

    /** The words that the stretch touches, each with what is written to it: 홍길동은. */
    private static List<String> words(String text, int start, int end) {
        int from = start;
        while (from > 0 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        int to = end;
        while (to < text.length() && Character.isLetterOrDigit(text.charAt(to))) {
            to++;
        }
        return List.of(text.substring(from, to).split("[^\\p{L}\\p{Nd}]+"));
    }

    /** The particle behind the name in the form that the new name asks for. */
    static int agree(String text, int at, char last, StringBuilder to) {
        for (var pair : AGREEING) {
            for (var one : pair) {
                int end = at + one.length();
                boolean whole = text.startsWith(one, at)
                        && (end >= text.length() || !Character.isLetterOrDigit(text.charAt(end)));
                if (whole && Hangul.isSyllable(last)) {
                    boolean vowel = !Hangul.hasFinal(last) || one.endsWith("로") && Hangul.finalIsRieul(last);
                    to.append(vowel ? pair[1] : pair[0]);
                    return end;
                }
            }
        }
        return at;
    }

    private static String[] other(String name, MadeUpNames names, java.util.Random chance) {
        int parts = name.split(" ").length;
        if (parts > 1) {
            return names.foreign(Math.min(parts, 4));
        }
        boolean korean = Names.isName(name) || Names.isSurname(name.substring(0, 1)) && name.length() <= 3;
        if (!korean) {
            return names.foreign(1);
        }
        int syllables = name.length() == 2 || chance.nextInt(12) == 0 ? 1 : 2;
        return new String[] {names.korean(syllables)};
    }
}
