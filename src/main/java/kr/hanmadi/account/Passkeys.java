package kr.hanmadi.account;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hanmadi.database.Outage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.management.ImmutablePublicKeyCredentialCreationOptionsRequest;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of editors: each opens the desk without password and number. */
@Service
@Transactional
public class Passkeys {
    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);
    /** The most of one editor. */
    static final int MOST = 20;

    private final WebAuthnRelyingPartyOperations operations;
    private final PublicKeyCredentialUserEntityRepository owners;
    private final UserCredentialRepository credentials;
    private final AuditTrail trail;
    private final JdbcClient jdbc;

    Passkeys(
            WebAuthnRelyingPartyOperations operations,
            PublicKeyCredentialUserEntityRepository owners,
            UserCredentialRepository credentials,
            AuditTrail trail,
            JdbcClient jdbc) {
        this.operations = operations;
        this.owners = owners;
        this.credentials = credentials;
        this.trail = trail;
        this.jdbc = jdbc;
    }

    /** The passkeys of an editor, the oldest first. */
    @Transactional(readOnly = true)
    public List<Passkey> of(SignedInEditor editor) {
        return kept(editor.getUsername()).stream()
                .map(Passkey::of)
                .sorted(Comparator.comparing(Passkey::madeAt))
                .toList();
    }

    private List<CredentialRecord> kept(String email) {
        var owner = owners.findByUsername(email);
        return owner == null ? List.of() : credentials.findByUserId(owner.getId());
    }

    /** How many each account has, by e-mail address; those without are not there. */
    @Transactional(readOnly = true)
    Map<String, Integer> ofEditors() {
        return jdbc.sql("""
                select o.name, count(*) from user_entities o join user_credentials c on c.user_entity_user_id = o.id
                group by o.name""").query((row, number) -> Map.entry(row.getString(1), row.getInt(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** What a device is asked to make; it knows of those that the editor has, so that it makes no second one. */
    PublicKeyCredentialCreationOptions begin(Authentication editor) {
        if (kept(editor.getName()).size() >= MOST) {
            throw new AccountRefused("desk.account.passkeys.many");
        }
        return operations.createPublicKeyCredentialCreationOptions(
                new ImmutablePublicKeyCredentialCreationOptionsRequest(editor));
    }

    /** @throws AccountRefused when it is not what the device was asked to make */
    void add(
            PublicKeyCredentialCreationOptions asked,
            PublicKeyCredential<AuthenticatorAttestationResponse> made,
            String label,
            SignedInEditor editor) {
        try {
            operations.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(asked, new RelyingPartyPublicKey(made, label)));
        } catch (RuntimeException e) { // of many kinds, each of which says that it is no such passkey
            if (Outage.isBehind(e)) {
                throw e;
            }
            log.warn("A passkey was not taken: {}", e.toString());
            throw new AccountRefused("desk.account.passkeys.wrong");
        }
        trail.record(editor.getDisplayName(), "passkey-made", Accounts.SUBJECT, null, label);
    }

    /** An editor gives up one of his or her own; nothing happens when it is gone already. */
    public void remove(String id, SignedInEditor editor) {
        kept(editor.getUsername()).stream()
                .filter(each -> each.getCredentialId().toBase64UrlString().equals(id))
                .forEach(each -> {
                    credentials.delete(each.getCredentialId());
                    trail.record(editor.getDisplayName(), "passkey-removed", Accounts.SUBJECT, each.getLabel(), null);
                });
    }

    /** None of that account opens anything any more. */
    void endAll(String email, String by) {
        var owner = owners.findByUsername(email);
        if (owner != null) {
            owners.delete(owner.getId());
            trail.record(by, "passkeys-ended", Accounts.SUBJECT, null, email);
        }
    }
}
