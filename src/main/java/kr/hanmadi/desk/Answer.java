package kr.hanmadi.desk;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import kr.hanmadi.account.AccountRefused;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.ObjectError;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * What the desk answers to a form, said where the editor works.
 *
 * @param part the id of the card or form that it stands in; empty for the top of the page
 * @param wrong whether something is to be put right
 */
public record Answer(String part, boolean wrong, List<Line> lines) implements Serializable {
    private static final String NAME = "answer";

    /** A message and the words that stand in it. */
    public record Line(String key, List<String> words) implements Serializable {
        static Line of(String key, Object... words) {
            return new Line(key, Arrays.stream(words).map(String::valueOf).toList());
        }

        public Object[] arguments() {
            return words.toArray();
        }
    }

    static Answer said(String part, String key, Object... words) {
        return new Answer(part, false, List.of(Line.of(key, words)));
    }

    static Answer wrong(String part, Line line) {
        return new Answer(part, true, List.of(line));
    }

    static Answer wrong(String part, String key, Object... words) {
        return wrong(part, Line.of(key, words));
    }

    /** What came of it: the message when it is done, or why it is not. */
    static Answer attempt(String part, String done, Runnable act) {
        try {
            act.run();
            return said(part, done);
        } catch (Refused e) {
            return wrong(part, e.line());
        } catch (AccountRefused e) {
            return wrong(part, e.messageKey());
        } catch (ChangedMeanwhile | ConcurrencyFailureException e) {
            return wrong(part, "desk.changed");
        } catch (IllegalStateException e) {
            return wrong(part, "desk.not-possible");
        }
    }

    /** The same of a form; what two editors say of one name at the same time is refused by the database. */
    static Answer save(String part, Runnable act) {
        try {
            return attempt(part, "desk.saved", act);
        } catch (DataIntegrityViolationException e) {
            return wrong(part, "desk.changed");
        }
    }

    /** The same at another part of the page. */
    Answer at(String otherPart) {
        return new Answer(otherPart, wrong, lines);
    }

    /** Whether someone else changed what was to be changed. */
    public boolean isConflict() {
        return lines.stream().anyMatch(line -> line.key().equals("desk.changed"));
    }

    /** The mistakes of a form, in words of its own. */
    static Answer mistakes(String part, BindingResult errors) {
        return new Answer(
                part,
                true,
                errors.getAllErrors().stream().map(Answer::mistake).distinct().toList());
    }

    private static Line mistake(ObjectError error) {
        return error instanceof FieldError field && field.isBindingFailure()
                ? Line.of("desk.mistake.unreadable", String.valueOf(field.getRejectedValue()))
                : Line.of("desk.mistake", String.valueOf(error.getDefaultMessage()));
    }

    /** Keeps the answer for the page that is shown next, and leads to its part. */
    String onPage(String path, RedirectAttributes then) {
        then.addFlashAttribute(NAME, this);
        return "redirect:" + path + (part.isEmpty() ? "" : "#" + part);
    }

    static boolean isWrong(RedirectAttributes then) {
        return then.getFlashAttributes().get(NAME) instanceof Answer answer && answer.wrong;
    }
}
