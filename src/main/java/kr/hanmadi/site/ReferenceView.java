package kr.hanmadi.site;

import java.util.List;
import kr.hanmadi.quote.ReferenceLine;
import kr.hanmadi.web.Addresses;

/** What else an article calls a person than by the full name: 오 의장, 그는, a misprint. */
public record ReferenceView(String name, String href, List<Form> forms) {

    /** @param rule the name of the rule that resolved it */
    public record Form(String printed, String rule, long count) {}

    static List<ReferenceView> of(List<ReferenceLine> ledger) {
        return ledger.stream()
                .map(ReferenceView::of)
                .filter(view -> !view.forms().isEmpty())
                .toList();
    }

    private static ReferenceView of(ReferenceLine line) {
        var person = line.person();
        return new ReferenceView(
                person.getName(),
                Addresses.speaker(person.getPublicId(), person.getSlug()),
                line.forms().stream()
                        .filter(form -> !form.rule().equals("name"))
                        .map(form -> new Form(form.printed(), form.rule(), form.count()))
                        .toList());
    }
}
