package kr.hanmadi.desk;

import java.time.Clock;
import java.util.regex.Pattern;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.web.LocalAddress;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.OldAddresses;
import kr.hanmadi.web.SiteSettings;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators say of old addresses: never to another site, never in a circle. */
@Service
@Transactional
class RedirectDecisions {
    private static final String SUBJECT = "redirects";
    /** What only editors and programs ask for. */
    private static final Pattern NOT_FOR_READERS =
            Pattern.compile("/(desk|login|logout|setup|requests|preview|api|error)(/.*)?");

    private final OldAddresses addresses;
    private final AuditTrail trail;
    private final SiteSettings site;
    private final Clock clock;

    RedirectDecisions(OldAddresses addresses, AuditTrail trail, SiteSettings site, Clock clock) {
        this.addresses = addresses;
        this.trail = trail;
        this.site = site;
        this.clock = clock;
    }

    void add(String typedAddress, String typedTarget, String editor) {
        var address = LocalAddress.typed(typedAddress, null)
                .filter(old -> !NOT_FOR_READERS.matcher(old.path()).matches()
                        && !old.path().equals("/"))
                .orElseThrow(() -> new Refused("desk.redirects.address.wrong"));
        var target = LocalAddress.typed(typedTarget, site.baseUrl().getHost())
                .filter(to -> !NOT_FOR_READERS.matcher(to.path()).matches())
                .orElseThrow(() -> new Refused("desk.redirects.target.wrong"));
        if (address.path().equals(target.path()) || addresses.wouldChain(address, target)) {
            throw new Refused("desk.redirects.circle");
        }
        if (!addresses.add(address, target, EditorDecision.by(editor, clock))) {
            throw new Refused("desk.redirects.known");
        }
        trail.record(editor, "redirect-added", SUBJECT, null, address.text() + " → " + target.text());
    }

    void remove(long id, String editor) {
        var removed = addresses.remove(id).orElseThrow(() -> new NotFoundException("redirect", String.valueOf(id)));
        trail.record(editor, "redirect-removed", SUBJECT, removed.address() + " → " + removed.target(), null);
    }
}
