package kr.hanmadi.extraction.quotation;

import java.util.regex.Pattern;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.EvidenceRule;
import org.jspecify.annotations.Nullable;

/** The paper's questions, and the person who answers them: - 첫 무대는 어땠나. △ “떨렸다.” */
final class Interview {
    private static final String ASKS = "^(?:[-–—―▶▷▲]\\s?|Q\\d{0,2}[.:]?\\s?|문\\s?[.:]\\s?|질문\\s?[.:]\\s?)";
    private static final Pattern QUESTION = Pattern.compile(ASKS + "[^“\"]*$");
    /** A question that quotes a third person: - 홍길동 의원은 “…”고 했다. */
    private static final Pattern QUOTING_QUESTION = Pattern.compile(ASKS + "[가-힣].*[다나까요가][.?]$");
    /** What opens an answer before its mark: △ “…”, A. “…”, 답: “…”. */
    private static final Pattern ANSWER = Pattern.compile("^(?:[-–—―△▲○●▷]|A\\d{0,2}[.:]|답\\s?[.:])?\\s?(?=[“\"])");

    private static final int LONGEST_QUESTION = 300;

    private final Speakers speakers;
    private final RecentSpeakers recent;
    private FoundSpeaker.@Nullable Person interviewee;
    /** Whether the passage before was a question. */
    private boolean asked;

    Interview(Speakers speakers, RecentSpeakers recent) {
        this.speakers = speakers;
        this.recent = recent;
    }

    /** “- 첫 무대는 어땠나.” */
    static boolean isQuestion(String text) {
        return QUESTION.matcher(text).find() && text.length() <= LONGEST_QUESTION;
    }

    /** A question with another person's words, which only the answer behind it tells from a remark. */
    static boolean isQuotingQuestion(String text, String next) {
        return text.length() <= LONGEST_QUESTION
                && QUOTING_QUESTION.matcher(text).find()
                && ANSWER.matcher(next).find();
    }

    /** The first question settles who is interviewed: the last person that spoke before it, or the one mentioned most. */
    void ask(int at) {
        asked = true;
        if (interviewee == null) {
            var person = recent.person();
            interviewee = person == null ? speakers.mostMentioned(at) : person;
        }
    }

    /** Whether the next passage is read as an answer. */
    void expectAnswer(boolean expected) {
        asked = expected;
    }

    boolean isAnswered() {
        return asked;
    }

    /** How many characters a passage has before the mark of its answer, if it is one. */
    int beforeAnswer(String passage) {
        var answer = ANSWER.matcher(passage);
        return asked && answer.find() ? answer.end() : 0;
    }

    /** The interviewed person as the speaker of an answer; null when the passage answers no question. */
    @Nullable
    Attribution answer() {
        return asked && interviewee != null
                ? new Attribution(interviewee, EvidenceRule.INTERVIEW_ANSWER, null, Confidence.MEDIUM)
                : null;
    }
}
