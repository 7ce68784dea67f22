package kr.hanmadi.tip;

/** A file that came with a tip, without its content. */
public record TipFile(long id, String name, int size) {
    /** As people read it: 12KB. */
    public long kilobytes() {
        return Math.max(1, Math.round(size / 1024.0));
    }
}
