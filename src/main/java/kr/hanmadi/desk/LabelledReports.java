package kr.hanmadi.desk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.Articles;
import kr.hanmadi.article.Byline;
import kr.hanmadi.field.BackerRole;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.field.QuoteKind;
import kr.hanmadi.forum.Backer;
import kr.hanmadi.forum.Forum;
import kr.hanmadi.quote.AttributionQuality;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.quote.Quotes;
import kr.hanmadi.quote.SpeakerKind;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports that editors have decided whole, as labels for the extractor: one in a line, in the form in which scorers of
 * quotations read what is right. Offsets are UTF-16 units of the text; names that are hidden from readers stay hidden.
 */
@Service
@Transactional(readOnly = true)
class LabelledReports {
    /** As many as are read at once. */
    static final int BATCH = 50;

    private final AttributionQuality quality;
    private final Articles articles;
    private final Quotes quotes;
    private final OverruledReadings overruled;
    private final JsonMapper json = new JsonMapper();

    LabelledReports(AttributionQuality quality, Articles articles, Quotes quotes, OverruledReadings overruled) {
        this.quality = quality;
        this.articles = articles;
        this.quotes = quotes;
        this.overruled = overruled;
    }

    /** @param last the id of the last of them, from which on the next ones are asked for */
    record Batch(List<String> lines, long last) {}

    /** @return none when there are no more */
    Optional<Batch> after(long last) {
        var ids = quality.decidedWhole(last, BATCH);
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        var rows = articles.byIds(ids);
        var decisions = overruled.linesOf(
                rows.values().stream().map(Article::getPublicId).toList());
        var lines = ids.stream()
                .map(id -> Objects.requireNonNull(rows.get(id)))
                .map(article -> json.writeValueAsString(
                        label(article, decisions.getOrDefault(article.getPublicId(), List.of()))))
                .toList();
        return Optional.of(new Batch(lines, ids.getLast()));
    }

    private Map<String, @Nullable Object> label(Article article, List<OverruledReadings.Line> decisions) {
        var told = quotes.ofArticle(Objects.requireNonNull(article.getId()));
        var label = new LinkedHashMap<String, @Nullable Object>();
        label.put("id", article.getPublicId());
        label.put("url", article.getSourceUrl());
        label.put("outlet", article.getOutlet());
        label.put(
                "published",
                article.getReportedOn() == null ? null : article.getReportedOn().toString());
        label.put("licence", article.getLicence());
        label.put(
                "headline",
                passage(article, PassageKind.HEADLINE).stream().findFirst().orElse(null));
        label.put("decks", passage(article, PassageKind.DECK));
        var byline = new LinkedHashMap<String, @Nullable Object>();
        byline.put(
                "reporters",
                article.getBylines().stream().map(Byline::printedName).toList());
        byline.put("outlet", article.getOutlet());
        label.put("byline", byline);
        label.put(
                "event",
                article.getForum() == null ? null : event(article.getForum().canonical()));
        // an editor has said which forum it is; otherwise the event is the machine's own reading
        label.put("event_decided", article.isForumDecided());
        label.put("speakers", speakers(told));
        label.put("quotes", quotes(told));
        label.put(
                "overruled",
                decisions.stream().map(line -> decision(line, article)).toList());
        label.put("text", article.getBody());
        return label;
    }

    private static List<String> passage(Article article, PassageKind kind) {
        return article.getPassages().stream()
                .filter(passage -> passage.kind() == kind)
                .map(article::text)
                .toList();
    }

    private static Map<String, @Nullable Object> event(Forum forum) {
        var event = new LinkedHashMap<String, @Nullable Object>();
        event.put("name", forum.getName());
        event.put("name_alternatives", List.of());
        event.put("date_text", forum.getWhenPrinted());
        event.put("date", forum.getHeldOn() == null ? null : forum.getHeldOn().toString());
        event.put("venue", forum.getVenue());
        event.put(
                "hosts",
                forum.getBackers().stream()
                        .filter(backer -> backer.getRole() != BackerRole.SPONSOR)
                        .map(Backer::getPrintedName)
                        .toList());
        return event;
    }

    /** Everyone who says something between marks. */
    private static List<Map<String, @Nullable Object>> speakers(List<Quote> told) {
        var speakers = new LinkedHashMap<String, Map<String, @Nullable Object>>();
        told.stream().filter(LabelledReports::isSaid).forEach(quote -> {
            var name = quote.getSpeakerName();
            if (name != null) {
                var speaker = speakers.computeIfAbsent(name, any -> speaker(name, quote));
                speaker.merge("quotes_direct", 1, (one, more) -> (Integer) one + (Integer) more);
            }
        });
        return List.copyOf(speakers.values());
    }

    private static boolean isSaid(Quote quote) {
        return quote.getKind() == QuoteKind.DIRECT && !quote.getState().isNoRemark();
    }

    private static Map<String, @Nullable Object> speaker(String name, Quote quote) {
        var speaker = new LinkedHashMap<String, @Nullable Object>();
        speaker.put("name", name);
        speaker.put("affiliation", quote.getAffiliation());
        speaker.put("title", quote.getJobTitle());
        speaker.put("aliases", List.of());
        speaker.put("anonymous", quote.getSpeakerKind() == SpeakerKind.ANONYMOUS);
        speaker.put("organisation", quote.getSpeakerKind() == SpeakerKind.ORGANISATION);
        speaker.put("group", quote.getSpeakerKind() == SpeakerKind.GROUP);
        return speaker;
    }

    /** Speech without marks is not labelled; what is no remark is a pair of marks without a speaker. */
    private static List<Map<String, @Nullable Object>> quotes(List<Quote> told) {
        var labels = new ArrayList<Map<String, @Nullable Object>>();
        for (var quote : told) {
            if (quote.getKind() != QuoteKind.INDIRECT) {
                boolean isRejected = quote.getState().isNoRemark();
                var label = new LinkedHashMap<String, @Nullable Object>();
                label.put("index", labels.size());
                label.put("id", quote.getPublicId());
                label.put("text", quote.getWords());
                label.put("start", quote.getStartOffset());
                label.put("end", quote.getEndOffset());
                label.put("kind", isRejected ? "SCARE" : quote.getKind().name());
                boolean isNamed = !isRejected && isNamedBeside(quote);
                label.put("speaker", isNamed ? quote.getSpeakerName() : null);
                if (quote.getKind() == QuoteKind.HEADLINE) {
                    label.put("body_speaker", isRejected ? null : quote.getSpeakerName());
                    // neither right nor wrong for a scorer: no editor has looked at it
                    label.put("doubtful", !quote.isDecided());
                }
                label.put("nested_in", null);
                label.put("phenomena", List.of());
                label.put("rule", quote.getEvidence().rule());
                label.put("confidence", quote.getEvidence().confidence().name());
                labels.add(label);
            }
        }
        return labels;
    }

    /** A headline may leave it to the text to say whose words they are. */
    private static boolean isNamedBeside(Quote quote) {
        var name = quote.getSpeakerName();
        return quote.getKind() != QuoteKind.HEADLINE
                || name != null
                        && quote.getArticle().getPassages().stream()
                                .filter(passage -> passage.startOffset() <= quote.getStartOffset()
                                        && quote.getEndOffset() <= passage.endOffset())
                                .anyMatch(passage ->
                                        quote.getArticle().text(passage).contains(name));
    }

    private static Map<String, @Nullable Object> decision(OverruledReadings.Line line, Article article) {
        var decision = new LinkedHashMap<String, @Nullable Object>();
        decision.put("quote", line.quote());
        decision.put("rule", line.reading().rule());
        decision.put("confidence", line.reading().confidence().name());
        decision.put("probability", Math.round(line.reading().probability() * 1000) / 1000.0);
        put(decision, "was", line.was(), article);
        put(decision, "became", line.became(), article);
        decision.put("rejected", line.rejected());
        decision.put("at", line.at().toString());
        return decision;
    }

    private static void put(
            Map<String, @Nullable Object> decision, String which, OverruledReadings.Told told, Article article) {
        decision.put(which, told.name() == null ? null : article.masked(told.name()));
        decision.put(which + "_kind", told.kind() == null ? null : told.kind().name());
    }
}
