package kr.hanmadi.desk;

import java.util.List;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.webhook.Webhook;
import kr.hanmadi.webhook.WebhookEvent;
import kr.hanmadi.webhook.Webhooks;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/webhooks}: the addresses that are told of articles, and what they were told last. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/webhooks")
class WebhooksController {
    private static final String PAGE = "/desk/webhooks";
    private static final String NEW = "new-webhook";

    private final Webhooks webhooks;
    private final WebhookDecisions decisions;

    WebhooksController(Webhooks webhooks, WebhookDecisions decisions) {
        this.webhooks = webhooks;
        this.decisions = decisions;
    }

    /** How an address stands. */
    enum Stand {
        ON,
        OFF,
        /** It took nothing for days. */
        FAILED
    }

    /** An address in the list. */
    record Line(
            long id,
            String url,
            Stand stand,
            String madeBy,
            DisplayDate madeAt,
            @Nullable DisplayDate answeredAt,
            List<DeliveryLine> last) {
        static Line of(Webhook webhook) {
            return new Line(
                    webhook.id(),
                    webhook.url(),
                    webhook.offByItself() ? Stand.FAILED : webhook.offSince() == null ? Stand.ON : Stand.OFF,
                    webhook.madeBy(),
                    DisplayDate.of(webhook.madeAt()),
                    DisplayDate.orNull(webhook.answeredAt()),
                    webhook.last().stream().map(DeliveryLine::of).toList());
        }
    }

    /** A message under its address. */
    record DeliveryLine(
            long id,
            WebhookEvent event,
            String article,
            DisplayDate madeAt,
            Webhook.State state,
            Webhook.Tried tried,
            @Nullable DisplayDate nextAt) {
        static DeliveryLine of(Webhook.Delivery delivery) {
            return new DeliveryLine(
                    delivery.id(),
                    delivery.event(),
                    delivery.article(),
                    DisplayDate.of(delivery.madeAt()),
                    delivery.state(),
                    delivery.tried(),
                    DisplayDate.orNull(delivery.nextAt()));
        }
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("webhooks", webhooks.all().stream().map(Line::of).toList());
        model.addAttribute("longest", Webhooks.LONGEST);
        return "desk/webhooks";
    }

    @PostMapping
    String add(
            @RequestParam(defaultValue = "") String url,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var typed = url.strip();
        var answer = Answer.attempt(NEW, "desk.webhooks.added", () -> {
            if (typed.length() > Webhooks.LONGEST) {
                throw new Refused("desk.webhooks.url.wrong");
            }
            then.addFlashAttribute("secret", new ShownOnce(decisions.add(typed, editor.getDisplayName())));
        });
        if (answer.wrong()) {
            then.addFlashAttribute("typed", typed);
        }
        return answer.onPage(PAGE, then);
    }

    @PostMapping("/{id}/remove")
    String remove(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return Answer.attempt(NEW, "desk.webhooks.removed", () -> decisions.remove(id, editor.getDisplayName()))
                .onPage(PAGE, then);
    }

    @PostMapping("/{id}/off")
    String turnOff(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return Answer.attempt(part(id), "desk.webhooks.off.done", () -> decisions.turnOff(id, editor.getDisplayName()))
                .onPage(PAGE, then);
    }

    @PostMapping("/{id}/on")
    String turnOn(@PathVariable long id, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return Answer.attempt(part(id), "desk.webhooks.on.done", () -> decisions.turnOn(id, editor.getDisplayName()))
                .onPage(PAGE, then);
    }

    @PostMapping("/{id}/deliveries/{delivery}/again")
    String sendAgain(
            @PathVariable long id,
            @PathVariable long delivery,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return Answer.attempt(
                        part(id),
                        "desk.webhooks.again.done",
                        () -> decisions.sendAgain(id, delivery, editor.getDisplayName()))
                .onPage(PAGE, then);
    }

    private static String part(long id) {
        return "webhook-" + id;
    }
}
