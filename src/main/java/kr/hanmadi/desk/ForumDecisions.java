package kr.hanmadi.desk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.forum.Backer;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.forum.ForumDuplicates;
import kr.hanmadi.forum.ForumFacts;
import kr.hanmadi.forum.Forums;
import kr.hanmadi.forum.Participant;
import kr.hanmadi.person.People;
import kr.hanmadi.person.Person;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.TypedText;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An editor's word on a forum, its backers and its programme. It never joins two forums. */
@Service
@Transactional
class ForumDecisions {
    private final Forums forums;
    private final ForumDuplicates duplicates;
    private final People people;
    private final AuditTrail trail;
    private final MessageSource messages;
    private final Clock clock;

    ForumDecisions(
            Forums forums,
            ForumDuplicates duplicates,
            People people,
            AuditTrail trail,
            MessageSource messages,
            Clock clock) {
        this.forums = forums;
        this.duplicates = duplicates;
        this.people = people;
        this.trail = trail;
        this.messages = messages;
        this.clock = clock;
    }

    void decide(String forumId, ForumFactsForm form, String editor) {
        var forum = forums.find(forumId).orElseThrow(() -> new NotFoundException("forum", forumId));
        if (forum.isMerged() || forum.getVersion() != form.version()) {
            throw new ChangedMeanwhile(forumId);
        }
        var before = DecisionTrail.describe(forum.facts());
        forums.decide(
                forum,
                facts(form, forum),
                Objects.requireNonNull(form.details().state()),
                EditorDecision.by(editor, clock));
        trail.record(editor, "forum-facts", forumId, before, DecisionTrail.describe(forum.facts()));
    }

    /** An editor says that two are two; the desk does not ask again. */
    void apart(String oneId, String otherId, String editor) {
        var one = forums.find(oneId).orElseThrow(() -> new NotFoundException("forum", oneId));
        var other = forums.find(otherId).orElseThrow(() -> new NotFoundException("forum", otherId));
        duplicates.apart(one, other, EditorDecision.by(editor, clock));
        for (var forum : List.of(one, other)) {
            trail.record(editor, "forum-other", forum.getPublicId(), one.getName(), other.getName());
        }
    }

    private ForumFacts facts(ForumFactsForm form, Forum forum) {
        var details = form.details();
        var backers = new ArrayList<Backer>();
        for (var role : BackerRole.values()) {
            details.backers().names(role).forEach(name -> backers.add(backer(role, name, forum)));
        }
        return new ForumFacts(
                details.title(TypedText.orNull(form.series()), form.edition()),
                details.when().facts(),
                details.venueOrNull(),
                details.topicOrNull(),
                backers,
                form.given().map(this::participant).distinct().toList());
    }

    /** The person or body that the forum names so already; any other name is an organisation. */
    private Backer backer(BackerRole role, String name, Forum forum) {
        return forum.backerNamed(name)
                .map(backer -> backer.in(role))
                .orElseGet(() -> Backer.of(role, name, people.organisation(name)));
    }

    private Participant participant(ForumFactsForm.PartForm part) {
        var role = Objects.requireNonNull(part.role());
        var label = part.labelOrEmpty();
        var id = part.personId();
        var person = id.isEmpty()
                ? null
                : people.find(id)
                        .map(Person::canonical)
                        .orElseThrow(() -> new Refused("desk.forum.parts.nobody", part.printedName(), id));
        return new Participant(
                role,
                label.isEmpty() ? messages.getMessage("forum.role." + role, null, Locale.KOREAN) : label,
                part.printedName(),
                person);
    }
}
