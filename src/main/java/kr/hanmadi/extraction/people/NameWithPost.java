package kr.hanmadi.extraction.people;

import java.util.List;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.text.Word;

/** A name whose place and title are known: tells what around them is the body and what the post. */
final class NameWithPost {
    /** Members of a council: the place in front tells them apart, a party in brackets is their affiliation. */
    private static final Lexicon COUNCILS = Lexicon.words("people/council-members.txt");

    private final List<Word> words;
    private final int from;
    private final int last;

    NameWithPost(List<Word> words, int from, int last) {
        this.words = words;
        this.from = from;
        this.last = last;
    }

    PersonReference.ByName read(int name, int nameFrom, int titleFrom, String text, String title, String glued) {
        var between = name < titleFrom ? PhraseReader.join(words, name + 1, titleFrom) : "";
        var before = Affiliation.textBefore(words, from, nameFrom);
        // 가나지법 홍길동 영장전담 부장판사: only the body says where; what is none goes with the post
        boolean kindOfPost = Affiliation.isBody(before) && Affiliation.isKindOfPost(between);
        title = kindOfPost ? between + " " + title : title;
        if (title.equals("변호사") && Affiliation.isWhereAdmitted(glued) || Affiliation.isFieldOf(title, glued)) {
            return read(name, nameFrom, titleFrom, text, glued + title, "");
        }
        boolean admitted = title.equals("변호사") && Affiliation.isWhereAdmitted(between);
        title = admitted ? between + " " + title : title; // 다온 소속 홍길동 미국 변호사
        if (NamedPhrase.isPersonal(title)
                && nameFrom > from
                && Names.isTitle(words.get(nameFrom - 1).text())) {
            title = words.get(nameFrom - 1).text(); // 나루신문 기자 홍길동 씨
        }
        boolean member = !between.isEmpty() && isOfParty(before, nameFrom); // 가나당 소속의 홍길동 하원 정보위원장
        var affiliation = between.isEmpty() || kindOfPost || admitted || member ? before : between;
        if (member && !kindOfPost && !admitted) {
            title = between + " " + glued + title;
            glued = "";
        }
        var party = Affiliation.inBrackets(words.get(last).note());
        if (!party.isEmpty() && !Affiliation.isBody(affiliation)) {
            affiliation = ""; // 나루단 멤버의 대리인 홍길동 변호사(법무법인 다온)
        }
        if (!glued.isEmpty()
                && Affiliation.isOffice(title)
                && (glued.length() < 3 || Affiliation.isPlaceOfWork(affiliation))) {
            title = glued + title; // 가나시 보건복지국장: the office is part of the title
        } else if (!glued.isEmpty()
                && !title.endsWith("장")
                && Affiliation.isBody(affiliation)
                && !Affiliation.isBody(glued)) {
            title = glued + title; // 홍길동 물길신문 바다전문기자
        } else if (Names.isPlace(glued) && COUNCILS.has(title) && affiliation.isEmpty() && !party.isEmpty()) {
            title = glued + title;
            affiliation = party; // 홍길동 서울시의원(가나당, 비례대표)
        } else if (!glued.isEmpty()) {
            affiliation = (affiliation + " " + Affiliation.bodyLedBy(glued, title)).strip();
        }
        if (affiliation.isEmpty()) {
            affiliation = Affiliation.inBrackets(words.get(name).note());
        }
        if (affiliation.isEmpty()) {
            affiliation = party;
        }
        if (affiliation.isEmpty() && nameFrom == from) {
            var held = HeldPost.before(words, from);
            affiliation = held.affiliation();
            title = title.equals("씨") && !held.jobTitle().isEmpty() ? held.jobTitle() : title; // 선생 comes back alone
        }
        boolean posted = affiliation.isEmpty()
                && nameFrom > from
                && TitlesBeforeNames.isPostBefore(words.get(nameFrom - 1).text());
        if (posted) { // ‘물길저널’ 편집장 홍길동 박사
            affiliation = HeldPost.markedBefore(words, nameFrom - 1);
            title = affiliation.isEmpty() ? title : words.get(nameFrom - 1).text();
        }
        int start = between.isEmpty() && !before.isEmpty() ? from : nameFrom;
        var post = Affiliation.Post.of(affiliation, title);
        return post.of(text, PhraseReader.phrase(words, start, last));
    }

    private boolean isOfParty(String before, int nameFrom) {
        var word = nameFrom > from ? words.get(nameFrom - 1).text() : "";
        boolean party = before.endsWith("당") || before.equals("국민의힘");
        return (word.equals("소속") || word.equals("소속의")) && party && Belongings.isParty(before);
    }
}
