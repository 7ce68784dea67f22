package kr.hanmadi.extraction.passage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.people.Names;
import kr.hanmadi.extraction.report.FoundByline;
import kr.hanmadi.extraction.report.FoundPassage;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.field.PassageKind;
import org.jspecify.annotations.Nullable;

/** Reads the byline passages: reporters with their e-mail, and the newspaper. */
public record Bylines(List<FoundByline> reporters, @Nullable String outlet) {
    /** 선임, 의학전문: what may stand before 기자. */
    static final String RANK = Lexicon.anyOf("passage/reporter-ranks.txt");

    static final String TITLE = Lexicon.anyOf("passage/reporter-titles.txt");
    private static final Pattern REPORTERS = Pattern.compile(
            "(?<!(?:그래픽|일러스트|삽화)\\s?[=:]\\s?)(?<![가-힣])([가-힣]{2,4}(?:[·ㆍ‧,/ ]{1,2}[가-힣]{2,4}){0,4})\\s?" + RANK
                    + "?\\s?" + TITLE + "(?!단)|^\\s*([가-힣]{2,4})\\s+(?:입력\\s?|등록\\s?|승인\\s?)?(?:19|20)\\d\\d[.\\-/년]");
    /** 홍길동 가나일보 기자; 홍길동 기자입니다; 가나방송 뉴스 홍길동입니다; 취재기자: 홍길동. */
    private static final Pattern OTHERWISE = Pattern.compile(
            "^\\s*([가-힣]{2,4}) [가-힣A-Za-z]{2,14} 기자(?![가-힣])|뉴스 ([가-힣]{2,4})입니다|취재(?:기자)?\\s?[:=]\\s?([가-힣]{2,4})"
                    + "|(?:^|[\\s·ㆍ‧/|,])" + Lexicon.anyOf("passage/credit-roles.txt")
                    + " ([가-힣]{2,4})(?![가-힣])|^\\s*([가-힣]{2,4}) [\\w.+-]{1,40}@");
    /** 가나시 = 홍길동 기자: from where a reporter writes, which may look like a name. */
    private static final Pattern WRITTEN_IN =
            Pattern.compile("([가-힣]{2,4})\\s?=\\s?[가-힣]{2,4}[^=]{0,30}(?:기자|특파원|통신원)");
    /** What stands before a name or 기자 and is no name. */
    private static final Lexicon ROLES = Lexicon.words("passage/byline-roles.txt");

    private static final Pattern NAME = Pattern.compile("[가-힣]{2,4}");
    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,40}@[\\w-]{1,40}(?:\\.[\\w-]{2,20}){1,3}");
    private static final Pattern BRACKET =
            Pattern.compile("^\\s*[\\[(【<]([^\\]】>=|]{1,40}?)\\s*(?:[=|]\\s*([^\\])】>]{0,40}))?[\\])】>]");
    private static final Pattern OUTLET =
            Pattern.compile("[가-힣A-Za-z0-9]{1,14}" + Lexicon.anyOf("passage/outlet-endings.txt"));

    public static Bylines read(String body, List<FoundPassage> passages) {
        var found = new LinkedHashMap<String, FoundByline>();
        String outlet = null;
        for (var passage : passages) {
            if (passage.kind() == PassageKind.BYLINE) {
                var text = passage.span().in(body);
                reporters(text, passage.span().start(), found);
                addOtherReporters(text, passage.span().start(), found);
                outlet = outlet == null ? outlet(text) : outlet;
            }
        }
        for (var passage : passages) {
            if (passage.kind() == PassageKind.BYLINE) {
                WRITTEN_IN.matcher(passage.span().in(body)).results().forEach(place -> found.remove(place.group(1)));
            }
        }
        return new Bylines(new ArrayList<>(found.values()), outlet);
    }

    private static void reporters(String text, int offset, LinkedHashMap<String, FoundByline> found) {
        var matcher = REPORTERS.matcher(text);
        var email = EMAIL.matcher(text);
        var address = email.find() ? email.group() : null;
        while (matcher.find()) {
            int group = matcher.group(1) == null ? 2 : 1;
            var names = NAME.matcher(matcher.group(group));
            while (names.find()) {
                var name = names.group();
                if (isReporter(name)) {
                    int start = offset + matcher.start(group) + names.start();
                    var known = found.get(name);
                    var mail = known != null && known.email() != null ? known.email() : address;
                    found.put(
                            name,
                            new FoundByline(
                                    name, mail, known != null ? known.span() : new Span(start, start + name.length())));
                }
            }
        }
    }

    private static void addOtherReporters(String text, int offset, LinkedHashMap<String, FoundByline> found) {
        var matcher = OTHERWISE.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) {
                var name = matcher.group(group);
                if (name != null && isReporter(name)) {
                    int start = offset + matcher.start(group);
                    found.putIfAbsent(name, new FoundByline(name, null, new Span(start, start + name.length())));
                }
            }
        }
    }

    private static boolean isReporter(String name) {
        boolean section = name.length() > 2
                && name.endsWith("부")
                && Morphology.isCommonWord(name.substring(0, name.length() - 1)); // 사회부
        return Names.isName(name)
                && !ROLES.has(name)
                && !section
                && !OUTLET.matcher(name).matches();
    }

    /** [가나일보 = 홍길동 기자], (서울=가나통신), [가나경제]. */
    private static @Nullable String outlet(String text) {
        var bracket = BRACKET.matcher(text);
        if (bracket.find()) {
            var left = bracket.group(1).strip();
            var right = bracket.group(2) == null ? "" : bracket.group(2).strip();
            for (var side : List.of(left, right)) {
                var outlet = OUTLET.matcher(side);
                if (outlet.find()) {
                    return outlet.group();
                }
            }
            return ROLES.has(left) || left.contains("기자") || right.isEmpty()
                    ? null
                    : right.contains("기자") ? left : right;
        }
        var outlet = OUTLET.matcher(text);
        return outlet.find() ? outlet.group() : null;
    }
}
