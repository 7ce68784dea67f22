package kr.hanmadi.extraction.people;

import java.util.List;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.people.Affiliation.Post;
import kr.hanmadi.extraction.text.Word;

/** Reads what a clause before a name says of the person: 나라협회 회장을 지낸 홍길동, 가나공방을 이끄는 홍길동, 가나대에 다니는 홍길동. */
final class HeldPost {
    private static final Lexicon HELD_POST = Lexicon.words("people/held-post-forms.txt");
    /** 이끄는, 지휘하고 있는: forms behind the body that someone leads. */
    private static final Lexicon LEADS = Lexicon.words("people/leading-forms.txt");

    private static final String OPENING = "‘'〈《「";
    private static final String CLOSING = "’'〉》」";

    private static final int LONGEST_NAME = 20;

    private static final Post NONE = new Post("", "");

    private HeldPost() {}

    /**
     * 가나추진단 자문위원인 홍길동 변호사; 나라협회 회장을 지낸 홍길동 변호사; 가나당 대변인이었던 홍길동 전 의원; 가나공방을 운영하는 홍길동
     * 대표: the body and the post there, each empty without one.
     */
    static Post before(List<Word> words, int from) {
        if (from == 0 || words.get(from).opened()) {
            return NONE;
        }
        int lead = from - (from > 1 && words.get(from - 1).text().equals("있는") ? 2 : 1); // 이끌고 있는
        if (LEADS.has(words.get(lead).text())) {
            return new Post(bodyLed(words, lead - 1), "");
        }
        var copula = Affiliation.COPULA.matcher(words.get(from - 1).text());
        boolean is = copula.matches() && !HELD_POST.has(copula.group()); // not 재학 중인
        int post = from - 1;
        while (!is && post >= 0 && HELD_POST.has(words.get(post).text())) {
            post--;
        }
        if (post < 0 || !is && post == from - 1) {
            return NONE;
        }
        var stem = is ? copula.group("post") : words.get(post).stem();
        int start = PhraseReader.runStart(words, post);
        if (stem.length() < 2) {
            return NONE;
        }
        if (stem.equals("소속")) {
            return new Post(PhraseReader.join(words, start, post), ""); // 나루소프트 소속인 홍길동 변호사
        }
        var behind = words.get(post).particle();
        var particle = is || behind == null ? "" : behind.text();
        if (particle.equals("에") || particle.equals("에서")) { // 가나대 행정학과에 재학 중인 홍길동 씨
            var place = PhraseReader.label(words, start, post);
            return isWorkplace(place) ? new Post(place, "") : NONE;
        }
        var title = Names.titleAtEnd(stem);
        if (title.isEmpty()) {
            // 나루보존회 예능보유자인, NR 운영진으로 활동하는: not a known title, but behind a body it is the post there
            boolean as = particle.endsWith("로")
                    && post > start
                    && !Affiliation.isMadeOfCommonWords(words.get(post - 1).text()); // 실제 프로야구 에이전트로
            boolean named = as || is && post > start;
            var body = named ? bodyOrEmpty(PhraseReader.join(words, start, post)) : "";
            if (body.isEmpty() && is && Affiliation.isOccupation(stem)) { // 고깃집 직원인 김모씨, 대학생인 홍길동 씨
                boolean whose = post > start && isOfSource(words.get(post - 1).text());
                return Post.of(whose ? "" : PhraseReader.join(words, start, post), stem);
            }
            return body.isEmpty() ? NONE : new Post(body, stem);
        }
        var workplace = is ? "" : workplaceBefore(words, start);
        if (!workplace.isEmpty()) {
            return new Post(workplace, stem);
        }
        return postOf(words, start, post, stem.substring(0, stem.length() - title.length()), title);
    }

    /** 나루 찻집에서 매니저로 일하는 홍길동 씨: where the post is held. */
    private static String workplaceBefore(List<Word> words, int start) {
        var particle = start == 0 || words.get(start).opened()
                ? null
                : words.get(start - 1).particle();
        return particle != null && particle.text().equals("에서")
                ? PhraseReader.label(words, PhraseReader.runStart(words, start - 1), start - 1)
                : "";
    }

    private static Post postOf(List<Word> words, int start, int post, String glued, String title) {
        int stop = post;
        while (stop > start
                && (Names.isTitlePrefix(words.get(stop - 1).text())
                        || Names.isTitle(words.get(stop - 1).text()))) {
            stop--;
        }
        var owner = post > start ? words.get(post - 1).text() : "";
        var bare = owner.isEmpty() ? "" : owner.substring(0, owner.length() - 1);
        if (owner.endsWith("의") && bare.length() >= 1 && !isOfOnePerson(bare)) { // 다온의 물길팀장인 홍길동 변호사
            return new Post((PhraseReader.join(words, start, post - 1) + " " + bare).strip(), glued + title);
        }
        if (stop < post && !glued.isEmpty()) {
            return NONE; // 홍 전 의원 회계책임자였던 임꺽정 씨
        }
        var body = bodyOrEmpty((PhraseReader.join(words, start, stop) + " "
                        + (glued.isEmpty() ? "" : Affiliation.bodyLedBy(glued, title)))
                .strip());
        var whole = body.isEmpty() && post > start ? bodyOrEmpty(PhraseReader.join(words, start, post)) : body;
        return Post.of(whole, title);
    }

    /** 어르신의 유족: whose, and no body. */
    private static boolean isOfSource(String word) {
        return word.endsWith("의") && SourceLabel.isHead(word.substring(0, word.length() - 1));
    }

    /** ‘물길저널’ 편집장 홍길동: the name in marks right before a post; empty without one. */
    static String markedBefore(List<Word> words, int post) {
        var body = ReportNames.current().body();
        int close = words.get(post).span().start() - 2;
        if (close < 1 || close >= body.length() || body.charAt(close + 1) != ' ') {
            return "";
        }
        int kind = CLOSING.indexOf(body.charAt(close));
        int open = kind < 0 ? -1 : body.lastIndexOf(OPENING.charAt(kind), close - 1);
        boolean name = open >= 0
                && close - open <= LONGEST_NAME
                && body.substring(open, close).indexOf('\n') < 0;
        return name ? body.substring(open + 1, close) : "";
    }

    /** 홍 전 회장의, A씨의: whose, and no body. */
    private static boolean isOfOnePerson(String word) {
        return !Names.titleAtEnd(word).isEmpty() || Names.nameLikelihood(word).compareTo(Names.Likelihood.LIKELY) >= 0;
    }

    /** Where someone works or learns; alone, what a body is says nothing: 다라도의 학원, not 학교. */
    private static boolean isWorkplace(String text) {
        var last = text.substring(text.lastIndexOf(' ') + 1);
        boolean kind = Names.isKindOfBody(last);
        return kind ? last.length() < text.length() : Names.isOrganisation(last);
    }

    /** ‘나루’를 이끄는, 나루단을 지휘하고 있는: what a person leads is a body, in marks under any name. */
    private static String bodyLed(List<Word> words, int object) {
        var particle = object < 0 ? null : words.get(object).particle();
        boolean isObject = particle != null
                && (particle.text().equals("을") || particle.text().equals("를"));
        if (!isObject) {
            return "";
        }
        int start = PhraseReader.runStart(words, object);
        var name = PhraseReader.label(words, start, object);
        return isInMarks(words, start, object) ? name : bodyOrEmpty(name);
    }

    private static boolean isInMarks(List<Word> words, int start, int last) {
        var body = ReportNames.current().body();
        int open = words.get(start).span().start() - 1;
        int close = words.get(last).span().end();
        return open >= 0
                && close < body.length()
                && OPENING.indexOf(body.charAt(open)) >= 0
                && CLOSING.indexOf(body.charAt(close)) >= 0;
    }

    /** A body by its end, by Latin letters, KLC, or by its kind, 홍콩 정부. */
    private static String bodyOrEmpty(String text) {
        var last = text.substring(text.lastIndexOf(' ') + 1);
        boolean latin = last.length() >= 3 && last.chars().allMatch(c -> c >= 'A' && c <= 'Z');
        boolean kind = last.length() < text.length() && Names.isKindOfBody(last);
        return latin || kind || Names.isOrganisation(last) ? text : "";
    }
}
