package kr.hanmadi.extraction.people;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kr.hanmadi.extraction.korean.Hangul;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.report.FoundMention;
import kr.hanmadi.extraction.report.FoundPassage;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.field.EvidenceRule;
import kr.hanmadi.field.PassageKind;
import org.jspecify.annotations.Nullable;

/**
 * The people of a report and every place that refers to them (지칭 원장). Two people of one surname and title are never merged:
 * a reference that fits both is left open.
 */
public final class MentionLedger {
    /** Offices that few hold: “이 대통령” never means a person with another title. */
    private static final Lexicon HIGH_OFFICES = Lexicon.words("people/high-offices.txt");

    /** Keeps a text of thousands of surnames linear. */
    private static final int MOST_ASKED = 200;

    private record Entry(PersonReference reference, KnownPerson known, EvidenceRule.Subject how) {
        /** As the ledger of an article keeps it. */
        String rule() {
            return how == EvidenceRule.Subject.FULL_NAME
                    ? "name"
                    : how.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, KnownPerson> byName = new LinkedHashMap<>();
    private final Map<String, List<KnownPerson>> bySurname = new HashMap<>();
    private final Map<String, List<KnownPerson>> byTitle = new HashMap<>();
    private final AnotherOfSurname others = new AnotherOfSurname();
    private final Map<String, String> misprints = new HashMap<>();
    /** The whole name of each that was printed. */
    private final Map<String, String> wholes = new HashMap<>();
    /** Surnames with titles for which a full form was looked for. */
    private final Set<String> askedFor = new HashSet<>();

    /** Takes the people of the report, in its order; what captions say of them gives way to the text. */
    public void introduceAll(List<PersonReference.ByName> introduced, List<FoundPassage> passages) {
        var captions = passages.stream()
                .filter(passage -> passage.kind() == PassageKind.CAPTION)
                .map(FoundPassage::span)
                .toList();
        for (var reference : introduced) {
            boolean caption = captions.stream().anyMatch(span -> span.contains(reference.span()));
            var name = withWholeName(reference).name();
            var known = byName.get(name);
            if (known != null && !caption) {
                known.giveWayTo(reference);
            }
            introduce(reference);
            var added = known == null ? byName.get(name) : null;
            if (added != null) {
                added.captioned = caption;
            }
        }
    }

    /** Takes a person who is named with a title; a bare name counts only when it is known already. */
    private void introduce(PersonReference.ByName reference) {
        if (byName.containsKey(withWholeName(reference).name())
                || reference.jobTitle() != null
                || ReportNames.current().isName(reference.name())) {
            introduceSurely(reference);
        }
    }

    /** Adds a person that the report names without any title, where the place leaves no doubt: “홍길동은 “…”고 말했다”. */
    public void introduceSurely(PersonReference.ByName printed) {
        var reference = withWholeName(printed);
        var known = byName.get(reference.name());
        if (known != null) {
            known.learn(reference);
            index(known);
            return;
        }
        var meant = personMisprinted(reference);
        if (meant.isPresent()) {
            misprints.put(reference.name(), meant.get().name);
            return;
        }
        known = new KnownPerson(reference);
        byName.put(known.name, known);
        index(known);
    }

    /**
     * The person whose name this one misprints: one letter off, the same title, introduced before with an affiliation
     * that this one lacks. “가나당 홍길동 의원은 … 홍갈동 의원도”.
     */
    private Optional<KnownPerson> personMisprinted(PersonReference.ByName reference) {
        if (reference.affiliation() != null || reference.jobTitle() == null) {
            return Optional.empty();
        }
        KnownPerson only = null;
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

    private void index(KnownPerson known) {
        if (known.name.indexOf(' ') < 0) {
            add(bySurname, Names.surname(known.name), known);
        } else {
            for (var part : known.name.split(" ")) { // 존 도: 도 대통령, and 존 in the papers of some
                add(bySurname, part, known);
            }
        }
        for (var title : known.titles) {
            add(byTitle, lastTitle(title), known);
        }
    }

    private static void add(Map<String, List<KnownPerson>> index, String key, KnownPerson known) {
        var list = index.computeIfAbsent(key, any -> new ArrayList<>());
        if (!list.contains(known) && list.size() < 200) {
            list.add(known);
        }
    }

    /** 공동 의장 and 공동의장 end in 의장. */
    static String lastTitle(String title) {
        return title.substring(title.lastIndexOf(' ') + 1);
    }

    /** Adds the affiliation of people whose names stand in the report without one. */
    public void learnWhereTheyBelong(List<PersonReference.ByName> told) {
        for (var one : told) {
            var known = byName.get(withWholeName(one).name());
            if (known != null && known.affiliation == null) {
                known.affiliation = one.affiliation();
            }
        }
    }

    /** Adds a place that refers to a known person; an unknown reference is left out. */
    public void addMention(PersonReference reference) {
        resolve(reference).ifPresent(entries::add);
    }

    /** The person a reference means and the rule that says so; empty when none or more than one fits. */
    public Optional<Meant> personMeant(PersonReference reference) {
        return resolve(reference).map(entry -> new Meant(entry.known().person(), entry.how()));
    }

    /** A person that a reference means, and how it does. */
    public record Meant(FoundSpeaker.Person person, EvidenceRule.Subject how) {}

    private Optional<Entry> resolve(PersonReference reference) {
        return switch (reference) {
            case PersonReference.ByName named -> findByName(named);
            case PersonReference.BySurname surname -> findBySurname(surname);
            case PersonReference.ByTitle title -> findByTitle(title);
            default -> Optional.empty();
        };
    }

    /** 벨리니, where the report says 마르코 벨리니, and 길동씨, where it says 홍길동: the whole name. */
    private PersonReference.ByName withWholeName(PersonReference.ByName printed) {
        var name = wholes.computeIfAbsent(printed.name(), any -> wholeName(printed));
        return name.equals(printed.name())
                ? printed
                : new PersonReference.ByName(name, printed.affiliation(), printed.jobTitle(), printed.span());
    }

    private static String wholeName(PersonReference.ByName printed) {
        var name = printed.name();
        var names = ReportNames.current();
        var whole = names.whole(name);
        if (whole != null || Names.isSure(name) || name.length() == 4 && Names.isName(name)) {
            return whole == null ? name : whole;
        }
        boolean given = !Names.isName(name) || printed.jobTitle() != null && NamedPhrase.isPersonal(printed.jobTitle());
        var full = given ? FullNameInReport.ofGiven(name) : null;
        boolean foreign = name.indexOf(' ') < 0 ? name.length() >= 2 : name.indexOf(' ') == 1; // 드 벨린
        var around = full == null && foreign ? FullNameInReport.beside(name) : null;
        return full != null ? full : around == null ? name : around.in(names.body());
    }

    private Optional<Entry> findByName(PersonReference.ByName printed) {
        var reference = withWholeName(printed);
        var meant = misprints.get(reference.name());
        var known = byName.get(meant == null ? reference.name() : meant);
        return Optional.ofNullable(known)
                .map(who -> new Entry(
                        reference,
                        who,
                        meant == null ? EvidenceRule.Subject.FULL_NAME : EvidenceRule.Subject.MISPRINT));
    }

    /** 오 의장: the one of that surname with that title; with no such title, the only one of that surname. */
    private Optional<Entry> findBySurname(PersonReference.BySurname reference) {
        var title = lastTitle(reference.jobTitle());
        var everyone = everyoneOf(reference).stream()
                .filter(known -> !others.isMeant(reference, known))
                .toList();
        var introduced = introducedBefore(everyone, reference.span().start());
        var all = introduced.isEmpty() ? everyone : introduced; // a headline names before the report introduces
        var same = withTitle(all, title, reference.jobTitle().startsWith("전 "));
        if (!same.isEmpty()) {
            return onlyOne(same)
                    .map(known -> new Entry(
                            reference,
                            known,
                            others.isPossible(reference, known)
                                    ? EvidenceRule.Subject.SURNAME_ONLY
                                    : EvidenceRule.Subject.SURNAME_TITLE))
                    .or(() -> toldApart(reference, same));
        }
        boolean other = HIGH_OFFICES.has(title) && all.stream().anyMatch(known -> !known.titles.isEmpty());
        return other ? Optional.empty() : onlyOne(all).map(known -> withNewTitle(reference, known));
    }

    /** 벨리니 총리, where 마르코 벨리니 was named without a post: the report tells it now. */
    private Entry withNewTitle(PersonReference.BySurname reference, KnownPerson known) {
        if (known.titles.isEmpty() && !NamedPhrase.isPersonal(reference.jobTitle())) {
            known.titles.add(reference.jobTitle());
            add(byTitle, lastTitle(reference.jobTitle()), known);
        }
        return new Entry(reference, known, EvidenceRule.Subject.SURNAME_ONLY);
    }

    /** The people of a surname; where none was introduced, the one that the report names in full at some other place. */
    private List<KnownPerson> everyoneOf(PersonReference.BySurname reference) {
        var everyone = bySurname.getOrDefault(reference.surname(), List.of());
        var key = reference.surname() + " " + reference.jobTitle();
        var title = lastTitle(reference.jobTitle());
        boolean introduced = everyone.stream().anyMatch(known -> known.isTitled(own -> isLike(own, title)));
        boolean asked = introduced
                || !everyone.isEmpty() && NamedPhrase.isPersonal(title)
                || askedFor.size() >= MOST_ASKED
                || askedFor.contains(key);
        var full = asked ? null : FullNameInReport.of(reference);
        boolean told = full != null && (everyone.isEmpty() || HIGH_OFFICES.has(title) || full.jobTitle() != null);
        if (!asked) {
            askedFor.add(key);
        }
        if (full == null || !told) {
            return everyone;
        }
        introduceSurely(
                full.affiliation() != null
                        ? full
                        : new PersonReference.ByName(
                                full.name(), Belongings.toldOf(full.name()), full.jobTitle(), full.span()));
        return bySurname.getOrDefault(reference.surname(), List.of());
    }

    private static List<KnownPerson> withTitle(List<KnownPerson> all, String title, boolean former) {
        var same = all.stream().filter(known -> known.isTitled(title::equals)).toList();
        if (!former && !same.isEmpty() && same.stream().allMatch(KnownPerson::isFormer)) {
            var sitting = all.stream()
                    .filter(known -> !known.isFormer() && known.isTitled(own -> own.endsWith(title)))
                    .toList();
            same = sitting.isEmpty() ? same : sitting; // 홍 지사: the 도지사, not 홍판서 전 가나지사
        }
        if (title.equals("씨")) {
            var called = all.stream().filter(KnownPerson::isCalledSo).toList();
            return called.isEmpty() ? all : called; // 홍길동 의원의 동생 홍길서 씨, then 홍 씨
        }
        return same.isEmpty() // 의장 takes up 공동의장, 이사장 may be printed 이시장
                ? all.stream()
                        .filter(known -> known.isTitled(own -> isLike(own, title)))
                        .toList()
                : same;
    }

    /** Of several people of one surname and title, the one whose affiliation is named with it, 가나당 정 의원. */
    private static Optional<Entry> toldApart(PersonReference.BySurname reference, List<KnownPerson> several) {
        var affiliation = reference.affiliation();
        if (affiliation == null) {
            return Optional.empty();
        }
        var fitting = several.stream()
                .filter(known -> Affiliation.isLike(known.affiliation, affiliation))
                .toList();
        return onlyOne(fitting).map(known -> new Entry(reference, known, EvidenceRule.Subject.SURNAME_AFFILIATION));
    }

    private static boolean isLike(String own, String title) {
        return own.startsWith(title)
                || own.endsWith(title) // 봉 책임, a 책임연구원
                || title.endsWith(own)
                || title.length() > 2 && Hangul.difference(own, title) == 1;
    }

    /** 위원장: the only one with that title; 가나시장: whose affiliation fits, too. */
    private Optional<Entry> findByTitle(PersonReference.ByTitle reference) {
        var candidates = introducedBefore(
                byTitle.getOrDefault(lastTitle(reference.jobTitle()), List.of()),
                reference.span().start());
        var affiliation = reference.affiliation();
        if (affiliation != null && NamedPhrase.isPersonal(reference.jobTitle())) {
            var given = FullNameInReport.ofGiven(affiliation); // 길동씨; 씨 fits no other person
            return given == null
                    ? Optional.empty()
                    : findByName(new PersonReference.ByName(given, null, null, reference.span()));
        }
        var first = affiliation == null ? "" : affiliation.split(" ", 2)[0];
        boolean part = bySurname.containsKey(first) && first.equals(affiliation)
                || first.length() > 1
                        && !Names.isPlace(first)
                        && !Names.isOrganisation(first)
                        && (bySurname.containsKey(first)
                                || !Morphology.isKnown(first) && FullNameInReport.beside(first) != null);
        if (part) {
            // 로즈 박사, 벨리니 핀란드 대통령: here it is part of a name, whatever the dictionary knows
            return findBySurname(new PersonReference.BySurname(first, null, reference.jobTitle(), reference.span()));
        }
        var fitting = affiliation == null
                ? candidates
                : candidates.stream()
                        .filter(known -> Affiliation.isLike(known.affiliation, affiliation))
                        .toList();
        return onlyOne(fitting).map(known -> new Entry(reference, known, EvidenceRule.Subject.TITLE));
    }

    private static List<KnownPerson> introducedBefore(List<KnownPerson> candidates, int start) {
        return candidates.stream()
                .filter(known -> known.introducedAt.start() < start)
                .toList();
    }

    private static Optional<KnownPerson> onlyOne(List<KnownPerson> candidates) {
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    /** Whether a person of the whole report has that title. */
    public boolean knowsTitle(String title) {
        return byTitle.containsKey(lastTitle(title));
    }

    /** Whether a person of that surname was introduced, also another than the one meant. */
    public boolean knowsSurname(String surname) {
        return bySurname.containsKey(surname);
    }

    /** The people of a title introduced before, when there are as many as the group counts; otherwise none. */
    public List<FoundSpeaker.Person> peopleTitled(String title, int before, String group) {
        int wanted = group.startsWith("두") || group.startsWith("양") ? 2 : group.startsWith("세") ? 3 : 0;
        var people = introducedBefore(byTitle.getOrDefault(lastTitle(title), List.of()), before).stream()
                .map(KnownPerson::person)
                .toList();
        return people.size() == wanted ? people : List.of();
    }

    public List<FoundSpeaker.Person> people() {
        return byName.values().stream().map(KnownPerson::person).toList();
    }

    public FoundSpeaker.@Nullable Person mostMentioned(int before) {
        var counts = new LinkedHashMap<KnownPerson, Integer>();
        for (var entry : entries) {
            if (entry.reference().span().start() < before) {
                counts.merge(entry.known(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> most.getKey().person())
                .orElse(null);
    }

    public List<FoundMention> mentions(String body) {
        return entries.stream()
                .map(entry -> new FoundMention(
                        entry.reference().span(),
                        entry.reference().span().in(body),
                        Objects.requireNonNull(byName.get(entry.known().name)).person(),
                        entry.rule(),
                        entry.how() == EvidenceRule.Subject.MISPRINT))
                .toList();
    }
}
