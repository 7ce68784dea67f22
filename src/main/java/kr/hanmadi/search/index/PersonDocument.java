package kr.hanmadi.search.index;

import java.util.stream.Stream;
import kr.hanmadi.person.Person;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.index.IndexFields.KoreanText;
import org.hibernate.Session;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;

/** A person in the index: names, affiliations and every form that readable articles print (오 의장). */
final class PersonDocument implements TypeBinder {
    private final ReferencedIds referring;

    PersonDocument(ReferencedIds referring) {
        this.referring = referring;
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().use("name").use("names").use("affiliations");
        var schema = context.indexSchemaElement();
        context.bridge(
                Person.class,
                new Bridge(
                        referring,
                        IndexFields.korean(schema, IndexFields.TITLE),
                        IndexFields.shown(schema),
                        IndexFields.ids(schema, IndexFields.PERSON_ID),
                        IndexFields.ids(schema, IndexFields.ORGANISATION_ID),
                        IndexFields.row(schema)));
    }

    static boolean isReadable(Person person, Session session) {
        return ReadableHits.isReadable(session, ResultType.SPEAKER, person.getId());
    }

    private record Bridge(
            ReferencedIds referring,
            KoreanText title,
            KoreanText text,
            IndexFieldReference<Long> personId,
            IndexFieldReference<Long> organisationId,
            IndexFieldReference<Long> row)
            implements TypeBridge<Person> {
        @Override
        public void write(DocumentElement document, Person person, TypeBridgeWriteContext context) {
            title.add(document, person.getName());
            person.getNames().forEach(name -> title.add(document, name.text()));
            person.getAffiliations().forEach(affiliation -> text.add(document, affiliation.searchable()));
            referring.printedFormsOf(person, context).forEach(printed -> text.add(document, printed));
            person.getAffiliations().stream()
                    .flatMap(affiliation -> Stream.ofNullable(affiliation.getOrganisation()))
                    .distinct()
                    .forEach(organisation -> document.addValue(organisationId, organisation.getId()));
            document.addValue(personId, person.getId());
            document.addValue(row, person.getId());
        }
    }
}
