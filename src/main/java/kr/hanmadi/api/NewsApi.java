package kr.hanmadi.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.SiteSettings;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** An article in the forms that press agencies and portals exchange. */
@RestController
@Costly
@RequestMapping("/api/v1/articles")
@Tag(name = "한마디")
class NewsApi {
    private static final String NEWS_ITEM = "application/vnd.iptc.g2.newsitem+xml";
    private static final String ABOUT = "전문을 실을 수 없는 기사는 발언만 있다";

    private final RecordApiService answers;
    private final SiteSettings site;

    NewsApi(RecordApiService answers, SiteSettings site) {
        this.answers = answers;
        this.site = site;
    }

    @GetMapping(path = "/{id}.ninjs", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "기사 하나, ninjs 2.1로", description = ABOUT)
    Map<String, Object> ninjs(@Parameter(description = "기사의 열 글자") @PathVariable String id) {
        return Ninjs.of(NewsItem.of(answers.article(id)));
    }

    @GetMapping(path = "/{id}.newsml", produces = NEWS_ITEM + ";charset=UTF-8")
    @Operation(summary = "기사 하나, NewsML-G2로", description = ABOUT)
    String newsMl(@Parameter(description = "기사의 열 글자") @PathVariable String id) {
        return NewsMl.of(NewsItem.of(answers.article(id)), site);
    }
}
