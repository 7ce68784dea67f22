package kr.hanmadi.ingest;

/** Where a raw text came from: the folder {@code seeds/}, the import command, or the desk. */
public enum Origin {
    SEED,
    IMPORT,
    DESK
}
