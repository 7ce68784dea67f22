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
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kr.hanmadi.field.AnonymousKind;
import kr.hanmadi.person.Organisation;
import kr.hanmadi.person.Person;
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

    /** The speaker that readers are told. */
    void setSpeaker(Speaker speaker) {
        person = null;
        organisation = null;
        anonymousKind = null;
        speakerName = null;
        affiliation = null;
        jobTitle = null;
        List<Person> together = List.of();
        switch (speaker) {
            case Speaker.OfPerson(var who, var at, var as) -> {
                speakerKind = SpeakerKind.PERSON;
                person = who;
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
        organisation = whole.organisation;
        anonymousKind = whole.anonymousKind;
        speakerName = whole.speakerName;
        affiliation = whole.affiliation;
        jobTitle = whole.jobTitle;
        members.addAll(whole.members);
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
        return speakerName;
    }

    /** The speaker's organisation as the article prints it. */
    public @Nullable String getAffiliation() {
        return affiliation;
    }

    /** The speaker's post as the article prints it. */
    public @Nullable String getJobTitle() {
        return jobTitle;
    }

    public List<Person> getMembers() {
        return Collections.unmodifiableList(members);
    }

    /** The speaker that the machine read, independent of the one readers see; null when it found none. */
    public @Nullable Candidate getCandidate() {
        return candidate;
    }

    public List<CandidateMember> getCandidateMembers() {
        return Collections.unmodifiableList(candidateMembers);
    }
}
