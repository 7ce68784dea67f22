package kr.hanmadi.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** Someone of the newsroom who may sign in; a change writes only what it changes. */
@Entity
@DynamicUpdate
class Editor {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    private String email;
    private String name;
    private String password;

    @Enumerated(EnumType.STRING)
    private EditorRole role;

    private boolean enabled;
    private Instant createdAt;
    private @Nullable Instant signedInAt;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Editor() {}

    /**
     * @param email in its normal form
     * @param password hashed
     */
    Editor(String email, String name, String password, EditorRole role, Instant createdAt) {
        this.email = email;
        this.name = name;
        this.password = password;
        this.role = role;
        this.enabled = true;
        this.createdAt = createdAt;
    }

    /** @param next hashed */
    void choose(String next) {
        password = next;
    }

    void disable() {
        enabled = false;
    }

    void enable() {
        enabled = true;
    }

    void become(EditorRole next) {
        role = next;
    }

    @Nullable
    Long getId() {
        return id;
    }

    String getEmail() {
        return email;
    }

    String getName() {
        return name;
    }

    String getPassword() {
        return password;
    }

    EditorRole getRole() {
        return role;
    }

    boolean isEnabled() {
        return enabled;
    }

    /** When the editor came in last; null before the first time. */
    @Nullable
    Instant getSignedInAt() {
        return signedInAt;
    }
}
