package kr.hanmadi.desk;

import java.util.List;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.FullText;
import kr.hanmadi.quote.PrintedForms;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * Everything the review page shows of one article, or of a part of its quotations.
 *
 * @param pages the parts, where there are many quotations
 * @param open how many quotations are undecided, of all
 * @param unknown how many of those that will be shown have no speaker, of all
 */
public record ReviewView(
        String publicId,
        String headline,
        ArticleState state,
        int version,
        @Nullable String outlet,
        String reporters,
        @Nullable DisplayDate reportedOn,
        @Nullable String sourceUrl,
        @Nullable String licence,
        FullText fullText,
        @Nullable String readerHref,
        @Nullable DisplayDate publishedAt,
        @Nullable ForumCard forum,
        List<Paragraph> paragraphs,
        List<Card> cards,
        Pager pages,
        long open,
        long unknown,
        List<Known> people,
        List<PrintedFormsLine> ledger,
        List<Note> notes,
        List<Trail> trail) {

    /** How many of the shown quotations only wait for an editor's word. */
    public long certain() {
        return cards.stream().filter(Card::certain).count();
    }

    /** A passage of the text; its kind names a message. */
    public record Paragraph(String kind, List<Piece> pieces) {}

    /**
     * Some text; with a quotation's id it is marked.
     *
     * @param style how the mark looks: open, done, rejected
     */
    public record Piece(
            String text, @Nullable String quoteId, @Nullable String style) {}

    /**
     * A quotation to decide.
     *
     * @param certain whether its speaker is named with high confidence and only waits for an editor's word
     */
    public record Card(
            String publicId,
            int version,
            String kind,
            String words,
            @Nullable String speakerName,
            String speakerKind,
            @Nullable String speakerLabel,
            @Nullable String personId,
            String state,
            @Nullable String printed,
            String rule,
            String confidence,
            @Nullable String cue,
            @Nullable String antecedent,
            @Nullable String speechAct,
            @Nullable String verdict,
            boolean doubtful,
            boolean certain,
            boolean decided) {}

    /** A person that the editor can choose. */
    public record Known(
            String publicId, String name, @Nullable String label) {}

    /** How the article calls someone: words, the rule that resolved them, and how often. */
    public record PrintedFormsLine(String name, List<PrintedForms.Form> forms) {
        static PrintedFormsLine of(PrintedForms line) {
            return new PrintedFormsLine(line.person().getName(), line.forms());
        }
    }

    /** A correction or a withdrawal that readers see. */
    public record Note(String kind, String text, DisplayDate madeAt) {}

    /** One line of the trail. */
    public record Trail(
            DisplayDate madeAt,
            String editor,
            String action,
            @Nullable String before,
            @Nullable String after) {}

    /**
     * The forum as it stands, for the form.
     *
     * @param reports headlines of the articles that report it and that readers see, without the one under review
     */
    public record ForumCard(
            String publicId,
            int forumVersion,
            List<String> reports,
            String name,
            String kind,
            String state,
            @Nullable String heldOn,
            @Nullable String startsAt,
            @Nullable String whenPrinted,
            @Nullable String venue,
            @Nullable String topic,
            String hosts,
            String organizers,
            String sponsors,
            List<Part> programme) {}

    /** Someone's part in the programme, as printed. */
    public record Part(String label, String name) {}

    public boolean isDraft() {
        return state == ArticleState.DRAFT;
    }

    public boolean isReadable() {
        return state.isReadable();
    }
}
