package kr.hanmadi.forum;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ForumSeriesRepository extends Repository<ForumSeries, Long> {
    ForumSeries save(ForumSeries series);

    Optional<ForumSeries> findByNameKey(String nameKey);

    Optional<ForumSeries> findByPublicId(String publicId);

    List<ForumSeries> findByIdIn(Collection<Long> ids);
}
