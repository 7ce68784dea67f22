package kr.hanmadi.extraction;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the noun phrase that ends at a word: name, affiliation and title in every order, or what else names a speaker. */
final class PhraseReader {
    private static final Lexicon CONNECTIVES = Lexicon.words("connectives.txt");
    private static final Lexicon ANONYMOUS = Lexicon.pairs("anonymous-heads.txt");
    private static final Lexicon FIELDS = Lexicon.pairs("anonymous-fields.txt");
    private static final Set<String> PRONOUNS = Set.of("그", "그녀");
    private static final Set<String> COUNTS = Set.of("두", "세", "네", "다섯", "여섯", "여야", "양", "이들");
    private static final int LONGEST_PHRASE = 7;
    /** Adnominal forms that end a clause before the phrase: “토론자로 나선 홍길동 교수”. */
    private static final String ADNOMINAL_ENDS = "한된린킨친던운할될선온낸졌";

    private PhraseReader() {}

    /** What the phrase that ends with the stem of {@code words[last]} names; null when it names no speaker. */
    static @Nullable Reference read(List<Word> words, int last) {
        var head = words.get(last);
        var stem = head.stem();
        if (PRONOUNS.contains(stem) && head.particle() != null) {
            return new Reference.ByPronoun(head.stemSpan());
        }
        var anonymous = anonymous(words, last, stem);
        if (anonymous != null) {
            return anonymous;
        }
        var title = Names.titleAtEnd(stem);
        if (!title.isEmpty()) {
            var titled = titled(words, last, stem, title);
            if (titled != null) {
                return titled;
            }
        }
        if (Names.isName(stem) && head.particle() != null && !Organisations.speaks(stem)) {
            return new Reference.ByName(stem, null, null, head.stemSpan());
        }
        return Organisations.speaks(stem) ? organisation(words, last, stem) : null;
    }

    private static @Nullable Reference titled(List<Word> words, int last, String stem, String title) {
        var head = words.get(last);
        var glued = stem.substring(0, stem.length() - title.length());
        int from = runStart(words, last);
        if (!glued.isEmpty()) {
            if (Names.isName(glued) && !Names.isOrganisation(glued)) {
                return byName(words, from, last, last, glued, title);
            }
            if (Names.isSurname(glued)) {
                return new Reference.BySurname(glued, title, head.stemSpan());
            }
        }
        int titleFrom = last;
        while (glued.isEmpty()
                && titleFrom > from
                && Names.isTitlePrefix(words.get(titleFrom - 1).text())) {
            titleFrom--;
            title = words.get(titleFrom).text() + " " + title;
        }
        if (glued.isEmpty() && titleFrom > from) {
            var before = words.get(titleFrom - 1);
            if (Names.isSurname(before.text()) && before.text().length() <= 2 && !Names.isName(before.text())) {
                return new Reference.BySurname(
                        before.text(),
                        title,
                        new Span(before.span().start(), head.stemSpan().end()));
            }
        }
        int name = nameAt(words, from, titleFrom, glued.isEmpty());
        if (name >= 0) {
            return byName(words, from, name, last, words.get(name).text(), title);
        }
        return titleAlone(words, from, titleFrom, last, glued, title);
    }

    /** Where the name stands: right before the title, else first in the phrase (홍길동 가나대 교수). */
    private static int nameAt(List<Word> words, int from, int titleFrom, boolean titleStandsAlone) {
        int before = titleFrom - 1;
        if (titleStandsAlone && before >= from && isPlainName(words.get(before))) {
            return before;
        }
        for (int i = from; i < titleFrom; i++) {
            if (isPlainName(words.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isPlainName(Word word) {
        return Names.isName(word.text()) && !Names.isOrganisation(word.text())
                || Names.isName(word.text())
                        && word.text().length() == 3
                        && !Organisations.speaks(word.text())
                        && !endsLikeSchool(word.text());
    }

    private static boolean endsLikeSchool(String word) {
        char end = word.charAt(word.length() - 1);
        return end == '대'
                || end == '부'
                || end == '청'
                || end == '처'
                || end == '당'
                || end == '시'
                || end == '군'
                || end == '구';
    }

    private static Reference byName(List<Word> words, int from, int name, int last, String text, String title) {
        var before = affiliation(words, from, name);
        var glued = titleGlue(words.get(last), title);
        var between = name == last ? "" : join(words, name + 1, titleStart(words, last, title));
        var affiliation = between.isEmpty() ? before : between;
        if (!glued.isEmpty() && name != last) {
            affiliation = (affiliation + " " + withEnd(glued, title)).strip();
        }
        int start = words.get(affiliation.equals(before) && !before.isEmpty() ? from : name)
                .span()
                .start();
        return new Reference.ByName(
                text,
                affiliation.isEmpty() ? null : affiliation,
                title,
                new Span(start, words.get(last).stemSpan().end()));
    }

    private static int titleStart(List<Word> words, int last, String title) {
        return last - (int) title.chars().filter(c -> c == ' ').count();
    }

    /** The part of the head before the title: 가나 of 가나시장. */
    private static String titleGlue(Word head, String title) {
        var end = title.substring(title.lastIndexOf(' ') + 1);
        return head.stem().endsWith(end) ? head.stem().substring(0, head.stem().length() - end.length()) : "";
    }

    /** 가나시장 leads 가나시, 나라연구소장 leads 나라연구소. */
    private static String withEnd(String glued, String title) {
        return title.length() > 1 && title.endsWith("장") && Organisations.isLed(title)
                ? glued + title.substring(0, title.length() - 1)
                : glued;
    }

    private static @Nullable Reference titleAlone(
            List<Word> words, int from, int titleFrom, int last, String glued, String title) {
        var affiliation = affiliation(words, from, titleFrom);
        if (!glued.isEmpty()) {
            affiliation = (affiliation + " " + withEnd(glued, title)).strip();
        }
        int start = affiliation.isEmpty() || from >= titleFrom
                ? words.get(titleFrom).span().start()
                : words.get(from).span().start();
        return new Reference.ByTitle(
                title,
                affiliation.isEmpty() ? null : affiliation,
                new Span(start, words.get(last).stemSpan().end()));
    }

    private static String affiliation(List<Word> words, int from, int to) {
        var text = join(words, from, to);
        return text.endsWith("의") && to - from == 1 ? text.substring(0, text.length() - 1) : text;
    }

    private static String join(List<Word> words, int from, int to) {
        return from >= to
                ? ""
                : words.subList(from, to).stream().map(Word::text).collect(Collectors.joining(" "));
    }

    /** The first word of the phrase that ends at {@code last}: back to a comma, a particle, a verb form or a connective. */
    static int runStart(List<Word> words, int last) {
        int from = last;
        while (from > 0 && last - from < LONGEST_PHRASE && !words.get(from).opened() && !parts(words.get(from - 1))) {
            from--;
        }
        return from;
    }

    private static boolean parts(Word word) {
        if (word.closed() || CONNECTIVES.has(word.text()) || isTime(word.text())) {
            return true;
        }
        if (isAdnominal(word.text())) {
            return true;
        }
        var particle = word.particle();
        if (particle == null) {
            return false;
        }
        return switch (particle.text()) {
            case "의", "이나", "나" -> false;
            // 데이터과 과장, 가나도 지사: an office, unless someone stands before it (장관과, 의원도)
            case "과", "도" -> !Names.titleAtEnd(word.stem()).isEmpty() || Names.isName(word.stem());
            case "가", "이", "로", "에", "와" -> !Names.isName(word.text());
            default -> true;
        };
    }

    private static boolean isTime(String text) {
        char end = text.charAt(text.length() - 1);
        return Character.isDigit(text.charAt(0))
                && (end == '일' || end == '월' || end == '년' || end == '시' || end == '분');
    }

    private static boolean isAdnominal(String text) {
        return text.length() >= 2
                && ADNOMINAL_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0
                && !Names.isName(text)
                && !Names.isOrganisation(text);
    }

    private static @Nullable Reference anonymous(List<Word> words, int last, String stem) {
        var plain = stem.endsWith("들") && stem.length() > 1 ? stem.substring(0, stem.length() - 1) : stem;
        boolean plural = plain.length() < stem.length();
        int from = runStart(words, last);
        var head = ANONYMOUS.endOf(plain).orElse("");
        var first = words.get(from).text();
        if (isMasked(words, last, stem)) {
            int start = last > 0 && stem.equals("씨") ? last - 1 : last;
            return byAnonymous(words, start, last, AnonymousKind.CITIZEN);
        }
        if (COUNTS.contains(first)
                && last - from <= 2
                && last > from
                && !Names.titleAtEnd(plain).isEmpty()) {
            return new Reference.ByGroup(label(words, from, last), phrase(words, from, last));
        }
        if (stem.equals("이들") || stem.equals("그들")) {
            return new Reference.ByGroup(stem, words.get(last).stemSpan());
        }
        if (head.isEmpty()) {
            return null;
        }
        boolean alsoTitle = !Names.titleAtEnd(plain).isEmpty();
        if (plural && !namesSomeone(words, from, last)) {
            return byAnonymous(words, from, last, kind(head, label(words, from, last)));
        }
        // 한 교수, 어느 의원; 교수 alone may be the one named before
        boolean one = first.equals("한") || first.equals("어느") || first.equals("익명의") || first.equals("다른");
        if (!plural && (!alsoTitle || (one && last > from)) && !namesSomeone(words, from, last)) {
            return byAnonymous(words, from, last, kind(head, label(words, from, last)));
        }
        return null;
    }

    /** 김모 씨, A씨, B군: a person whose name the report hides. */
    private static boolean isMasked(List<Word> words, int last, String stem) {
        boolean letter = stem.length() >= 2
                && stem.length() <= 3
                && stem.charAt(0) >= 'A'
                && stem.charAt(0) <= 'Z'
                && "씨군양".indexOf(stem.charAt(stem.length() - 1)) >= 0;
        if (letter) {
            return true;
        }
        var before = last > 0 && stem.equals("씨") ? words.get(last - 1).text() : stem.replaceFirst("씨$", "");
        return before.length() == 2
                && before.endsWith("모")
                && Names.isSurname(before.substring(0, 1))
                && !before.equals(stem);
    }

    private static boolean namesSomeone(List<Word> words, int from, int last) {
        for (int i = from; i < last; i++) {
            if (isPlainName(words.get(i)) && words.get(i).text().length() == 3) {
                return true;
            }
        }
        return false;
    }

    private static AnonymousKind kind(String head, String label) {
        return FIELDS.firstWithin(label)
                .flatMap(FIELDS::value)
                .or(() -> ANONYMOUS.value(head))
                .map(AnonymousKind::valueOf)
                .orElse(AnonymousKind.OTHER);
    }

    private static Reference byAnonymous(List<Word> words, int from, int last, AnonymousKind kind) {
        return new Reference.ByAnonymous(label(words, from, last), kind, phrase(words, from, last));
    }

    private static Reference organisation(List<Word> words, int last, String stem) {
        int from = last;
        int run = runStart(words, last);
        while (from > run
                && last - from < 2
                && Names.isOrganisation(words.get(from - 1).text())) {
            from--;
        }
        return new Reference.ByOrganisation(label(words, from, last), phrase(words, from, last));
    }

    private static String label(List<Word> words, int from, int last) {
        return (join(words, from, last) + " " + words.get(last).stem()).strip();
    }

    private static Span phrase(List<Word> words, int from, int last) {
        return new Span(
                words.get(from).span().start(), words.get(last).stemSpan().end());
    }
}
