package kr.hanmadi.site.quotation;

import java.util.Locale;
import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.web.PageHead;
import kr.hanmadi.web.SiteSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The frame in which another site embeds a quotation. */
@Component
class Embeds {
    private static final int WIDEST = 640;
    private static final int NARROWEST = 260;
    private static final int TALLEST = 900;
    private static final int LETTER = 20;
    private static final int LINE = 36;
    private static final int AROUND = 170;

    private final SiteSettings site;
    private final MessageSource messages;

    Embeds(SiteSettings site, MessageSource messages) {
        this.site = site;
        this.messages = messages;
    }

    /** A frame and its size. */
    record Frame(int width, int height, String html) {}

    Frame frame(QuoteView quote) {
        return frame(quote, "", "");
    }

    /** As high as the words need at that width. */
    Frame frame(QuoteView quote, String widest, String tallest) {
        int width = Math.max(NARROWEST, Math.min(WIDEST, number(widest)));
        int lines = 1 + quote.words().length() * LETTER / (width - 80);
        int height = Math.min(number(tallest), Math.min(TALLEST, AROUND + lines * LINE));
        var name = quote.speaker().name();
        var title = name == null
                ? messages.getMessage("quote.of.nobody", null, Locale.KOREAN)
                : messages.getMessage("quote.of", new Object[] {name}, Locale.KOREAN);
        var html =
                "<iframe src=\"%s\" width=\"%d\" height=\"%d\" title=\"%s\" loading=\"lazy\" frameborder=\"0\"></iframe>"
                        .formatted(
                                site.absolute("/embed/quotes/" + quote.publicId()),
                                width,
                                height,
                                HtmlUtils.htmlEscape(title, "UTF-8"));
        return new Frame(width, height, html);
    }

    /** The link by which other sites find out how to show a quotation. */
    PageHead.Link discovery(QuoteView quote) {
        var address = site.absolute(quote.href());
        return new PageHead.Link("oEmbed", site.absolute("/oembed") + "?url=" + address);
    }

    /** What makes no sense sets no limit. */
    private static int number(String typed) {
        return typed.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(typed) : Integer.MAX_VALUE;
    }
}
