package kr.hanmadi.ingest;

/** 대기, 등록, 실패. */
public enum SourceState {
    STAGED,
    FILED,
    FAILED
}
