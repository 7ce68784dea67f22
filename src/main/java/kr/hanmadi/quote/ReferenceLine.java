package kr.hanmadi.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import kr.hanmadi.person.Person;

/**
 * How one article calls one person (누구를 가리키나), put together from its mentions.
 *
 * @param forms in the order of their first place
 */
public record ReferenceLine(Person person, List<Form> forms) {

    /**
     * Words that mean the person.
     *
     * @param rule the name of the rule that resolved them
     * @param misprint whether the printed name is one letter off the person's
     */
    public record Form(String printed, String rule, boolean misprint, int count) {}

    /** One line a person, in the order of first places. */
    public static List<ReferenceLine> of(List<Mention> mentions) {
        var persons = new LinkedHashMap<String, List<Mention>>();
        for (var mention : mentions) {
            persons.computeIfAbsent(mention.getPerson().whoItIs().getPublicId(), id -> new ArrayList<>())
                    .add(mention);
        }
        return persons.values().stream()
                .map(of -> new ReferenceLine(of.getFirst().getPerson().whoItIs(), forms(of)))
                .toList();
    }

    private static List<Form> forms(List<Mention> mentions) {
        var forms = new LinkedHashMap<String, Form>();
        for (var mention : mentions) {
            var one = new Form(mention.getPrinted(), mention.getRule(), mention.isMisprint(), 1);
            forms.merge(
                    one.rule() + " " + one.printed(),
                    one,
                    (known, more) -> new Form(known.printed(), known.rule(), known.misprint(), known.count() + 1));
        }
        return List.copyOf(forms.values());
    }
}
