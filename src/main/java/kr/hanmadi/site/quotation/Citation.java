package kr.hanmadi.site.quotation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a paper cites of us, for the programs that keep references.
 *
 * @param key by which a paper names it
 * @param outlet the newspaper; null where the article names none
 * @param words the quotation; null for a whole article
 * @param note who said them, and how sure we are
 */
record Citation(
        String key,
        List<String> authors,
        String headline,
        @Nullable String outlet,
        @Nullable LocalDate day,
        String address,
        @Nullable String words,
        @Nullable String note) {
    private static final Map<Character, String> TEX = Map.of(
            '\\', "\\textbackslash{}",
            '{', "\\{",
            '}', "\\}",
            '$', "\\$",
            '&', "\\&",
            '#', "\\#",
            '%', "\\%",
            '_', "\\_",
            '~', "\\textasciitilde{}",
            '^', "\\textasciicircum{}");

    String bibtex() {
        var text = new StringBuilder("@article{" + key);
        field(
                text,
                "author",
                authors.isEmpty() ? null : authors.stream().map(Citation::name).collect(Collectors.joining(" and ")));
        field(text, "title", "{" + tex(headline) + "}");
        field(text, "journal", outlet == null ? null : tex(outlet));
        if (day != null) {
            field(text, "year", String.valueOf(day.getYear()));
            field(text, "month", String.valueOf(day.getMonthValue()));
            field(text, "day", String.valueOf(day.getDayOfMonth()));
        }
        field(text, "url", address);
        field(text, "abstract", words == null ? null : tex("“" + words + "”"));
        field(text, "note", note == null ? null : tex(note));
        field(text, "langid", "korean");
        return text.append("\n}\n").toString();
    }

    private static void field(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append(",\n  ").append(name).append(" = {").append(value).append('}');
        }
    }

    /** A Korean name is one whole: nothing may turn it round. */
    private static String name(String name) {
        return "{" + tex(name) + "}";
    }

    private static String tex(String text) {
        return line(text)
                .chars()
                .mapToObj(c -> TEX.getOrDefault((char) c, String.valueOf((char) c)))
                .collect(Collectors.joining());
    }

    String ris() {
        var text = new StringBuilder("TY  - NEWS\r\n");
        authors.forEach(author -> tag(text, "AU", author));
        tag(text, "TI", headline);
        tag(text, "T2", outlet);
        if (day != null) {
            tag(text, "PY", String.valueOf(day.getYear()));
            tag(text, "DA", "%d/%02d/%02d/".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
        }
        tag(text, "UR", address);
        tag(text, "AB", words == null ? null : "“" + words + "”");
        tag(text, "N1", note);
        tag(text, "LA", "ko");
        return text.append("ER  - \r\n").toString();
    }

    private static void tag(StringBuilder text, String name, @Nullable String value) {
        if (value != null) {
            text.append(name).append("  - ").append(line(value)).append("\r\n");
        }
    }

    private static String line(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }
}
