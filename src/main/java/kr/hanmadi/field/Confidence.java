package kr.hanmadi.field;

/** How sure the machine is; bands, because finer figures would pretend to know more. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW;

    /** The weaker of two links of one chain. */
    public Confidence weaker(Confidence other) {
        return compareTo(other) >= 0 ? this : other;
    }

    /** What is left of this link when it leans on another: nothing that leans on less than HIGH is better than LOW. */
    public Confidence behind(Confidence antecedent) {
        return antecedent == HIGH ? this : LOW;
    }
}
