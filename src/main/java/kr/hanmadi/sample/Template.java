package kr.hanmadi.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A sentence with slots: {@code {문제:이} 커졌다} puts the word and the particle that agrees; a slot without a name,
 * {@code ‘{행사}’{:이}}, only the particle that agrees with what stands before it.
 */
final class Template {
    private final List<Part> parts;

    private record Part(String text, String slot, String particle) {}

    private Template(List<Part> parts) {
        this.parts = parts;
    }

    static Template of(String text) {
        var parts = new ArrayList<Part>();
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            if (open < 0) {
                parts.add(new Part(text.substring(at), "", ""));
                break;
            }
            int close = text.indexOf('}', open);
            var slot = text.substring(open + 1, close);
            int colon = slot.indexOf(':');
            parts.add(new Part(
                    text.substring(at, open),
                    colon < 0 ? slot : slot.substring(0, colon),
                    colon < 0 ? "" : slot.substring(colon + 1)));
            at = close + 1;
        }
        return new Template(parts);
    }

    static List<Template> all(List<String> lines) {
        return lines.stream().map(Template::of).toList();
    }

    String fill(UnaryOperator<String> words) {
        var text = new StringBuilder();
        for (var part : parts) {
            text.append(part.text());
            if (!part.slot().isEmpty()) {
                text.append(words.apply(part.slot()));
            }
            if (!part.particle().isEmpty()) {
                text.append(Agreement.particle(text, part.particle()));
            }
        }
        return text.toString();
    }
}
