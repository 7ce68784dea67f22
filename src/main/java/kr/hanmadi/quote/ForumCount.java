package kr.hanmadi.quote;

/**
 * How many quotations of a person readers may see that were spoken at one forum.
 *
 * @param forumId the key of the forum
 * @param publicId the forum's public id
 */
public record ForumCount(long forumId, String publicId, String name, long quotes) {}
