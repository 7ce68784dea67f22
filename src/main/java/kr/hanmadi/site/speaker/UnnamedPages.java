package kr.hanmadi.site.speaker;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.quote.AnonymousCount;
import kr.hanmadi.quote.QuoteLists;
import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.web.Pager;
import kr.hanmadi.web.Paging;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together the list of sources that are no single person: without a name by kind, and several at once. */
@Service
@Transactional(readOnly = true)
class UnnamedPages {
    private static final int LINES = 30;
    private static final String TOGETHER = "together";

    private final QuoteLists quoteLists;

    UnnamedPages(QuoteLists quoteLists) {
        this.quoteLists = quoteLists;
    }

    /**
     * What the page shows.
     *
     * @param kind in use; null for all kinds without a name
     * @param together whether several at once are shown
     */
    public record View(
            List<AnonymousCount> kinds,
            @Nullable AnonymousKind kind,
            boolean together,
            List<QuoteView> quotes,
            Pager pager) {}

    View read(String typedKind, int number) {
        boolean together = typedKind.equalsIgnoreCase(TOGETHER);
        var kind = Arrays.stream(AnonymousKind.values())
                .filter(known -> known.name().equalsIgnoreCase(typedKind))
                .findFirst()
                .orElse(null);
        var kinds = kind == null ? List.of(AnonymousKind.values()) : List.of(kind);
        var page = Paging.read(
                number,
                LINES,
                at -> together ? quoteLists.readableOfGroups(at) : quoteLists.readableOfAnonymous(kinds, at));
        var chosen = kind == null ? TOGETHER : kind.name().toLowerCase(Locale.ROOT);
        var address = together || kind != null ? "/speakers/unnamed?kind=" + chosen : "/speakers/unnamed";
        return new View(
                quoteLists.byAnonymousKind(),
                kind,
                together,
                page.getContent().stream().map(QuoteView::of).toList(),
                Pager.of(page, address));
    }
}
