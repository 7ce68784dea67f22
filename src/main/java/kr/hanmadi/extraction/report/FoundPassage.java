package kr.hanmadi.extraction.report;

import kr.hanmadi.field.PassageKind;

/** One part of the report and where it stands. */
public record FoundPassage(PassageKind kind, Span span) {}
