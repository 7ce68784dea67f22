package kr.hanmadi.person;

import java.util.stream.Stream;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.RecordEntity;
import kr.hanmadi.record.RecordEvent;

/** An editor hid a name from readers or from searches, or showed it again. */
public sealed interface NameEvent extends RecordEvent {
    Person person();

    Decision by();

    @Override
    default Stream<RecordEntity> involved() {
        return Stream.of(person());
    }

    record Hidden(Person person, HiddenAs as, Decision by) implements NameEvent {}

    record Shown(Person person, Decision by) implements NameEvent {}

    /** Searches find the person no more. */
    record Unlisted(Person person, Decision by) implements NameEvent {}

    record Listed(Person person, Decision by) implements NameEvent {}
}
