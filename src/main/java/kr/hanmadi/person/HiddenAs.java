package kr.hanmadi.person;

/** Why readers do not see a name: 미성년자, 피해자, 본인 요청, and who has the same name as somebody hidden. */
public enum HiddenAs {
    MINOR,
    VICTIM,
    REQUEST,
    /** The machine met somebody of a hidden name, and no report says that it is another person. */
    NAMESAKE
}
