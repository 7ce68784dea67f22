package kr.hanmadi.article;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import kr.hanmadi.field.PassageKind;

/** A part of an article; offsets are UTF-16 units of its body, end exclusive. */
@Embeddable
public record Passage(@Enumerated(EnumType.STRING) PassageKind kind, int startOffset, int endOffset) {}
