package kr.hanmadi.extraction.people;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import kr.hanmadi.extraction.korean.Hangul;
import kr.hanmadi.extraction.korean.Particle;
import kr.hanmadi.extraction.report.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes labelled reports with other names in the places of all names, text and labels alike, once for each seed: what is
 * read worse then was learned by heart. Arguments: {@code REPORTS FOLDER [SEEDS]}; the reports are {@code swapN.json}.
 */
final class NameSwap {
    private static final int SEEDS = 10;

    private final MadeUpNames names;
    /** The surnames of the report with those that stand for them: 홍 의원 is swapped as 홍길동 is. */
    private final Map<String, String> surnames = new HashMap<>();

    private final Map<String, String> others = new HashMap<>();

    private NameSwap(MadeUpNames names) {
        this.names = names;
    }

    public static void main(String[] args) throws IOException {
        var json = JsonMapper.builder().build();
        int seeds = args.length > 2 ? Integer.parseInt(args[2]) : SEEDS;
        Files.createDirectories(Path.of(args[1]));
        for (int seed = 1; seed <= seeds; seed++) {
            var chance = new Random(seed);
            var reports = json.readTree(Files.readString(Path.of(args[0])));
            for (JsonNode report : reports) {
                new NameSwap(new MadeUpNames(chance)).swap((ObjectNode) report);
            }
            Files.writeString(Path.of(args[1], "swap" + seed + ".json"), json.writeValueAsString(reports));
        }
    }

    private void swap(ObjectNode report) {
        choose(people(report));
        var text = report.path("text").asString();
        var swapped = new StringBuilder();
        var shifts = new TreeMap<Integer, Integer>();
        shifts.put(0, 0);
        int from = 0;
        for (var place : places(text).entrySet()) {
            int start = place.getKey();
            if (start < from) {
                continue;
            }
            var old = place.getValue().in(text);
            var other = others.getOrDefault(old, surnames.getOrDefault(old, old));
            swapped.append(text, from, start).append(other);
            from = SwappedReport.agree(text, place.getValue().end(), other.charAt(other.length() - 1), swapped);
            shifts.put(from, swapped.length() - from);
        }
        swapped.append(text, from, text.length());
        report.put("text", swapped.toString());
        for (JsonNode quote : report.path("quotes")) {
            for (var end : List.of("start", "end")) {
                int at = quote.path(end).asInt();
                ((ObjectNode) quote).put(end, at + shifts.floorEntry(at).getValue());
            }
        }
        relabel(report, "text");
    }

    /** Everyone named in the labels. */
    private static Set<String> people(ObjectNode report) {
        var people = new HashSet<String>();
        report.path("people").forEach(name -> people.add(name.asString()));
        for (JsonNode speaker : report.path("speakers")) {
            boolean person = !speaker.path("anonymous").asBoolean()
                    && !speaker.path("organisation").asBoolean()
                    && !speaker.path("group").asBoolean();
            if (person) {
                people.add(speaker.path("name").asString());
            }
        }
        people.removeIf(
                name -> name.length() < 2 || !name.replace(" ", "").chars().allMatch(c -> Hangul.isSyllable((char) c)));
        return people;
    }

    /** In the order of the alphabet, so that a seed gives the same names each time. */
    private void choose(Set<String> people) {
        for (var name : people.stream().sorted().toList()) {
            if (name.indexOf(' ') > 0) {
                var parts = name.split(" ");
                var foreign = names.foreign(Math.min(parts.length, 4));
                others.put(name, String.join(" ", foreign));
                for (int i = 0; i < Math.min(parts.length, foreign.length); i++) {
                    if (parts[i].length() >= 2) {
                        others.putIfAbsent(parts[i], foreign[i]);
                    }
                }
            } else if (Names.isName(name)) {
                var old = Names.surname(name);
                var other = names.korean(name.length() - old.length());
                var surname = surnames.computeIfAbsent(old, any -> Names.surname(other));
                others.put(name, surname + other.substring(Names.surname(other).length()));
            }
        }
    }

    /** Every place of a name, and of a surname before a title. */
    private Map<Integer, Span> places(String text) {
        var places = new TreeMap<Integer, Span>();
        for (int at = 0; at < text.length(); at++) {
            if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) != 'ㆍ') {
                continue;
            }
            int longest = 0;
            for (var name : others.keySet()) {
                longest = name.length() > longest && text.startsWith(name, at) ? name.length() : longest;
            }
            if (longest == 0) {
                longest = surnameAt(text, at);
            }
            if (longest > 0) {
                places.put(at, new Span(at, at + longest));
            }
        }
        return places;
    }

    /** The length of a surname with a title behind it: 홍 의원, 홍씨, 홍 전 의원. */
    private int surnameAt(String text, int at) {
        for (var surname : surnames.keySet()) {
            int end = at + surname.length();
            if (text.startsWith(surname, at) && isTitled(text, end)) {
                return surname.length();
            }
        }
        return 0;
    }

    private static boolean isTitled(String text, int end) {
        var words = new ArrayList<String>();
        boolean apart = end < text.length() && text.charAt(end) == ' ';
        int at = apart ? end + 1 : end;
        while (at < text.length() && words.size() < 2) {
            int stop = at;
            while (stop < text.length() && Character.isLetterOrDigit(text.charAt(stop))) {
                stop++;
            }
            words.add(text.substring(at, stop));
            at = stop + 1;
        }
        if (words.isEmpty() || words.getFirst().isEmpty()) {
            return false;
        }
        var word = apart && words.size() > 1 && Names.isTitlePrefix(words.getFirst()) ? words.get(1) : words.getFirst();
        var particle = Particle.of(word);
        var stem = particle == null
                ? word
                : word.substring(0, word.length() - particle.text().length());
        var title = Names.titleAtEnd(stem);
        return !title.isEmpty() && title.equals(stem) && (apart || NamedPhrase.isPersonal(title));
    }

    /** Puts the other names into every label; the text has them already. */
    private void relabel(ObjectNode node, String except) {
        for (var field : List.copyOf(node.properties())) {
            var value = field.getValue();
            if (field.getKey().equals(except)) {
                continue;
            }
            if (value.isString()) {
                node.put(field.getKey(), relabelled(value.asString()));
            } else if (value instanceof ObjectNode inner) {
                relabel(inner, "");
            } else if (value instanceof ArrayNode list) {
                relabel(list);
            }
        }
    }

    private void relabel(ArrayNode list) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).isString()) {
                list.set(i, relabelled(list.get(i).asString()));
            } else if (list.get(i) instanceof ObjectNode inner) {
                relabel(inner, "");
            }
        }
    }

    private String relabelled(String label) {
        var swapped = new StringBuilder();
        int from = 0;
        for (var place : places(label).values()) {
            if (place.start() >= from) {
                var old = place.in(label);
                swapped.append(label, from, place.start())
                        .append(others.getOrDefault(old, surnames.getOrDefault(old, old)));
                from = place.end();
            }
        }
        return swapped.append(label, from, label.length()).toString();
    }
}
