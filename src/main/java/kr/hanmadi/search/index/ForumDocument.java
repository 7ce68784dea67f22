package kr.hanmadi.search.index;

import java.util.Objects;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.person.Person;
import kr.hanmadi.search.api.ResultType;
import kr.hanmadi.search.index.IndexFields.Dates;
import kr.hanmadi.search.index.IndexFields.KoreanText;
import org.hibernate.Session;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.jspecify.annotations.Nullable;

/** A forum in the index: name, topic, venue, who stands behind it or takes part, as printed, and the headlines of its reports. */
final class ForumDocument implements TypeBinder {
    private final ReferencedIds referring;

    ForumDocument(ReferencedIds referring) {
        this.referring = referring;
    }

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies()
                .use("name")
                .use("topic")
                .use("venue")
                .use("heldOn")
                .use("kind")
                .use("backers")
                .use("participants");
        var schema = context.indexSchemaElement();
        context.bridge(
                Forum.class,
                new Bridge(
                        referring,
                        IndexFields.korean(schema, IndexFields.TITLE),
                        IndexFields.shown(schema),
                        IndexFields.ids(schema, IndexFields.PERSON_ID),
                        IndexFields.words(schema, IndexFields.KIND),
                        IndexFields.dates(schema),
                        IndexFields.row(schema)));
    }

    static boolean isReadable(Forum forum, Session session) {
        return ReadableHits.isReadable(session, ResultType.FORUM, forum.getId());
    }

    private record Bridge(
            ReferencedIds referring,
            KoreanText title,
            KoreanText text,
            IndexFieldReference<Long> personId,
            IndexFieldReference<String> kind,
            Dates dates,
            IndexFieldReference<Long> row)
            implements TypeBridge<Forum> {
        @Override
        public void write(DocumentElement document, Forum forum, TypeBridgeWriteContext context) {
            title.addHeadline(document, Objects.requireNonNull(forum.searchable(forum.getName())));
            text.add(document, forum.searchable(forum.getTopic()));
            text.add(document, forum.searchable(forum.getVenue()));
            for (var backer : forum.getBackers()) {
                add(document, forum.searchable(backer.getPrintedName()), backer.getPerson());
            }
            for (var participant : forum.getParticipants()) {
                add(document, forum.searchable(participant.getPrintedName()), participant.getPerson());
            }
            referring.headlinesOf(forum, context).forEach(headline -> text.addHeadline(document, headline));
            document.addValue(kind, forum.getKind().name());
            var heldOn = forum.getHeldOn();
            if (heldOn != null) {
                dates.add(document, heldOn);
            }
            document.addValue(row, forum.getId());
        }

        /** @param person null for a body, and for a person who is not known */
        private void add(DocumentElement document, @Nullable String printedName, @Nullable Person person) {
            if (person == null) {
                text.add(document, printedName);
            } else if (person.isListed()) {
                text.add(document, printedName);
                document.addValue(personId, person.getId());
            }
        }
    }
}
