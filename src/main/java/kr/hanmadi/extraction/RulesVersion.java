package kr.hanmadi.extraction;

import java.nio.ByteBuffer;
import java.util.List;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.people.NameModel;
import kr.hanmadi.version.CodeDigest;

/**
 * Which rules read a report, as a number that changes with their code, with every word list and with the name model. It is
 * the same on every machine: comments, line ends and blanks around a word do not count.
 */
final class RulesVersion {
    static final List<String> WORD_LISTS = List.of(
            "anonymous-fields.txt",
            "anonymous-heads.txt",
            "byline-roles.txt",
            "common-words.txt",
            "connectives.txt",
            "countries.txt",
            "forum-name-breaks.txt",
            "forum-name-verbs.txt",
            "forum-nouns.txt",
            "forum-weights.txt",
            "given-syllables.txt",
            "hanja-surnames.txt",
            "high-offices.txt",
            "inanimate-heads.txt",
            "leading-titles.txt",
            "light-verbs.txt",
            "native-given-names.txt",
            "no-venue-endings.txt",
            "offices-in-bodies.txt",
            "one-syllable-words.txt",
            "organisation-endings.txt",
            "particles.txt",
            "places.txt",
            "plain-forum-modifiers.txt",
            "programme-parts.txt",
            "rarer-given-syllables.txt",
            "relating-forms.txt",
            "reporting-verbs.txt",
            "short-adnominals.txt",
            "speaking-bodies.txt",
            "speaking-body-endings.txt",
            "speech-nouns.txt",
            "stage-trades.txt",
            "surnames.txt",
            "surrounding-adnominals.txt",
            "title-prefixes.txt",
            "titles.txt",
            "venue-endings.txt",
            "writings.txt");

    private RulesVersion() {}

    static int compute() {
        var digest = new CodeDigest().addAll("extraction/**/*.class");
        for (var list : WORD_LISTS) {
            digest.add(list);
            Lexicon.lines(list).forEach(digest::add);
        }
        digest.add(NameModel.shippedBytes());
        return ByteBuffer.wrap(digest.finish()).getInt() & Integer.MAX_VALUE;
    }
}
