package kr.hanmadi.extraction.forum;

import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.people.Names;
import kr.hanmadi.extraction.people.PhraseReader;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.Word;
import org.jspecify.annotations.Nullable;

/** Finds where something took place: “서울 가나구 나라호텔에서”, in a sentence, the fullest form of it. */
final class Venues {
    private static final int MOST_WORDS = 7;
    private static final Lexicon BUILT = Lexicon.words("forum/venue-endings.txt");
    private static final Lexicon NO_PLACE = Lexicon.words("forum/no-venue-endings.txt");
    private static final Pattern HELD = Pattern.compile("^" + Lexicon.anyOf("forum/held-at-a-place.txt"));

    private static final Pattern TIME = Pattern.compile("\\d+(?:[·~∼∼-]\\d+)?(?:년|월|일|시|분)(?:간|쯤|께|경|부터|까지)?|"
            + Lexicon.anyOf("forum/days-and-times.txt") + "|[사나]흘간|이틀간");

    private Venues() {}

    static @Nullable String in(String body, Span sentence) {
        var words = Word.outsideMarks(body, sentence);
        String fullest = null;
        for (int i = 0; i < words.size(); i++) {
            var particle = words.get(i).particle();
            if (particle == null && isBeforeThePress(words, i)) {
                int first = firstOfPlace(words, i);
                var place = body.substring(
                        words.get(first).span().start(), words.get(i).span().end());
                fullest = fullest == null ? place : fullest;
                continue;
            }
            if (particle == null
                    || !particle.text().startsWith("에서")
                    || NO_PLACE.endOf(words.get(i).stem()).isPresent()
                    || MeetingNouns.isNoun(words.get(i).stem())) {
                continue;
            }
            int from = firstOfPlace(words, i);
            if (i + 1 < words.size()
                    && Backers.BACKS.matcher(words.get(i + 1).text()).find()) {
                continue; // 가나협회에서 주관한다
            }
            boolean held = i + 1 < words.size()
                    && HELD.matcher(words.get(i + 1).text()).find();
            boolean timed = from > 0
                    && isTime(words.get(from - 1).text())
                    && !words.get(from).opened();
            boolean built = BUILT.endOf(words.get(i).stem()).isPresent()
                    || Names.isPlace(words.get(from).text());
            var place = body.substring(
                            words.get(from).span().start(),
                            words.get(i).end() - particle.text().length())
                    .strip();
            if ((held || built || timed)
                    && place.length() >= 2
                    && (fullest == null || place.length() > fullest.length())) {
                fullest = place;
            }
        }
        return fullest;
    }

    /** 가나시청 기자회견에서: the room or house right before what is held there for the press. */
    private static boolean isBeforeThePress(List<Word> words, int at) {
        return !words.get(at).closed()
                && at + 1 < words.size()
                && !words.get(at + 1).opened()
                && MeetingNouns.isForThePress(words.get(at + 1).stem())
                && !ForumNames.isBeforePlain(words.get(at).text()) // 공동 기자회견
                && BUILT.endOf(words.get(at).text())
                        .filter(end -> end.length() < words.get(at).text().length())
                        .isPresent();
    }

    private static int firstOfPlace(List<Word> words, int last) {
        int from = last;
        while (from > 0 && last - from < MOST_WORDS && !words.get(from).opened() && belongs(words.get(from - 1))) {
            from--;
        }
        return from;
    }

    private static boolean belongs(Word word) {
        var text = word.text();
        if (word.closed() || isTime(text) || ForumNames.endsName(text) || PhraseReader.isAdnominal(text)) {
            return text.equals("한");
        }
        return word.particle() == null
                || Names.isPlace(text)
                || BUILT.endOf(text).isPresent() && !word.marksTopic();
    }

    private static boolean isTime(String word) {
        return TIME.matcher(word).matches();
    }
}
