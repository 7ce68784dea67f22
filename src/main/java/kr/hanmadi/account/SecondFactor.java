package kr.hanmadi.account;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An authenticator app that an editor is asked for beside the password, and the codes for when it is lost. */
@Service
@Transactional
public class SecondFactor {
    private static final String ISSUER = "한마디";
    private static final int CODES = 10;
    private static final int LETTERS_OF_CODE = 12;
    /** Without those that look like others. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final AuditTrail trail;
    private final Clock clock;

    SecondFactor(JdbcClient jdbc, AuditTrail trail, Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * How an app takes the secret that is not proved yet.
     *
     * @param key to be typed, in groups of four
     */
    public record Pending(String key, String address) {
        static Pending of(byte[] secret, String email) {
            return new Pending(
                    Totp.typed(secret).replaceAll("(.{4})(?!$)", "$1 "), Totp.address(secret, ISSUER, email));
        }
    }

    /** @param hex the secret */
    private record Kept(long editor, String hex, boolean confirmed) {
        byte[] secret() {
            return HexFormat.of().parseHex(hex);
        }
    }

    private Optional<Kept> kept(String email) {
        return jdbc.sql("""
                select f.editor_id, encode(f.secret, 'hex'), f.confirmed_at is not null
                from second_factor f join editor e on e.id = f.editor_id where e.email = ?""")
                .param(email)
                .query((row, number) -> new Kept(row.getLong(1), row.getString(2), row.getBoolean(3)))
                .optional();
    }

    @Transactional(readOnly = true)
    public boolean isOn(String email) {
        return kept(email).filter(Kept::confirmed).isPresent();
    }

    /** The accounts that have one. */
    @Transactional(readOnly = true)
    public Set<Long> editors() {
        return new HashSet<>(jdbc.sql("select editor_id from second_factor where confirmed_at is not null")
                .query(Long.class)
                .list());
    }

    /** Takes a number or a recovery code of that account, each once; false when it is wrong. */
    boolean redeem(String email, String typed) {
        var known = kept(email).filter(Kept::confirmed).orElse(null);
        if (known == null) {
            return true;
        }
        var code = typed.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        return takeNumber(known, code)
                || jdbc.sql("delete from recovery_code where editor_id = ? and code_hash = ?")
                                .params(known.editor(), Secrets.hash(code))
                                .update()
                        > 0;
    }

    /** Takes a number once; of two at the same time the database takes one. */
    private boolean takeNumber(Kept known, String code) {
        var step = Totp.step(known.secret(), code, clock.instant());
        return step.isPresent()
                && jdbc.sql(
                                        "update second_factor set last_step = :step where editor_id = :editor and last_step < :step")
                                .params(Map.of("step", step.getAsLong(), "editor", known.editor()))
                                .update()
                        > 0;
    }

    /** Makes a secret that counts once it is proved; one that counts already stays. */
    void begin(SignedInEditor editor) {
        jdbc.sql("""
                insert into second_factor as kept (editor_id, secret, last_step) select id, :secret, 0 from editor where email = :email
                on conflict (editor_id) do update set secret = excluded.secret, last_step = 0 where kept.confirmed_at is null""")
                .params(Map.of("secret", Totp.newSecret(), "email", editor.getUsername()))
                .update();
    }

    /** What is to be proved; empty before it began and when it is done. */
    @Transactional(readOnly = true)
    public Optional<Pending> pending(SignedInEditor editor) {
        return kept(editor.getUsername())
                .filter(known -> !known.confirmed())
                .map(known -> Pending.of(known.secret(), editor.getUsername()));
    }

    /**
     * The app shows the right number: from now on it is asked for.
     *
     * @return recovery codes, which are shown this once
     */
    public List<String> confirm(SignedInEditor editor, String typed) {
        var known = kept(editor.getUsername())
                .filter(each -> !each.confirmed())
                .orElseThrow(() -> new AccountRefused("desk.account.factor.none"));
        if (!takeNumber(known, typed.replaceAll("\\s", ""))) {
            throw new AccountRefused("desk.account.factor.wrong");
        }
        jdbc.sql("update second_factor set confirmed_at = ? where editor_id = ?")
                .params(Timestamp.from(clock.instant()), known.editor())
                .update();
        trail.record(editor.getDisplayName(), "second-factor-on", Accounts.SUBJECT, null, editor.getUsername());
        return newCodes(known.editor());
    }

    /** New recovery codes in place of all others. */
    List<String> newCodes(SignedInEditor editor) {
        var known = kept(editor.getUsername())
                .filter(Kept::confirmed)
                .orElseThrow(() -> new AccountRefused("desk.account.factor.none"));
        trail.record(editor.getDisplayName(), "recovery-codes", Accounts.SUBJECT, null, editor.getUsername());
        return newCodes(known.editor());
    }

    private List<String> newCodes(long editor) {
        jdbc.sql("delete from recovery_code where editor_id = ?").param(editor).update();
        var codes = Stream.generate(SecondFactor::code).limit(CODES).toList();
        codes.forEach(code -> jdbc.sql("insert into recovery_code (editor_id, code_hash) values (?, ?)")
                .params(editor, Secrets.hash(code.replace("-", "")))
                .update());
        return codes;
    }

    private static String code() {
        return RANDOM.ints(LETTERS_OF_CODE, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?!$)", "$1-");
    }

    /** How many recovery codes are left. */
    @Transactional(readOnly = true)
    public int codesLeft(SignedInEditor editor) {
        return jdbc.sql("select count(*) from recovery_code c join editor e on e.id = c.editor_id where e.email = ?")
                .param(editor.getUsername())
                .query(Integer.class)
                .single();
    }

    /** The password is enough again. */
    void end(String email, SignedInEditor by) {
        boolean wasOn = isOn(email);
        jdbc.sql("delete from second_factor where editor_id = (select id from editor where email = ?)")
                .param(email)
                .update();
        if (wasOn) {
            trail.record(by.getDisplayName(), "second-factor-off", Accounts.SUBJECT, null, email);
        }
    }
}
