package kr.hanmadi.extraction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who is in the report and what each place calls them (지칭 원장). Two people of one surname and title are never merged:
 * a reference that fits both is left open.
 */
final class Ledger {
    /** Someone whom the report names; affiliation and title fill up as it goes on. */
    private static final class Known {
        final String name;
        final Span introducedAt;

        @Nullable
        String affiliation;

        @Nullable
        String jobTitle;

        Known(Reference.ByName first) {
            name = first.name();
            introducedAt = first.span();
            affiliation = first.affiliation();
            jobTitle = first.jobTitle();
        }

        void learn(Reference.ByName again) {
            if (affiliation == null) {
                affiliation = again.affiliation();
            }
            if (jobTitle == null) {
                jobTitle = again.jobTitle();
            }
        }

        FoundSpeaker.Person person() {
            return new FoundSpeaker.Person(name, affiliation, jobTitle, introducedAt);
        }
    }

    private record Entry(Reference reference, Known known, String rule, boolean misprint) {}

    private final Map<String, Known> byName = new LinkedHashMap<>();
    private final Map<String, List<Known>> bySurname = new HashMap<>();
    private final Map<String, List<Known>> byTitle = new HashMap<>();
    private final Map<String, String> misprints = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** Takes a person who is named with a title; a bare name counts only when it is known already. */
    void introduce(Reference.ByName reference) {
        var known = byName.get(reference.name());
        if (known != null) {
            known.learn(reference);
            index(known);
            return;
        }
        if (reference.jobTitle() == null) {
            return;
        }
        var meant = meantBy(reference);
        if (meant.isPresent()) {
            misprints.put(reference.name(), meant.get().name);
            return;
        }
        known = new Known(reference);
        byName.put(known.name, known);
        index(known);
    }

    /**
     * The person whose name this one misprints: one letter off, the same title, introduced before with an affiliation
     * that this one lacks. “가나당 홍길동 의원은 … 홍갈동 의원도”.
     */
    private Optional<Known> meantBy(Reference.ByName reference) {
        if (reference.affiliation() != null) {
            return Optional.empty();
        }
        Known only = null;
        for (var candidate : byTitle.getOrDefault(lastTitle(reference.jobTitle()), List.of())) {
            boolean meant = candidate.affiliation != null
                    && candidate.name.length() >= 3
                    && candidate.name.charAt(0) == reference.name().charAt(0)
                    && Hangul.difference(candidate.name, reference.name()) == 1;
            if (meant && only != null) {
                return Optional.empty();
            }
            only = meant ? candidate : only;
        }
        return Optional.ofNullable(only);
    }

    private void index(Known known) {
        add(bySurname, Names.surname(known.name), known);
        var title = known.jobTitle;
        if (title != null) {
            add(byTitle, lastTitle(title), known);
        }
    }

    private static void add(Map<String, List<Known>> index, String key, Known known) {
        var list = index.computeIfAbsent(key, any -> new ArrayList<>());
        if (!list.contains(known) && list.size() < 200) {
            list.add(known);
        }
    }

    /** 공동 의장 and 공동의장 end in 의장. */
    private static String lastTitle(@Nullable String title) {
        return title == null ? "" : title.substring(title.lastIndexOf(' ') + 1);
    }

    /** Writes down a place that refers to someone who is known; whatever it does not know is left out. */
    void note(Reference reference) {
        resolve(reference).ifPresent(resolved -> entries.add(resolved));
    }

    /** The person a reference means; empty when nobody or more than one fits. */
    Optional<FoundSpeaker.Person> person(Reference reference) {
        return resolve(reference).map(entry -> entry.known().person());
    }

    private Optional<Entry> resolve(Reference reference) {
        return switch (reference) {
            case Reference.ByName named -> named(named);
            case Reference.BySurname surname ->
                only(
                                bySurname.getOrDefault(surname.surname(), List.of()),
                                surname.jobTitle(),
                                surname.span().start())
                        .map(known -> new Entry(reference, known, "surname-title", false));
            case Reference.ByTitle title ->
                title.affiliation() != null
                        ? Optional.empty()
                        : only(
                                        byTitle.getOrDefault(lastTitle(title.jobTitle()), List.of()),
                                        title.jobTitle(),
                                        title.span().start())
                                .map(known -> new Entry(reference, known, "title", false));
            default -> Optional.empty();
        };
    }

    private Optional<Entry> named(Reference.ByName reference) {
        var meant = misprints.get(reference.name());
        var known = byName.get(meant == null ? reference.name() : meant);
        return Optional.ofNullable(known)
                .map(who -> new Entry(reference, who, meant == null ? "name" : "misprint", meant != null));
    }

    /** The one person of a list whose title ends as the reference's does and who was introduced before it. */
    private static Optional<Known> only(List<Known> candidates, String jobTitle, int before) {
        Known only = null;
        for (var candidate : candidates) {
            if (candidate.introducedAt.start() >= before || !sameTitle(candidate.jobTitle, jobTitle)) {
                continue;
            }
            if (only != null) {
                return Optional.empty();
            }
            only = candidate;
        }
        return Optional.ofNullable(only);
    }

    /** 의장 takes up 공동의장; 씨 takes up whoever has that surname. */
    private static boolean sameTitle(@Nullable String known, String said) {
        var title = lastTitle(said);
        return title.equals("씨")
                || (known != null && (lastTitle(known).endsWith(title) || title.endsWith(lastTitle(known))));
    }

    boolean knowsSurname(String surname) {
        return bySurname.containsKey(surname);
    }

    /** The people of a title introduced before, when there are as many as the group counts; otherwise nobody. */
    List<FoundSpeaker.Person> peopleTitled(String title, int before, String group) {
        int wanted = group.startsWith("두") || group.startsWith("양") ? 2 : group.startsWith("세") ? 3 : 0;
        var people = byTitle.getOrDefault(lastTitle(title), List.of()).stream()
                .filter(known -> known.introducedAt.start() < before)
                .map(Known::person)
                .toList();
        return people.size() == wanted ? people : List.of();
    }

    boolean isMisprint(Reference reference) {
        return reference instanceof Reference.ByName named && misprints.containsKey(named.name());
    }

    List<FoundSpeaker.Person> people() {
        return byName.values().stream().map(Known::person).toList();
    }

    List<FoundMention> mentions(String body) {
        return entries.stream()
                .map(entry -> new FoundMention(
                        entry.reference().span(),
                        printed(entry.reference(), body),
                        Objects.requireNonNull(byName.get(entry.known().name)).person(),
                        entry.rule(),
                        entry.misprint()))
                .toList();
    }

    private static String printed(Reference reference, String body) {
        return reference.span().in(body);
    }
}
