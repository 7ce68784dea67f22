package kr.hanmadi.desk;

/** How far a draft has come on its way through the newsroom; an editor who publishes may pass over any of them. */
public enum WorkStep {
    /** 작성 중. */
    WRITING,
    /** 송고: the desk has it. */
    SENT,
    /** Given back with a note. */
    RETURNED,
    /** 승인: it may go out as it is. */
    APPROVED;

    boolean canBecome(WorkStep next) {
        return switch (this) {
            case WRITING, RETURNED -> next == SENT || next == APPROVED;
            case SENT -> next == WRITING || next == RETURNED || next == APPROVED;
            case APPROVED -> next == RETURNED || next == APPROVED;
        };
    }
}
