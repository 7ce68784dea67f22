package kr.hanmadi.extraction.people;

import java.util.List;
import java.util.Set;
import kr.hanmadi.extraction.text.Word;
import kr.hanmadi.field.AnonymousKind;
import org.jspecify.annotations.Nullable;

/**
 * Who is named by whose they are: “홍길동 의원의 보좌관은”, “홍길동씨의 어머니는”, “마르코 벨리니의 변호사는”. The speaker is never
 * the person of the name.
 */
final class OwnedPhrase {
    /** Who works for a member of parliament, printed without 의, too: 홍길동 의원 보좌관. */
    private static final Set<String> AIDES = Set.of("보좌관", "비서관", "비서", "수행비서", "보좌진");

    private OwnedPhrase() {}

    /** The label from the name on; null when the phrase belongs to no named person, or names another one behind. */
    static PersonReference.@Nullable ByAnonymous read(List<Word> words, int from, int last) {
        int owner = ownerBefore(words, from, last);
        if (owner < from || !isPerson(words.get(last).stem()) || namesSomeone(words, owner + 1, last)) {
            return null;
        }
        int start = startOfName(words, from, owner);
        var label = PhraseReader.label(words, start, last);
        var kind = SourceLabel.isHead(words.get(last).stem()) ? SourceLabel.kindOf(label) : AnonymousKind.OTHER;
        return new PersonReference.ByAnonymous(label, kind, PhraseReader.phrase(words, start, last));
    }

    /** Where the person begins that a phrase names behind the owner, 동생 of “홍길동 의원의 동생 홍길서 씨”. */
    static int startBehindOwner(List<Word> words, int from, int last) {
        int owner = ownerBefore(words, from, last);
        return owner >= from && namesSomeone(words, owner + 1, last) ? owner + 1 : from;
    }

    private static int ownerBefore(List<Word> words, int from, int last) {
        int owner = last - 1;
        while (owner >= from && !isOwner(words, from, owner, last)) {
            owner--;
        }
        return owner;
    }

    private static boolean isOwner(List<Word> words, int from, int at, int last) {
        var text = words.get(at).text();
        if (!text.endsWith("의")) {
            return text.equals("의원")
                    && at == last - 1
                    && AIDES.contains(words.get(last).stem())
                    && at > from
                    && endsName(words, from, at - 1, words.get(at - 1).text());
        }
        var owner = text.substring(0, text.length() - 1);
        var title = Names.titleAtEnd(owner);
        if (!title.isEmpty() && title.equals(owner)) { // 홍길동 의원의, 홍길동 씨의
            return at > from && endsName(words, from, at - 1, words.get(at - 1).text());
        }
        var name = owner.substring(0, owner.length() - title.length()); // 홍길동씨의, 홍길동의
        boolean lives = title.isEmpty() && SourceLabel.isOne(words.get(at + 1).text()); // 나루동의 한 변호사
        return name.length() > 1 && !lives && endsName(words, from, at, name);
    }

    /** Whether a name of the report ends with this text at a word. */
    private static boolean endsName(List<Word> words, int from, int at, String text) {
        int end = words.get(at).span().start() + text.length();
        for (int i = at; i >= from && i > at - 4; i--) {
            if (ReportNames.current().endOf(words.get(i).span().start()) == end) {
                return true;
            }
        }
        return Names.isSure(text);
    }

    private static int startOfName(List<Word> words, int from, int owner) {
        for (int i = from; i < owner; i++) {
            if (ReportNames.current().endOf(words.get(i).span().start()) > 0) {
                return i;
            }
        }
        for (int i = owner; i >= from && i > owner - 2; i--) {
            if (Names.isSure(words.get(i).text())) {
                return i;
            }
        }
        return owner;
    }

    private static boolean namesSomeone(List<Word> words, int from, int last) {
        for (int i = from; i <= last; i++) {
            boolean name = ReportNames.current().endOf(words.get(i).span().start()) > 0
                    || Names.isSure(words.get(i).stem())
                    || Names.isSurname(words.get(i).text()) // 홍길동 의원의 비서 임 씨
                            && !SourceLabel.isOne(words.get(i).text());
            if (name) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPerson(String head) {
        return !NamedPhrase.isPersonal(head) && !Names.titleAtEnd(head).isEmpty() || SourceLabel.isHead(head);
    }
}
