package kr.hanmadi.article;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReporterRepository extends Repository<Reporter, Long> {
    Optional<Reporter> findByPublicId(String publicId);

    List<Reporter> findByOutletAndNameIn(String outlet, Collection<String> names);

    /** Two workers may meet the same reporter at once. */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into reporter (id, public_id, slug, name, outlet)
            values (nextval('reporter_seq'), :publicId, :slug, :name, :outlet) on conflict (outlet, name) do nothing""")
    void add(String publicId, String slug, String name, String outlet);
}
