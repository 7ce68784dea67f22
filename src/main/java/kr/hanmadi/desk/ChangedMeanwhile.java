package kr.hanmadi.desk;

/** The record changed since the page was opened; what was typed is shown again beside the present value. */
class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ChangedMeanwhile(String publicId) {
        super(publicId);
    }
}
