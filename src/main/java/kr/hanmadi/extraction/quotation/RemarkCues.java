package kr.hanmadi.extraction.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.MarkPair;

/** Every pair's own cue; in a list (“…”, “…”고 말했다) the last one's counts for all. */
final class RemarkCues {
    private static final Pattern LISTED = Pattern.compile("[,·/]|,? ?[△▲▷▶○●◇◆□■①-⑳]");

    private static final Pattern AND = Pattern.compile("[가-힣]{0,3}(?:며|면서)");

    private RemarkCues() {}

    private static boolean isAnothers(ReportingCue cue) {
        return cue.owner() == ReportingCue.Owner.NO_ONE || cue.owner() == ReportingCue.Owner.EMBEDDED;
    }

    static List<ReportingCue> of(String body, Span sentence, List<MarkPair> pairs) {
        var cues = new ArrayList<ReportingCue>();
        for (var pair : pairs) {
            var cue = ReportingCue.after(body, pair, sentence.end());
            boolean labelled = !cue.speech()
                    && !pair.single()
                    && pair.outer().end() >= sentence.end()
                    && SpeakerLabel.endsWithBullet(body, pair.outer().start());
            cues.add(labelled ? new ReportingCue(ReportingCue.Owner.SUBJECT, false, null, null) : cue);
        }
        for (int i = pairs.size() - 2; i >= 0; i--) {
            var between = body.substring(
                            pairs.get(i).outer().end(), pairs.get(i + 1).outer().start())
                    .strip();
            boolean listed = between.isEmpty() || LISTED.matcher(between).matches();
            boolean alike = listed && pairs.get(i).single() == pairs.get(i + 1).single();
            if (alike
                    && between.isEmpty()
                    && cues.get(i).speech()
                    && !cues.get(i + 1).speech()) {
                cues.set(i + 1, cues.get(i)); // a remark in several pairs, the last cut off
            } else if (alike && !cues.get(i).reported()) {
                cues.set(i, cues.get(i + 1));
            } else if (AND.matcher(between).matches() && isAnothers(cues.get(i + 1))) {
                cues.set(i, cues.get(i).ownedBy(cues.get(i + 1).owner())); // “…”며 “…”는 목소리가 컸다
            }
        }
        return cues;
    }
}
