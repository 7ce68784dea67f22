package kr.hanmadi.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface EditorRepository extends Repository<Editor, Long> {
    Editor save(Editor editor);

    Optional<Editor> findByEmailIgnoreCase(String email);

    boolean existsByRole(EditorRole role);
}
