package kr.hanmadi.quote;

/** The kind of speaker of a quotation: a person, an organisation, several at once, an unnamed source, or unknown. */
public enum SpeakerKind {
    PERSON,
    ORGANISATION,
    GROUP,
    ANONYMOUS,
    NOBODY
}
