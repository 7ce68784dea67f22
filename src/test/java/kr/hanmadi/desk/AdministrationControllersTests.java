package kr.hanmadi.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;
import static org.mockito.Mockito.never;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hanmadi.account.Account;
import kr.hanmadi.account.AccountLinks;
import kr.hanmadi.account.AccountRefused;
import kr.hanmadi.account.Accounts;
import kr.hanmadi.account.ApiToken;
import kr.hanmadi.account.ApiTokens;
import kr.hanmadi.account.EditorRole;
import kr.hanmadi.account.EditorSessions;
import kr.hanmadi.account.LinkMails;
import kr.hanmadi.account.OneTimeLink;
import kr.hanmadi.account.OwnPasskeys;
import kr.hanmadi.account.OwnPassword;
import kr.hanmadi.account.OwnSecondFactor;
import kr.hanmadi.account.Passkeys;
import kr.hanmadi.account.SecondFactor;
import kr.hanmadi.upkeep.Jobs;
import kr.hanmadi.webhook.Webhook;
import kr.hanmadi.webhook.Webhooks;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mockito.Mockito;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The forms for accounts, keys, webhooks and jobs: what they say, what they show once, and what they never reach. */
class AdministrationControllersTests extends DeskSlice {
    private static final OneTimeLink LINK =
            new OneTimeLink("wolmae@example.org", "https://hanmadi.example/setup/account/secret");
    private static final Instant NOW = Instant.parse("2025-03-04T16:00:00Z");

    private final OwnPassword password = service(OwnPassword.class);
    private final EditorSessions sessions = Mockito.mock(EditorSessions.class);
    private final SecondFactor factor = service(SecondFactor.class);
    private final OwnSecondFactor ownFactor = service(OwnSecondFactor.class);
    private final OwnPasskeys ownPasskeys = service(OwnPasskeys.class);
    private final Passkeys passkeys = service(Passkeys.class);
    private final Accounts accounts = service(Accounts.class);
    private final AccountLinks links = service(AccountLinks.class);
    private final LinkMails mails = Mockito.mock(LinkMails.class);
    private final ApiTokens tokens = service(ApiTokens.class);
    private final Webhooks webhooks = Mockito.mock(Webhooks.class);
    private final WebhookDecisions webhookDecisions = service(WebhookDecisions.class);
    private final UpkeepDecisions upkeep = service(UpkeepDecisions.class);
    private final MockMvcTester mvc = desk(
            new AccountController(password, sessions, factor, passkeys),
            new SecondFactorController(factor, ownFactor),
            new PasskeyController(ownPasskeys, passkeys),
            new EditorsController(accounts, links, mails),
            new KeysController(tokens, Clock.fixed(NOW, ZoneOffset.UTC)),
            new WebhooksController(webhooks, webhookDecisions),
            new JobsController(Mockito.mock(Jobs.class), upkeep));

    @BeforeEach
    void linksAndKeysCanBeMade() {
        given(links.invite(anyString(), any(), any())).willReturn(LINK);
        given(accounts.newPassword(anyLong(), any())).willReturn(LINK);
        given(factor.confirm(editor, "123456")).willReturn(List.of("code-1", "code-2"));
        given(ownFactor.newCodes(anyString(), any(), any())).willReturn(List.of("code-3"));
        given(ownPasskeys.begin(anyString(), any(), any(), any())).willReturn("{}");
        given(tokens.make(anyString(), Mockito.anyBoolean(), any(), any())).willReturn("key-secret");
        given(webhookDecisions.add(anyString(), anyString())).willReturn("hook-secret");
    }

    /** The form, the page that answers it, and what that says when it is done. */
    private static final String FORMS = """
            /account/password?oldPassword=a&password=b | /account#password-part | desk.account.changed
            /account/second-factor?oldPassword=a | /account#second-factor | desk.account.factor.begun
            /account/second-factor/confirm?number=123456 | /account#second-factor | desk.account.factor.confirmed
            /account/second-factor/codes?oldPassword=a | /account#second-factor | desk.account.factor.codes.made
            /account/second-factor/end?oldPassword=a | /account#second-factor | desk.account.factor.ended
            /account/passkeys?oldPassword=a | /account#passkeys | desk.account.passkeys.begun
            /account/passkeys/confirm?credential=c&label=전화기 | /account#passkeys | desk.account.passkeys.confirmed
            /account/passkeys/abc/remove | /account#passkeys | desk.account.passkeys.removed
            /editors/invitations?email=wolmae@example.org&role=EDITOR | /editors#invitation | desk.editors.invited
            /editors/invitations/7/withdraw | /editors#invitation | desk.editors.withdrawn
            /editors/7/disable | /editors#editor-7 | desk.editors.disabled
            /editors/7/enable | /editors#editor-7 | desk.editors.enabled
            /editors/7/role?role=REPORTER | /editors#editor-7 | desk.editors.role.changed
            /editors/7/password | /editors#editor-7 | desk.editors.password.made
            /editors/7/second-factor/end | /editors#editor-7 | desk.editors.factor.ended
            /editors/7/passkeys/end | /editors#editor-7 | desk.editors.passkeys.ended
            /keys?name=너울 편집기&mayFile=false | /keys#new-key | desk.keys.made
            /webhooks?url=https://hook.example/a | /webhooks#new-webhook | desk.webhooks.added
            /webhooks/7/remove | /webhooks#new-webhook | desk.webhooks.removed
            /webhooks/7/off | /webhooks#webhook-7 | desk.webhooks.off.done
            /webhooks/7/on | /webhooks#webhook-7 | desk.webhooks.on.done
            /webhooks/7/deliveries/8/again | /webhooks#webhook-7 | desk.webhooks.again.done
            /jobs/run?name=Filing.look | /jobs#jobs | desk.jobs.run.done
            """;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = FORMS)
    void whatIsDoneIsSaidWhereItWasAskedFor(String form, String page, String said) {
        assertThat(outcome(post(form))).isEqualTo("/desk" + page + " " + said);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = FORMS)
    void whatIsRefusedIsSaidThereAndShowsNoSecret(String form, String page, String said) {
        var refused = Mockito.mock(AccountRefused.class);
        given(refused.messageKey()).willReturn("desk.editors.own");
        refuse(refused);
        var result = post(form);
        assertThat(outcome(result)).isEqualTo("/desk" + page + " !desk.editors.own");
        assertThat(result.getMvcResult().getFlashMap().values()).noneMatch(ShownOnce.class::isInstance);
    }

    @ParameterizedTest
    @CsvSource({
        "/account/second-factor/confirm?number=123456, codes",
        "/account/second-factor/codes?oldPassword=a, codes",
        "/editors/invitations?email=wolmae@example.org&role=EDITOR, link",
        "/editors/7/password, passwordLink",
        "/keys?name=x&mayFile=false, newKey",
        "/webhooks?url=https://hook.example, secret"
    })
    void aSecretIsShownOnce(String form, String name) {
        assertThat(post(form).getMvcResult().getFlashMap().get(name)).isInstanceOf(ShownOnce.class);
    }

    @Test
    void aLinkThatIsMailedIsShownToNoOneElse() {
        given(mails.areOn()).willReturn(true);
        given(mails.invite(LINK, EditorRole.EDITOR, editor)).willReturn(true);
        given(mails.newPassword(LINK, editor)).willReturn(true);
        for (var form : Map.of(
                        "/editors/invitations?email=wolmae@example.org&role=EDITOR", "desk.editors.invited.mailed",
                        "/editors/7/password", "desk.editors.password.mailed")
                .entrySet()) {
            var result = post(form.getKey());
            assertThat(answer(result).lines()).containsExactly(Answer.Line.of(form.getValue(), "wolmae@example.org"));
            assertThat(result.getMvcResult().getFlashMap().toString()).doesNotContain("secret");
        }
    }

    @Test
    void aLinkThatNoMailTookIsHandedOver() {
        given(mails.areOn()).willReturn(true);
        assertThat(outcome(post("/editors/invitations?email=wolmae@example.org&role=EDITOR")))
                .isEqualTo("/desk/editors#invitation !desk.editors.mail.failed");
        var again = post("/editors/7/password");
        assertThat(outcome(again)).isEqualTo("/desk/editors#editor-7 !desk.editors.mail.failed");
        assertThat(again)
                .flash()
                .containsEntry("passwordLink", new ShownOnce(LINK.address()))
                .containsEntry("passwordOf", 7L);
    }

    @ParameterizedTest
    @CsvSource({
        "/editors/invitations?email=&role=EDITOR, typed",
        "/editors/invitations?email=wolmae&role=EDITOR, typed",
        "/editors/invitations?email=wolmae@example.org, typed",
        "/keys?name= , typed",
        "/keys?name=x&lastDay=모레, typed"
    })
    void whatIsMissingIsSaidAndTheRestComesBack(String form, String kept) {
        var result = post(form);
        assertThat(answer(result).wrong()).isTrue();
        assertThat(result).flash().containsKey(kept);
        then(links).should(never()).invite(any(), any(), any());
        then(tokens).should(never()).make(any(), Mockito.anyBoolean(), any(), any());
    }

    @Test
    void anAddressThatIsTooLongIsNotAdded() {
        var longest = "https://hook.example/" + "a".repeat(Webhooks.LONGEST - 21);
        var result = post("/webhooks?url=" + longest + "a");
        assertThat(outcome(result)).isEqualTo("/desk/webhooks#new-webhook !desk.webhooks.url.wrong");
        assertThat(result).flash().containsEntry("typed", longest + "a");
        then(webhookDecisions).should(never()).add(any(), any());
        post("/webhooks?url= " + longest + " ");
        then(webhookDecisions).should().add(longest, EDITOR);
    }

    @Test
    void everyFormMeansTheAccountThatItStandsAt() {
        post("/account/password?oldPassword=old&password=next");
        then(password).should().change(Mockito.eq("old"), Mockito.eq("next"), Mockito.eq(editor), any());
        post("/account/sessions/7/end");
        then(sessions).should().end(7, editor);
        then(sessions).should(never()).endOthers(any(), any());
        post("/account/sessions/end");
        then(sessions).should().endOthers(Mockito.eq(editor), any());
        post("/editors/7/role?role=REPORTER");
        then(accounts).should().give(EditorRole.REPORTER, 7, editor);
        post("/editors/7/disable");
        then(accounts).should().disable(7, editor);
        then(accounts).should(never()).enable(anyLong(), any());
        post("/webhooks/7/off");
        then(webhookDecisions).should().turnOff(7, EDITOR);
        then(webhookDecisions).should(never()).turnOn(anyLong(), any());
        post("/webhooks/7/deliveries/8/again");
        then(webhookDecisions).should().sendAgain(7, 8, EDITOR);
        post("/keys?name= 너울 편집기 &mayFile=true&lastDay=2025-12-31");
        then(tokens).should().make("너울 편집기", true, LocalDate.of(2025, 12, 31), editor);
        assertThat(post("/editors/7/role?role=KING")).hasStatus(400);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-03-05, false, GOOD", // in Korea it is the fifth already
        "2025-03-04, false, OVER",
        ", false, GOOD",
        ", true, REVOKED",
        "2025-03-04, true, REVOKED"
    })
    void aKeyIsGoodToItsLastDayInKorea(@Nullable LocalDate lastDay, boolean revoked, KeysController.Stand stand) {
        given(tokens.all())
                .willReturn(List.of(new ApiToken(7, "너울", false, EDITOR, NOW, lastDay, null, revoked ? NOW : null)));
        assertThat(mvc.get().uri("/desk/keys"))
                .model()
                .extractingByKey("keys")
                .asInstanceOf(InstanceOfAssertFactories.list(KeysController.Line.class))
                .extracting(KeysController.Line::stand)
                .containsExactly(stand);
    }

    @Test
    void anAddressThatWasTurnedOffByItselfStandsAsFailed() {
        given(webhooks.all())
                .willReturn(List.of(
                        new Webhook(1, "https://a", EDITOR, NOW, null, null, false, List.of()),
                        new Webhook(2, "https://b", EDITOR, NOW, null, NOW, false, List.of()),
                        new Webhook(3, "https://c", EDITOR, NOW, null, NOW, true, List.of())));
        assertThat(mvc.get().uri("/desk/webhooks"))
                .model()
                .extractingByKey("webhooks")
                .asInstanceOf(InstanceOfAssertFactories.list(WebhooksController.Line.class))
                .extracting(WebhooksController.Line::stand)
                .containsExactly(
                        WebhooksController.Stand.ON, WebhooksController.Stand.OFF, WebhooksController.Stand.FAILED);
    }

    @Test
    void theListOfEditorsKnowsWhichAccountIsOnesOwn() {
        given(accounts.all())
                .willReturn(List.of(
                        new Account(1, EMAIL, EDITOR, EditorRole.EDITOR, true, false, 0, null),
                        new Account(2, "wolmae@example.org", "월매", EditorRole.REPORTER, true, true, 1, NOW)));
        assertThat(mvc.get().uri("/desk/editors"))
                .model()
                .extractingByKey("editors")
                .asInstanceOf(InstanceOfAssertFactories.list(EditorsController.Line.class))
                .extracting(EditorsController.Line::own)
                .containsExactly(true, false);
        assertThat(mvc.get().uri("/desk/editors/invitations")).hasRedirectedUrl("/desk/editors");
    }

    @Test
    void aFactorThatIsOffHasNoCodesAndOneThatIsOnIsNotSetUpAgain() {
        given(factor.pending(editor)).willReturn(Optional.of(new SecondFactor.Pending("KEY", "otpauth:x")));
        given(factor.codesLeft(editor)).willReturn(8);
        assertThat(mvc.get().uri("/desk/account"))
                .model()
                .containsEntry("codesLeft", 0)
                .containsEntry("pending", new SecondFactor.Pending("KEY", "otpauth:x"));
        given(factor.isOn(EMAIL)).willReturn(true);
        assertThat(mvc.get().uri("/desk/account"))
                .model()
                .containsEntry("codesLeft", 8)
                .containsEntry("pending", null);
    }

    private MvcTestResult post(String form) {
        return mvc.post().uri("/desk" + form).exchange();
    }
}
