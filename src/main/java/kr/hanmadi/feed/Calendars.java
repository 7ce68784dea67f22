package kr.hanmadi.feed;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import kr.hanmadi.article.ReadableForums;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.web.KoreanDates;
import kr.hanmadi.web.NotFoundException;
import kr.hanmadi.web.SiteSettings;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Forums for a diary: one, all of a series or of a host, and all still to come. */
@Service
@Transactional(readOnly = true)
class Calendars {
    private final VisibleForums visible;
    private final ReadableForums readableForums;
    private final Clock clock;
    private final FeedTexts words;
    private final CalendarWriter writer;

    Calendars(
            VisibleForums visible,
            ReadableForums readableForums,
            Clock clock,
            SiteSettings site,
            MessageSource messages) {
        this.visible = visible;
        this.readableForums = readableForums;
        this.clock = clock;
        this.words = new FeedTexts(messages);
        this.writer = new CalendarWriter(site, words);
    }

    String upcoming() {
        var today = KoreanDates.dayInKorea(clock.instant());
        return writeCalendar(words.text("feed.upcoming"), visible.upcoming(today));
    }

    /** Forums that readers may see and whose day is known. */
    String calendar(String kind, String typedId) {
        var held = switch (kind) {
            case "forums" -> visible.one(typedId);
            case "speakers" -> visible.ofSpeaker(typedId);
            case "series" -> visible.ofSeries(typedId);
            default -> visible.ofOrganisation(typedId);
        };
        if (held.forums().stream().allMatch(forum -> forum.getHeldOn() == null)) {
            throw new NotFoundException("day in " + kind, typedId);
        }
        return writeCalendar(held.name(), held.forums());
    }

    private String writeCalendar(String name, List<Forum> forums) {
        var changes = readableForums.changesOfForums(forums.stream()
                .map(forum -> Objects.requireNonNull(forum.getId()))
                .toList());
        return writer.write(name, forums, changes);
    }
}
