package kr.hanmadi.desk;

import java.time.Clock;
import java.util.Optional;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.webhook.Webhooks;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators decide of the addresses that are told of articles, each written into the trail. */
@Service
@Transactional
class WebhookDecisions {
    /** What the trail says these are about. */
    static final String SUBJECT = "webhooks";

    private final Webhooks webhooks;
    private final AuditTrail trail;
    private final Clock clock;

    WebhookDecisions(Webhooks webhooks, AuditTrail trail, Clock clock) {
        this.webhooks = webhooks;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @return the secret that signs what is told, which is not shown again
     * @throws Refused where the address cannot be told or is known
     */
    String add(String url, String editor) {
        webhooks.hindrance(url).ifPresent(why -> {
            throw new Refused(why);
        });
        var secret = webhooks.add(url, EditorDecision.by(editor, clock))
                .orElseThrow(() -> new Refused("desk.webhooks.known"));
        trail.record(editor, "webhook-added", SUBJECT, null, url);
        return secret;
    }

    void remove(long id, String editor) {
        trail.record(editor, "webhook-removed", SUBJECT, changed(webhooks.remove(id)), null);
    }

    void turnOff(long id, String editor) {
        trail.record(editor, "webhook-off", SUBJECT, changed(webhooks.turnOff(id)), null);
    }

    void turnOn(long id, String editor) {
        trail.record(editor, "webhook-on", SUBJECT, null, changed(webhooks.turnOn(id)));
    }

    void sendAgain(long id, long delivery, String editor) {
        trail.record(editor, "webhook-again", SUBJECT, null, changed(webhooks.sendAgain(id, delivery)));
    }

    private static String changed(Optional<String> url) {
        return url.orElseThrow(() -> new ChangedMeanwhile(SUBJECT));
    }
}
