package kr.hanmadi.site.results;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import kr.hanmadi.search.Suggestions;
import kr.hanmadi.search.api.QueryForm;
import kr.hanmadi.search.api.SearchParameter.Plain;
import kr.hanmadi.search.api.Suggestion;
import kr.hanmadi.site.head.PageMetadataFactory;
import kr.hanmadi.web.ClientNetwork;
import kr.hanmadi.web.Costly;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** {@code /search}: people, forums, quotations and articles on one page; {@code /suggest} while a name is typed. */
@Controller
class SearchController {
    /** The fields of the form of many fields; any of them makes a query of them all. */
    private static final String OF_FORM = "with-";

    private final SearchPages pages;
    private final Suggestions suggestions;
    private final PageMetadataFactory heads;

    SearchController(SearchPages pages, Suggestions suggestions, PageMetadataFactory heads) {
        this.pages = pages;
        this.suggestions = suggestions;
        this.heads = heads;
    }

    @Costly
    @GetMapping("/search")
    String find(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request, Model model) {
        if (parameters.keySet().stream().anyMatch(name -> name.startsWith(OF_FORM))) {
            var address = SearchAddress.of(parameters)
                    .set(Plain.QUERY, form(parameters).text());
            return "redirect:" + address.page();
        }
        var search = pages.find(parameters, ClientNetwork.of(request));
        model.addAttribute("search", search);
        model.addAttribute(
                "head", heads.search(search.typed().query(), search.exports().atom()));
        return "site/search";
    }

    private static QueryForm form(MultiValueMap<String, String> parameters) {
        return QueryForm.typed(name -> field(parameters, name));
    }

    private static String field(Map<String, List<String>> parameters, String name) {
        var values = parameters.getOrDefault(OF_FORM + name, List.of());
        return values.isEmpty() || values.getFirst() == null ? "" : values.getFirst();
    }

    @GetMapping("/suggest")
    @ResponseBody
    List<Suggestion> suggest(@RequestParam(defaultValue = "") String q) {
        return suggestions.suggest(q);
    }

    @GetMapping("/help/search")
    String help() {
        return "site/search-help";
    }
}
