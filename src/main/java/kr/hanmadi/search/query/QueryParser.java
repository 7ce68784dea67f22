package kr.hanmadi.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kr.hanmadi.search.korean.SearchNormaliser;

/**
 * Reads the query language; never fails, on any input. Words side by side must all be found; OR binds its two
 * neighbours; a minus before a word, phrase or bracket excludes it; quotation marks keep words in order, {@code "…"~3}
 * lets three others between them. A bracket or mark that is never closed counts for nothing.
 */
public final class QueryParser {
    /** More than anyone types; the rest is cut off. */
    public static final int LONGEST = 400;

    private static final int MOST_CLAUSES = 24;
    private static final int DEEPEST = 8;
    private static final int MOST_BETWEEN = 20;

    private final List<Token> tokens;
    private int at;
    private int clauses;

    private enum Sort {
        WORD,
        PHRASE,
        FIELD,
        OPEN,
        CLOSE,
        MINUS,
        OR
    }

    private record Token(Sort sort, String text, String value, int between) {
        static Token of(Sort sort) {
            return new Token(sort, "", "", 0);
        }
    }

    private QueryParser(List<Token> tokens) {
        this.tokens = tokens;
    }

    public static QuerySyntax.All parse(String typed) {
        // what is cut before it is folded is cut again afterwards: folding never makes it longer
        var text = SearchNormaliser.folded(typed.length() > 4 * LONGEST ? typed.substring(0, 4 * LONGEST) : typed)
                .strip();
        text = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return new QueryParser(tokens(text)).everything();
    }

    private QuerySyntax.All everything() {
        var parts = new ArrayList<QuerySyntax>();
        while (at < tokens.size()) {
            parts.addAll(all(0));
            // a bracket closed that was never opened
            at++;
        }
        return new QuerySyntax.All(parts);
    }

    private List<QuerySyntax> all(int depth) {
        var parts = new ArrayList<QuerySyntax>();
        while (at < tokens.size() && tokens.get(at).sort() != Sort.CLOSE) {
            if (tokens.get(at).sort() == Sort.OR) {
                at++;
                var right = one(depth);
                if (!right.isEmpty()) {
                    either(parts, right.getFirst());
                }
            } else {
                parts.addAll(one(depth));
            }
        }
        return parts;
    }

    private static void either(List<QuerySyntax> parts, QuerySyntax right) {
        if (parts.isEmpty()) {
            parts.add(right);
            return;
        }
        var left = parts.removeLast();
        var both = new ArrayList<QuerySyntax>();
        if (left instanceof QuerySyntax.Any(var known)) {
            both.addAll(known);
        } else {
            both.add(left);
        }
        both.add(right);
        parts.add(new QuerySyntax.Any(both));
    }

    /** One word, phrase, field, exclusion or bracket; none when there is nothing in it. */
    private List<QuerySyntax> one(int depth) {
        if (at >= tokens.size() || tokens.get(at).sort() == Sort.CLOSE) {
            return List.of();
        }
        var token = tokens.get(at++);
        return switch (token.sort()) {
            case MINUS ->
                one(depth).stream().<QuerySyntax>map(QueryParser::without).toList();
            case OPEN -> bracket(depth);
            case OR, CLOSE -> List.of();
            case WORD -> counted(new QuerySyntax.Word(token.text()));
            case PHRASE -> counted(new QuerySyntax.Phrase(token.text(), token.between()));
            case FIELD -> counted(new QuerySyntax.In(QueryField.valueOf(token.text()), token.value()));
        };
    }

    private static QuerySyntax without(QuerySyntax part) {
        return part instanceof QuerySyntax.Not(var inner) ? inner : new QuerySyntax.Not(part);
    }

    private List<QuerySyntax> bracket(int depth) {
        if (depth >= DEEPEST) {
            return List.of();
        }
        var inner = all(depth + 1);
        at++;
        return switch (inner.size()) {
            case 0 -> List.of();
            case 1 -> inner;
            default -> List.of(new QuerySyntax.All(inner));
        };
    }

    private List<QuerySyntax> counted(QuerySyntax clause) {
        return ++clauses > MOST_CLAUSES ? List.of() : List.of(clause);
    }

    private static List<Token> tokens(String text) {
        var tokens = new ArrayList<Token>();
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                i++;
            } else if (c == '(') {
                tokens.add(Token.of(Sort.OPEN));
                i++;
            } else if (c == ')') {
                tokens.add(Token.of(Sort.CLOSE));
                i++;
            } else if (c == '|') {
                tokens.add(Token.of(Sort.OR));
                i++;
            } else if (c == '-' && i + 1 < text.length() && !Character.isWhitespace(text.charAt(i + 1))) {
                tokens.add(Token.of(Sort.MINUS));
                i++;
            } else if (c == '"') {
                i = phrase(text, i, tokens);
            } else {
                i = word(text, i, tokens);
            }
        }
        return tokens;
    }

    private static int phrase(String text, int open, List<Token> tokens) {
        int close = text.indexOf('"', open + 1);
        if (close < 0) {
            return open + 1;
        }
        var words = text.substring(open + 1, close).strip();
        int after = close + 1;
        int between = 0;
        if (after < text.length() && text.charAt(after) == '~') {
            int end = after + 1;
            while (end < text.length() && end - after <= 3 && isDigit(text.charAt(end))) {
                between = between * 10 + text.charAt(end) - '0';
                end++;
            }
            after = end;
        }
        if (saysSomething(words)) {
            tokens.add(new Token(Sort.PHRASE, words, "", Math.min(between, MOST_BETWEEN)));
        }
        return after;
    }

    private static int word(String text, int from, List<Token> tokens) {
        int end = from;
        while (end < text.length() && !endsWord(text.charAt(end))) {
            end++;
        }
        var word = text.substring(from, end);
        int colon = word.indexOf(':');
        var field = colon > 0 ? QueryField.named(word.substring(0, colon)) : java.util.Optional.<QueryField>empty();
        if (field.isPresent()) {
            return field(text, from + colon + 1, end, field.get(), tokens);
        }
        switch (word.toUpperCase(Locale.ROOT)) {
            case "OR", "또는" -> tokens.add(Token.of(Sort.OR));
            case "NOT" -> tokens.add(Token.of(Sort.MINUS));
            case "AND", "&", "&&", "+" -> {
                // words side by side must all be found anyway
            }
            default -> {
                if (saysSomething(word)) {
                    tokens.add(new Token(Sort.WORD, word, "", 0));
                } else if (word.equals("~")
                        && !tokens.isEmpty()
                        && tokens.getLast().sort() == Sort.WORD) {
                    // 2023년 ~ 2024년
                    tokens.add(new Token(Sort.WORD, tokens.removeLast().text() + word, "", 0));
                }
            }
        }
        return end;
    }

    private static int field(String text, int from, int end, QueryField field, List<Token> tokens) {
        int after = end;
        String value = text.substring(from, end);
        int start = from;
        if (value.isEmpty()) {
            // 발언자: 홍길동
            while (start < text.length() && text.charAt(start) == ' ') {
                start++;
            }
            after = start;
            while (after < text.length() && !endsWord(text.charAt(after))) {
                after++;
            }
            value = text.substring(start, after);
        }
        if (value.isEmpty() && start < text.length() && text.charAt(start) == '"') {
            int close = text.indexOf('"', start + 1);
            if (close < 0) {
                return start + 1;
            }
            value = text.substring(start + 1, close).strip();
            after = close + 1;
        }
        if (saysSomething(value)) {
            tokens.add(new Token(Sort.FIELD, field.name(), value, 0));
        }
        return after;
    }

    private static boolean endsWord(char c) {
        return Character.isWhitespace(c) || c == '"' || c == '(' || c == ')' || c == '|';
    }

    private static boolean saysSomething(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
