package kr.hanmadi.forum;

import java.util.Optional;
import org.springframework.data.repository.Repository;

interface ForumSeriesRepository extends Repository<ForumSeries, Long> {
    ForumSeries save(ForumSeries series);

    Optional<ForumSeries> findByNameKey(String nameKey);

    Optional<ForumSeries> findByPublicId(String publicId);
}
