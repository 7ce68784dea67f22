package kr.hanmadi.forum;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ForumRepository extends Repository<Forum, Long> {
    Forum save(Forum forum);

    Optional<Forum> findByPublicId(String publicId);

    Optional<Forum> findByNameKeyAndHeldOnAndMergedIntoIsNull(String nameKey, LocalDate heldOn);

    @Query("select f from Forum f where f.nameKey = :nameKey and f.heldOn is null and f.foundIn = :articleId")
    Optional<Forum> findOfArticle(String nameKey, Long articleId);

    List<Forum> findByIdIn(Collection<Long> ids);
}
