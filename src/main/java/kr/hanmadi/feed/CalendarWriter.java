package kr.hanmadi.feed;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.record.KoreanTime;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.SiteSettings;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes forums as a calendar (RFC 5545). A forum without a known day is left out. */
final class CalendarWriter {
    /** A line may have 75 octets; a Hangul syllable has three. */
    private static final int LINE = 24;

    private final SiteSettings site;
    private final FeedTexts words;

    CalendarWriter(SiteSettings site, FeedTexts words) {
        this.site = site;
        this.words = words;
    }

    /** @param changes when readers last saw each forum change, by its key */
    String write(String name, List<Forum> forums, Map<Long, Instant> changes) {
        var calendar = new Calendar(
                new PropertyList(List.of(
                        ImmutableVersion.VERSION_2_0,
                        new ProdId("-//hanmadi//forums//KO"),
                        new Name(name),
                        new XProperty("X-WR-CALNAME", name))),
                new ComponentList<>());
        for (var forum : forums) {
            var held = forum.getHeldOn();
            if (held != null) {
                var changed = changes.getOrDefault(Objects.requireNonNull(forum.getId()), Instant.EPOCH);
                calendar.add(event(forum, held, changed));
            }
        }
        var text = new StringWriter();
        try {
            // a calendar may be empty: a diary that follows it waits for the first forum
            new CalendarOutputter(false, LINE).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private VEvent event(Forum forum, LocalDate held, Instant changed) {
        var event = new VEvent(false);
        event.add(new Uid(forum.getPublicId() + "@" + site.baseUrl().getHost()));
        event.add(new DtStamp(changed));
        event.add(new LastModified(changed));
        event.add(new Summary(forum.getName()));
        event.add(new DtStart<>(start(held, forum)));
        var venue = forum.getVenue();
        if (venue != null) {
            event.add(new Location(venue));
        }
        event.add(new Description(String.join("\n", words.facts(forum))));
        event.add(new Url(URI.create(site.absolute(Addresses.forum(forum.getPublicId(), forum.getSlug())))));
        event.add(
                switch (forum.getState()) {
                    case CANCELLED -> ImmutableStatus.VEVENT_CANCELLED;
                    case POSTPONED -> ImmutableStatus.VEVENT_TENTATIVE;
                    case PLANNED, RUNNING, ENDED -> ImmutableStatus.VEVENT_CONFIRMED;
                });
        return event;
    }

    /** The hour in universal time, which needs no description of a time zone; without an hour, the whole day. */
    private static Temporal start(LocalDate held, Forum forum) {
        var hour = forum.getStartsAt();
        return hour == null ? held : held.atTime(hour).atZone(KoreanTime.ZONE).toInstant();
    }
}
