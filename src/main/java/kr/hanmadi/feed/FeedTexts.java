package kr.hanmadi.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.forum.Backer;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.web.KoreanDates;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Who and what a feed tells of, in Korean and as plain text. */
final class FeedTexts {
    private final MessageSource messages;

    FeedTexts(MessageSource messages) {
        this.messages = messages;
    }

    String text(String key, Object... details) {
        return messages.getMessage(key, details, Locale.KOREAN);
    }

    /** 홍길동 가나연구원 원장. */
    String speaker(Quote quote) {
        if (quote.getSpeakerName() == null) {
            return text(quote.isUnconfirmed() ? "speaker.unconfirmed" : "speaker.nobody");
        }
        return Stream.of(quote.getSpeakerName(), quote.getAffiliation(), quote.getJobTitle())
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(" "));
    }

    /** When, where, about what and who speaks, a line each; only what is known. */
    List<String> facts(Forum forum) {
        var lines = new ArrayList<String>();
        var when = when(forum);
        if (when != null) {
            lines.add(text("forum.when") + " " + when);
        }
        if (forum.getVenue() != null) {
            lines.add(text("forum.venue") + " " + forum.getVenue());
        }
        if (forum.getTopic() != null) {
            lines.add(text("forum.topic") + " " + forum.getTopic());
        }
        for (var role : BackerRole.values()) {
            var names = forum.getBackers().stream()
                    .filter(backer -> backer.getRole() == role)
                    .map(Backer::getPrintedName)
                    .collect(Collectors.joining(", "));
            if (!names.isEmpty()) {
                lines.add(text("forum.part." + role) + " " + names);
            }
        }
        return lines;
    }

    private static @Nullable String when(Forum forum) {
        var held = forum.getHeldOn();
        if (held == null) {
            return forum.getWhenPrinted();
        }
        var starts = forum.getStartsAt();
        return KoreanDates.dayOfWeek(held) + (starts == null ? "" : " " + KoreanDates.time(starts));
    }
}
