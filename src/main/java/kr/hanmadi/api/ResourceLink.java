package kr.hanmadi.api;

/** Something else that has an address here. */
record ResourceLink(String id, String name, String url) {}
