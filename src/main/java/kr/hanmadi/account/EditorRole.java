package kr.hanmadi.account;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What an editor may do. Each role may do all that those before it may. */
public enum EditorRole {
    /** 조사원: reads the desk and changes nothing. */
    RESEARCHER,
    /** 기자: files reports and edits what readers have not seen. */
    REPORTER,
    /** 데스크: publishes, corrects and withdraws, and keeps topics, search words and the front page. */
    EDITOR,
    /** 편집국장: all of it, and the accounts. */
    ADMINISTRATOR;

    /** Whether this role may do what needs that one. */
    public boolean isAtLeast(EditorRole least) {
        return compareTo(least) >= 0;
    }

    List<GrantedAuthority> authorities() {
        return Stream.of(values())
                .filter(this::isAtLeast)
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .toList();
    }
}
