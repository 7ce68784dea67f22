package kr.hanmadi.extraction.passage;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.people.Names;
import kr.hanmadi.extraction.report.FoundPassage;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.field.PassageKind;
import org.jspecify.annotations.Nullable;

/** Tells the parts of a report apart, line by line: headline, decks, byline, lead, subheads, paragraphs, captions, tail. */
public final class PassageReader {
    private static final Pattern TAIL = Pattern.compile(
            "^[▶☞※◆■□▷►▣◎ⓒ©<\\[ ]*(?:" + Lexicon.anyOf("passage/tail-openings.txt")
                    + "|[ⓒ©▶☞☎])|무단\\s?전재|재배포\\s?금지|기사제보",
            Pattern.CASE_INSENSITIVE);
    /** 정정합니다, 바로잡습니다, 이 기사는 … 수정됐습니다: what the paper says of its own report. */
    private static final Pattern CORRECTION =
            Pattern.compile("^[※*▶▷☞■□◆◇●○\\[(<【〈 ]{0,4}(?:" + Lexicon.anyOf("passage/correction-headings.txt")
                    + " ?[\\])>】〉:：]|(?:정정|반론) ?보도문?$|바로잡습니다$|이 기사는 .{0,60}"
                    + Lexicon.anyOf("passage/correcting-nouns.txt") + "(?:됐|되었|했|하였))");
    /** A line that closes the report: what follows are headlines of others, or advertisements. */
    private static final Pattern OTHERS = Pattern.compile(
            "^[▶▷☞■◆●\\[<【 ]{0,3}(?:이 시각 (?:주요|추천|많이 본) ?(?:뉴스|기사)|" + Lexicon.anyOf("passage/other-reports.txt")
                    + " ?(?:기사|뉴스)(?: 보기| 더보기)?|핫 ?뉴스|AD|ADVERTISEMENT|광고)[\\]>】 ]{0,2}$");
    /** 사진 설명: … , [사진=가나뉴스] …, … 있다. 홍길동 기자. */
    private static final Pattern PHOTOGRAPH = Pattern.compile(
            "^\\s*[<\\[(▲△◀▶]?\\s?사진\\s?(?:설명\\s?[:=\\]]|[:=][^.]{1,30}[\\])>]|\\])|있다\\.\\s?[가-힣]{2,4} ?(?:선임|인턴|사진)?\\s?기자\\.?$"
                    // 2025.2.6/가나통신: the agency of the photograph
                    + "|\\d{4}\\.\\s?\\d{1,2}\\.\\s?\\d{1,2}\\.?\\s?/\\s?[가-힣A-Za-z0-9]{2,10}$");
    /** [홍길동/가나협회 회장 : “…”], as broadcasters print a recorded remark. */
    private static final Pattern RECORDED =
            Pattern.compile("^[\\[<(【]?[^\\n“”\":]{2,50}\\s?[:=]\\s?[“\"].*[”\"][\\])>】]?$");
    /** “…”(홍길동 가나대 교수), “…” - 홍길동 가나대 교수: a remark with the name of who made it. */
    private static final Pattern SIGNED = Pattern.compile(
            "^[“\"][^“”\"]*[.?!][”\"] ?(?:\\([^() ?!.]{1,20} [^()?!.]{1,40}(?<![다요죠까네])\\)|[-–—―] ?[가-힣A-Za-z][^“”\".]{1,50})$");

    private static final Pattern PRESS_RELEASE = Pattern.compile("[\\[<【]? ?보 ?도 ?(?:참고 ?|설명 ?)?자 ?료 ?[\\]>】]?");
    private static final Pattern RELEASED =
            Pattern.compile("^" + Lexicon.anyOf("passage/release-fields.txt") + "\\s?[:：]");
    private static final Pattern CAPTION = Pattern.compile(
            "^\\s*[▲△◀▶]?.{0,200}(?:[/(|\\[]\\s?사진\\s?[=:제]|사진\\s?=|사진제공|사진\\s?제공|자료사진|=\\s?뉴스1|제공\\s?[)\\]]?$|있다\\.?\\s?[/(<《〈\\[][^.]{1,20}$)");
    private static final List<String> CREDITED = List.of("사진", "뉴스1", "제공", "있다");
    private static final Pattern BYLINE_LEAD = Pattern.compile(
            "^\\s*(?:\\[[^\\]\\n]{1,60}\\]|[(【<][^)】>\\n]{1,60}[)】>])\\s*(?:[가-힣]{2,4}(?:[·ㆍ‧, ]{1,2}[가-힣]{2,4}){0,9}\\s?(?:기자|특파원|통신원)\\s*=?\\s*|=\\s*)?");
    /** 정리 홍길동, 사진 임꺽정. */
    private static final String CREDIT = Lexicon.anyOf("passage/credit-roles.txt") + "\\s[가-힣]{2,4}(?![가-힣])";

    private static final String REPORTER =
            "[가-힣]{2,4}(?:[·ㆍ‧,/ ]{1,2}[가-힣]{2,4}){0,4}\\s?" + Bylines.RANK + "?\\s?" + Bylines.TITLE + "(?![가-힣])";
    /** 홍길동 기자 a@b.c; 가나시=홍길동 기자; 홍길동 기자, 임꺽정 기자. */
    private static final Pattern BYLINE_LINE =
            Pattern.compile("^\\s*(?:[/■▲△◇□▶◆●ⓒ-]\\s?|" + Lexicon.anyOf("passage/byline-fields.txt")
                    + "[\\s=:|/]+|\\(?[가-힣]{2,8}(?:[·/][가-힣]{2,8})?\\)?\\s?[=｜|/]\\s?)*"
                    + REPORTER + "(?:\\s?[,·/]\\s?" + REPORTER + ")*.{0,60}$");
    /** 글·사진 홍길동 기자; 가나일보 홍길동 기자 입력 2026.3.12; 홍길동 가나일보 기자; 홍길동 기자입니다; 가나방송 뉴스 홍길동입니다. */
    private static final Pattern SHORT_BYLINE =
            Pattern.compile("^\\s*(?:(?:글[·ㆍ]사진|사진[·ㆍ]글)\\s[가-힣]{2,4}\\s.{0,4}(?:기자|특파원|PD)"
                    + "|[가-힣A-Za-z0-9]{2,14} [가-힣]{2,4} (?:[가-힣]{2,4})?기자(?![가-힣])|[가-힣]{2,4} [가-힣A-Za-z]{2,14} 기자(?![가-힣])"
                    + "|[가-힣]{2,4} 기자(?:입니다|가 (?:보도|취재|전해|전합)[가-힣 ]{0,8})"
                    + "|" + CREDIT + "(?:\\s?[·ㆍ‧/|,]?\\s?" + CREDIT + "){0,4}(?:\\s?기자)?$"
                    + "|[가-힣A-Z0-9 ]{0,12}뉴스 [가-힣]{2,4}입니다|\\(?취재(?:기자)?\\s?[:=]).{0,60}$");
    /** 홍길동 2025. 2. 6. 08:55 */
    private static final Pattern NAME_AND_DATE = Pattern.compile(
            "^\\s*([가-힣]{2,4})\\s+(?:입력\\s?|등록\\s?|승인\\s?)?(?:19|20)\\d\\d[.\\-/년]\\s?\\d{1,2}[.\\-/월]\\s?\\d{1,2}.{0,20}$");

    private static final Pattern EMAIL = Pattern.compile("[\\w.+-]{1,40}@[\\w-]{1,40}(?:\\.[\\w-]{2,20}){1,3}");
    private static final int LONGEST_SHORT_BYLINE = 70;
    private static final int LONGEST_LABEL = 120;
    private static final int LONGEST_SUBHEAD = 90;

    /** “…고 밝혔다.[1][2]”: notes of an encyclopedia behind the full stop. */
    private static final Pattern NOTES = Pattern.compile("(?:\\s?\\[{1,2}[^\\[\\]\\n]{0,40}\\]{1,2})+\\s?$");

    private final String body;
    private final List<Span> lines;
    private final boolean bodyAlone;
    private final List<FoundPassage> passages = new ArrayList<>();
    private boolean inBody;
    /** Whether the text opens as a press release does, so that its headline stands further down. */
    private boolean release;
    /** Whether the lines belong to others since a line said so: 이 시각 주요뉴스. */
    private boolean others;

    /** Whether it was a correction, which runs to the end. */
    private boolean correcting;
    /** The line whose closing byline was looked for last, and that byline: every line is asked more than once. */
    private @Nullable Span lastAsked;

    private @Nullable Span lastSignOff;

    private PassageReader(String body, boolean bodyAlone) {
        this.body = body;
        this.lines = splitLines(body);
        this.bodyAlone = bodyAlone;
    }

    /** The only paragraph of a text is its body, even where it looks like a caption or a tail: “페이스북은 …했다.” */
    public static List<FoundPassage> read(String body) {
        var passages = new PassageReader(body, false).readLines();
        if (hasBody(passages)) {
            return passages;
        }
        var alone = new PassageReader(body, true).readLines();
        return hasBody(alone) ? alone : passages;
    }

    private static boolean hasBody(List<FoundPassage> passages) {
        return passages.stream().anyMatch(passage -> passage.kind().isBody());
    }

    private List<FoundPassage> readLines() {
        int tail = bodyAlone ? lines.size() : tailStart();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i);
            if (i >= tail) {
                addPassage(isBylineLine(line) ? PassageKind.BYLINE : PassageKind.TAIL, line);
            } else if (passages.isEmpty()
                    && PRESS_RELEASE.matcher(line.in(body)).matches()) {
                release = true;
            } else if (release
                    && passages.isEmpty()
                    && RELEASED.matcher(line.in(body)).lookingAt()) {
                continue;
            } else if (passages.isEmpty() && !isBylineLine(line)) {
                addPassage(PassageKind.HEADLINE, line);
            } else {
                classify(line, i);
            }
        }
        return passages;
    }

    private void classify(Span line, int index) {
        var text = beginningOf(line);
        boolean heads = line.length() <= 60 && CORRECTION.matcher(text).lookingAt() && text.indexOf('다') < 0;
        others &= correcting || !isParagraph(line, index) || !text.endsWith("다."); // the report goes on
        if (inBody && !bodyAlone && (OTHERS.matcher(text).lookingAt() || heads)) {
            others = true;
            correcting |= heads;
        }
        if (others || inBody && !bodyAlone && CORRECTION.matcher(text).lookingAt()) {
            addPassage(isBylineLine(line) ? PassageKind.BYLINE : PassageKind.TAIL, line);
        } else if (isBylineLine(line)) {
            addPassage(PassageKind.BYLINE, line);
        } else if (!bodyAlone && line.length() <= 300 && isCaption(text)) {
            addPassage(PassageKind.CAPTION, line);
        } else if (isParagraph(line, index)) {
            paragraph(line);
        } else {
            addPassage(inBody ? PassageKind.SUBHEAD : PassageKind.DECK, line);
        }
    }

    private static boolean isCaption(String text) {
        // (서울=뉴스1) 홍길동 기자 = …: an agency's name in its lead is no credit
        var lead = BYLINE_LEAD.matcher(text);
        var rest = lead.lookingAt() && isBylineText(lead.group()) ? text.substring(lead.end()) : text;
        return hasCredit(rest)
                || (text.contains("사진") || text.contains("기자") || text.indexOf('/') >= 0)
                        && PHOTOGRAPH.matcher(text).find();
    }

    /** The words of the pattern are looked for first, for it tries every one of them behind every character. */
    private static boolean hasCredit(String text) {
        return CREDITED.stream().anyMatch(text::contains)
                && CAPTION.matcher(text).lookingAt();
    }

    /** “[가나일보 = 홍길동 기자] 6일 오후 …”: the byline opens the lead. */
    private void paragraph(Span line) {
        var lead = BYLINE_LEAD.matcher(beginningOf(line));
        int start = line.start();
        if (!inBody && lead.lookingAt() && isBylineText(lead.group()) && lead.end() < line.length()) {
            int end = line.start() + lead.end();
            addPassage(PassageKind.BYLINE, trimmed(line.start(), end));
            start = end;
        }
        var signed = signOff(new Span(start, line.end()));
        int end = signed == null || !inBody && signed.start() == start ? line.end() : signed.start();
        addPassage(inBody ? PassageKind.PARAGRAPH : PassageKind.LEAD, trimmed(start, end));
        inBody = true;
        if (signed != null && end < line.end()) {
            addPassage(PassageKind.BYLINE, trimmed(signed.start(), signed.end()));
            addPassage(PassageKind.TAIL, trimmed(signed.end(), line.end()));
        }
    }

    private static boolean isBylineText(String text) {
        return text.contains("기자") || text.contains("특파원") || text.contains("=");
    }

    /** Running text ends like a sentence, or is too long for a label. A line that is one quotation alone is a subhead. */
    private boolean isParagraph(Span line, int index) {
        var text = line.in(body);
        if (line.length() > LONGEST_LABEL || isSignedOff(line)) {
            return true;
        }
        boolean colon = text.indexOf(':') >= 0 || text.indexOf('=') >= 0;
        boolean recorded = inBody && colon && RECORDED.matcher(text).matches();
        if (recorded || SIGNED.matcher(text).matches() || !inBody && opensBehindByline(text)) {
            return true;
        }
        var plain = text.indexOf('[') < 0 ? text : NOTES.matcher(text).replaceFirst("");
        var bare = withoutMarksAtEnd(plain, " \"”’'」』)]");
        if (bare.isEmpty()) {
            return false;
        }
        char last = bare.charAt(bare.length() - 1);
        boolean whole = isOneQuotation(text);
        if (whole) {
            return last == '.';
        }
        if (last == '.' || last == '。') {
            return true;
        }
        if (last == '?' || last == '!') {
            return line.length() > LONGEST_SUBHEAD || text.indexOf("다. ") >= 0 || !besidesLabel(index);
        }
        return last == '다' && text.length() > 40;
    }

    /** [가나일보 | 홍길동 기자] “…”: a remark that opens the report. */
    private static boolean opensBehindByline(String text) {
        var lead = BYLINE_LEAD.matcher(text);
        return lead.lookingAt()
                && lead.group().contains("기자")
                && lead.end() < text.length()
                && isOneQuotation(text.substring(lead.end()));
    }

    private boolean besidesLabel(int index) {
        return index > 0 && !passages.isEmpty() && passages.getLast().kind() != PassageKind.LEAD
                || lines.get(index).length() <= 40;
    }

    private static boolean isOneQuotation(String text) {
        var bare = text.strip();
        if (bare.length() < 3 || "“\"‘'".indexOf(bare.charAt(0)) < 0) {
            return false;
        }
        int close = -1;
        for (int i = 1; i < bare.length() && close < 0; i++) {
            close = "”\"’'".indexOf(bare.charAt(i)) >= 0 ? i : -1;
        }
        return close == bare.length() - 1;
    }

    private static String withoutMarksAtEnd(String text, String marks) {
        int end = text.length();
        while (end > 0 && marks.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    /** The first line of the last run of tail lines and bylines. */
    private int tailStart() {
        int start = lines.size();
        for (int i = lines.size() - 1; i > 0; i--) {
            var line = lines.get(i);
            boolean tail =
                    line.length() <= 200 && TAIL.matcher(beginningOf(line)).find() && !isSignedOff(line);
            if (tail || isBylineLine(line)) {
                start = i;
            } else if (SIGNED.matcher(beginningOf(line)).matches()) {
                break;
            } else if (line.length() > LONGEST_LABEL || body.charAt(line.end() - 1) == '.') {
                break;
            }
        }
        return start;
    }

    /** Whether a sentence and then a byline stand in the line. */
    private boolean isSignedOff(Span line) {
        var signed = signOff(line);
        return signed != null && signed.start() > line.start();
    }

    private @Nullable Span signOff(Span line) {
        if (!line.equals(lastAsked)) {
            lastAsked = line;
            lastSignOff = SignOff.in(body, line);
        }
        return lastSignOff;
    }

    private boolean isBylineLine(Span line) {
        if (line.length() > LONGEST_LABEL || isSignedOff(line)) {
            return false;
        }
        var text = line.in(body);
        if (hasCredit(text)) {
            return false; // <사진=홍길동 기자>
        }
        var dated = NAME_AND_DATE.matcher(text);
        if (dated.matches() && Names.isName(dated.group(1))) {
            return true;
        }
        if (DateLine.isDateLine(BYLINE_LEAD.matcher(text).replaceFirst(""))) {
            return true;
        }
        if (line.length() <= LONGEST_SHORT_BYLINE && SHORT_BYLINE.matcher(text).matches()) {
            return true;
        }
        boolean bracketed = BYLINE_LEAD.matcher(text).matches() && text.contains("기자");
        return bracketed
                || BYLINE_LINE.matcher(text).matches() && !text.endsWith("다.")
                || (line.length() <= 60
                        && EMAIL.matcher(text).find()
                        && !text.endsWith("다.")
                        && !TAIL.matcher(text).find());
    }

    private String beginningOf(Span line) {
        return body.substring(line.start(), Math.min(line.end(), line.start() + 400));
    }

    private void addPassage(PassageKind kind, Span span) {
        if (span.length() > 0) {
            passages.add(new FoundPassage(kind, span));
        }
    }

    private Span trimmed(int start, int end) {
        while (start < end && body.charAt(start) == ' ') {
            start++;
        }
        while (end > start && body.charAt(end - 1) == ' ') {
            end--;
        }
        return new Span(start, end);
    }

    private static List<Span> splitLines(String body) {
        var lines = new ArrayList<Span>();
        int start = 0;
        while (start < body.length()) {
            int end = body.indexOf('\n', start);
            end = end < 0 ? body.length() : end;
            int from = start;
            int to = end;
            while (from < to && Character.isWhitespace(body.charAt(from))) {
                from++;
            }
            while (to > from && Character.isWhitespace(body.charAt(to - 1))) {
                to--;
            }
            if (to > from) {
                lines.add(new Span(from, to));
            }
            start = end + 1;
        }
        return lines;
    }
}
