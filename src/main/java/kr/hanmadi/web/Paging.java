package kr.hanmadi.web;

import java.util.function.Function;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;

/** Reads {@code ?page=} kindly: pages count from 1, and what makes no sense is the nearest page that does. */
public final class Paging {
    private static final int FARTHEST = 1_000_000;

    private Paging() {}

    /** The page number a reader typed: 1 when it is no number, never below 1. */
    public static int number(String typed) {
        if (typed.isEmpty() || !typed.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return 1;
        }
        var digits = typed.replaceFirst("^0+(?=.)", "");
        return digits.length() > 7 ? FARTHEST : Math.clamp(Integer.parseInt(digits), 1, FARTHEST);
    }

    /** That page, or the last one when there are not so many. */
    public static <T> Page<T> read(int number, int size, Function<Pageable, Page<T>> list) {
        var page = list.apply(PageRequest.of(number - 1, size));
        if (page.hasContent() || number == 1) {
            return page;
        }
        return list.apply(PageRequest.of(Math.max(0, page.getTotalPages() - 1), size));
    }
}
