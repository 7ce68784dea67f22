package kr.hanmadi.extraction.quotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.people.AnotherOfSurname;
import kr.hanmadi.extraction.people.LabelledSpeaker;
import kr.hanmadi.extraction.people.MentionLedger;
import kr.hanmadi.extraction.people.Names;
import kr.hanmadi.extraction.people.PersonReference;
import kr.hanmadi.extraction.people.ReportNames;
import kr.hanmadi.extraction.people.SourceLabel;
import kr.hanmadi.extraction.people.UnnamedPhrase;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.EvidenceRule;
import kr.hanmadi.field.EvidenceRule.Subject;
import org.jspecify.annotations.Nullable;

/** Turns references into speakers, each label of a report into one speaker. */
public final class Speakers {
    private static final String BENCH = "재판부";
    /** What a name in marks may be. */
    private static final Lexicon KINDS = Lexicon.words("quotation/marked-body-kinds.txt");

    private static final int MOST_ALIKE = 50;

    private final String body;
    private final MentionLedger ledger;
    private final Courts courts;
    private final FullBodyNames fullNames;
    private final HeadlineShortNames headlineNames;
    private final MaskedSources masked;
    private final Map<String, FoundSpeaker> unnamed = new LinkedHashMap<>();
    /** The labels of several words by their last one, at most {@link #MOST_ALIKE} each. */
    private final Map<String, List<String>> byLastWord = new HashMap<>();

    public Speakers(String body, MentionLedger ledger) {
        this.body = body;
        this.ledger = ledger;
        this.courts = new Courts(body);
        this.fullNames = new FullBodyNames(body);
        this.headlineNames = new HeadlineShortNames(body, ledger);
        this.masked = new MaskedSources(body);
    }

    /** The speaker that a reference means; open when it means one of several people; null when it means no speaker. */
    @Nullable
    Attribution attribute(PersonReference reference, RecentSpeakers recent, EvidenceRule.Place place) {
        var surnamed = withSurname(reference);
        if (surnamed != null) {
            return bySurname(surnamed, recent, place);
        }
        var span = reference.span();
        return switch (reference) {
            case PersonReference.ByName named -> byName(named, place);
            case PersonReference.BySurname surname -> bySurname(surname, recent, place);
            case PersonReference.ByTitle title -> {
                var named = NameInMarks.named(body, title);
                var found = named == null ? null : byName(named, place);
                yield found == null ? byTitle(title, recent, place) : found.atMost(Confidence.MEDIUM);
            }
            case PersonReference.ByPronoun pronoun -> {
                var one = recent.individual();
                yield one == null
                        ? Attribution.open(EvidenceRule.PRONOUN_OPEN, span)
                        : new Attribution(
                                one,
                                Subject.PRONOUN.at(place),
                                span,
                                Confidence.MEDIUM.behind(recent.sureOfIndividual()));
            }
            case PersonReference.ByOrganisation organisation
            when organisation.label().startsWith(UnnamedPhrase.THIS) ->
                recent.subject() instanceof FoundSpeaker.Organisation said
                        ? new Attribution(
                                said, Subject.PRONOUN.at(place), span, Confidence.MEDIUM.weaker(recent.sureOfSubject()))
                        : Attribution.open(EvidenceRule.PRONOUN_OPEN, span);
            case PersonReference.ByOrganisation organisation ->
                new Attribution(attributeBody(organisation), Subject.ORGANISATION.at(place), span, Confidence.MEDIUM);
            case PersonReference.ByGroup group
            when PluralPronoun.isOne(group) && !PluralPronoun.canMean(recent.subject()) ->
                Attribution.open(EvidenceRule.PRONOUN_OPEN, span);
            case PersonReference.ByGroup group ->
                new Attribution(attributeGroup(group, recent), Subject.GROUP.at(place), span, Confidence.LOW);
            case PersonReference.ByAnonymous anonymous ->
                new Attribution(
                        attributeSource(anonymous),
                        Subject.ANONYMOUS.at(place),
                        span,
                        anonymous.label().indexOf(' ') > 0 || UnnamedPhrase.isLetter(anonymous.label())
                                ? Confidence.HIGH
                                : Confidence.MEDIUM);
        };
    }

    private @Nullable Attribution byName(PersonReference.ByName named, EvidenceRule.Place place) {
        var meant = ledger.personMeant(named).orElse(null);
        boolean learns = meant != null
                && (meant.person().jobTitle() == null && named.jobTitle() != null
                        || meant.person().affiliation() == null && named.affiliation() != null);
        if (learns
                || meant == null
                        && (named.jobTitle() != null
                                || ReportNames.current().isName(named.name())
                                || Names.nameLikelihood(named.name()) == Names.Likelihood.SURE)) {
            ledger.introduceSurely(named);
            meant = ledger.personMeant(named).orElse(null);
        }
        if (meant == null) {
            return null;
        }
        boolean misprint = meant.how() == Subject.MISPRINT;
        var sure = misprint || ReportNames.current().mayBeginBefore(named.span()) ? Confidence.MEDIUM : Confidence.HIGH;
        return new Attribution(
                meant.person(),
                (misprint ? Subject.MISPRINT : Subject.FULL_NAME).at(place),
                named.span(),
                isSure(meant.person()) ? sure : Confidence.LOW); // of those, four in ten were read wrongly
    }

    /** A name that is one by its looks, with a title; without either, one that every place in the report makes a name. */
    private static boolean isSure(FoundSpeaker.Person person) {
        boolean name = person.name().indexOf(' ') > 0
                || person.name().length() > 2
                        && Names.nameLikelihood(person.name()).compareTo(Names.Likelihood.LIKELY) >= 0;
        return name && person.jobTitle() != null || ReportNames.current().isProven(person.name());
    }

    /** 오 의장: the one of that surname and title; when the report never gives the name, the form that it gives. */
    private Attribution bySurname(PersonReference.BySurname surname, RecentSpeakers recent, EvidenceRule.Place place) {
        var span = surname.span();
        var meant = SourceLabel.isNameWithheld(body, span)
                ? null
                : ledger.personMeant(surname).orElse(null);
        boolean onlySurname = meant != null && meant.how() == Subject.SURNAME_ONLY;
        // 이 의원은 after 한 3선 의원은: this one, not one of the surname 이
        if ((meant == null || onlySurname)
                && surname.surname().equals("이")
                && !surname.jobTitle().equals("씨")
                && recent.subject() instanceof FoundSpeaker.Anonymous said
                && said.label().endsWith(surname.jobTitle())) {
            return new Attribution(
                    said, Subject.PRONOUN.at(place), span, Confidence.MEDIUM.weaker(recent.sureOfSubject()));
        }
        if (onlySurname && UnreadTopic.isBehindUnread(body, span)) {
            return Attribution.open(EvidenceRule.SURNAME_OPEN, span); // 존 박 변호사는, of whom only another 박 is known
        }
        if (meant != null) {
            var sure = onlySurname ? Confidence.LOW : Confidence.HIGH;
            return new Attribution(meant.person(), meant.how().at(place), span, sure);
        }
        boolean behindUnread = UnreadTopic.isBehindUnread(body, span) // 존 김씨는, no 김모 씨
                && !AnotherOfSurname.isAged(span); // 직장인 김씨(32)는
        var masked = surname.jobTitle().equals("씨") && !behindUnread ? maskedSource(surname.surname()) : null;
        if (masked != null) {
            return new Attribution(masked, Subject.ANONYMOUS.at(place), span, Confidence.MEDIUM); // 홍모 씨, then 홍씨
        }
        if (ledger.knowsSurname(surname.surname()) || behindUnread) {
            return Attribution.open(EvidenceRule.SURNAME_OPEN, span);
        }
        var label = surname.surname() + " " + surname.jobTitle();
        // 채 총장 is one person; 가온러닝 이사 may be any of the firm's, so it never becomes a person
        var named = registerSource(
                label,
                any -> Names.isSurname(surname.surname())
                        ? new FoundSpeaker.Person(label, null, surname.jobTitle(), span)
                        : LabelledSpeaker.anonymous(label, span));
        return new Attribution(named, Subject.SURNAME_TITLE.at(place), span, Confidence.LOW);
    }

    /** 한 교수, 전 수석: one of a surname that is a word, too, when the report knows such a person; null otherwise. */
    private PersonReference.@Nullable BySurname withSurname(PersonReference reference) {
        var label = switch (reference) {
            case PersonReference.ByTitle title -> title.label();
            case PersonReference.ByAnonymous source -> source.label();
            default -> "";
        };
        boolean word = label.startsWith("한 ") || label.startsWith("전 ");
        if (!word || label.indexOf(' ', 2) >= 0) {
            return null;
        }
        var surname = new PersonReference.BySurname(label.substring(0, 1), null, label.substring(2), reference.span());
        var meant = ledger.personMeant(surname);
        return meant.filter(one -> one.how() == Subject.SURNAME_TITLE).isPresent() ? surname : null;
    }

    /** 위원장: the only one with that title; 가나청 대변인: the label is enough without a name. */
    private Attribution byTitle(PersonReference.ByTitle title, RecentSpeakers recent, EvidenceRule.Place place) {
        var meant = SourceLabel.isNameWithheld(body, title.span())
                ? null
                : ledger.personMeant(title).orElse(null);
        if (meant != null) {
            return new Attribution(meant.person(), Subject.TITLE.at(place), title.span(), Confidence.MEDIUM);
        }
        var label = title.label();
        if (title.affiliation() == null) {
            var titled = longerLabel(label);
            var said = recent.subject();
            if (titled == null
                    && said instanceof FoundSpeaker.Anonymous
                    && said.label().endsWith(" " + label)) {
                titled = said; // 한울대 총장은 …, 총장은
            }
            if (titled != null) {
                return new Attribution(titled, Subject.TITLE.at(place), title.span(), Confidence.MEDIUM);
            }
            boolean open = ledger.knowsTitle(title.jobTitle()) || isEndOfLabel(label);
            if (open) {
                return Attribution.open(EvidenceRule.TITLE_OPEN, title.span());
            }
        }
        if (UnreadTopic.isBehindUnread(body, title.span())) {
            return Attribution.open(EvidenceRule.TITLE_OPEN, title.span()); // 앨런 게스도 가나협회 연구원은
        }
        var source = registerSource(label, any -> LabelledSpeaker.anonymous(label, title.span()));
        return new Attribution(
                source, Subject.ANONYMOUS.at(place), title.span(), Confidence.LOW); // often a name that was not read
    }

    /** The source of that label, made when it is the first time. */
    private FoundSpeaker registerSource(String label, Function<String, FoundSpeaker> made) {
        return unnamed.computeIfAbsent(label, any -> {
            var alike = byLastWord.computeIfAbsent(lastWord(label), last -> new ArrayList<>());
            if (label.indexOf(' ') > 0 && alike.size() < MOST_ALIKE) {
                alike.add(label);
            }
            return made.apply(label);
        });
    }

    /** The only source printed as a surname with 모; null when there is none. */
    private @Nullable FoundSpeaker maskedSource(String surname) {
        var labels = unnamed.keySet().stream()
                .filter(label ->
                        label.equals(surname + "모 씨") || label.equals(surname + "모씨") || label.equals(surname + " 모 씨"))
                .toList();
        if (!labels.isEmpty()) {
            return labels.size() == 1 ? unnamed.get(labels.getFirst()) : null;
        }
        var printed = AnotherOfSurname.printed(surname).matcher(body);
        if (!Names.isSurname(surname) || !printed.find()) {
            return null;
        }
        var span = new Span(printed.start(), printed.end());
        return registerSource(span.in(body), label -> LabelledSpeaker.anonymous(label, span));
    }

    private static String lastWord(String label) {
        return label.substring(label.lastIndexOf(' ') + 1);
    }

    private boolean isEndOfLabel(String label) {
        return byLastWord.getOrDefault(lastWord(label), List.of()).stream()
                .anyMatch(longer -> longer.endsWith(" " + label));
    }

    /** ‘가나의 눈’ 매체는, ‘물길을 위한 모임’ 관계자는: the name in marks right before a kind of body or a source; null without one. */
    private @Nullable FoundSpeaker nameInMarks(String label, Span span, boolean source) {
        var inside = source || KINDS.has(label) ? NameInMarks.before(body, span.start()) : null;
        if (inside == null) {
            return null;
        }
        return source
                ? registerSource(
                        inside.in(body) + " " + label,
                        any -> LabelledSpeaker.anonymous(
                                any, SourceLabel.kindOf(label), inside.in(body), new Span(inside.start(), span.end())))
                : registerSource(
                        inside.in(body),
                        any -> new FoundSpeaker.Organisation(any, null, SourceLabel.officeOf(any), inside));
    }

    /** 협회: the one that was named in full before, 나라협회. */
    private FoundSpeaker attributeBody(PersonReference.ByOrganisation reference) {
        var marked = nameInMarks(reference.label(), reference.span(), NameInMarks.isMaker(reference.label()));
        if (marked != null) {
            return marked;
        }
        var label = reference.label();
        var longer = longerLabel(label.endsWith(" 측") ? label.substring(0, label.length() - 2) : label);
        if (longer != null) {
            return longer;
        }
        var full = fullNames.of(reference);
        return registerSource(
                full == null ? label : full.in(body),
                any -> LabelledSpeaker.organisation(any, full == null ? reference.span() : full));
    }

    /** 대리인단: the only source named before whose label ends so, 가나회사 측 대리인단. */
    private @Nullable FoundSpeaker longerLabel(String label) {
        var longer = label.indexOf(' ') < 0 ? byLastWord.getOrDefault(label, List.of()) : List.<String>of();
        return longer.size() == 1 && !unnamed.containsKey(label) ? unnamed.get(longer.getFirst()) : null;
    }

    private FoundSpeaker attributeSource(PersonReference.ByAnonymous printed) {
        var reference = masked.introduced(printed);
        var longer = longerLabel(reference.label());
        var marked = longer == null
                ? nameInMarks(reference.label(), reference.span(), NameInMarks.isSource(reference.label()))
                : longer;
        if (marked != null) {
            return marked;
        }
        boolean bench = reference.label().equals(BENCH);
        var division = bench ? courts.division(reference.span().start()) : null;
        if (division != null) {
            return registerSource(division.in(body), any -> LabelledSpeaker.organisation(any, division));
        }
        var belongsTo = bench ? courts.court(reference.span().start()) : reference.affiliation();
        var aged = masked.withAge(reference.label());
        return registerSource(
                aged == null ? reference.label() : aged.in(body),
                label ->
                        LabelledSpeaker.anonymous(label, reference, belongsTo, aged == null ? reference.span() : aged));
    }

    /** 두 의원: with members when exactly as many people of that title were introduced before. 이들: the group before. */
    private FoundSpeaker attributeGroup(PersonReference.ByGroup reference, RecentSpeakers recent) {
        var said = recent.subject();
        if (PluralPronoun.isOne(reference) && said != null) {
            return said;
        }
        return registerSource(
                reference.label(),
                label -> LabelledSpeaker.group(label, membersOf(reference, label), reference.span()));
    }

    private List<FoundSpeaker.Person> membersOf(PersonReference.ByGroup reference, String label) {
        var named = new ArrayList<FoundSpeaker.Person>();
        for (var member : reference.members()) {
            ledger.personMeant(member).ifPresent(meant -> named.add(meant.person()));
        }
        return named.isEmpty()
                ? ledger.peopleTitled(Names.titleAtEnd(label), reference.span().start(), label)
                : named;
    }

    /** The speaker that a headline calls by one word alone: 洪 “…”, 檢 “…”, or a source of the text by the same word; null without one. */
    @Nullable
    FoundSpeaker calledInHeadline(Span word) {
        var person = headlineNames.person(word);
        if (person != null) {
            return person;
        }
        var label = headlineNames.body(word);
        return label == null
                ? unnamed.get(word.in(body))
                : registerSource(label, any -> LabelledSpeaker.organisation(any, word));
    }

    /** The person that the report refers to most often before a place; null when it names no one. */
    FoundSpeaker.@Nullable Person mostMentioned(int before) {
        return ledger.mostMentioned(before);
    }

    /** Everyone introduced and everyone else who spoke, in order of appearance. */
    public List<FoundSpeaker> all() {
        var all = new ArrayList<FoundSpeaker>(ledger.people());
        all.addAll(unnamed.values());
        all.sort(Comparator.comparingInt(speaker -> speaker.introducedAt().start()));
        return all;
    }
}
