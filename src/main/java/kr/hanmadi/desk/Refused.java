package kr.hanmadi.desk;

/** A form that cannot be followed as it is; the line says why and what to do, and what was typed is shown again. */
class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Answer.Line line;

    Refused(String key, Object... words) {
        super(key);
        this.line = Answer.Line.of(key, words);
    }

    Answer.Line line() {
        return line;
    }
}
