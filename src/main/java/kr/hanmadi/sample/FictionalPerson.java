package kr.hanmadi.sample;

import java.time.LocalDate;
import java.util.List;

/** A fictional person who speaks at forums, with the posts that he or she has held, the first one first. */
record FictionalPerson(long number, String name, List<Post> posts) {
    Post on(LocalDate day) {
        var post = posts.getFirst();
        for (var later : posts) {
            if (!later.from().isAfter(day)) {
                post = later;
            }
        }
        return post;
    }

    String surname() {
        return name.substring(0, name.length() - 2);
    }
}
