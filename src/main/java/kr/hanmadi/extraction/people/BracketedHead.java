package kr.hanmadi.extraction.people;

import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.Word;
import org.jspecify.annotations.Nullable;

/** The head of a body that a report names in brackets: “가나협회(회장 홍길동)는”, “‘가나 포럼’(대표의원 홍길동)은”. */
final class BracketedHead {
    private static final Pattern HEAD =
            Pattern.compile("(?<title>[가-힣]{2,9})(?:\\s*[:=]\\s*|\\s+)(?<name>[가-힣]{2,4})(?:\\s*[,·ㆍ].*)?");
    /** Posts of a head; a film has a director, too, but a film is no affiliation. */
    private static final Lexicon LEADS = Lexicon.words("people/posts-of-heads.txt");

    private static final Lexicon OCCASION = Lexicon.words("people/occasions.txt");

    private BracketedHead() {}

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
        boolean leads = LEADS.endOf(title).isPresent()
                && Names.titleAtEnd(title).equals(title)
                && !title.equals("좌장")
                && Names.isName(name)
                && !Organisations.speaks(name);
        boolean firm = at > 0 && PhraseReader.isLegalForm(words.get(at - 1).text()); // 법무법인 나루(대표변호사 홍길동)
        boolean named = firm || body.charAt(word.span().end()) != '(' || Names.isOrganisation(word.stem());
        if (!leads || !named || OCCASION.endOf(word.stem()).isPresent()) {
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
