package kr.hanmadi.desk;

import java.util.function.BiFunction;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.ui.Model;
import org.springframework.web.util.UriComponentsBuilder;

/** A list of the desk that typed words narrow, shown page by page. */
final class DeskList {
    private static final int LINES = 50;
    private static final int LONGEST_WORDS = 120;

    private DeskList() {}

    /**
     * Gives the page what it shows beside the lines, which are the answer.
     *
     * @param read the lines of one page that hold the words; all lines for empty ones
     */
    static <T> Page<T> read(
            String path, String typed, String page, BiFunction<String, Pageable, Page<T>> read, Model model) {
        var words = searchWords(typed);
        var list = Paging.read(Paging.number(page), LINES, at -> read.apply(words, at));
        model.addAttribute("words", words);
        model.addAttribute("pager", Pager.of(list, address(path, words)));
        return list;
    }

    private static String searchWords(String typed) {
        var words = typed.replace("\0", "").strip();
        return words.length() > LONGEST_WORDS ? words.substring(0, LONGEST_WORDS) : words;
    }

    private static String address(String path, String words) {
        var address = UriComponentsBuilder.fromPath(path);
        return words.isEmpty()
                ? address.toUriString()
                : address.queryParam("q", "{words}")
                        .encode()
                        .buildAndExpand(words)
                        .toUriString();
    }
}
