package kr.hanmadi.site.article;

import java.util.List;
import kr.hanmadi.quote.PrintedForms;
import kr.hanmadi.web.Addresses;

/** What else an article calls a person than by the full name: 오 의장, 그는, a misprint. */
public record PrintedFormsView(String name, String href, List<Form> forms) {

    /** @param rule the name of the rule that resolved it */
    public record Form(String printed, String rule, long count) {}

    static List<PrintedFormsView> of(List<PrintedForms> ledger) {
        return ledger.stream()
                .map(PrintedFormsView::of)
                .filter(view -> !view.forms().isEmpty())
                .toList();
    }

    private static PrintedFormsView of(PrintedForms line) {
        var person = line.person();
        return new PrintedFormsView(
                person.getName(),
                Addresses.speaker(person.getPublicId(), person.getSlug()),
                line.forms().stream()
                        .filter(form -> !form.rule().equals("name"))
                        .map(form -> new Form(form.printed(), form.rule(), form.count()))
                        .toList());
    }
}
