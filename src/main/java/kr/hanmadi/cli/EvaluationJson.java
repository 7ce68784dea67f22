package kr.hanmadi.cli;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import kr.hanmadi.extraction.report.FoundBacker;
import kr.hanmadi.extraction.report.FoundByline;
import kr.hanmadi.extraction.report.FoundForum;
import kr.hanmadi.extraction.report.FoundQuote;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Report;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.field.QuoteKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A report in the form that quotation scorers read; offsets are UTF-16 units of the text as given. */
final class EvaluationJson {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private EvaluationJson() {}

    static String json(List<Object> predictions) {
        return JSON.writeValueAsString(predictions);
    }

    static Map<String, @Nullable Object> of(String id, Report report) {
        var prediction = new LinkedHashMap<String, @Nullable Object>();
        prediction.put("id", id);
        prediction.put("headline", headline(report));
        var byline = new LinkedHashMap<String, @Nullable Object>();
        byline.put(
                "reporters",
                report.publication().bylines().stream().map(FoundByline::name).toList());
        byline.put("outlet", report.publication().outlet());
        prediction.put("byline", byline);
        prediction.put("event", event(report.forum()));
        prediction.put("speakers", speakers(report));
        prediction.put(
                "quotes",
                report.quotes().stream().map(quote -> quote(quote, report)).toList());
        return prediction;
    }

    private static @Nullable String headline(Report report) {
        return report.passages().stream()
                .filter(passage -> passage.kind() == PassageKind.HEADLINE)
                .map(passage -> passage.span().in(report.body()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Map<String, @Nullable Object> event(@Nullable FoundForum forum) {
        if (forum == null) {
            return null;
        }
        var event = new LinkedHashMap<String, @Nullable Object>();
        event.put("name", forum.name());
        event.put("date", forum.heldOn() == null ? null : forum.heldOn().toString());
        event.put("venue", forum.venue());
        event.put(
                "hosts",
                forum.backers().stream()
                        .filter(backer -> backer.role() != BackerRole.SPONSOR)
                        .map(FoundBacker::label)
                        .toList());
        return event;
    }

    /** Everyone who says something between marks. */
    private static List<Map<String, @Nullable Object>> speakers(Report report) {
        var speakers = new LinkedHashSet<FoundSpeaker>();
        for (var quote : report.quotes()) {
            if (quote.speaker() != null && quote.kind() == QuoteKind.DIRECT) {
                speakers.add(quote.speaker());
            }
        }
        return speakers.stream().map(EvaluationJson::speaker).toList();
    }

    private static Map<String, @Nullable Object> speaker(FoundSpeaker speaker) {
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("name", speaker.label());
        if (speaker instanceof FoundSpeaker.Person person) {
            entry.put("affiliation", person.affiliation());
            entry.put("title", person.jobTitle());
        } else if (speaker instanceof FoundSpeaker.Anonymous anonymous) {
            entry.put("affiliation", anonymous.affiliation());
            entry.put("title", anonymous.jobTitle());
        } else if (speaker instanceof FoundSpeaker.Group group) {
            entry.put("affiliation", group.affiliation());
            entry.put("title", group.jobTitle());
        } else if (speaker instanceof FoundSpeaker.Organisation organisation) {
            entry.put("affiliation", organisation.affiliation());
            entry.put("title", organisation.jobTitle());
        }
        return entry;
    }

    private static Map<String, @Nullable Object> quote(FoundQuote quote, Report report) {
        var given = report.text().offsets().given(quote.span());
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("start", given.start());
        entry.put("end", given.end());
        entry.put("text", quote.words());
        entry.put("speaker", quote.speaker() == null ? null : quote.speaker().label());
        entry.put("kind", quote.kind().name());
        entry.put("utterance", quote.utterance());
        entry.put("rule", quote.evidence().rule().text());
        entry.put("confidence", quote.evidence().confidence().name());
        entry.put("verb", quote.reportedBy().verb());
        return entry;
    }
}
