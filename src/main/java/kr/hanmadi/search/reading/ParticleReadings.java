package kr.hanmadi.search.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.Set;
import kr.hanmadi.search.korean.Hanja;
import kr.hanmadi.search.korean.NumberForms;
import kr.hanmadi.search.korean.Particles;
import kr.hanmadi.search.korean.WordCutter;
import org.jspecify.annotations.Nullable;

/** The ways to read a word that may end in a particle: without it, with it; of those that are cut alike the longest. */
final class ParticleReadings {
    /** What is longer is no word with a particle. */
    private static final int LONGEST_WORD = 30;

    private final NameDirectory names;
    private final WordForms forms;
    private final WordCutter cutter;
    private final SequencedMap<List<String>, String> texts = new LinkedHashMap<>();
    private @Nullable String bare;
    private final Set<String> parted = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();

    ParticleReadings(String text, NameDirectory names, WordForms forms, WordCutter cutter) {
        this.names = names;
        this.forms = forms;
        this.cutter = cutter;
        add(text);
    }

    private void add(String text) {
        if (!seen.add(text)) {
            return;
        }
        var stems = text.length() > LONGEST_WORD || NumberForms.isFigure(text)
                ? List.<String>of()
                : peopleAlone(Particles.stems(text).stream()
                        .filter(this::canStandAlone)
                        .toList());
        if (!stems.isEmpty() && isKnownWhole(text)) {
            parted.addAll(stems);
        } else {
            stems.forEach(this::add);
        }
        texts.put(cutter.terms(text), text);
        bare = bare == null ? text : bare;
        add(Hanja.inHangul(text));
    }

    /** 도나라는 is what 도나라 does, not something called 도나. */
    private List<String> peopleAlone(List<String> stems) {
        var people =
                stems.stream().filter(stem -> !names.people(stem).isEmpty()).toList();
        return people.isEmpty() ? stems : people;
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
                .flatMap(each -> forms.formsOf(each).stream())
                .distinct()
                .filter(each -> !seen.contains(each))
                .toList();
    }

    /** What is left of it when a particle is taken away although the whole is a word. */
    List<String> parted() {
        return List.copyOf(parted);
    }
}
