package kr.hanmadi.extraction.people;

import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.Word;
import org.jspecify.annotations.Nullable;

/** The head of a body that a report names in brackets: “가나협회(회장 홍길동)는”, “‘가나 포럼’(대표의원 홍길동)은”. */
final class NotedHead {
    private static final Pattern HEAD =
            Pattern.compile("(?<title>[가-힣]{2,9})(?:\\s*[:=]\\s*|\\s+)(?<name>[가-힣]{2,4})(?:\\s*[,·ㆍ].*)?");
    /** Posts of a head; a film has a director, too, but a film is no affiliation. */
    private static final Pattern LEADS = Pattern.compile(".*(?:장|대표|대표의원|대표이사|대표변호사|총재|사령관|주지)");

    private static final Pattern OCCASION = Pattern.compile(".*(?:토론회|세미나|간담회|공청회|심포지엄|콘퍼런스|컨퍼런스|좌담회|회의|총회)");

    private NotedHead() {}

    /** The head of the body whose name ends with {@code words[at]}; null where the brackets behind it name no one. */
    static PersonReference.@Nullable ByName of(String body, List<Word> words, int at) {
        var word = words.get(at);
        var note = word.note();
        if (note == null) {
            return null;
        }
        var head = HEAD.matcher(note);
        if (!head.matches()) {
            return null;
        }
        var title = head.group("title");
        var name = head.group("name");
        boolean leads = LEADS.matcher(title).matches()
                && Names.titleAtEnd(title).equals(title)
                && !title.equals("좌장")
                && Names.isName(name)
                && !Organisations.speaks(name);
        boolean firm = at > 0 && PhraseReader.isLegalForm(words.get(at - 1).text()); // 법무법인 나루(대표변호사 홍길동)
        boolean named = firm || body.charAt(word.span().end()) != '(' || Names.isOrganisation(word.stem());
        if (!leads || !named || OCCASION.matcher(word.stem()).matches()) {
            return null;
        }
        int from = PhraseReader.runStart(words, at);
        int start = body.indexOf(note, word.span().end());
        return new PersonReference.ByName(
                name,
                PhraseReader.label(words, from, at),
                title,
                new Span(start + head.start("title"), start + head.end("name")));
    }
}
