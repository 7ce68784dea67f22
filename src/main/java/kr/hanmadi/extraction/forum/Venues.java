package kr.hanmadi.extraction.forum;

import java.util.regex.Pattern;
import kr.hanmadi.extraction.people.Names;
import kr.hanmadi.extraction.people.PhraseReader;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.Word;
import org.jspecify.annotations.Nullable;

/** Finds where something took place: “서울 가나구 나라호텔에서”, in a sentence, the fullest form of it. */
final class Venues {
    private static final int MOST_WORDS = 7;
    private static final Pattern BUILT = Pattern.compile(
            "(?:회관|호텔|센터|홀|실|관|강당|광장|플라자|컨벤션|캠퍼스|대학교|대학|국회|당사|캠프|타워|빌딩|호|층|청사|도서관|박물관|극장|교회|학교|공원|시청|도청|구청|군청|의사당|협회|재단|본사|병원|로비|마당|체육관|스튜디오|법원|연수원|카페|식당|공간|공연장|회의장|행사장|연회장|룸|컨벤션|하우스|라운지|문화원|아트홀|아트센터|스퀘어|농협|은행|터미널|역|항|구|시|동|군|읍|면|앞)$");
    private static final Pattern NO_PLACE = Pattern.compile(
            "(?:자리|행사|대회|회견|방송|인터뷰|페이스북|트위터|성명|가운데|측|발언|토론|세미나|포럼|간담회|회의|브리핑|연설|축사|인사말|논평|개회사|환영사|과정|시점|상황|입장|차원|관점|측면|심판|재판|변론|조사|영상|글|기조발제|발제|주제발표|질의응답|총회|개회식|폐회식)$");
    private static final Pattern HELD = Pattern.compile("^(?:열린|열렸|열고|열었|열어|연|개최|진행|가진|가졌|갖|마련|공동|만나|기자)");

    private Venues() {}

    static @Nullable String in(String body, Span sentence) {
        var words = Word.of(body, sentence.start(), sentence.end());
        String fullest = null;
        for (int i = 0; i < words.size(); i++) {
            var particle = words.get(i).particle();
            if (particle == null
                    || !particle.text().startsWith("에서")
                    || NO_PLACE.matcher(words.get(i).stem()).find()) {
                continue;
            }
            int from = i;
            while (from > 0 && i - from < MOST_WORDS && !words.get(from).opened() && belongs(words.get(from - 1))) {
                from--;
            }
            boolean held = i + 1 < words.size()
                    && HELD.matcher(words.get(i + 1).text()).find();
            boolean built = BUILT.matcher(words.get(i).stem()).find()
                    || Names.isPlace(words.get(from).text());
            var place = body.substring(
                            words.get(from).span().start(),
                            words.get(i).end() - particle.text().length())
                    .strip();
            if ((held || built) && place.length() >= 2 && (fullest == null || place.length() > fullest.length())) {
                fullest = place;
            }
        }
        return fullest;
    }

    private static boolean belongs(Word word) {
        var text = word.text();
        if (word.closed()
                || text.equals("오후")
                || text.equals("오전")
                || text.equals("이날")
                || PhraseReader.isAdnominal(text)) {
            return text.equals("한");
        }
        boolean time = Character.isDigit(text.charAt(0)) && "일월년시분".indexOf(text.charAt(text.length() - 1)) >= 0;
        return !time
                && (word.particle() == null
                        || Names.isPlace(text)
                        || BUILT.matcher(text).find() && !word.marksTopic());
    }
}
