package kr.hanmadi.extraction.people;

import java.util.List;
import java.util.Set;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.text.Word;
import org.jspecify.annotations.Nullable;

/**
 * Reads a phrase around a name that the evidence of the whole report gives ({@link ReportNames}): what follows the name is
 * the affiliation and the title, also one that is in no list, 홍길동 가나연구소 수석 전략가.
 */
final class KnownNamePhrase {
    private static final int FARTHEST = 8;
    /** How titles end that no list knows: 전략가, 창업자, 자문역, 석좌. */
    private static final Lexicon ENDS_OF_TITLES = Lexicon.words("people/last-syllables-of-titles.txt");

    private static final Lexicon ONE_SYLLABLE = Lexicon.words("people/one-syllable-words.txt");
    private static final Set<String> SIDES = Set.of("측", "등", "씨측");

    private final List<Word> words;
    private final int from;
    private final int last;
    private final ReportNames names = ReportNames.current();
    /** The words of the name, its text, and what its last word has behind it. */
    private int first;

    private int end;
    private String text = "";
    private String behind = "";

    private KnownNamePhrase(List<Word> words, int from, int last) {
        this.words = words;
        this.from = from;
        this.last = last;
    }

    /** What a phrase with a known name refers to; null when it holds none, or is not about that person. */
    static @Nullable PersonReference in(List<Word> words, int from, int last) {
        var phrase = new KnownNamePhrase(words, from, last);
        int best = -1;
        double most = 0;
        for (int i = from; i <= last; i++) {
            double likely = phrase.isAt(i) ? phrase.names.likely(phrase.text) : 0;
            likely = likely > 0 && Names.isOrganisation(phrase.text) ? likely / 2 : likely;
            boolean another = likely > 0
                    && phrase.end < last - 1
                    && NamedPhrase.isPersonal(words.get(phrase.end + 1).text()); // 홍길동 군 아버지 홍판서 씨
            if (likely > most && !another) {
                best = i;
                most = likely;
            }
        }
        return best >= 0 && phrase.isAt(best) ? phrase.readPhrase() : phrase.byPart();
    }

    /** Whether what the rules read is kept: A씨, and a name beside what is only a part of one. */
    static boolean isAsGood(@Nullable PersonReference ruled, PersonReference known) {
        if (ruled instanceof PersonReference.ByAnonymous) {
            return known instanceof PersonReference.ByName named && named.jobTitle() == null;
        }
        boolean firm = ruled instanceof PersonReference.ByOrganisation body
                && PhraseReader.isLegalForm(body.label().split(" ", 2)[0]); // 법무법인 다온은
        return firm
                || ruled instanceof PersonReference.ByName one
                        && known instanceof PersonReference.BySurname part
                        && !one.name().contains(part.surname()) // 회의 중인 벨리니 장관
                        && (Names.isSure(one.name()) || !ReportNames.current().isUnlikely(one.name()));
    }

    /** Whether a name begins at a word of the phrase and ends in it. */
    private boolean isAt(int at) {
        int stop = names.endOf(words.get(at).span().start());
        if (stop < 0) {
            return false;
        }
        int word = at;
        var name = new StringBuilder();
        while (word < last && words.get(word + 1).span().start() < stop) {
            name.append(words.get(word).text()).append(' ');
            word++;
        }
        int length = stop - words.get(word).span().start();
        var whole = words.get(word).text();
        if (length <= 0 || length > whole.length()) {
            return false;
        }
        first = at;
        end = word;
        text = name + whole.substring(0, length);
        behind = whole.substring(length);
        return true;
    }

    private @Nullable PersonReference readPhrase() {
        if (end == last) {
            return atEnd();
        }
        if (!behind.isEmpty()
                || SIDES.contains(words.get(end + 1).stem())
                || isOfficeOf(words.get(end + 1).text())) {
            return null;
        }
        var stem = words.get(last).stem();
        var title = NamedPhrase.titleOf(stem);
        boolean open = title.isEmpty()
                && stem.length() >= 2
                && words.get(last).marksSubject()
                && ENDS_OF_TITLES.endOf(stem).isPresent()
                && !Organisations.speaks(stem)
                && !SourceLabel.isHead(stem);
        if (title.isEmpty() && !open) {
            return null;
        }
        return withTitle(open ? stem : title, open ? "" : stem.substring(0, stem.length() - title.length()));
    }

    /** 홍길동 의원실 관계자: not the one named. */
    private static boolean isOfficeOf(String next) {
        return next.endsWith("실") && Names.isTitle(next.substring(0, next.length() - 1)) || next.endsWith("측");
    }

    private @Nullable PersonReference withTitle(String title, String glued) {
        int titleFrom = last;
        while (glued.isEmpty() && titleFrom > end + 1 && NamedPhrase.belongsToTitle(words.get(titleFrom - 1))) {
            titleFrom--;
            title = words.get(titleFrom).text() + " " + title;
        }
        if (isPartOnly()) {
            return end + 1 < titleFrom || !glued.isEmpty()
                    ? null
                    : new PersonReference.BySurname(text, null, title, PhraseReader.phrase(words, first, last));
        }
        return new NameWithPost(words, from, last).read(end, first, titleFrom, text, title, glued);
    }

    /** A part of a longer name: 벨리니 장관, where the report says 마르코 벨리니. */
    private boolean isPartOnly() {
        return text.indexOf(' ') < 0 && (names.isPart(text) || !Names.isName(text));
    }

    /** 홍길동은, 홍길동씨는, 가나국 외무장관 마르코 벨리니는. */
    private @Nullable PersonReference atEnd() {
        var particle = words.get(last).particle();
        var title = behind;
        if (particle != null && behind.endsWith(particle.text())) {
            title = behind.substring(0, behind.length() - particle.text().length());
        }
        if (!title.isEmpty()) {
            if (!Names.titleAtEnd(title).equals(title)) {
                return null;
            }
            return isPartOnly()
                    ? new PersonReference.BySurname(text, null, title, PhraseReader.phrase(words, first, last))
                    : new NameWithPost(words, from, last).read(last, first, last, text, title, "");
        }
        if (title.isEmpty() && particle != null && behind.isEmpty()) {
            return null; // 홍가은, where 홍가 is no name: 은 belongs to it
        }
        var whole = text.indexOf(' ') < 0 ? names.whole(text) : null;
        boolean titled = first > from
                && (!Names.titleAtEnd(words.get(first - 1).text()).isEmpty()
                        || TitlesBeforeNames.isPostBefore(words.get(first - 1).text()));
        int before = titled ? first - 1 : first;
        var told = Affiliation.beforeName(words, from, before);
        var affiliation = titled && told.isEmpty() ? HeldPost.markedBefore(words, before) : told;
        var noted =
                affiliation.isEmpty() ? Affiliation.inBrackets(words.get(last).note()) : affiliation;
        var start = titled || !affiliation.isEmpty() ? from : first;
        var post = titled || !noted.isEmpty() || first > from
                ? Affiliation.Post.of(noted, titled ? words.get(first - 1).text() : "")
                : HeldPost.before(words, first);
        return post.of(whole == null ? text : whole, PhraseReader.phrase(words, start, last));
    }

    /** 쇼 감독: a part of a name too short to be found by itself. */
    private @Nullable PersonReference byPart() {
        var stem = words.get(last).stem();
        var whole = words.get(last).marksSubject() ? names.whole(stem) : null;
        if (whole != null
                && !ONE_SYLLABLE.has(stem)
                && !Morphology.isCommonWord(stem)) { // 콕은, where the report says 알랭 콕
            return new PersonReference.ByName(whole, null, null, words.get(last).span());
        }
        var title = Names.titleAtEnd(stem);
        if (last == from
                || !title.equals(stem)
                || stem.isEmpty()
                || !names.isPart(words.get(last - 1).text())) {
            return null;
        }
        return new PersonReference.BySurname(
                words.get(last - 1).text(), null, title, PhraseReader.phrase(words, last - 1, last));
    }

    /** Whether a name runs over the end of this word, or ends with it and nothing parts it from the next. */
    static boolean goesOn(List<Word> words, int at) {
        int covered = endOfNameAt(words, at);
        var word = words.get(at);
        int end = word.span().start() + word.text().length();
        return covered > end || covered == end && !word.closed();
    }

    /** 홍길동이, which would be a name of three syllables elsewhere. */
    static boolean endsBeforeParticle(Word word) {
        var particle = word.particle();
        int end = ReportNames.current().endOf(word.span().start());
        return particle != null
                && !particle.text().equals("의")
                && end == word.span().end()
                && word.note() == null;
    }

    /** The end of the name that covers the beginning of a word; -1 without one. */
    private static int endOfNameAt(List<Word> words, int at) {
        var names = ReportNames.current();
        for (int i = at; i >= Math.max(0, at - 3); i--) {
            int end = names.endOf(words.get(i).span().start());
            if (end > words.get(at).span().start()) {
                return end;
            }
        }
        return -1;
    }

    /** Whether a name ends with this word, or stands before it in a phrase that a subject's particle ends. */
    static boolean isNear(List<Word> words, int at) {
        if (endOfNameAt(words, at) >= 0) {
            return true;
        }
        int to = words.get(at).marksSubject() ? Math.max(0, at - FARTHEST) : at;
        for (int i = at - 1; i >= to; i--) {
            if (ReportNames.current().endOf(words.get(i).span().start()) >= 0) {
                return true;
            }
        }
        return false;
    }
}
