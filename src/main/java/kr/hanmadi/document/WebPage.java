package kr.hanmadi.document;

import java.util.Objects;
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

    private WebPage() {}

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
