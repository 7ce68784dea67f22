package kr.hanmadi.extraction.people;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The surnames and parts of names that a report puts before a title: 차 대법원장, 벨리니 장관. */
final class FormsOfAddress {
    private final Set<String> surnames = new HashSet<>();
    /** Surnames with the title behind them: 차 대법원장. */
    private final Set<String> titled = new HashSet<>();
    /** Words of two syllables and more before 씨: 나루 씨. */
    private final Set<String> addressed = new HashSet<>();
    /** Every word before a title, with the words that stand before it; an empty one where nothing does. */
    private final Map<String, Set<String>> before = new HashMap<>();

    private FormsOfAddress() {}

    static FormsOfAddress in(RunningWords words) {
        var forms = new FormsOfAddress();
        for (int i = 1; i < words.count(); i++) {
            if (words.goesOn(i)) {
                forms.add(words, i);
            }
        }
        return forms;
    }

    private void add(RunningWords words, int at) {
        var title = words.stem(at);
        var word = words.word(at - 1);
        if (words.isWhole(at - 1)
                && title.length() > 1
                && Names.isSurname(word)
                && !Names.titleAtEnd(title).isEmpty()) {
            surnames.add(word);
            titled.add(word + " " + Names.titleAtEnd(title));
        }
        if (title.equals("씨") && words.isWhole(at - 1) && word.length() > 1) {
            addressed.add(word);
        }
        if (Names.isTitle(title)) {
            before.computeIfAbsent(word, any -> new HashSet<>()).add(words.goesOn(at - 1) ? words.word(at - 2) : "");
        }
    }

    /** Whether the report puts this surname before a title: 차 대법원장, 제갈 의원. */
    boolean hasSurname(String surname) {
        return surnames.contains(surname);
    }

    /** Whether the report puts this surname before this title: 차 대법원장 for 차희대. */
    boolean hasSurname(String surname, String title) {
        return titled.contains(surname + " " + title);
    }

    /** Whether the report calls someone by this whole name, 나루 씨, whatever else the word means. */
    boolean isAddressed(String name) {
        return addressed.contains(name);
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
