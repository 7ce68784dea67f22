package kr.hanmadi.extraction;

/** How sure the machine is; bands, because finer figures would pretend to know more. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
}
