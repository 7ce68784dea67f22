package kr.hanmadi.quote;

/** How sure the machine was: 높음, 보통, 낮음. */
public enum Confidence {
    HIGH,
    MEDIUM,
    LOW
}
