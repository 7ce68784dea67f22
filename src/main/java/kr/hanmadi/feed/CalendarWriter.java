package kr.hanmadi.feed;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.record.KoreanTime;
import kr.hanmadi.web.Addresses;
import kr.hanmadi.web.SiteSettings;

/** Writes forums as a calendar (RFC 5545). A forum whose day nobody knows cannot stand in one and is left out. */
final class CalendarWriter {
    /** A line may have 75 octets; a Hangul syllable has three. */
    private static final int LINE = 24;

    private final SiteSettings site;
    private final Words words;

    CalendarWriter(SiteSettings site, Words words) {
        this.site = site;
        this.words = words;
    }

    /** @param changes when readers last saw each forum change, by its key */
    String write(String name, List<Forum> forums, Map<Long, Instant> changes) {
        var calendar = new ICalendar();
        calendar.setProductId("-//hanmadi//forums//KO");
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        for (var forum : forums) {
            var held = forum.getHeldOn();
            if (held != null) {
                var changed = changes.getOrDefault(Objects.requireNonNull(forum.getId()), Instant.EPOCH);
                calendar.addEvent(event(forum, held, changed));
            }
        }
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private VEvent event(Forum forum, LocalDate held, Instant changed) {
        var event = new VEvent();
        event.setUid(forum.getPublicId() + "@" + site.baseUrl().getHost());
        event.setDateTimeStamp(Date.from(changed));
        event.setLastModified(Date.from(changed));
        event.setSummary(forum.getName());
        event.setDateStart(start(held, forum));
        event.setLocation(forum.getVenue());
        event.setDescription(String.join("\n", words.facts(forum)));
        event.setUrl(site.absolute(Addresses.forum(forum.getPublicId(), forum.getSlug())));
        event.setStatus(
                switch (forum.getState()) {
                    case CANCELLED -> Status.cancelled();
                    case POSTPONED -> Status.tentative();
                    case PLANNED, RUNNING, ENDED -> Status.confirmed();
                });
        return event;
    }

    /** The hour in universal time, which needs no description of a time zone; without an hour, the whole day. */
    private static ICalDate start(LocalDate held, Forum forum) {
        var hour = forum.getStartsAt();
        return hour == null
                ? new ICalDate(
                        Date.from(held.atStartOfDay(ZoneId.systemDefault()).toInstant()), false)
                : new ICalDate(
                        Date.from(held.atTime(hour).atZone(KoreanTime.ZONE).toInstant()), true);
    }
}
