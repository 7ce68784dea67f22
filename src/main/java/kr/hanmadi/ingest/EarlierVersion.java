package kr.hanmadi.ingest;

import java.util.Set;

/** An article that a new text may be another version of, and what speaks for it. */
public record EarlierVersion(long articleId, Set<Likeness> likenesses) {
    /** 같은 제목, 같은 파일 이름, 같은 원문 주소, 많이 겹치는 글. */
    public enum Likeness {
        HEADLINE,
        FILE_NAME,
        SOURCE_URL,
        TEXT
    }

    public EarlierVersion {
        likenesses = Set.copyOf(likenesses);
    }
}
