package kr.hanmadi.desk;

import java.util.List;
import java.util.Set;
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
 * @param dayUnknown whether an editor says that the day of printing is not to be found out
 * @param facts what must be known of the report before it goes out, each the end of a message's key
 * @param marks what stands between marks and is no quotation
 * @param people that the report names, as they are chosen; the first nine by a digit
 * @param speakers all other speakers that the one field for them offers
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
        boolean dayUnknown,
        @Nullable String sourceUrl,
        @Nullable String licence,
        FullText fullText,
        @Nullable String readerHref,
        @Nullable DisplayDate publishedAt,
        @Nullable ForumCard forum,
        List<Paragraph> paragraphs,
        List<String> facts,
        List<Mark> marks,
        List<Card> cards,
        Pager pages,
        long open,
        long unknown,
        List<Known> people,
        List<String> speakers,
        List<PrintedFormsLine> ledger,
        List<Note> notes,
        List<Trail> trail) {

    /** How many of the shown quotations only wait for an editor's word. */
    public long certain() {
        return cards.stream()
                .filter(Card::certain)
                .mapToLong(card -> card.remarks().size())
                .sum();
    }

    /** What is to be answered, in its order. */
    public List<Card> questions() {
        return cards.stream().filter(Card::open).toList();
    }

    /** What is certain or decided: no question, but it can be changed. */
    public List<Card> others() {
        return cards.stream().filter(card -> !card.open()).toList();
    }

    /**
     * A passage of the text, or the part of it on this page.
     *
     * @param kind the end of a message's key
     * @param passage where the passage begins
     * @param start where the part begins
     */
    public record Paragraph(String kind, int passage, int start, List<Piece> pieces) {
        /** Whether one of these quotations is marked in it. */
        public boolean isAbout(Set<String> quoteIds) {
            return pieces.stream().map(Piece::tag).anyMatch(tag -> tag != null && quoteIds.contains(tag.quoteId()));
        }
    }

    /**
     * Some text; of a quotation it is marked.
     *
     * @param text what stands there
     * @param tag null for text that is no quotation
     */
    public record Piece(String text, @Nullable Tag tag) {}

    /**
     * How a quotation is marked in the text.
     *
     * @param card the id of its card
     * @param speaker null where none is known
     * @param style how the mark looks: open, sure, done, rejected
     * @param colour of its speaker, from 1; 0 without a speaker
     */
    public record Tag(String quoteId, String card, @Nullable String speaker, String style, int colour) {}

    /** Words between marks that no reading took for a quotation, and where they begin. */
    public record Mark(String words, int start) {}

    /** One of the quotations of a card. */
    public record Remark(String publicId, int version, String words, boolean listed) {
        /** What the forms of the card send of it. */
        public String seen() {
            return publicId + ":" + version;
        }
    }

    /**
     * A question: quotations that one answer decides.
     *
     * @param part the place of the question in the queue, the end of a message's key
     * @param remarks all of them; the ids and the version of the card are those of the first
     * @param utterances how many of them do not belong together by their place in the text
     * @param choices the people that the report may mean here, as they are chosen
     * @param byHand whether an editor marked it and has said no more of it
     * @param certain whether its speaker is named with high confidence and only waits for an editor's word
     */
    public record Card(
            String publicId,
            int version,
            String part,
            boolean open,
            String kind,
            List<Remark> remarks,
            long utterances,
            List<String> choices,
            @Nullable String speakerName,
            String speakerKind,
            @Nullable String speakerLabel,
            int colour,
            String state,
            @Nullable String printed,
            String rule,
            String confidence,
            @Nullable String cue,
            @Nullable String antecedent,
            @Nullable String speechAct,
            @Nullable String verdict,
            boolean certain,
            boolean decided,
            boolean byHand) {
        /** Those that the answer to the first decides as well. */
        public List<Remark> also() {
            return remarks.subList(1, remarks.size());
        }

        public boolean isOneOf(Set<String> quoteIds) {
            return remarks.stream().map(Remark::publicId).anyMatch(quoteIds::contains);
        }
    }

    /**
     * A person that the report names.
     *
     * @param text what chooses them
     */
    public record Known(String text, String name, int colour) {}

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

    public boolean isDiscarded() {
        return state == ArticleState.DISCARDED;
    }

    public boolean isReadable() {
        return state.isReadable();
    }
}
