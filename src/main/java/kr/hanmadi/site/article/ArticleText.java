package kr.hanmadi.site.article;

import java.util.ArrayList;
import java.util.List;
import kr.hanmadi.article.Article;
import kr.hanmadi.article.FullText;
import kr.hanmadi.article.Passage;
import kr.hanmadi.field.PassageKind;
import kr.hanmadi.quote.Misprint;
import kr.hanmadi.quote.Quote;
import org.jspecify.annotations.Nullable;

/** Lays out an article: its paragraphs and subheads with the quotations marked in place and who said them beside. */
public final class ArticleText {
    private final Article article;
    private final List<Quote> quotes;
    private final List<Misprint> misprints;
    private final boolean quotesOnly;
    private final List<Passage> passages;

    /**
     * @param passages of the part that is laid out
     * @param quotes those of the part that readers may see, in text order
     * @param misprints of names, in the whole article
     */
    ArticleText(Article article, List<Passage> passages, List<Quote> quotes, List<Misprint> misprints) {
        this.article = article;
        this.passages = passages;
        this.quotes = quotes;
        this.misprints = misprints;
        this.quotesOnly = article.getFullText() == FullText.QUOTES_ONLY;
    }

    List<TextBlock> blocks() {
        var blocks = new ArrayList<TextBlock>();
        var subhead = new ArrayList<Passage>();
        int paragraphs = paragraphsBefore();
        boolean gap = false;
        for (var passage : passages) {
            if (passage.kind() == PassageKind.SUBHEAD) {
                subhead.add(passage);
                continue;
            }
            addSubhead(blocks, subhead);
            var within = within(passage);
            if (passage.kind().isBody()) {
                paragraphs++;
                if (quotesOnly && within.isEmpty()) {
                    gap = !blocks.isEmpty();
                    continue;
                }
                if (gap) {
                    blocks.add(TextBlock.gap());
                    gap = false;
                }
                blocks.add(block(TextBlock.Kind.PARAGRAPH, "p" + paragraphs, List.of(passage), within));
            } else if (passage.kind() == PassageKind.CAPTION && !quotesOnly) {
                blocks.add(block(TextBlock.Kind.CAPTION, null, List.of(passage), within));
            }
        }
        addSubhead(blocks, subhead);
        return blocks;
    }

    private int paragraphsBefore() {
        return passages.stream()
                .filter(passage -> passage.kind().isBody())
                .findFirst()
                .map(first -> Math.max(0, paragraphAt(article, first.startOffset()) - 1))
                .orElse(0);
    }

    /** The number of the paragraph that holds an offset, as its anchor counts it; 0 outside every paragraph. */
    public static int paragraphAt(Article article, int offset) {
        int paragraphs = 0;
        for (var passage : article.getPassages()) {
            if (passage.kind().isBody()) {
                paragraphs++;
                if (passage.startOffset() <= offset && offset < passage.endOffset()) {
                    return paragraphs;
                }
            }
        }
        return 0;
    }

    /** A heading may be set in several lines; they are one heading. */
    private void addSubhead(List<TextBlock> blocks, List<Passage> lines) {
        if (lines.isEmpty()) {
            return;
        }
        if (!quotesOnly) {
            long before = blocks.stream()
                    .filter(block -> block.kind() == TextBlock.Kind.SUBHEAD)
                    .count();
            var within = lines.stream().flatMap(line -> within(line).stream()).toList();
            blocks.add(block(TextBlock.Kind.SUBHEAD, "s" + (before + 1), List.copyOf(lines), within));
        }
        lines.clear();
    }

    private List<Quote> within(Passage passage) {
        return quotes.stream()
                .filter(quote ->
                        quote.getStartOffset() < passage.endOffset() && passage.startOffset() < quote.getEndOffset())
                .toList();
    }

    private TextBlock block(TextBlock.Kind kind, @Nullable String anchor, List<Passage> passages, List<Quote> within) {
        boolean heading = kind == TextBlock.Kind.SUBHEAD;
        var notes = new MarginNotes(String.valueOf(anchor), kind == TextBlock.Kind.PARAGRAPH ? within : List.of());
        var lines = passages.stream()
                .map(passage -> MarkedText.of(article.getBody(), passage, within, notes.ties()))
                .toList();
        return new TextBlock(
                kind,
                anchor,
                lines,
                said(passages.getFirst(), String.valueOf(anchor), notes),
                heading
                        ? within.stream()
                                .filter(quote -> quote.getHeadlineVerdict() != null)
                                .map(HeadlineCheckView::of)
                                .toList()
                        : List.of());
    }

    private List<ParagraphSpeakerView> said(Passage paragraph, String anchor, MarginNotes notes) {
        return notes.bySpeaker().stream()
                .map(spoken -> {
                    var remarks = spoken.entrySet().stream()
                            .map(utterance -> ParagraphSpeakerView.Remark.of(
                                    utterance.getKey(), utterance.getValue(), paragraph.startOffset(), anchor))
                            .toList();
                    var quotes = spoken.values().stream().flatMap(List::stream).toList();
                    return ParagraphSpeakerView.of(quotes, remarks, misprint(paragraph, quotes.getFirst()));
                })
                .toList();
    }

    /** How the paragraph misprints the name of that speaker; null when it does not. */
    private @Nullable String misprint(Passage paragraph, Quote quote) {
        var person = quote.getPerson();
        if (person == null) {
            return null;
        }
        return misprints.stream()
                .filter(misprint -> misprint.person().getPublicId().equals(person.getPublicId()))
                .filter(misprint -> paragraph.startOffset() <= misprint.place().start()
                        && misprint.place().end() <= paragraph.endOffset())
                .map(Misprint::printed)
                .findFirst()
                .orElse(null);
    }
}
