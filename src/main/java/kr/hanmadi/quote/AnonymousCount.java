package kr.hanmadi.quote;

import kr.hanmadi.field.AnonymousKind;

/** How many direct quotations come from one kind of source without a name. */
public record AnonymousCount(AnonymousKind kind, long quotes) {}
