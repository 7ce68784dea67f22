package kr.hanmadi.quote;

/** What kind of source the report will not name: 정부, 정치권, 업계, 학계·전문가, 사법, 시민, 그 밖. */
public enum AnonymousKind {
    GOVERNMENT,
    POLITICS,
    INDUSTRY,
    ACADEMIA,
    JUDICIARY,
    CITIZEN,
    OTHER
}
