package kr.hanmadi.api;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Puts answers together: what was asked, how to go on, and under which terms. */
@Component
class Responses {
    private final SiteSettings site;
    private final MessageSource messages;

    Responses(SiteSettings site, MessageSource messages) {
        this.site = site;
        this.messages = messages;
    }

    <T> ItemResponse<T> one(T item) {
        return new ItemResponse<>(item, terms());
    }

    <T, D> ListResponse<D> batch(
            List<T> read, ToLongFunction<T> key, Function<T, D> describing, ListRequest asked, String path) {
        var after = read.size() < asked.size() ? null : ListRequest.cursor(key.applyAsLong(read.getLast()));
        return batch(read.stream().map(describing).toList(), after, asked, path);
    }

    /** @param after behind which the next part begins; null where there is none */
    <D> ListResponse<D> batch(List<D> described, @Nullable String after, ListRequest asked, String path) {
        return new ListResponse<>(described, after == null ? null : next(path, after, asked.size()), after, terms());
    }

    /** The address of the part of a list behind a cursor. */
    String next(String path, String after, int size) {
        return site.absolute(UriComponentsBuilder.fromUriString(path)
                .queryParam("after", after)
                .queryParam("size", size)
                .build()
                .toUriString());
    }

    Terms terms() {
        return new Terms(word("api.licence"), site.absolute("/copyright"), word("api.attribution", site.absolute("/")));
    }

    private String word(String key, Object... values) {
        return messages.getMessage(key, values, Locale.KOREAN);
    }
}
