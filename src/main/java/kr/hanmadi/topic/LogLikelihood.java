package kr.hanmadi.topic;

/** Dunning's log-likelihood: how surely a word is more frequent in one text than in another. */
final class LogLikelihood {
    /** One chance in a thousand that it is accident. */
    static final double SURE = 10.83;

    private LogLikelihood() {}

    /**
     * @param here how often the word stands in the one text of {@code hereAll} words
     * @param there how often in the other of {@code thereAll}
     * @return 0 when it is not more frequent in the one
     */
    static double of(long here, long hereAll, long there, long thereAll) {
        if (here == 0 || hereAll == 0 || thereAll == 0) {
            return 0;
        }
        double share = (double) (here + there) / (hereAll + thereAll);
        double expectedHere = hereAll * share;
        if (here <= expectedHere) {
            return 0;
        }
        return 2 * (part(here, expectedHere) + part(there, thereAll * share));
    }

    private static double part(long observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }
}
