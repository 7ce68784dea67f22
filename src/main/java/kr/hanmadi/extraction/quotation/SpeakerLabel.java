package kr.hanmadi.extraction.quotation;

import java.util.regex.Pattern;
import kr.hanmadi.extraction.people.PersonReference;
import kr.hanmadi.extraction.people.PrintedLabel;
import kr.hanmadi.field.Confidence;
import kr.hanmadi.field.EvidenceRule;
import org.jspecify.annotations.Nullable;

/**
 * A label before the remark, as interviews, broadcasts and lists of panellists print it: “▲홍길동 가나대 교수(발제)=“…””,
 * “홍길동: “…””, “[홍길동/가나협회 회장 : “…”]”.
 */
final class SpeakerLabel implements Sieve {
    private static final Pattern LABEL =
            Pattern.compile("(?:^|\\n)[\\s▲△▶▷◇◆■□●○◎☞ㆍ·*\\[<(-]*([가-힣A-Za-z][^\\n“\"=:]{1,60}?)\\s?[=:]\\s?$");

    private static final Pattern LINE =
            Pattern.compile("(?:^|\\n)(?:[\\s▲△▶▷◀◁◇◆■□●○◎☞ㆍ·*\\[<(-]|INT)*+([가-힣A-Za-z][^\\n“\"=:.]{1,50}?)\\s?\\n$");

    /** “▲홍길동 가나대 교수 “…”” and “■ 홍길동 국장 “…””: a bullet, and no colon. */
    private static final Pattern BULLET =
            Pattern.compile("(?:^|\\n)\\s*[▲△▶▷◇◆■□●○◎☞]\\s?([가-힣A-Za-z][^\\n“”\"=:.,]{1,50}?) ?$");

    /** “…”(홍길동 가나대 교수), “…” - 홍길동 가나대 교수: who made the remark stands behind it and ends the line. */
    private static final Pattern SIGNED = Pattern.compile(
            "[“\"][^“”\"\\n]*[”\"] ?(?:\\(([^() \\n?!.]{1,20} [^()\\n?!.]{1,40}(?<![다요죠까네]))\\)|[-–—―] ?([가-힣A-Za-z][^“”\"\\n.]{1,50}))(?=\\n|$)");

    /** A line of nothing but what was said. */
    private static final Pattern ONLY_REMARKS =
            Pattern.compile("(?:[“\"][^“”\"\\n]*+(?:[”\"][ ,.]*+|(?=\\n|$)))++(?=\\n|$)");

    private static final int LONGEST_SIGNED = 2_000;

    @Override
    public @Nullable Attribution answer(QuotationContext context) {
        var signed = context.before().isEmpty() && !context.cue().reported() ? signedBehind(context) : null;
        if (signed != null) {
            return signed;
        }
        if (!context.place().first() || context.mark() == 0) {
            return null;
        }
        int from = Math.max(0, context.mark() - 80);
        var before = context.body().substring(from, context.mark());
        var label = LABEL.matcher(before);
        if (!endsWithColon(before) || !label.find()) {
            var bullet = behindBullet(context, from);
            return bullet == null ? onItsOwnLine(context, from) : bullet;
        }
        int start = from + label.start(1);
        int end = from + label.end(1);
        var reference = PrintedLabel.read(context.body(), start, end);
        var found = reference == null
                ? null
                : context.speakers().attribute(reference, context.recent(), EvidenceRule.Place.BEFORE);
        return found == null || found.speaker() == null
                ? null
                : new Attribution(found.speaker(), EvidenceRule.LABEL_BEFORE, found.subject(), Confidence.HIGH);
    }

    private static boolean endsWithColon(String before) {
        var bare = before.stripTrailing();
        return bare.endsWith(":") || bare.endsWith("=");
    }

    private static @Nullable Attribution signedBehind(QuotationContext context) {
        var body = context.body();
        var line =
                SIGNED.matcher(body).region(context.mark(), Math.min(body.length(), context.mark() + LONGEST_SIGNED));
        if (!line.lookingAt()) {
            return null;
        }
        int group = line.group(1) == null ? 2 : 1;
        return attributeWhole(context, line.start(group), line.end(group));
    }

    /** Whether a line with a bullet and few words ends with the opening mark at this place. */
    static boolean endsWithBullet(String body, int mark) {
        return BULLET.matcher(body.substring(Math.max(0, mark - 80), mark)).find();
    }

    private static @Nullable Attribution behindBullet(QuotationContext context, int from) {
        var bullet = BULLET.matcher(context.body().substring(from, context.mark()));
        return bullet.find() && !context.cue().reported()
                ? attributeWhole(context, from + bullet.start(1), from + bullet.end(1))
                : null;
    }

    /** “▷홍길동 가나대 교수” or “홍길동 / 가나협회 회장” on a line, the remark on the next. */
    private static @Nullable Attribution onItsOwnLine(QuotationContext context, int from) {
        var body = context.body();
        if (body.charAt(context.mark() - 1) != '\n') {
            return null;
        }
        var line = LINE.matcher(body.substring(from, context.mark()));
        boolean alone = ONLY_REMARKS
                .matcher(body)
                .region(context.mark(), Math.min(body.length(), context.mark() + LONGEST_SIGNED))
                .lookingAt();
        if (!alone || !line.find()) {
            return null; // the author of an essay that begins “물이 샌다”는 말을 들었다
        }
        return attributeWhole(context, from + line.start(1), from + line.end(1));
    }

    /** The person that the whole of a label names; null when it names none. */
    private static @Nullable Attribution attributeWhole(QuotationContext context, int start, int end) {
        var reference = PrintedLabel.read(context.body(), start, end);
        boolean whole = reference != null
                && reference.span().start() == start
                && reference.span().end() == end;
        boolean person = reference instanceof PersonReference.ByName named && !isReporter(named.jobTitle())
                || reference instanceof PersonReference.BySurname;
        var found = reference != null && whole && person
                ? context.speakers().attribute(reference, context.recent(), EvidenceRule.Place.BEFORE)
                : null;
        return found == null || found.speaker() == null
                ? null
                : new Attribution(found.speaker(), EvidenceRule.LABEL_BEFORE, found.subject(), Confidence.HIGH);
    }

    /** A byline above the first remark names who wrote it down: 글·사진 홍길동 기자. */
    private static boolean isReporter(@Nullable String jobTitle) {
        return jobTitle != null && (jobTitle.endsWith("기자") || jobTitle.endsWith("특파원"));
    }
}
