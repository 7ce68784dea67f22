package kr.hanmadi.api;

/** Something else that has an address here. */
record Ref(String id, String name, String url) {}
