package kr.hanmadi.extraction.quotation;

import java.util.List;
import kr.hanmadi.extraction.people.Names;
import kr.hanmadi.extraction.people.Organisations;
import kr.hanmadi.extraction.people.PersonReference;
import kr.hanmadi.extraction.report.Span;
import org.jspecify.annotations.Nullable;

/** A name in marks that stands right before a word: ‘가나의 눈’ 매체, ‘물길을 위한 모임’ 관계자. */
final class NameInMarks {
    private static final String OPENING = "“‘\"'「『";
    private static final String CLOSING = "”’\"'」』";
    private static final int LONGEST = 25;
    /** Of a foreign name. */
    private static final int MOST_PARTS = 4;

    private NameInMarks() {}

    /** The name that ends right before the word at a place; null without one. */
    static @Nullable Span before(String body, int word) {
        if (word < 3 || body.charAt(word - 1) != ' ' || CLOSING.indexOf(body.charAt(word - 2)) < 0) {
            return null;
        }
        int start = word - 2;
        while (start > 0
                && word - start < LONGEST
                && OPENING.indexOf(body.charAt(start - 1)) < 0
                && body.charAt(start - 1) != '\n') {
            start--;
        }
        boolean opens = start > 0 && OPENING.indexOf(body.charAt(start - 1)) >= 0 && word - 2 - start >= 2;
        return opens ? new Span(start, word - 2) : null;
    }

    /** '마르코 벨리니' 가나협회 연구원은: the foreign name in marks before a post at a body; null without one. */
    static PersonReference.@Nullable ByName named(String body, PersonReference.ByTitle title) {
        var affiliation = title.affiliation();
        boolean at = affiliation != null && (Names.isOrganisation(affiliation) || Organisations.speaks(affiliation));
        var name = at ? before(body, title.span().start()) : null;
        if (name == null) {
            return null;
        }
        var parts = List.of(name.in(body).split(" "));
        boolean foreign =
                parts.size() > 1 && parts.size() <= MOST_PARTS && parts.stream().allMatch(Names::isForeignPart);
        return foreign
                ? new PersonReference.ByName(
                        name.in(body),
                        affiliation,
                        title.jobTitle(),
                        new Span(name.start(), title.span().end()))
                : null;
    }

    /** 관계자: a source that says nothing without the name. */
    static boolean isSource(String label) {
        return label.equals("관계자") || label.equals("측");
    }

    /** 제작진 of a film or a programme. */
    static boolean isMaker(String label) {
        return label.equals("제작진");
    }
}
