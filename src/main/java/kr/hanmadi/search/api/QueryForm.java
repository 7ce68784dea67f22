package kr.hanmadi.search.api;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.search.query.QueryField;
import kr.hanmadi.search.query.QueryParser;
import kr.hanmadi.search.query.QuerySyntax;

/**
 * A query in the inputs of a form, which writes and reads the same string as a reader who knows the language.
 *
 * @param inputs by name, in the order of the form: words, then the fields of the query language; blank where nothing stands
 */
public record QueryForm(Map<String, String> inputs) {
    /** Words that must all be there. */
    private static final String ALL = "all";
    /** Words in this order. */
    private static final String PHRASE = "phrase";
    /** Words of which one will do. */
    private static final String ANY = "any";
    /** Words that must not be there. */
    private static final String NONE = "none";

    private static final List<String> NAMES = Stream.concat(
                    Stream.of(ALL, PHRASE, ANY, NONE),
                    Stream.of(QueryField.values()).map(QueryField::parameter))
            .toList();

    /** @param typed what stands in the input of a name; blank where nothing does */
    public static QueryForm typed(UnaryOperator<String> typed) {
        var inputs = new LinkedHashMap<String, String>();
        NAMES.forEach(name -> inputs.put(name, typed.apply(name)));
        return new QueryForm(inputs);
    }

    /** Takes a query apart; what no input can hold stays among the words as it was written. */
    public static QueryForm of(String query) {
        var all = new ArrayList<String>();
        var phrase = new ArrayList<String>();
        var any = new ArrayList<String>();
        var none = new ArrayList<String>();
        var inputs = new HashMap<String, String>();
        for (var part : QueryParser.parse(query).parts()) {
            switch (part) {
                case QuerySyntax.Word(var text) -> all.add(text);
                case QuerySyntax.Phrase(var text, var between)
                when between == 0 && phrase.isEmpty() -> phrase.add(text);
                case QuerySyntax.Not(QuerySyntax.Word(var text)) -> none.add(text);
                case QuerySyntax.Any(var words)
                when any.isEmpty() && words.stream().allMatch(QuerySyntax.Word.class::isInstance) ->
                    words.forEach(word -> any.add(((QuerySyntax.Word) word).text()));
                case QuerySyntax.In(var field, var text)
                when !inputs.containsKey(field.parameter()) -> inputs.put(field.parameter(), text);
                default -> all.add(asTyped(part));
            }
        }
        inputs.put(ALL, String.join(" ", all));
        inputs.put(PHRASE, String.join(" ", phrase));
        inputs.put(ANY, String.join(" ", any));
        inputs.put(NONE, String.join(" ", none));
        return typed(name -> inputs.getOrDefault(name, ""));
    }

    /** What stands in an input; blank where nothing does. */
    public String input(String name) {
        return inputs.getOrDefault(name, "");
    }

    /** The query as one string. */
    public String text() {
        var text = new StringJoiner(" ");
        add(text, input(ALL).strip());
        add(text, input(PHRASE).isBlank() ? "" : quoted(input(PHRASE)));
        add(text, String.join(" OR ", splitWords(input(ANY))));
        splitWords(input(NONE)).forEach(word -> text.add("-" + word));
        for (var field : QueryField.values()) {
            var value = input(field.parameter());
            addField(text, field, field == QueryField.PERIOD ? value.replace(" ", "") : value);
        }
        return text.toString();
    }

    private static List<String> splitWords(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    private static void addField(StringJoiner text, QueryField field, String value) {
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
