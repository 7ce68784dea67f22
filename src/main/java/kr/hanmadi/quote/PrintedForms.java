package kr.hanmadi.quote;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import kr.hanmadi.person.Person;

/**
 * How one article calls one person (누구를 가리키나).
 *
 * @param forms in the order of their first place
 * @param misprints of the person's name, in text order
 */
public record PrintedForms(Person person, List<Form> forms, List<Misprint> misprints) {

    /**
     * Words that mean the person.
     *
     * @param rule the name of the rule that resolved them
     * @param misprint whether the printed name is one letter off the person's
     */
    public record Form(String printed, String rule, boolean misprint, long count) {}

    /** One line a person, in the order of the mentions. */
    static List<PrintedForms> of(List<MentionCount> mentions) {
        var persons = new LinkedHashMap<String, List<MentionCount>>();
        for (var mention : mentions) {
            persons.computeIfAbsent(mention.person().canonical().getPublicId(), id -> new ArrayList<>())
                    .add(mention);
        }
        return persons.values().stream()
                .map(of -> new PrintedForms(of.getFirst().person().canonical(), forms(of), misprints(of)))
                .toList();
    }

    private static List<Misprint> misprints(List<MentionCount> mentions) {
        return mentions.stream()
                .filter(MentionCount::misprint)
                .map(mention ->
                        new Misprint(mention.person(), mention.printed(), new TextSpan(mention.start(), mention.end())))
                .toList();
    }

    private static List<Form> forms(List<MentionCount> mentions) {
        var forms = new LinkedHashMap<String, Form>();
        for (var mention : mentions) {
            forms.merge(
                    mention.rule() + " " + mention.printed(),
                    new Form(mention.printed(), mention.rule(), mention.misprint(), mention.count()),
                    (known, more) ->
                            new Form(known.printed(), known.rule(), known.misprint(), known.count() + more.count()));
        }
        return List.copyOf(forms.values());
    }
}
