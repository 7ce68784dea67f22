package kr.hanmadi.quote;

/** How many direct quotations come from one kind of source without a name. */
public record AnonymousCount(AnonymousKind kind, long quotes) {}
