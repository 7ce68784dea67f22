package kr.hanmadi.quote;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.person.Organisation;
import kr.hanmadi.person.Person;
import kr.hanmadi.record.NameMask;
import kr.hanmadi.record.RecordEntity;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Whose words they are: the speaker that readers are told, and the candidate that the machine read. */
@MappedSuperclass
public abstract class AttributedWords extends RecordEntity {
    @Enumerated(EnumType.STRING)
    private SpeakerKind speakerKind = SpeakerKind.NOBODY;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Organisation organisation;

    @Enumerated(EnumType.STRING)
    private @Nullable AnonymousKind anonymousKind;

    private @Nullable String speakerName;
    private @Nullable String affiliation;
    private @Nullable String jobTitle;

    @ManyToMany
    @JoinTable(
            name = "quote_member",
            joinColumns = @JoinColumn(name = "quote_id"),
            inverseJoinColumns = @JoinColumn(name = "person_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 1000)
    private List<Person> members = new ArrayList<>();

    @Embedded
    @AttributeOverride(name = "kind", column = @Column(name = "candidate_kind"))
    @AttributeOverride(name = "name", column = @Column(name = "candidate_name"))
    @AttributeOverride(name = "affiliation", column = @Column(name = "candidate_affiliation"))
    @AttributeOverride(name = "jobTitle", column = @Column(name = "candidate_job_title"))
    @AttributeOverride(name = "anonymousKind", column = @Column(name = "candidate_anonymous_kind"))
    @AttributeOverride(name = "certain", column = @Column(name = "candidate_certain"))
    private @Nullable Candidate candidate;

    @ElementCollection
    @CollectionTable(name = "quote_candidate_member", joinColumns = @JoinColumn(name = "quote_id"))
    @OrderColumn(name = "ordinal")
    @BatchSize(size = 1000)
    private List<CandidateMember> candidateMembers = new ArrayList<>();

    /** What readers see in the place of hidden names, as {@link NameMask} reads it; null where none is hidden. */
    @Nullable
    String masks;

    /** The speaker while an editor hides the name from readers, who are then told a source without a name. */
    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person hiddenPerson;

    /** When an editor took the words out of searches; null while searches find them. */
    @Nullable
    Instant unlistedAt;

    /** The speaker that readers are told. */
    void setSpeaker(Speaker speaker) {
        person = null;
        hiddenPerson = null;
        organisation = null;
        anonymousKind = null;
        speakerName = null;
        affiliation = null;
        jobTitle = null;
        List<Person> together = List.of();
        switch (speaker) {
            case Speaker.OfPerson(var who, var at, var as) -> {
                boolean hidden = who.isHidden();
                speakerKind = hidden ? SpeakerKind.ANONYMOUS : SpeakerKind.PERSON;
                anonymousKind = hidden ? AnonymousKind.CITIZEN : null;
                person = hidden ? null : who;
                hiddenPerson = hidden ? who : null;
                speakerName = who.getName();
                affiliation = at;
                jobTitle = as;
            }
            case Speaker.OfOrganisation(var which) -> {
                speakerKind = SpeakerKind.ORGANISATION;
                organisation = which;
                speakerName = which.getName();
            }
            case Speaker.OfGroup(var label, var who) -> {
                speakerKind = SpeakerKind.GROUP;
                speakerName = label;
                together = who;
            }
            case Speaker.OfAnonymous(var label, var what) -> {
                speakerKind = SpeakerKind.ANONYMOUS;
                speakerName = label;
                anonymousKind = what;
            }
            case Speaker.Nobody() -> speakerKind = SpeakerKind.NOBODY;
        }
        if (!members.equals(together)) {
            members.clear();
            members.addAll(together);
        }
    }

    /** The candidate as someone of the record, who may be called otherwise by now: the name stays as the machine read it. */
    void setSpeakerAsRead(Speaker speaker) {
        setSpeaker(speaker);
        if (speakerKind == SpeakerKind.PERSON && candidate != null && candidate.kind() == SpeakerKind.PERSON) {
            speakerName = candidate.name();
        }
    }

    /** Tells the speaker as far as the name is shown now. */
    void tellSpeaker() {
        var speaker = hiddenPerson == null ? person : hiddenPerson;
        if (speaker != null && speaker.isHidden() == (hiddenPerson == null)) {
            setSpeaker(new Speaker.OfPerson(speaker.canonical(), affiliation, jobTitle));
        }
    }

    /** The speaker that the machine read. */
    void setCandidate(@Nullable Candidate read, List<CandidateMember> membersOfGroup) {
        candidate = read;
        if (!candidateMembers.equals(membersOfGroup)) {
            candidateMembers.clear();
            candidateMembers.addAll(membersOfGroup);
        }
    }

    /** Takes speaker and candidate of other words, for a part of them. */
    void saidAsIn(AttributedWords whole) {
        setCandidate(whole.candidate, whole.candidateMembers);
        speakerKind = whole.speakerKind;
        person = whole.person;
        hiddenPerson = whole.hiddenPerson;
        masks = whole.masks;
        unlistedAt = whole.unlistedAt;
        organisation = whole.organisation;
        anonymousKind = whole.anonymousKind;
        speakerName = whole.speakerName;
        affiliation = whole.affiliation;
        jobTitle = whole.jobTitle;
        members.addAll(whole.members);
    }

    /** Whether searches may find the words: neither they nor who said them are taken out. {@link ReadableRows} asks the same. */
    public boolean isListed() {
        return unlistedAt == null && speakersAsPrinted().allMatch(Person::isListed);
    }

    public @Nullable Instant getUnlistedAt() {
        return unlistedAt;
    }

    public SpeakerKind getSpeakerKind() {
        return speakerKind;
    }

    public @Nullable Person getPerson() {
        return person;
    }

    public @Nullable Organisation getOrganisation() {
        return organisation;
    }

    public @Nullable AnonymousKind getAnonymousKind() {
        return anonymousKind;
    }

    /** The fullest name or label; null without a speaker. */
    public @Nullable String getSpeakerName() {
        return NameMask.inOrNull(speakerName, masks);
    }

    /** The speaker's organisation as the article prints it; null of a hidden speaker. */
    public @Nullable String getAffiliation() {
        return hiddenPerson == null ? NameMask.inOrNull(affiliation, masks) : null;
    }

    /** The speaker's post as the article prints it; null of a hidden speaker. */
    public @Nullable String getJobTitle() {
        return hiddenPerson == null ? NameMask.inOrNull(jobTitle, masks) : null;
    }

    /** Without those whose name is hidden. */
    public List<Person> getMembers() {
        return masks == null
                ? Collections.unmodifiableList(members)
                : members.stream().filter(member -> !member.isHidden()).toList();
    }

    /** Everybody who is said to speak or to speak together, hidden or not. */
    public Stream<Person> speakersAsPrinted() {
        return Stream.concat(Stream.of(person, hiddenPerson), members.stream()).filter(Objects::nonNull);
    }

    /** The speaker that the machine read, independent of the one readers see; null when it found none. */
    public @Nullable Candidate getCandidate() {
        return candidate == null ? null : candidate.masked(masks);
    }

    /** The candidate with names as they were printed, to look them up by. */
    public @Nullable Candidate candidateAsPrinted() {
        return candidate;
    }

    /** The members of a group of candidates with names as they were printed, to look them up by. */
    public List<CandidateMember> candidateMembersAsPrinted() {
        return Collections.unmodifiableList(candidateMembers);
    }
}
