package kr.hanmadi.extraction.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kr.hanmadi.extraction.korean.Hangul;
import kr.hanmadi.extraction.korean.Particle;
import kr.hanmadi.extraction.report.Span;

/** A text with every name in it marked, and the same with other names in their places. */
record SwappedReport(String text, List<Span> names) {
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
                        .toList());
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
        return new SwappedReport(swapped.toString(), spans);
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
