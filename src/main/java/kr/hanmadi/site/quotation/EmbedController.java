package kr.hanmadi.site.quotation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import kr.hanmadi.site.head.ShareImages;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.GoneException;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/**
 * Quotations on other people's pages: {@code /embed/quotes/…} shows one as it stands now, corrected or withdrawn, and
 * {@code /oembed} tells other sites how to show it.
 */
@Controller
@Costly
class EmbedController {
    private static final Pattern QUOTE = Pattern.compile("/quotes/([0-9A-Za-z]{10})");

    private final QuotePages quotes;
    private final Embeds embeds;
    private final ShareImages images;
    private final SiteSettings site;
    private final MessageSource messages;

    EmbedController(QuotePages quotes, Embeds embeds, ShareImages images, SiteSettings site, MessageSource messages) {
        this.quotes = quotes;
        this.embeds = embeds;
        this.images = images;
        this.site = site;
        this.messages = messages;
    }

    @GetMapping("/embed/quotes/{publicId}")
    String quote(@PathVariable String publicId, Model model, HttpServletResponse response) {
        var address = site.absolute(Addresses.quote(publicId));
        try {
            var quote = quotes.read(publicId).quote();
            model.addAttribute("embed", new EmbedView(quote, site.absolute(quote.href()), null, null));
        } catch (GoneException gone) {
            response.setStatus(HttpStatus.GONE.value());
            var when = gone.when();
            model.addAttribute(
                    "embed", new EmbedView(null, address, when == null ? null : DisplayDate.of(when), gone.why()));
        } catch (NotFoundException missing) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
            model.addAttribute("embed", new EmbedView(null, address, null, null));
        }
        return "site/embed";
    }

    /** How to show a quotation, in the form of oEmbed 1.0. */
    record OEmbed(
            String version,
            String type,
            String title,
            @JsonUnwrapped Author author,
            @JsonUnwrapped Provider provider,
            @JsonUnwrapped @Nullable Thumbnail thumbnail,
            @JsonUnwrapped Embeds.Frame frame) {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Author(
                @JsonProperty("author_name") @Nullable String name,

                @JsonProperty("author_url") @Nullable String address) {}

        record Provider(
                @JsonProperty("provider_name") String name,
                @JsonProperty("provider_url") String address) {}

        record Thumbnail(
                @JsonProperty("thumbnail_url") String address,
                @JsonProperty("thumbnail_width") int width,
                @JsonProperty("thumbnail_height") int height) {}
    }

    @GetMapping("/oembed")
    @ResponseBody
    ResponseEntity<OEmbed> oembed(
            @RequestParam(defaultValue = "") String url,
            @RequestParam(defaultValue = "json") String format,
            @RequestParam(defaultValue = "") String maxwidth,
            @RequestParam(defaultValue = "") String maxheight) {
        if (!format.equals("json")) {
            throw new ResponseStatusException(HttpStatus.NOT_IMPLEMENTED);
        }
        var quote = quotes.citable(quoteId(url));
        var speaker = quote.speaker();
        var picture = images.of("quotes", quote.publicId(), quote.words());
        return ResponseEntity.ok(new OEmbed(
                "1.0",
                "rich",
                "“" + quote.words() + "”",
                new OEmbed.Author(
                        speaker.name(),
                        speaker.href() == null ? null : site.absolute(Objects.requireNonNull(speaker.href()))),
                new OEmbed.Provider(messages.getMessage("site.name", null, Locale.KOREAN), site.absolute("/")),
                picture == null ? null : new OEmbed.Thumbnail(picture.address(), picture.width(), picture.height()),
                embeds.frame(quote, maxwidth, maxheight)));
    }

    /** Only addresses of our own quotations; anything else is not ours to show. */
    private String quoteId(String url) {
        try {
            var asked = URI.create(url);
            var path = asked.getPath();
            if (path != null && site.absolute(path).equals(withoutQuery(url))) {
                var quote = QUOTE.matcher(path);
                if (quote.matches()) {
                    return quote.group(1);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new NotFoundException("quote at", url);
        }
        throw new NotFoundException("quote at", url);
    }

    private static String withoutQuery(String url) {
        return url.replaceFirst("[?#].*", "");
    }
}
