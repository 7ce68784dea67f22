package kr.hanmadi.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EditorRepository extends Repository<Editor, Long> {
    Editor save(Editor editor);

    /** @param email in its normal form */
    Optional<Editor> findByEmail(String email);

    boolean existsByEmailAndRoleAndEnabledTrue(String email, EditorRole role);

    boolean existsByRole(EditorRole role);
}
