package kr.hanmadi.request;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface RequestRepository extends Repository<ReaderRequest, Long> {
    ReaderRequest save(ReaderRequest request);

    Optional<ReaderRequest> findByReceipt(String receipt);

    Page<ReaderRequest> findAllByOrderByReceivedAtDescIdDesc(Pageable page);

    /** By the day on which each is to be answered, as {@link RequestClock} counts; those without one last. */
    String OPEN = """
            select r from ReaderRequest r where r.decidedAt is null
            order by case when r.kind in :claims then r.receivedAt + :daysForClaim day
                when r.kind = PERSON then r.receivedAt + :daysForPerson day end nulls last, r.receivedAt, r.id""";

    @Query(OPEN)
    Page<ReaderRequest> findOpen(Collection<RequestKind> claims, int daysForClaim, int daysForPerson, Pageable page);

    @Query(OPEN)
    List<ReaderRequest> findOpen(Collection<RequestKind> claims, int daysForClaim, int daysForPerson, Limit most);

    Page<ReaderRequest> findByKindInAndStateInOrderByDecidedAtDescIdDesc(
            Collection<RequestKind> kinds, Collection<RequestState> states, Pageable page);
}
