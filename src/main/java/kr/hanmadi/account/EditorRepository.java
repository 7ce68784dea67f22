package kr.hanmadi.account;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

interface EditorRepository extends Repository<Editor, Long> {
    Editor save(Editor editor);

    /** @param email in its normal form */
    Optional<Editor> findByEmail(String email);

    boolean existsByRole(EditorRole role);

    Optional<Editor> findById(Long id);

    List<Editor> findAllByOrderByNameAscIdAsc();

    /** Locks the administrators until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<Editor> findByRoleAndEnabledTrueOrderById(EditorRole role);
}
