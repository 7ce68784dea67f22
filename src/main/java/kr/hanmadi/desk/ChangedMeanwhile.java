package kr.hanmadi.desk;

/** Somebody else changed it since the page was opened; what was typed is shown again beside what stands now. */
class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ChangedMeanwhile(String publicId) {
        super(publicId);
    }
}
