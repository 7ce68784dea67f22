package kr.hanmadi.extraction.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.hanmadi.extraction.report.FoundPassage;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.PassageKind;
import org.jspecify.annotations.Nullable;

/**
 * Every place of the running text that refers to a person, found by shape: a name with a title, a surname with a title,
 * and in a list the names that share the title of the last (가나당 홍길동, 나라당 임꺽정 의원).
 */
public record PersonReferences(List<PersonReference.ByName> introduced, List<PersonReference> all) {
    private static final Comparator<PersonReference> BY_PLACE =
            Comparator.comparingInt(reference -> reference.span().start());

    private static final int LONGEST_HEADLINE = 300;

    public static PersonReferences in(String body, List<FoundPassage> passages) {
        var references = new PersonReferences(new ArrayList<>(), new ArrayList<>());
        for (var passage : passages) {
            if (passage.kind().isBody() || passage.kind() == PassageKind.CAPTION) {
                references.readPassage(body, passage.span());
                var recorded = PrintedLabel.atStart(body, passage.span());
                if (recorded != null) {
                    references.introduced.add(recorded);
                }
            }
        }
        references.readLabels(body, passages);
        references.readHeadlines(body, passages);
        references.readBareHeadlines(body, passages);
        references.introduced.sort(BY_PLACE);
        references.all.sort(BY_PLACE);
        return references;
    }

    /**
     * Reads from the end, so that 홍길동 가나연구원 센터장 is one phrase and no 연구원. What people said inside marks introduces
     * no one.
     */
    private void readPassage(String body, Span passage) {
        var words = Word.outsideMarks(body, passage);
        int stop = Integer.MAX_VALUE;
        for (int i = words.size() - 1; i >= 0; i--) {
            if (words.get(i).span().start() >= stop) {
                continue;
            }
            var head = BracketedHead.of(body, words, i);
            if (head != null) {
                introduced.add(head);
                all.add(head);
            }
            var reference = endsReference(words, i) ? PhraseReader.read(words, i) : null;
            if (reference instanceof PersonReference.ByName named) {
                addNamesSharingTitle(words, i, named);
                introduced.add(named);
                all.add(named);
                stop = named.span().start();
            } else if (reference instanceof PersonReference.BySurname || reference instanceof PersonReference.ByTitle) {
                all.add(reference);
            }
        }
    }

    /** A title ends the phrase, or a name stands behind a trade: 가수 홍길동. */
    private static boolean endsReference(List<Word> words, int at) {
        var word = words.get(at);
        return !Names.titleAtEnd(word.stem()).isEmpty()
                || KnownNamePhrase.isNear(words, at)
                || word.particle() != null
                        && at > 0
                        && TitlesBeforeNames.isTrade(words.get(at - 1).text())
                || word.particle() != null
                        && at > 1
                        && TitlesBeforeNames.isTrade(words.get(at - 2).text());
    }

    /** “▷홍길동 가나대 교수” on a line of its own, before the remark: a label that says the post in full. */
    private void readLabels(String body, List<FoundPassage> passages) {
        for (var passage : passages) {
            var words =
                    passage.kind() == PassageKind.SUBHEAD ? Word.outsideMarks(body, passage.span()) : List.<Word>of();
            var reference = words.isEmpty() ? null : PhraseReader.read(words, words.size() - 1);
            if (reference instanceof PersonReference.ByName named
                    && named.jobTitle() != null
                    && named.span().start() == words.getFirst().span().start()) {
                introduced.add(named);
                all.add(named);
            }
        }
    }

    /** A name that only the headline gives in full, “홍길동 목사 “…””, where the text says 홍 목사 throughout. */
    private void readHeadlines(String body, List<FoundPassage> passages) {
        var inText = new PersonReferences(List.copyOf(introduced), List.of());
        for (var passage : passages) {
            if (passage.kind() == PassageKind.HEADLINE || passage.kind() == PassageKind.DECK) {
                var found = new PersonReferences(new ArrayList<>(), new ArrayList<>());
                found.readPassage(body, passage.span());
                found.introduced.stream()
                        .filter(named -> named.jobTitle() != null
                                && Names.nameLikelihood(named.name()) == Names.Likelihood.SURE
                                && inText.introduced.stream()
                                        .noneMatch(known -> known.name().equals(named.name())))
                        .forEach(introduced::add);
            }
        }
    }

    /** A bare name that only the headline gives, where the text says surname and title: … 홍길동 “…”, and 홍 부의장 below. */
    private void readBareHeadlines(String body, List<FoundPassage> passages) {
        var headline = passages.stream()
                .filter(passage -> passage.kind() == PassageKind.HEADLINE)
                .findFirst()
                .orElse(null);
        if (headline == null || headline.span().length() > LONGEST_HEADLINE) {
            return;
        }
        var bare = Word.outsideMarks(body, headline.span()).stream()
                .filter(word -> word.particle() == null && Names.isSure(word.text()))
                .toList();
        for (var word : bare) {
            var surname = Names.surname(word.text());
            boolean known = introduced.stream().anyMatch(named -> named.name().startsWith(surname));
            boolean alone = bare.stream()
                            .filter(other -> other.text().startsWith(surname))
                            .count()
                    == 1;
            if (!known && alone) {
                all.stream()
                        .filter(reference -> reference instanceof PersonReference.BySurname one
                                && one.surname().equals(surname)
                                && !NamedPhrase.isPersonal(one.jobTitle()))
                        .findFirst()
                        .ifPresent(reference -> introduced.add(new PersonReference.ByName(
                                word.text(), null, ((PersonReference.BySurname) reference).jobTitle(), word.span())));
            }
        }
    }

    private void addNamesSharingTitle(List<Word> words, int last, PersonReference.ByName named) {
        int first = firstWord(words, last, named.span());
        int i = first - 1;
        var found = new ArrayList<PersonReference.ByName>();
        while (i >= 0 && words.get(i).closed() && found.size() < 20) {
            var earlier = nameBeforeComma(words, i, named);
            if (earlier == null) {
                break;
            }
            found.addFirst(earlier);
            i = firstWord(words, i, earlier.span()) - 1;
        }
        introduced.addAll(found);
        all.addAll(found);
    }

    /** “가나당 홍길동,”: a name right before a comma takes the title that ends the list. */
    private static PersonReference.@Nullable ByName nameBeforeComma(
            List<Word> words, int at, PersonReference.ByName named) {
        var word = words.get(at);
        if (!Names.isName(word.text()) || word.text().length() < 3 || Organisations.speaks(word.text())) {
            return null;
        }
        int from = PhraseReader.runStart(words, at);
        var affiliation = new StringBuilder();
        for (int i = from; i < at; i++) {
            affiliation
                    .append(affiliation.isEmpty() ? "" : " ")
                    .append(words.get(i).text());
        }
        if (affiliation.isEmpty()) {
            affiliation.append(Affiliation.inBrackets(word.note())); // 홍길동(24,나루전자), 임꺽정(20,다온건설)의
        }
        var shared = named.jobTitle() == null ? null : named.affiliation();
        return new PersonReference.ByName(
                word.text(),
                affiliation.isEmpty() ? shared : affiliation.toString(),
                named.jobTitle(),
                new Span(words.get(from).span().start(), word.span().end()));
    }

    private static int firstWord(List<Word> words, int last, Span span) {
        int first = last;
        while (first > 0 && words.get(first - 1).span().start() >= span.start()) {
            first--;
        }
        return first;
    }
}
