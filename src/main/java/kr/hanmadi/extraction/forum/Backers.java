package kr.hanmadi.extraction.forum;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Morphology;
import kr.hanmadi.extraction.people.Ledger;
import kr.hanmadi.extraction.people.Names;
import kr.hanmadi.extraction.people.Organisations;
import kr.hanmadi.extraction.people.PhraseReader;
import kr.hanmadi.extraction.people.Reference;
import kr.hanmadi.extraction.report.FoundBacker;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Span;
import kr.hanmadi.extraction.text.MarkPairs;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.field.ForumKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds who stands behind a forum: “가나협회와 나라재단은 … 세미나를 열었다”; “홍길동·임꺽정 의원이 공동 주최하고 가나시가 주관했다”.
 */
final class Backers {
    private static final Pattern OPENED = Pattern.compile(
            "^[’'”\"」』]?(?:을|를)?\\s.{0,25}?(?:열었|열고|연 |연다|여는|열 예정|엽니다|열어|개최했|개최하|개최한|가졌|갖고|마련했|마련한|진행했|했다|자처했|자청했|자처해|자청해|열었습|개최해|개최할|갖는다|마련한다)");
    private static final int FARTHEST_SUBJECT = 10;
    private static final Pattern COPULA = Pattern.compile("(?:이다|다|입니다)$");
    private static final Pattern BACKS = Pattern.compile("^(?:공동)?(?:주최|주관|후원)");
    private static final Set<String> ROLES = Set.of("주최", "주관", "후원", "공동주최");
    private static final Set<String> BETWEEN =
            Set.of("공동", "공동으로", "함께", "같이", "주최", "주관", "주최·주관", "및", "등이", "등", "각각", "매년", "올해", "처음", "직접");
    private static final Set<String> TOGETHER = Set.of("공동으로", "함께", "손잡고");
    /** 가나나무(대표 홍길동): a note that only a body has. */
    private static final Pattern LED = Pattern.compile("^(?:대표|회장|이사장|원장|소장|위원장|총장|대표이사|협회장|센터장) [가-힣]{2,4}");
    /** 주민 단체인 가나회: what a body is, before its name. */
    private static final Pattern APPOSED = Pattern.compile("(?:단체|기관|모임|기업|업체|협회|연구소|회사)인$");

    /** 기념해 가나회가, 마련됐으며 가나회가: the list begins behind the clause. */
    private static final Pattern CLAUSE_END = Pattern.compile("(?:고|며|해|여|어|아|서|면서|자|는데)$");

    private static final Pattern BRACKET = Pattern.compile("\\([^)]*\\)");

    private final String body;
    private final Ledger ledger;
    private final List<FoundSpeaker.Person> people;
    private final List<FoundBacker> found = new ArrayList<>();

    private Backers(String body, Ledger ledger) {
        this.body = body;
        this.ledger = ledger;
        this.people = ledger.people();
    }

    /** Those of the sentence that names the forum, and of the sentences that speak of 주최, 주관 or 후원. */
    static List<FoundBacker> of(String body, ForumNames.Found forum, List<Span> sentences, Ledger ledger) {
        var backers = new Backers(body, ledger);
        backers.opened(forum);
        backers.openedBefore(forum);
        for (int i = 0; backers.found.isEmpty() && i < sentences.size(); i++) {
            backers.openedElsewhere(forum, sentences.get(i));
        }
        for (var sentence : sentences) {
            backers.backed(sentence);
        }
        return backers.found;
    }

    /** The forum named in full in one sentence is held in another: “가나협회는 5일 … 포럼을 열었다”. */
    private void openedElsewhere(ForumNames.Found forum, Span sentence) {
        if (sentence.equals(forum.sentence())) {
            return;
        }
        var pairs = MarkPairs.in(body, sentence);
        for (var other : ForumNames.in(body, sentence, pairs)) {
            if (ForumNames.isSameNoun(forum.name(), other.name())) {
                opened(other);
            }
        }
    }

    /** “…은 … 토론회를 열었다” */
    private void opened(ForumNames.Found forum) {
        var rest = body.substring(
                forum.span().end(),
                Math.min(forum.sentence().end(), forum.span().end() + 60));
        if (!OPENED.matcher(rest).find()) {
            return;
        }
        var words = Word.of(body, forum.sentence().start(), forum.span().start());
        for (int i = words.size() - 1; i >= 0; i--) {
            boolean verb = words.get(i).carriesOn()
                    || Morphology.isVerbForm(words.get(i).text()); // 오는
            boolean also = words.get(i).text().endsWith("도"); // 여의도
            if (words.get(i).marksSubject() && !also && !verb && !isTime(words.get(i)) && !isWithin(words, i)) {
                boolean press = ForumNames.kind(forum.name()) == ForumKind.PRESS_CONFERENCE;
                addListEndingAt(words, behindOthers(words, i), BackerRole.HOST, false);
                if (press && found.isEmpty()) {
                    speaker(words, i);
                }
                together(words, i);
                return;
            }
        }
    }

    /** 가나협회 등이: the last of those who are named stands before 등. */
    private static int behindOthers(List<Word> words, int subject) {
        return subject > 0 && words.get(subject).stem().equals("등") ? subject - 1 : subject;
    }

    /** “홍 의원은 기자회견을 열고”, “벨리니 총리가 연 기자회견”: who gives it, where the report says who that is. */
    private void speaker(List<Word> words, int subject) {
        var reference = PhraseReader.read(words, subject);
        if (reference != null) {
            ledger.meant(reference)
                    .map(Ledger.Meant::person)
                    .ifPresent(who -> found.add(new FoundBacker(BackerRole.HOST, who.name(), who)));
        }
    }

    /** “가나협회는 나라재단과 함께 … 토론회를 열었다” */
    private void together(List<Word> words, int subject) {
        for (int i = subject + 1; i + 1 < words.size(); i++) {
            if (joins(words.get(i))
                    && words.get(i).particle() != null
                    && TOGETHER.contains(words.get(i + 1).text())) {
                addListEndingAt(words, i, BackerRole.HOST, true);
            }
        }
    }

    /** “가나군청이 나루시가 내놓은 정비안을 두고 공청회를 열었다”: the nearer subject is that of a clause within. */
    private static boolean isWithin(List<Word> words, int at) {
        if (words.get(at).marksTopic()) {
            return false;
        }
        boolean another = words.subList(0, at).stream().anyMatch(word -> word.marksSubject() && !isTime(word));
        for (int i = at + 1; another && i < Math.min(words.size(), at + 3); i++) {
            if (PhraseReader.isAdnominal(words.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    /** “가나협회와 나라재단이 함께 마련한 ‘…’ 토론회” */
    private void openedBefore(ForumNames.Found forum) {
        var words = Word.of(body, forum.sentence().start(), forum.span().start());
        int held = words.size() - 1;
        if (held < 1 || !ForumNames.HOLDING.contains(words.get(held).text())) {
            return;
        }
        for (int i = held - 1; i >= Math.max(0, held - FARTHEST_SUBJECT); i--) {
            boolean press = ForumNames.kind(forum.name()) == ForumKind.PRESS_CONFERENCE;
            boolean topic = words.get(i).marksTopic();
            if (words.get(i).marksSubject() && (press || !topic) && !isTime(words.get(i))) {
                if (!topic) {
                    addListEndingAt(words, behindOthers(words, i), BackerRole.HOST, false);
                }
                if (press && found.isEmpty()) {
                    speaker(words, i);
                }
                return;
            }
        }
    }

    /** “…이 주최하고 …이 주관했다”, “… 공동 주최로”, “주최는 가나시와 나라재단이다” */
    private void backed(Span sentence) {
        var words = Word.of(body, sentence.start(), sentence.end());
        for (int i = 0; i < words.size(); i++) {
            if (!BACKS.matcher(words.get(i).text()).find()) {
                continue;
            }
            var text = words.get(i).text();
            boolean topic = ROLES.contains(words.get(i).stem()) && words.get(i).marksTopic();
            int taken = topic ? takenOn(words, i) : -1;
            if (taken > 0) {
                addListEndingAt(words, taken, role(text), false);
                continue;
            }
            if (topic && COPULA.matcher(words.getLast().text()).find()) {
                predicate(words, i, role(text));
                continue;
            }
            if (i == 0) {
                continue;
            }
            int last = i - 1;
            while (last > 0 && BETWEEN.contains(words.get(last).text())) {
                last--;
            }
            var word = words.get(last);
            boolean from = word.particle() != null
                    && word.particle().text().equals("에서")
                    && isBody(word.stem()); // 가나협회에서 주관하는
            if (i - last <= 3 && (word.particle() == null || word.marksSubject() || from)) {
                addListEndingAt(words, last, role(text), false);
            }
        }
    }

    /** 주최는 가나시와 나라재단이 맡고: the last word of who takes it on; -1 without one. */
    private static int takenOn(List<Word> words, int topic) {
        for (int i = topic + 2; i < words.size(); i++) {
            var before = words.get(i - 1);
            if (words.get(i).text().startsWith("맡")) {
                return before.marksSubject() && !before.marksTopic() ? i - 1 : -1;
            }
        }
        return -1;
    }

    private static BackerRole role(String word) {
        return word.contains("주최") ? BackerRole.HOST : word.contains("주관") ? BackerRole.ORGANIZER : BackerRole.SPONSOR;
    }

    private void predicate(List<Word> words, int topic, BackerRole role) {
        var last = words.getLast();
        int end = last.span().start()
                + COPULA.matcher(last.text()).replaceFirst("").length();
        var named = Word.of(body, words.get(topic).end(), end);
        if (!named.isEmpty()) {
            addListEndingAt(named, named.size() - 1, role, false);
        }
    }

    private static boolean isTime(Word word) {
        return Character.isDigit(word.text().charAt(0));
    }

    /** Reads a list from its end: 가나협회(회장 홍길동)와 나라재단, 홍길동·임꺽정 의원. */
    private void addListEndingAt(List<Word> words, int last, BackerRole role, boolean bodiesOnly) {
        var items = new ArrayList<FoundBacker>();
        int end = last;
        int from = last;
        while (from >= 0) {
            int start = itemStart(words, from);
            var item = item(words, start, from, role);
            if (item.isEmpty()) {
                break;
            }
            items.addAll(0, item);
            end = start;
            while (end > 1 && APPOSED.matcher(words.get(end - 1).text()).find()) {
                end--;
                while (end > 0
                        && !joins(words.get(end - 1))
                        && words.get(end - 1).particle() == null) {
                    end--;
                }
            }
            if (end == 0
                    || !joins(words.get(end - 1))
                    || BACKS.matcher(words.get(end - 1).text()).find()) {
                break;
            }
            from = end - 1;
        }
        for (var item : items) {
            boolean known = found.stream().anyMatch(backer -> backer.label().equals(item.label()));
            if (!known && !(bodiesOnly && item.person() != null)) {
                found.add(item);
            }
        }
    }

    private static boolean joins(Word word) {
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
                    || joins(before)
                    || before.particle() != null && !before.text().endsWith("의")
                    || before.text().equals("산하")
                    || before.text().equals("소속")
                    || PhraseReader.isAdnominal(before.text())
                    || CLAUSE_END.matcher(before.text()).find() && Morphology.isVerbForm(before.text())
                    || BACKS.matcher(before.text()).find()
                    || isTime(before);
            if (ends) {
                break;
            }
            from--;
        }
        return from;
    }

    private List<FoundBacker> item(List<Word> words, int start, int last, BackerRole role) {
        var end = words.get(last);
        boolean from = end.particle() != null && end.particle().text().equals("에서"); // 가나협회에서 주관
        int stop = joins(end) || from || end.marksSubject()
                ? end.span().end()
                : end.span().start() + end.text().length();
        var text = BRACKET.matcher(body.substring(words.get(start).span().start(), stop))
                .replaceAll("")
                .strip();
        var named = switch (PhraseReader.read(words, last)) {
            case Reference.ByName one -> List.of(one.name());
            case Reference.BySurname one -> surnamed(one);
            case Reference.ByGroup several -> names(several.label());
            case null, default -> names(text);
        };
        if (!named.isEmpty()) {
            return named.stream()
                    .map(name -> new FoundBacker(role, name, person(name)))
                    .toList();
        }
        var bodies = new ArrayList<FoundBacker>();
        for (var part : parts(text)) {
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
                    && joins(end)
                    && TOGETHER.contains(words.get(last + 1).text());
            if (name.length() >= 2 && (marked || led || joins || isBody(name))) {
                bodies.add(new FoundBacker(role, name, null));
            }
        }
        return bodies;
    }

    /** 가나회·나라회 are two; 가나형사·법무연구원 is one. */
    private static List<String> parts(String text) {
        var parts = List.of(text.split("[·ㆍ‧]"));
        return parts.stream().allMatch(part -> isBody(part.strip())) ? parts : List.of(text);
    }

    /** 홍길동·임꺽정 의원, 가나당 홍길동; empty when not all of them are names. */
    private static List<String> names(String text) {
        int first = text.indexOf(' ');
        int last = text.lastIndexOf(' ');
        var several = List.of((first < 0 ? text : text.substring(0, first)).split("[·ㆍ‧]"));
        if (several.stream().allMatch(Backers::isName)) {
            return several;
        }
        var name = text.substring(last + 1);
        return isName(name) ? List.of(name) : List.of();
    }

    private static boolean isName(String word) {
        return word.length() >= 2 && Names.nameLikelihood(word).compareTo(Names.Likelihood.LIKELY) >= 0;
    }

    private List<String> surnamed(Reference.BySurname one) {
        return people.stream()
                .filter(person -> Names.surname(person.name()).equals(one.surname())
                        && person.jobTitle() != null
                        && person.jobTitle().endsWith(one.jobTitle()))
                .map(FoundSpeaker.Person::name)
                .toList();
    }

    private static boolean isBody(String name) {
        var last = name.substring(name.lastIndexOf(' ') + 1);
        return (Names.isOrganisation(last)
                        || Organisations.speaks(last)
                        || name.startsWith("법무법인 ")
                        || last.endsWith("정"))
                && !ForumNames.isNoun(last) | last.endsWith("포럼");
    }

    private FoundSpeaker.@Nullable Person person(String name) {
        return people.stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
