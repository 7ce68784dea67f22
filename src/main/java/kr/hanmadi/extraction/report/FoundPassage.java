package kr.hanmadi.extraction.report;

/** One part of the report and where it stands. */
public record FoundPassage(PassageKind kind, Span span) {}
