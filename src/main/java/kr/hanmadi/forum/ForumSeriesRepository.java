package kr.hanmadi.forum;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ForumSeriesRepository extends Repository<ForumSeries, Long> {
    ForumSeries save(ForumSeries series);

    Optional<ForumSeries> findByNameKey(String nameKey);

    Optional<ForumSeries> findByPublicId(String publicId);

    /** Series whose name holds these letters. */
    @Query("select s from ForumSeries s where locate(:name, s.name) > 0")
    List<ForumSeries> findPrinting(String name);

    List<ForumSeries> findByIdIn(Collection<Long> ids);
}
