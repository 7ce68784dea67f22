package kr.hanmadi.quote;

import kr.hanmadi.record.NameMask;
import org.jspecify.annotations.Nullable;

/**
 * How many quotations of a person readers may see that were spoken at one forum.
 *
 * @param forumId the key of the forum
 * @param publicId the forum's public id
 */
public record ForumCount(long forumId, String publicId, String name, long quotes) {
    /** With the names masked that readers do not see. */
    ForumCount(long forumId, String publicId, String name, @Nullable String masks, long quotes) {
        this(forumId, publicId, NameMask.in(name, masks), quotes);
    }
}
