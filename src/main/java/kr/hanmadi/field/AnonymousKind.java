package kr.hanmadi.field;

/** What kind of source the report will not name. */
public enum AnonymousKind {
    /** 정부·공공기관 관계자: “과기부 관계자”. */
    GOVERNMENT,
    /** 정당·국회 관계자: “민주당 관계자”, “여권 핵심 인사”. */
    POLITICS,
    /** 업계·기업 관계자: “업계 관계자”. */
    INDUSTRY,
    /** 전문가·학계: “전문가들”, “한 교수”. */
    ACADEMIA,
    /** 사법·수사: “한 고등법원 부장판사”, “검찰 관계자”. */
    JUDICIARY,
    /** 시민·당사자: “김모 씨”, “A군”, “네티즌들”. */
    CITIZEN,
    /** 그 밖: “참석자”, “소식통”. */
    OTHER
}
