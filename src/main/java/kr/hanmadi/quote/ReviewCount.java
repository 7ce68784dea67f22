package kr.hanmadi.quote;

/**
 * The quotations of an article as the desk counts them, in all states.
 *
 * @param of the id of the article
 * @param open how many are undecided, or asked for once more
 * @param direct how many are direct
 * @param doubtful how many of the direct ones have no speaker and are not decided
 * @param unknown how many of the direct ones have no speaker although they will be shown
 */
public record ReviewCount(Long of, long quotes, long open, long direct, long doubtful, long unknown) {
    static ReviewCount none(Long of) {
        return new ReviewCount(of, 0, 0, 0, 0, 0);
    }
}
