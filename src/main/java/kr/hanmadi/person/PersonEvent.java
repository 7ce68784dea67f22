package kr.hanmadi.person;

import java.util.stream.Stream;
import kr.hanmadi.record.Decision;
import kr.hanmadi.record.RecordEntity;
import kr.hanmadi.record.RecordEvent;

/** What the verbs of a person tell. */
public sealed interface PersonEvent extends RecordEvent {
    Person person();

    Decision by();

    /** An editor said who it is. */
    record FactsChanged(Person person, PersonFacts from, PersonFacts to, Decision by) implements PersonEvent {
        @Override
        public Stream<RecordEntity> involved() {
            return Stream.of(person);
        }
    }

    /** What was said of one person is now said of another: two were joined, one was parted, or that was undone. */
    sealed interface WordsMoved extends PersonEvent {
        Person other();

        @Override
        default Stream<RecordEntity> involved() {
            return Stream.of(person(), other());
        }
    }

    /** The person is the other one, who keeps everything. */
    record Merged(Person person, Person other, Decision by) implements WordsMoved {}

    /** The person is not the other one after all. */
    record MergeUndone(Person person, Person other, Decision by) implements WordsMoved {}

    /** A part of what was said of the person was said by the other one, who is new. */
    record Split(Person person, Person other, Decision by) implements WordsMoved {}

    /** The other one was the person after all. */
    record SplitUndone(Person person, Person other, Decision by) implements WordsMoved {}
}
