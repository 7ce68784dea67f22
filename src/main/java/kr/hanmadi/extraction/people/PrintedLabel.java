package kr.hanmadi.extraction.people;

import java.util.regex.Pattern;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.AnonymousKind;
import org.jspecify.annotations.Nullable;

/** A label that stands by itself and names someone: 홍길동 가나대 교수, 홍길동/가나협회 회장, 김○○/시민. */
public final class PrintedLabel {
    private static final Pattern RECORDED =
            Pattern.compile("[\\[<(【]?([가-힣]{2,5})\\s?/\\s?([^\\n“”\":/]{2,40}?)\\s?[:=]\\s?[“\"]");

    /** 김○○, as broadcasters print people that they do not name. */
    private static final Pattern MASKED = Pattern.compile("[가-힣]{1,2}[○◯〇]{1,2}|[가-힣]{1,2}(?:XX|OO)");

    private PrintedLabel() {}

    /** [홍길동/가나협회 회장 : “…”], which introduces the speaker; null when a paragraph does not open so. */
    static PersonReference.@Nullable ByName atStart(String body, Span paragraph) {
        var label = RECORDED.matcher(body).region(paragraph.start(), paragraph.end());
        return label.lookingAt() && read(body, label.start(1), label.end(2)) instanceof PersonReference.ByName named
                ? named
                : null;
    }

    /** The person that the whole stretch names; null when it names none. */
    public static @Nullable PersonReference read(String body, int start, int end) {
        int slash = body.substring(start, end).indexOf('/');
        if (slash > 0) {
            var name = body.substring(start, start + slash).strip();
            var post = Word.of(body, start + slash + 1, end);
            var named = post.isEmpty() ? null : PhraseReader.read(post, post.size() - 1);
            if (MASKED.matcher(name).matches()) {
                return new PersonReference.ByAnonymous(name, AnonymousKind.CITIZEN, new Span(start, end));
            }
            if (Names.isName(name)) {
                var span = new Span(start, end);
                return switch (named) {
                    case PersonReference.ByTitle title ->
                        new PersonReference.ByName(name, title.affiliation(), title.jobTitle(), span);
                    case PersonReference.BySurname firm -> // [홍길동/가나나라 대표 : “…”]: a body, whatever it looks like
                        new PersonReference.ByName(name, firm.surname(), firm.jobTitle(), span);
                    case null, default ->
                        new PersonReference.ByName(
                                name, body.substring(start + slash + 1, end).strip(), null, span);
                };
            }
        }
        var words = Word.of(body, start, end);
        return words.isEmpty() ? null : PhraseReader.readLabel(words, words.size() - 1);
    }
}
