package kr.hanmadi.document;

import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.document.UnreadableDocumentException.Reason;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** A saved web page: the article in it, with the page's title as first line when the article does not begin with it. */
final class WebPage {
    private static final String NO_TEXT =
            "script, style, noscript, template, nav, header nav, footer, aside, form, button, select, figure, iframe, [hidden]";
    private static final String ARTICLE = "[itemprop=articleBody], article, main";

    private static final Pattern DECLARATION = Pattern.compile("<\\?xml[^>]*>");
    private static final Pattern START = Pattern.compile("<(!doctype\\s+html|html)\\b", Pattern.CASE_INSENSITIVE);
    private static final String COMMENT = "<!--";
    private static final String COMMENT_END = "-->";

    private WebPage() {}

    /** Whether a text begins as a page does, perhaps after a declaration and comments. */
    static boolean isOne(String text) {
        int at = afterBlanks(text, 0);
        var declaration = DECLARATION.matcher(text).region(at, text.length());
        if (declaration.lookingAt()) {
            at = afterBlanks(text, declaration.end());
        }
        while (text.startsWith(COMMENT, at)) {
            int end = text.indexOf(COMMENT_END, at + COMMENT.length());
            if (end < 0) {
                return false;
            }
            at = afterBlanks(text, end + COMMENT_END.length());
        }
        return START.matcher(text).region(at, text.length()).lookingAt();
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static String text(String html) throws UnreadableDocumentException {
        var page = Jsoup.parse(html);
        var title = title(page);
        page.select(NO_TEXT).remove();
        var article = Objects.requireNonNullElse(page.selectFirst(ARTICLE), page.body());
        var text = lines(article);
        if (text.isEmpty()) {
            throw new UnreadableDocumentException(Reason.NO_TEXT);
        }
        return title.isEmpty() || text.startsWith(title) ? text : title + "\n\n" + text;
    }

    private static String title(Document page) {
        var headline = page.selectFirst("meta[property=og:title]");
        var heading = page.selectFirst("h1");
        return Stream.of(
                        headline == null ? "" : headline.attr("content"),
                        heading == null ? "" : heading.text(),
                        page.title())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static String lines(Element article) {
        var text = new StringBuilder();
        article.traverse(new NodeVisitor() {
            @Override
            public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    text.append(words.text().replace('\u00A0', ' '));
                } else if (isBreak(node)) {
                    text.append('\n');
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element && element.isBlock()) {
                    text.append('\n');
                }
            }
        });
        return text.toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static boolean isBreak(Node node) {
        return node instanceof Element element && (element.isBlock() || element.nameIs("br"));
    }
}
