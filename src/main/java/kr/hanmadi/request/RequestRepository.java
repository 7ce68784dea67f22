package kr.hanmadi.request;

import java.util.Collection;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

interface RequestRepository extends Repository<ReaderRequest, Long> {
    ReaderRequest save(ReaderRequest request);

    Optional<ReaderRequest> findByReceipt(String receipt);

    Page<ReaderRequest> findAllByOrderByReceivedAtDescIdDesc(Pageable page);

    Page<ReaderRequest> findByDecidedAtIsNullOrderByReceivedAtAscIdAsc(Pageable page);

    Page<ReaderRequest> findByKindInAndStateInOrderByDecidedAtDescIdDesc(
            Collection<RequestKind> kinds, Collection<RequestState> states, Pageable page);
}
