package kr.hanmadi.search.api;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import kr.hanmadi.search.query.Field;
import kr.hanmadi.search.query.QueryParser;
import kr.hanmadi.search.query.QuerySyntax;

/**
 * A query in the fields of a form, which writes and reads the same string as a reader who knows the language.
 *
 * @param all words that must all be there
 * @param phrase words in this order
 * @param any words of which one will do
 * @param none words that must not be there
 * @param period 2024, 2024-01..2024-06
 */
public record QueryForm(
        String all,
        String phrase,
        String any,
        String none,
        String speaker,
        String affiliation,
        String forum,
        String reporter,
        String outlet,
        String topic,
        String period,
        String kind) {

    /** Takes a query apart; what no field can hold stays among the words as it was written. */
    public static QueryForm of(String query) {
        var all = new ArrayList<String>();
        var phrase = new ArrayList<String>();
        var any = new ArrayList<String>();
        var none = new ArrayList<String>();
        var fields = new java.util.EnumMap<Field, String>(Field.class);
        for (var part : QueryParser.parse(query).parts()) {
            switch (part) {
                case QuerySyntax.Word(var text) -> all.add(text);
                case QuerySyntax.Phrase(var text, var between)
                when between == 0 && phrase.isEmpty() -> phrase.add(text);
                case QuerySyntax.Not(QuerySyntax.Word(var text)) -> none.add(text);
                case QuerySyntax.Any(var words)
                when any.isEmpty() && words.stream().allMatch(QuerySyntax.Word.class::isInstance) ->
                    words.forEach(word -> any.add(((QuerySyntax.Word) word).text()));
                case QuerySyntax.In(var field, var text) when !fields.containsKey(field) -> fields.put(field, text);
                default -> all.add(asTyped(part));
            }
        }
        return new QueryForm(
                String.join(" ", all),
                String.join(" ", phrase),
                String.join(" ", any),
                String.join(" ", none),
                fields.getOrDefault(Field.SPEAKER, ""),
                fields.getOrDefault(Field.AFFILIATION, ""),
                fields.getOrDefault(Field.FORUM, ""),
                fields.getOrDefault(Field.REPORTER, ""),
                fields.getOrDefault(Field.OUTLET, ""),
                fields.getOrDefault(Field.TOPIC, ""),
                fields.getOrDefault(Field.PERIOD, ""),
                fields.getOrDefault(Field.KIND, ""));
    }

    /** The query as one string. */
    public String text() {
        var text = new StringJoiner(" ");
        add(text, all.strip());
        add(text, phrase.isBlank() ? "" : quoted(phrase));
        add(text, String.join(" OR ", splitWords(any)));
        splitWords(none).forEach(word -> text.add("-" + word));
        field(text, Field.SPEAKER, speaker);
        field(text, Field.AFFILIATION, affiliation);
        field(text, Field.FORUM, forum);
        field(text, Field.REPORTER, reporter);
        field(text, Field.OUTLET, outlet);
        field(text, Field.TOPIC, topic);
        field(text, Field.PERIOD, period.replace(" ", ""));
        field(text, Field.KIND, kind);
        return text.toString();
    }

    private static List<String> splitWords(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static void field(StringJoiner text, Field field, String value) {
        if (!value.isBlank()) {
            text.add(field.label() + ":" + (value.strip().indexOf(' ') < 0 ? value.strip() : quoted(value)));
        }
    }

    private static void add(StringJoiner text, String part) {
        if (!part.isEmpty()) {
            text.add(part);
        }
    }

    private static String quoted(String text) {
        return '"' + text.replace("\"", "").strip() + '"';
    }

    private static String asTyped(QuerySyntax clause) {
        return switch (clause) {
            case QuerySyntax.Word(var text) -> text;
            case QuerySyntax.Phrase(var text, var between) -> quoted(text) + (between > 0 ? "~" + between : "");
            case QuerySyntax.In(var field, var text) ->
                field.label() + ":" + (text.indexOf(' ') < 0 ? text : quoted(text));
            case QuerySyntax.Not(var part) -> "-" + asTyped(part);
            case QuerySyntax.Any(var parts) ->
                parts.stream().map(QueryForm::asTyped).collect(Collectors.joining(" OR "));
            case QuerySyntax.All(var parts) ->
                parts.stream().map(QueryForm::asTyped).collect(Collectors.joining(" ", "(", ")"));
        };
    }
}
