package kr.hanmadi.desk;

import java.time.Instant;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.request.RequestState;
import kr.hanmadi.request.Requests;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What editors decide about requests of readers, each with its line of the trail. */
@Service
@Transactional
class RequestDecisions {
    private final Requests requests;
    private final AuditTrail trail;

    RequestDecisions(Requests requests, AuditTrail trail) {
        this.requests = requests;
        this.trail = trail;
    }

    void review(String receipt, SignedInEditor editor) {
        if (requests.review(receipt)) {
            trail.record(editor.getDisplayName(), "request-reviewed", receipt, null, null);
        }
    }

    void decide(
            String receipt,
            int version,
            RequestState decided,
            String answer,
            @Nullable Instant note,
            SignedInEditor editor) {
        var before = requests.find(receipt).map(each -> each.getState().name()).orElse(null);
        requests.decide(receipt, version, decided, answer, note, editor.getId());
        trail.record(editor.getDisplayName(), "request-decided", receipt, before, decided.name());
    }
}
