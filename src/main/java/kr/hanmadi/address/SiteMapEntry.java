package kr.hanmadi.address;

import java.time.Instant;

/** What stands at an address, and when readers last saw it change. */
public record SiteMapEntry(String publicId, String slug, Instant changedAt) {}
