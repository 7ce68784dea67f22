package kr.hanmadi.extraction.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntFunction;
import kr.hanmadi.extraction.ReportReader;
import kr.hanmadi.field.Confidence;

/** Asks whether invented names are read at their first mention in simple sentences: 300 of each kind, the same ones every time. */
final class NameProbe {
    private static final int OF_EACH = 300;
    private static final int SEED = 99;
    /** Last syllables that bodies, places and particles end in, too. */
    private static final String AWKWARD = "대도원청부은이가국회시구당과로만";

    private static final int EXAMPLES = 12;
    private static final List<String> KOREAN = List.of(
            "%s 가나연구원 연구위원은 “물길을 바꿔야 한다”고 말했다.",
            "가나당 %s 의원은 “물길을 바꿔야 한다”고 말했다.",
            "%s 가나대 교수는 “물길을 바꿔야 한다”고 말했다.",
            "이날 토론자로 나선 %s 변호사는 “물길을 바꿔야 한다”고 말했다.",
            "%s 씨는 “물길을 바꿔야 한다”고 말했다.");
    private static final List<String> FOREIGN = List.of(
            "%s 가나국 외무장관은 “물길을 바꿔야 한다”고 말했다.",
            "가나은행의 %s 수석 전략가는 “물길을 바꿔야 한다”고 말했다.",
            "%s 가나대 교수는 “물길을 바꿔야 한다”고 말했다.",
            "이날 %s 가나국 대통령은 “물길을 바꿔야 한다”고 말했다.");

    private final ReportReader reader = new ReportReader();

    private NameProbe() {}

    public static void main(String[] args) {
        var probe = new NameProbe();
        var names = new MadeUpNames(new Random(SEED));
        probe.run("Korean, three syllables", KOREAN, any -> names.korean(2));
        probe.run("Korean, two syllables", KOREAN, any -> names.korean(1));
        probe.run("Korean, awkward end", KOREAN, number -> {
            var name = names.korean(2);
            return name.substring(0, name.length() - 1) + AWKWARD.charAt(number % AWKWARD.length());
        });
        probe.run("foreign, two parts", FOREIGN, any -> String.join(" ", names.foreign(2)));
    }

    private void run(String kind, List<String> sentences, IntFunction<String> next) {
        int right = 0;
        int open = 0;
        int surelyWrong = 0;
        var wrong = new ArrayList<String>();
        for (int i = 0; i < OF_EACH; i++) {
            var name = next.apply(i);
            var text = "물 부족 대책 토론회 열려\n" + sentences.get(i % sentences.size()).formatted(name) + "\n";
            var quote = reader.read(text, null).quotes().getLast();
            var speaker = quote.speaker();
            if (speaker != null && speaker.label().equals(name)) {
                right++;
                continue;
            }
            boolean sure = speaker != null && quote.evidence().confidence() == Confidence.HIGH;
            open += speaker == null ? 1 : 0;
            surelyWrong += sure ? 1 : 0;
            if (wrong.size() < EXAMPLES) {
                wrong.add(name + " -> " + (speaker == null ? "nobody" : speaker.label()) + (sure ? " (HIGH)" : ""));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: right %.1f%%, nobody %d, wrong at HIGH %d, as %s%n",
                kind,
                100.0 * right / OF_EACH,
                open,
                surelyWrong,
                wrong);
    }
}
