package kr.hanmadi.extraction.people;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.report.FoundPassage;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.PassageKind;
import org.jspecify.annotations.Nullable;

/**
 * Where people belong by other places of the report than those that name them with a post: 홍길동(27,나루전자), 나루생명 홍길동 in
 * a caption, “가나당은 … 촉구했다. 홍길동 대변인은”.
 */
public final class Belongings {
    /** Posts that a party has. */
    private static final Lexicon PARTY_POSTS = Lexicon.words("people/posts-of-parties.txt");

    private static final int LONGEST_NOTE = 80;
    private static final int FARTHEST = 300;
    private static final int FARTHEST_POST = 40;
    private static final String NAME_OF_PARTY = "([가-힣]{2,9}당|국민의힘)";
    private static final Pattern PARTY =
            Pattern.compile("(?<![가-힣])" + NAME_OF_PARTY + "(?=[^가-힣]|[은는이가의과와을를도에] |소속|에서|에게)");
    private static final Pattern PARTY_AS_TOPIC = Pattern.compile(NAME_OF_PARTY + "[은는이] [^\\n]*");

    private Belongings() {}

    /** What the bare places of names say, and what the sentence before says of a party's speaker. */
    public static List<PersonReference.ByName> in(
            String body, List<FoundPassage> passages, List<PersonReference.ByName> introduced) {
        var headlines = passages.stream()
                .filter(passage -> passage.kind() == PassageKind.HEADLINE || passage.kind() == PassageKind.DECK)
                .map(FoundPassage::span)
                .toList();
        var found = new ArrayList<PersonReference.ByName>();
        for (var place : ReportNames.current().places()) {
            var affiliation =
                    headlines.stream().anyMatch(headline -> headline.contains(place)) ? "" : beside(body, place);
            if (!affiliation.isEmpty()) {
                found.add(new PersonReference.ByName(place.in(body), affiliation, null, place));
            }
        }
        for (var one : introduced) {
            var party = one.affiliation() == null && one.jobTitle() != null && PARTY_POSTS.has(one.jobTitle())
                    ? partyBefore(body, one.span().start())
                    : null;
            if (party != null) {
                found.add(new PersonReference.ByName(one.name(), party, one.jobTitle(), one.span()));
            }
        }
        return found;
    }

    private static String beside(String body, Span place) {
        int end = place.end();
        int close = end < body.length() && body.charAt(end) == '('
                ? body.indexOf(')', end, Math.min(body.length(), end + LONGEST_NOTE))
                : -1;
        var noted = close > 0 ? Affiliation.inBrackets(body.substring(end + 1, close)) : "";
        var told = noted.isEmpty() ? before(body, place.start()) : noted;
        return told.isEmpty() ? after(body, place) : told;
    }

    /** 마르코 벨리니 볼리비아 대통령과의 회담: the country or body between a foreign name and a title, wherever that stands. */
    private static String after(String body, Span place) {
        int end = place.end();
        if (place.in(body).indexOf(' ') < 0 || !body.startsWith(" ", end)) {
            return "";
        }
        var words = Word.of(body, end, Math.min(body.length(), end + FARTHEST_POST));
        if (words.size() < 2 || words.getFirst().closed() || words.getFirst().particle() != null) {
            return "";
        }
        var word = words.getFirst().text();
        boolean led = !Names.titleAtEnd(words.get(1).stem()).isEmpty()
                || words.get(1).text().endsWith("의")
                        && !Names.titleAtEnd(words.get(1).text().replaceFirst("[과와]의$", ""))
                                .isEmpty();
        boolean names = Names.isPlaceAnywhere(word)
                || Names.isOrganisation(word)
                        && !Names.isKindOfBody(word)
                        && Names.titleAtEnd(word).isEmpty();
        return led && names ? word : "";
    }

    /** 나루생명 홍길동, 나루생명의 존 도: the body right before a name. */
    private static String before(String body, int start) {
        int stop = start - 1;
        if (stop < 1 || body.charAt(stop) != ' ') {
            return "";
        }
        int from = stop;
        while (from > 0 && Character.isLetterOrDigit(body.charAt(from - 1))) {
            from--;
        }
        var word = body.substring(from, stop);
        var bare = word.endsWith("의") ? word.substring(0, word.length() - 1) : word;
        boolean names = bare.length() >= 3
                && !Character.isDigit(bare.charAt(0))
                && Names.isOrganisation(bare)
                && !bare.endsWith("과")
                && !bare.endsWith("도") // 이날도
                && !Morphology.isCommonWord(bare)
                && !Names.isKindOfBody(bare)
                && !Names.isPlace(bare)
                && Names.titleAtEnd(bare).isEmpty()
                && !Affiliation.isOccupation(bare)
                && !Morphology.isConjugated(bare)
                && !ReportNames.current().mayBeName(bare);
        return names ? bare : "";
    }

    /** “가나당은 … 촉구했다.” right before the sentence that begins with the party's speaker. */
    private static @Nullable String partyBefore(String body, int start) {
        boolean opens = start > 1 && (body.charAt(start - 1) == '\n' || body.startsWith(". ", start - 2));
        if (!opens) {
            return null;
        }
        int end = body.charAt(start - 1) == '\n' ? start - 1 : start - 2;
        while (end > 0 && (body.charAt(end) == '\n' || body.charAt(end) == '.')) {
            end--;
        }
        int least = Math.max(0, end - FARTHEST);
        var near = body.substring(least, end + 1);
        int stop = Math.max(near.lastIndexOf(". ") + 1, near.lastIndexOf('\n'));
        boolean whole = stop > 0 || least == 0;
        var topic = PARTY_AS_TOPIC.matcher(near.substring(stop > 0 ? stop + 1 : 0));
        return whole && topic.matches() && isParty(topic.group(1)) ? topic.group(1) : null;
    }

    /** 같은 당 홍길동 의원: the party that the report names last before. */
    static @Nullable String partyNamedLast(int before) {
        var body = ReportNames.current().body();
        var party = PARTY.matcher(body).region(Math.max(0, before - FARTHEST), Math.min(before, body.length()));
        String last = null;
        while (party.find()) {
            last = isParty(party.group(1)) ? party.group(1) : last;
        }
        return last;
    }

    private static boolean isParty(String word) {
        boolean kind = word.endsWith("여당") || word.endsWith("야당") || word.endsWith("정당");
        return word.equals("국민의힘") || !kind && Organisations.speaks(word);
    }
}
