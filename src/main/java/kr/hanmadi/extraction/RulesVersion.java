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
    private static final String FOLDER = "extraction/";

    private RulesVersion() {}

    static int compute() {
        var digest = new CodeDigest().addAll(FOLDER + "**/*.class");
        for (var list : wordLists()) {
            digest.add(list);
            Lexicon.lines(list).forEach(digest::add);
        }
        digest.add(NameModel.shippedBytes());
        return ByteBuffer.wrap(digest.finish()).getInt() & Integer.MAX_VALUE;
    }

    /** Every word list by its path within the folder: {@code people/titles.txt}. */
    static List<String> wordLists() {
        return CodeDigest.names(FOLDER + "**/*.txt").stream()
                .map(name -> name.substring(FOLDER.length()))
                .toList();
    }
}
