package kr.hanmadi.web;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The links from one page of a list to the others.
 *
 * @param number this page, from 1
 * @param pages how many there are, at least 1
 * @param total how many things the whole list holds
 */
public record Pager(
        int number,
        int pages,
        long total,
        @Nullable String first,
        @Nullable String previous,
        @Nullable String next,
        @Nullable String last) {

    /** @param address path and query of the list without its page number, percent-encoded */
    public static Pager of(Page<?> page, String address) {
        int number = page.getNumber() + 1;
        int pages = Math.max(1, page.getTotalPages());
        return new Pager(
                number,
                pages,
                page.getTotalElements(),
                number > 2 ? link(address, 1) : null,
                number > 1 ? link(address, number - 1) : null,
                number < pages ? link(address, number + 1) : null,
                number < pages - 1 ? link(address, pages) : null);
    }

    private static String link(String address, int number) {
        return number == 1
                ? address
                : UriComponentsBuilder.fromUriString(address)
                        .queryParam("page", number)
                        .build(true)
                        .toUriString();
    }

    /** The full address of this page of the list, by that of its first one. */
    public String at(String address) {
        return link(address, number);
    }

    public boolean isNeeded() {
        return pages > 1;
    }
}
