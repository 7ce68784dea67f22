package kr.hanmadi.person;

/** Why readers do not see a name: 미성년자, 피해자, 본인 요청, or the same name as a hidden person. */
public enum HiddenAs {
    MINOR,
    VICTIM,
    REQUEST,
    /** A report names a person of a hidden name, and none says that it is another one. */
    NAMESAKE
}
