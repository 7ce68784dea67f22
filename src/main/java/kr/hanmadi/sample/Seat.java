package kr.hanmadi.sample;

import java.util.List;

/** A person at a forum: the part he or she takes, the post of that day, and everything that is said there. */
record Seat(Part part, FictionalPerson figure, Post post, List<Speech> speeches) {
    /** 축사, 좌장, 발제, 토론. */
    enum Part {
        WELCOME,
        MODERATOR,
        PRESENTER,
        PANELIST
    }

    /** 도은결 미리내대 컴퓨터공학과 교수; 새길당 도은결 의원. */
    String introduced() {
        var name = figure.name();
        return switch (post.calling()) {
            case LAWMAKER -> post.organisation() + " " + name + " " + post.jobTitle();
            case MAYOR -> name + " " + post.organisation().replaceFirst("시$", "") + post.jobTitle();
            default -> name + " " + post.organisation() + " " + post.jobTitle();
        };
    }
}
