package kr.hanmadi.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.field.ForumKind;
import kr.hanmadi.field.ParticipantRole;
import kr.hanmadi.person.Organisation;
import kr.hanmadi.record.Decision;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.test.util.ReflectionTestUtils;

class ForumTests {
    private static final LocalDate DAY = LocalDate.of(2025, 3, 4);
    private static final Long FIRST = 1L;
    private static final Long OTHER = 2L;

    private final Backer host = Backer.of(BackerRole.HOST, "나루시", Mockito.mock(Organisation.class));
    private final Participant moderator = new Participant(ParticipantRole.MODERATOR, "좌장", "홍길동", null);
    private final Participant presenter = new Participant(ParticipantRole.PRESENTER, "발제", "성춘향", null);
    private final Forum forum =
            new Forum(facts(DAY, "시민회관", List.of(), List.of(moderator)), null, FIRST, ForumState.ENDED);

    @Test
    void theArticleThatIntroducedItReplacesItsOwnWord() {
        forum.found(facts(DAY, "시청", List.of(host), List.of(presenter)), null, FIRST);
        assertThat(forum.getVenue()).isEqualTo("시청");
        assertThat(forum.getParticipants()).containsExactly(presenter);
    }

    @Test
    void anotherArticleOnlyAddsWhatWasNotKnown() {
        forum.found(facts(DAY, "시청", List.of(host), List.of(presenter)), null, OTHER);
        assertThat(forum.getVenue()).isEqualTo("시민회관");
        assertThat(forum.getBackers()).containsExactly(host);
        assertThat(forum.getParticipants()).containsExactly(moderator, presenter);
    }

    @Test
    void whatAnEditorDecidedNoReportChanges() {
        decide(facts(DAY, "시청", List.of(), List.of()));
        forum.found(facts(DAY, "시민회관", List.of(host), List.of(presenter)), null, FIRST);
        assertThat(forum.getVenue()).isEqualTo("시청");
        assertThat(forum.getBackers()).isEmpty();
    }

    @Test
    void hasNoHourWithoutADay() {
        decide(facts(null, null, List.of(), List.of()));
        assertThat(forum.getStartsAt()).isNull();
    }

    @Test
    void whatWasPlannedForAnEarlierDayIsOver() {
        var planned = new Forum(facts(DAY, null, List.of(), List.of()), null, FIRST, ForumState.PLANNED);
        assertThat(planned.stateOn(DAY)).isEqualTo(ForumState.PLANNED);
        assertThat(planned.stateOn(DAY.plusDays(1))).isEqualTo(ForumState.ENDED);
        var cancelled = new Forum(facts(DAY, null, List.of(), List.of()), null, FIRST, ForumState.CANCELLED);
        assertThat(cancelled.stateOn(DAY.plusDays(1))).isEqualTo(ForumState.CANCELLED);
    }

    @Test
    void belongsToItsArticleWhileItsDayIsNotKnown() {
        var undated = new Forum(facts(null, null, List.of(), List.of()), null, FIRST, ForumState.PLANNED);
        assertThat(undated.isOnlyOf(FIRST)).isTrue();
        assertThat(undated.isOnlyOf(OTHER)).isFalse();
        assertThat(forum.isOnlyOf(FIRST)).isFalse();
    }

    @Test
    void tellsWhatWasKnownBeforeAndWhatIsKnownNow() {
        var before = forum.facts();
        forum.found(before, null, FIRST);
        assertThat(forum.events()).as("nothing new").isEmpty();
        forum.found(facts(DAY, "시민회관", List.of(), List.of(presenter)), null, FIRST);
        assertThat(forum.events()).containsExactly(new ForumEvent.FactsChanged(forum, before, forum.facts(), null));
    }

    @Test
    void takesFactsFromAMergedForumAndGivesBackThoseUnchangedSince() {
        ReflectionTestUtils.setField(forum, "id", 7L);
        decide(facts(DAY, null, List.of(), List.of(moderator)));
        var other = new Forum(facts(DAY, "시청", List.of(host), List.of(presenter)), null, OTHER, ForumState.ENDED);
        var by = new Decision("편집자", Instant.EPOCH);
        other.mergeInto(forum, by);
        assertThat(other.canonical()).isSameAs(forum);
        var added = forum.completeFrom(other, by);
        assertThat(forum.getVenue()).isEqualTo("시청");
        assertThat(forum.getBackers()).containsExactly(host);
        assertThat(forum.getParticipants()).containsExactly(moderator, presenter);
        decide(facts(DAY, "구청", List.of(host), List.of(moderator, presenter)));
        other.undoMerge(true, by);
        forum.giveBack(added, other, by);
        assertThat(other.canonical()).isSameAs(other);
        assertThat(other.isApart()).as("another one has its name and day").isTrue();
        assertThat(forum.getVenue()).as("said since").isEqualTo("구청");
        assertThat(forum.getBackers()).isEmpty();
        assertThat(forum.getParticipants()).containsExactly(moderator);
    }

    @Test
    void aHiddenNameOfABodyOrAPartIsMaskedAndStaysWhenAnEditorLeavesItSo() {
        var office = Backer.of(BackerRole.HOST, "홍길동 의원실", Mockito.mock(Organisation.class));
        decide(facts(DAY, "시청", List.of(office), List.of(moderator, presenter)));
        forum.mask("홍길동\t홍○○");
        assertThat(forum.getBackers()).extracting(Backer::getPrintedName).containsExactly("홍○○ 의원실");
        decide(facts(
                DAY, "구청", forum.getBackers(), List.of(forum.getParticipants().getFirst())));
        assertThat(forum.facts().backers()).containsExactly(office);
        assertThat(forum.facts().participants()).containsExactly(moderator);
    }

    private void decide(ForumFacts facts) {
        forum.decide(facts, null, ForumState.ENDED, false, new Decision("편집자", Instant.EPOCH));
    }

    private static ForumFacts facts(
            @Nullable LocalDate heldOn, @Nullable String venue, List<Backer> backers, List<Participant> participants) {
        return new ForumFacts(
                new ForumFacts.Title("물길 토론회", null, null, ForumKind.DEBATE),
                new ForumFacts.When(null, heldOn, LocalTime.of(14, 0)),
                venue,
                null,
                backers,
                participants);
    }
}
