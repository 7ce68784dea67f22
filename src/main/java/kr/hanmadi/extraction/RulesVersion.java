package kr.hanmadi.extraction;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import kr.hanmadi.extraction.korean.Lexicon;
import kr.hanmadi.extraction.people.NameModel;

/**
 * Which rules read a report, as a number that changes with every word list, with the name model and with {@link #JAVA}.
 * It is the same on every machine: comments, line ends and blanks around a word do not count.
 */
final class RulesVersion {
    /** Raise it when a rule in Java changes what is found. */
    private static final int JAVA = 9;

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
        var digest = sha256();
        add(digest, "java " + JAVA);
        for (var list : WORD_LISTS) {
            add(digest, list);
            Lexicon.lines(list).forEach(line -> add(digest, line));
        }
        digest.update(NameModel.shippedBytes());
        return ByteBuffer.wrap(digest.digest()).getInt() & Integer.MAX_VALUE;
    }

    private static void add(MessageDigest digest, String line) {
        digest.update((line + '\n').getBytes(StandardCharsets.UTF_8));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
