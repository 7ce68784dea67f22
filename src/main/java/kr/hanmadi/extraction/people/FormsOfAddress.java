package kr.hanmadi.extraction.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Particle;

/** The surnames and parts of names that a report puts before a title: 차 대법원장, 벨리니 장관. */
final class FormsOfAddress {
    private static final Pattern WORD = Pattern.compile("[가-힣]+");

    private final Set<String> surnames = new HashSet<>();
    /** Every word before a title, with the words that stand before it; an empty one where nothing does. */
    private final Map<String, Set<String>> before = new HashMap<>();

    private FormsOfAddress() {}

    static FormsOfAddress in(String body) {
        var forms = new FormsOfAddress();
        var words = WORD.matcher(body).results().toList();
        for (int i = 1; i < words.size(); i++) {
            if (goesOn(body, words, i)) {
                forms.add(body, words, i);
            }
        }
        return forms;
    }

    private void add(String body, List<MatchResult> words, int at) {
        var title = Particle.stem(words.get(at).group());
        var word = words.get(at - 1).group();
        boolean alone = words.get(at - 1).start() == 0
                || !Character.isLetterOrDigit(body.charAt(words.get(at - 1).start() - 1));
        if (alone
                && title.length() > 1
                && Names.isSurname(word)
                && !Names.titleAtEnd(title).isEmpty()) {
            surnames.add(word);
        }
        if (Names.isTitle(title)) {
            before.computeIfAbsent(word, any -> new HashSet<>())
                    .add(goesOn(body, words, at - 1) ? words.get(at - 2).group() : "");
        }
    }

    private static boolean goesOn(String body, List<MatchResult> words, int at) {
        return at > 0
                && words.get(at).start() == words.get(at - 1).end() + 1
                && body.charAt(words.get(at - 1).end()) == ' ';
    }

    /** Whether the report puts this surname before a title: 차 대법원장, 제갈 의원. */
    boolean hasSurname(String surname) {
        return surnames.contains(surname);
    }

    /** Whether the report goes on with one part of a name of several: 벨리니 장관 for 마르코 벨리니. */
    boolean hasPartOf(String name) {
        var first = name.substring(0, name.indexOf(' '));
        var last = name.substring(name.lastIndexOf(' ') + 1);
        boolean byLast =
                before.getOrDefault(last, Set.of()).stream().anyMatch(word -> !name.endsWith(word + " " + last));
        return byLast || before.containsKey(first);
    }
}
