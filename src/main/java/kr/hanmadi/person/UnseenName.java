package kr.hanmadi.person;

/** A row of the view hidden_name. */
interface UnseenName {
    String getName();

    /** Whether readers may not see it either. */
    boolean getHidden();
}
