package kr.hanmadi.extraction.people;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    private static final int MOST_WORDS = 4;
    private static final int MOST_NAMES = 100;
    private static final int MOST_PLACES = 20;
    private static final String NAME_OF_PARTY = "([가-힣]{2,9}당|국민의힘)";
    private static final Pattern PARTY =
            Pattern.compile("(?<![가-힣])" + NAME_OF_PARTY + "(?=[^가-힣]|[은는이가의과와을를도에] |소속|에서|에게)");
    /** 가나당 임꺽정 대표와 홍길동 원내대표: those of one party. */
    private static final Pattern COLLEAGUE =
            Pattern.compile("(?<![가-힣])" + NAME_OF_PARTY + " [가-힣]{2,4} [가-힣]{2,8}(?:[과와]|,|·) ?$");

    private static final Pattern PARTY_AS_TOPIC = Pattern.compile(NAME_OF_PARTY + "[은는이] [^\\n]*");

    private static final Pattern JOINED = Pattern.compile("(?:[·ㆍ‧][가-힣]{2,4}){1,20}+");

    private Belongings() {}

    /** What the bare places of names say, and what the sentence before says of a party's speaker. */
    public static List<PersonReference.ByName> in(
            String body, List<FoundPassage> passages, List<PersonReference.ByName> introduced) {
        var headlines = passages.stream()
                .filter(passage -> passage.kind() == PassageKind.HEADLINE || passage.kind() == PassageKind.DECK)
                .map(FoundPassage::span)
                .toList();
        var told = introduced.stream()
                .filter(one -> one.affiliation() != null)
                .map(PersonReference.ByName::name)
                .collect(Collectors.toSet());
        var found = new ArrayList<PersonReference.ByName>();
        for (var place : placesOfNames(body, introduced)) {
            boolean asked = !told.contains(place.in(body))
                    && headlines.stream().noneMatch(headline -> headline.contains(place));
            var affiliation = asked ? beside(body, place) : "";
            if (!affiliation.isEmpty()) {
                found.add(new PersonReference.ByName(place.in(body), affiliation, null, place));
            }
        }
        for (var one : introduced) {
            var party = one.affiliation() == null && one.jobTitle() != null && PARTY_POSTS.has(one.jobTitle())
                    ? partyOf(body, one.span().start())
                    : null;
            if (party != null) {
                found.add(new PersonReference.ByName(one.name(), party, one.jobTitle(), one.span()));
            }
        }
        return found;
    }

    /** Where names stand: by the model, and all places of those that were introduced. */
    private static List<Span> placesOfNames(String body, List<PersonReference.ByName> introduced) {
        var places = new TreeMap<Integer, Span>();
        ReportNames.current().places().forEach(place -> places.put(place.start(), place));
        var names =
                introduced.stream().map(PersonReference.ByName::name).distinct().limit(MOST_NAMES);
        names.filter(name -> name.length() >= 3).forEach(name -> {
            int at = body.indexOf(name);
            for (int i = 0; at >= 0 && i < MOST_PLACES; i++) {
                if (at == 0 || !Character.isLetterOrDigit(body.charAt(at - 1))) {
                    places.putIfAbsent(at, new Span(at, at + name.length()));
                }
                at = body.indexOf(name, at + name.length());
            }
        });
        return List.copyOf(places.values());
    }

    private static String beside(String body, Span place) {
        int end = place.end();
        int close = end < body.length() && body.charAt(end) == '('
                ? body.indexOf(')', end, Math.min(body.length(), end + LONGEST_NOTE))
                : -1;
        var noted = close > 0 ? Affiliation.inBrackets(body.substring(end + 1, close)) : "";
        var told = noted.isEmpty() ? before(body, place.start()) : noted;
        var behind = told.isEmpty() ? after(body, place) : told;
        var around = behind.isEmpty() ? inPhrase(body, place) : behind;
        return around.isEmpty() ? ofColleague(body, place) : around;
    }

    /** The body that any place of a name tells, of a person who was found by a surname and a title; null without one. */
    static @Nullable String toldOf(String name) {
        var body = ReportNames.current().body();
        int at = name.length() < 3 ? -1 : body.indexOf(name, Math.max(0, body.indexOf('\n')));
        for (int i = 0; at >= 0 && i < MOST_PLACES; i++) {
            boolean starts = at == 0 || !Character.isLetterOrDigit(body.charAt(at - 1));
            var told = starts ? beside(body, new Span(at, at + name.length())) : "";
            if (!told.isEmpty()) {
                return told;
            }
            at = body.indexOf(name, at + name.length());
        }
        return null;
    }

    /** “임꺽정 가나당 대표가 늦었다”: what a name has around it inside marks, too, where people are talked about. */
    private static String inPhrase(String body, Span place) {
        if (body.startsWith(" 정부", place.end())) {
            return ""; // 홍길동 정부 제2대 국무총리
        }
        int line = body.lastIndexOf('\n', place.start()) + 1;
        int stop = body.indexOf('\n', place.end());
        var words = Word.of(
                body,
                Math.max(line, place.start() - FARTHEST_POST),
                Math.min(stop < 0 ? body.length() : stop, place.end() + FARTHEST_POST));
        int at = 0;
        while (at < words.size() && words.get(at).end() < place.end()) {
            at++;
        }
        for (int last = at; last < words.size() && last - at <= MOST_WORDS; last++) {
            if (!Names.titleAtEnd(words.get(last).stem()).isEmpty()
                    && PhraseReader.read(words, last) instanceof PersonReference.ByName named
                    && named.name().equals(place.in(body))
                    && named.affiliation() != null
                    && Affiliation.isBody(named.affiliation())) {
                return named.affiliation();
            }
            if (words.get(last).closed()) {
                break;
            }
        }
        return "";
    }

    /** 마르코 벨리니 볼리비아 대통령과의 회담: the country or body between a foreign name and a title, wherever that stands. */
    private static String after(String body, Span place) {
        var list = JOINED.matcher(body).region(place.end(), body.length());
        boolean joined = list.lookingAt(); // 홍길동·임꺽정 가나당 의원
        int end = joined ? list.end() : place.end();
        if (!joined && place.in(body).indexOf(' ') < 0 || !body.startsWith(" ", end)) {
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
        int open = body.charAt(stop - 1) == ')' ? body.lastIndexOf('(', stop) : -1;
        boolean apart = open <= 0 || !Character.isLetterOrDigit(body.charAt(open - 1)); // not 임꺽정(가나당) 홍길동
        if (open >= 0 && apart && stop - open < FARTHEST_POST) { // “(가나당) 홍길동 대표가”
            var inside = body.substring(open + 1, stop - 1);
            return Names.isOrganisation(inside) && !Morphology.isCommonWord(inside) ? inside : "";
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

    /** “가나당 임꺽정 대표와 홍길동 원내대표가”: the party of both. */
    private static String ofColleague(String body, Span place) {
        var post = body.startsWith(" ", place.end())
                ? Word.of(body, place.end(), Math.min(body.length(), place.end() + FARTHEST_POST))
                : List.<Word>of();
        var colleague = COLLEAGUE.matcher(body).region(Math.max(0, place.start() - FARTHEST_POST), place.start());
        boolean both = !post.isEmpty()
                && PARTY_POSTS.has(post.getFirst().stem())
                && colleague.find()
                && isParty(colleague.group(1));
        return both ? colleague.group(1) : "";
    }

    private static @Nullable String partyOf(String body, int start) {
        var before = partyBefore(body, start);
        return before == null ? partyOfParagraph(body, start) : before;
    }

    /** “가나당은 … 방침이다. 다만 홍길동 원내대표는”: the only party of the paragraph so far, which a sentence is about. */
    private static @Nullable String partyOfParagraph(String body, int start) {
        int line = Math.max(body.lastIndexOf('\n', start) + 1, start - FARTHEST);
        var party = PARTY.matcher(body).region(line, start);
        String only = null;
        boolean topic = false;
        while (party.find()) {
            var name = party.group(1);
            if (!isParty(name)) {
                continue;
            }
            if (only != null && !only.endsWith(name) && !name.endsWith(only)) {
                return null;
            }
            only = only == null || name.length() > only.length() ? name : only;
            topic |= party.end() < body.length() && "은는".indexOf(body.charAt(party.end())) >= 0;
        }
        return topic ? only : null;
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

    /** 여당, 제1야당: a side of the house, and no party. */
    static boolean isSide(String word) {
        return word.endsWith("여당") || word.endsWith("야당");
    }

    static boolean isParty(String word) {
        return word.equals("국민의힘") || !isSide(word) && !word.endsWith("정당") && Organisations.speaks(word);
    }
}
