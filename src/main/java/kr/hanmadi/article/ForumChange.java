package kr.hanmadi.article;

import java.time.Instant;

/** When readers last saw a report of a forum change. */
public record ForumChange(Long forumId, Instant changedAt) {}
