package kr.hanmadi.web;

/** Every page says something else of the portal once this is committed. */
public record ImprintChanged() {}
