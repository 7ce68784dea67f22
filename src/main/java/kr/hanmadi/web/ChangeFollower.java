package kr.hanmadi.web;

import java.util.Set;

/** Keeps something of the database in memory, and is told when others changed it, before kept pages are dropped. */
public interface ChangeFollower {
    /** @param tables what was changed; empty when it is not known what was changed meanwhile */
    void changed(Set<String> tables);
}
