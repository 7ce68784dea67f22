package kr.hanmadi.extraction.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.people.Names;
import kr.hanmadi.extraction.people.Organisations;
import kr.hanmadi.extraction.people.PersonReference;
import kr.hanmadi.extraction.people.PhraseReader;
import kr.hanmadi.extraction.report.FoundBacker;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.BackerRole;
import org.jspecify.annotations.Nullable;

/** Reads a list of people and bodies from its end: 가나협회(회장 홍길동)와 나라재단, 홍길동·임꺽정 의원. */
final class BackerList {
    /** 가나나무(대표 홍길동): a note that only a body has. */
    private static final Pattern LED =
            Pattern.compile("^(?:[가-힣]{2,6} )?" + Lexicon.anyOf("forum/posts-of-backers.txt") + " [가-힣]{2,4}");
    /** 주민 단체인 가나회: what a body is, before its name. */
    private static final Pattern APPOSED = Pattern.compile(Lexicon.anyOf("forum/kinds-of-bodies.txt") + "인$");

    /** 기념해 가나회가, 마련됐으며 가나회가: the list begins behind the clause. */
    private static final Pattern CLAUSE_END = Pattern.compile("(?:고|며|해|여|어|아|서|면서|자|는데)$");

    /** 가나당 홍길동·임꺽정 의원실: an office each. */
    private static final Pattern OFFICES = Pattern.compile("(?:^|\\s)([가-힣]{2,4}(?:[·ㆍ‧][가-힣]{2,4})*) 의원실$");

    private static final Lexicon GROUP = Lexicon.words("forum/unnamed-backers.txt");
    /** 두 의원, 5개 단체: backers that are named elsewhere. */
    private static final Pattern COUNTED =
            Pattern.compile("^(?:" + Lexicon.anyOf("forum/counts-of-backers.txt") + "|\\d+(?:개|명|인|곳)?) .*");

    private static final Set<String> WITH_OTHERS = Set.of("비롯해", "비롯한", "포함해");

    private static final Pattern BRACKET = Pattern.compile("\\([^)]*\\)");

    private final String body;
    private final List<FoundSpeaker.Person> people;

    BackerList(String body, List<FoundSpeaker.Person> people) {
        this.body = body;
        this.people = people;
    }

    /** Empty where no backer can be read there. */
    List<FoundBacker> endingAt(List<Word> words, int last, BackerRole role) {
        var items = new ArrayList<FoundBacker>();
        int end = last;
        int from = last;
        while (from >= 0) {
            int start = itemStart(words, from);
            var item = readItem(words, start, from, role);
            if (item.isEmpty()) {
                break;
            }
            items.addAll(0, item);
            end = start;
            while (end > 1 && APPOSED.matcher(words.get(end - 1).text()).find()) {
                end--;
                while (end > 0
                        && !joinsNext(words.get(end - 1))
                        && words.get(end - 1).particle() == null) {
                    end--;
                }
            }
            if (end > 1 && WITH_OTHERS.contains(words.get(end - 1).text())) { // 홍길동 의원을 비롯해 성춘향·임꺽정 의원
                from = end - 2;
                continue;
            }
            if (end == 0
                    || !joinsNext(words.get(end - 1))
                    || Backers.BACKS.matcher(words.get(end - 1).text()).find()) {
                break;
            }
            from = end - 1;
            from -= from > 0 && words.get(from).text().equals("및") ? 1 : 0;
        }
        return items;
    }

    static boolean joinsNext(Word word) {
        var particle = word.particle();
        boolean with = particle != null
                && (particle.text().equals("과") || particle.text().equals("와"));
        return with || word.closed() && particle == null || word.text().equals("및");
    }

    private static int itemStart(List<Word> words, int last) {
        int from = last;
        while (from > 0 && last - from < 5 && !words.get(from).opened()) {
            var before = words.get(from - 1);
            boolean ends = before.closed()
                    || joinsNext(before)
                    || APPOSED.matcher(before.text()).find()
                    || before.particle() != null && !before.text().endsWith("의")
                    || before.text().equals("산하")
                    || before.text().equals("소속")
                    || PhraseReader.isAdnominal(before.text())
                    || CLAUSE_END.matcher(before.text()).find() && Morphology.isVerbForm(before.text())
                    || Backers.BACKS.matcher(before.text()).find()
                    || Backers.isTime(before);
            if (ends) {
                break;
            }
            from--;
        }
        return from;
    }

    private List<FoundBacker> readItem(List<Word> words, int start, int last, BackerRole role) {
        var end = words.get(last);
        boolean from = end.particle() != null && end.particle().text().equals("에서"); // 가나협회에서 주관
        int stop = joinsNext(end) || from || end.marksSubject()
                ? end.span().end()
                : end.span().start() + end.text().length();
        var text = BRACKET.matcher(body.substring(words.get(start).span().start(), stop))
                .replaceAll("")
                .strip();
        var offices = OFFICES.matcher(text);
        if (offices.find()
                && personNames(offices.group(1)).size() == offices.group(1).split("[·ㆍ‧]").length) {
            return personNames(offices.group(1)).stream()
                    .map(name -> new FoundBacker(role, name + " 의원실", null))
                    .toList();
        }
        var named = switch (PhraseReader.read(words, last)) {
            case PersonReference.ByName one -> List.of(one.name());
            case PersonReference.BySurname one -> namesOfSurname(one);
            case PersonReference.ByGroup several -> personNames(several.label());
            case null, default -> personNames(text);
        };
        if (!named.isEmpty()) {
            return named.stream()
                    .map(name -> new FoundBacker(role, name, personNamed(name)))
                    .toList();
        }
        var bodies = new ArrayList<FoundBacker>();
        for (var part : bodiesWithin(text)) {
            boolean marked = start > 0
                            && words.get(start).opened()
                            && "‘'“\""
                                            .indexOf(body.charAt(
                                                    words.get(start).span().start() - 1))
                                    >= 0
                    || words.get(start).span().start() > 0
                            && "‘'“\""
                                            .indexOf(body.charAt(
                                                    words.get(start).span().start() - 1))
                                    >= 0;
            var name = part.strip();
            boolean led = end.note() != null && LED.matcher(end.note()).find();
            boolean joins = last + 1 < words.size()
                            && joinsNext(end)
                            && Backers.TOGETHER.contains(words.get(last + 1).text())
                    || start > 0 && APPOSED.matcher(words.get(start - 1).text()).find();
            if (name.length() >= 2
                    && !GROUP.has(name)
                    && !COUNTED.matcher(name).matches()
                    && (marked || led || joins || isBody(name))) {
                bodies.add(new FoundBacker(role, name, null));
            }
        }
        return bodies;
    }

    /** 가나회·나라회 are two; 가나형사·법무연구원 is one. */
    private static List<String> bodiesWithin(String text) {
        var parts = List.of(text.split("[·ㆍ‧]"));
        return parts.stream().allMatch(part -> isBody(part.strip())) ? parts : List.of(text);
    }

    /** 홍길동·임꺽정 의원, 가나당 홍길동; empty when not all of them are names. */
    private static List<String> personNames(String text) {
        int first = text.indexOf(' ');
        int last = text.lastIndexOf(' ');
        var several = List.of((first < 0 ? text : text.substring(0, first)).split("[·ㆍ‧]"));
        if (several.stream().allMatch(BackerList::isName)) {
            return several;
        }
        var name = text.substring(last + 1);
        return isName(name) ? List.of(name) : List.of();
    }

    private static boolean isName(String word) {
        return word.length() >= 2 && Names.nameLikelihood(word).compareTo(Names.Likelihood.LIKELY) >= 0;
    }

    private List<String> namesOfSurname(PersonReference.BySurname one) {
        return people.stream()
                .filter(person -> Names.surname(person.name()).equals(one.surname())
                        && person.jobTitle() != null
                        && person.jobTitle().endsWith(one.jobTitle()))
                .map(FoundSpeaker.Person::name)
                .toList();
    }

    static boolean isBody(String name) {
        var last = name.substring(name.lastIndexOf(' ') + 1);
        return (Names.isOrganisation(last)
                        || Organisations.speaks(last)
                        || name.startsWith("법무법인 ")
                        || last.endsWith("정"))
                && !MeetingNouns.isNoun(last) | last.endsWith("포럼");
    }

    FoundSpeaker.@Nullable Person personNamed(String name) {
        return people.stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
