package kr.hanmadi.quote;

/** Who stands behind a quotation: a person, an organisation, several at once, an unnamed source, or nobody known. */
public enum SpeakerKind {
    PERSON,
    ORGANISATION,
    GROUP,
    ANONYMOUS,
    NOBODY
}
