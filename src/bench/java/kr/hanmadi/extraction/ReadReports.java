package kr.hanmadi.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hanmadi.extraction.forum.ForumModel;
import kr.hanmadi.extraction.people.NameModel;
import kr.hanmadi.extraction.people.NameModelTraining;
import kr.hanmadi.extraction.report.FoundBacker;
import kr.hanmadi.extraction.report.FoundByline;
import kr.hanmadi.extraction.report.FoundForum;
import kr.hanmadi.extraction.report.FoundSpeaker;
import kr.hanmadi.extraction.report.Report;
import kr.hanmadi.field.EvidenceRule;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.field.QuoteKind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads labelled reports and writes what was found, for a scorer outside of the project. Arguments: {@code REPORTS OUT
 * [FOLDER]}; with a folder every report is read with the model that was trained on other outlets only.
 */
final class ReadReports {
    private ReadReports() {}

    public static void main(String[] args) throws IOException {
        var json = JsonMapper.builder().build();
        var readers = new ArrayList<ReportReader>();
        for (int fold = 0; args.length > 2 && fold < NameModelTraining.FOLDS; fold++) {
            try (var in = Files.newInputStream(Path.of(args[2], "fold" + fold + ".bin"))) {
                var forums = ForumModel.of(Files.readAllLines(Path.of(args[2], "forum" + fold + ".txt")).stream()
                        .filter(line -> !line.startsWith("#"))
                        .toList());
                readers.add(new ReportReader(NameModel.read(in), forums));
            }
        }
        var found = new ArrayList<Map<String, @Nullable Object>>();
        for (JsonNode node : json.readTree(Files.readString(Path.of(args[0])))) {
            var reader = readers.isEmpty()
                    ? new ReportReader()
                    : readers.get(NameModelTraining.fold(node.path("outlet").asString("")));
            var published = node.path("published").asString("");
            var day = published.length() < 10 ? null : LocalDate.parse(published.substring(0, 10));
            found.add(prediction(
                    node.path("id").asString(), reader.read(node.path("text").asString(), day)));
        }
        Files.writeString(Path.of(args[1]), json.writeValueAsString(found));
    }

    private static Map<String, @Nullable Object> prediction(String id, Report report) {
        var speakers = new LinkedHashMap<String, Map<String, @Nullable Object>>();
        var quotes = new ArrayList<Map<String, @Nullable Object>>();
        for (var quote : report.quotes()) {
            var given = report.text().offsets().given(quote.span());
            var speaker = quote.speaker();
            var entry = new LinkedHashMap<String, @Nullable Object>();
            entry.put("start", given.start());
            entry.put("end", given.end());
            entry.put("speaker", speaker == null ? null : speaker.label());
            entry.put("kind", quote.kind().name());
            entry.put("rule", quote.evidence().rule().text());
            entry.put("confidence", quote.evidence().confidence().name());
            quotes.add(entry);
            boolean says = quote.kind() == QuoteKind.DIRECT
                    || quote.evidence().rule() == EvidenceRule.HEADLINE_NAMES; // a headline that names who speaks
            if (speaker != null && says) {
                speakers.putIfAbsent(speaker.label(), speaker(speaker));
            }
        }
        var forum = report.forum();
        var prediction = new LinkedHashMap<String, @Nullable Object>();
        prediction.put("id", id);
        prediction.put(
                "headline",
                report.passages().stream()
                        .filter(passage -> passage.kind() == PassageKind.HEADLINE)
                        .map(passage -> passage.span().in(report.body()))
                        .findFirst()
                        .orElse(null));
        prediction.put(
                "byline",
                Map.of(
                        "reporters",
                        report.publication().bylines().stream()
                                .map(FoundByline::name)
                                .toList()));
        prediction.put("event", forum == null ? null : event(forum));
        prediction.put("speakers", List.copyOf(speakers.values()));
        prediction.put("quotes", quotes);
        return prediction;
    }

    private static Map<String, @Nullable Object> event(FoundForum forum) {
        var event = new LinkedHashMap<String, @Nullable Object>();
        event.put("name", forum.name());
        event.put("date", forum.heldOn() == null ? null : forum.heldOn().toString());
        event.put("venue", forum.venue());
        event.put("hosts", forum.backers().stream().map(FoundBacker::label).toList());
        return event;
    }

    private static Map<String, @Nullable Object> speaker(FoundSpeaker speaker) {
        var entry = new LinkedHashMap<String, @Nullable Object>();
        entry.put("name", speaker.label());
        switch (speaker) {
            case FoundSpeaker.Person one -> put(entry, one.affiliation(), one.jobTitle());
            case FoundSpeaker.Organisation one -> put(entry, one.affiliation(), one.jobTitle());
            case FoundSpeaker.Group one -> put(entry, one.affiliation(), one.jobTitle());
            case FoundSpeaker.Anonymous one -> put(entry, one.affiliation(), one.jobTitle());
        }
        return entry;
    }

    private static void put(
            Map<String, @Nullable Object> entry, @Nullable String affiliation, @Nullable String jobTitle) {
        entry.put("affiliation", affiliation);
        entry.put("title", jobTitle);
    }
}
