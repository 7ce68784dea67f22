package kr.hanmadi.desk;

import java.time.Clock;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.topic.Topic;
import kr.hanmadi.topic.Topics;
import kr.hanmadi.web.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An editor's word on topics. */
@Service
@Transactional
class TopicDecisions {
    private final Topics topics;
    private final AuditTrail trail;
    private final Clock clock;

    TopicDecisions(Topics topics, AuditTrail trail, Clock clock) {
        this.topics = topics;
        this.trail = trail;
        this.clock = clock;
    }

    void decide(TopicForm form, String editor) {
        var id = form.id();
        var before = id == null
                ? null
                : topics.find(id).orElseThrow(() -> new NotFoundException("topic", String.valueOf(id)));
        var after = topics.decide(
                id,
                form.nameOrEmpty(),
                form.definitionOrNull(),
                form.wordList(),
                form.isShown(),
                EditorDecision.by(editor, clock));
        trail.record(
                editor, "topic", "topic-" + after.slug(), before == null ? null : describe(before), describe(after));
    }

    private static String describe(Topic topic) {
        return topic.name() + ": " + String.join(", ", topic.words());
    }
}
