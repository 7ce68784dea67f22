package kr.hanmadi.desk;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.hanmadi.article.ArticleState;
import kr.hanmadi.article.FullText;
import kr.hanmadi.quote.PrintedForms;
import kr.hanmadi.quote.QuoteState;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * Everything the review page shows of one article, or of a part of its quotations.
 *
 * @param forum null where it reports none
 * @param facts what must be known of the report before it goes out, each the end of a message's key
 */
public record ReviewView(
        Head head,
        Origin origin,
        Text text,
        Queue queue,
        Offered offered,
        @Nullable ForumCard forum,
        List<String> facts,
        History history) {

    /**
     * Which report it is, and how far.
     *
     * @param readerHref its page; null while readers may not see it
     */
    public record Head(
            String publicId,
            String headline,
            ArticleState state,
            int version,
            @Nullable String readerHref) {}

    /**
     * Where it comes from.
     *
     * @param dayUnknown whether an editor says that the day of printing is not to be found out
     */
    public record Origin(
            @Nullable String outlet,
            String reporters,
            @Nullable DisplayDate reportedOn,
            boolean dayUnknown,
            @Nullable String sourceUrl,
            @Nullable String licence,
            FullText fullText) {}

    /**
     * Its words.
     *
     * @param marks what stands between marks and is no quotation
     * @param form what the text looks like whose words are not all read; null for a report
     */
    public record Text(
            List<Paragraph> paragraphs,
            List<Mark> marks,
            List<PrintedFormsLine> ledger,
            List<Upcoming> schedule,
            @Nullable String form) {}

    /** A forum of the daily schedule that the text is: its name, and day, hour, place and hosts in a line. */
    public record Upcoming(String forumId, String name, String about) {}

    /**
     * What is asked of its quotations.
     *
     * @param pages the parts, where there are many quotations
     * @param open how many quotations are undecided, of all
     * @param unknown how many of those that will be shown have no speaker, of all
     */
    public record Queue(List<Card> cards, Pager pages, long open, long unknown) {
        /** How many of the shown quotations only wait for an editor's word. */
        public long certain() {
            return cards.stream()
                    .filter(card -> card.standing().certain())
                    .mapToLong(card -> card.remarks().size())
                    .sum();
        }

        /** What is to be answered, in its order. */
        public List<Card> questions() {
            return cards.stream().filter(card -> card.question().open()).toList();
        }

        /** What is certain or decided: no question, but it can be changed. */
        public List<Card> others() {
            return cards.stream().filter(card -> !card.question().open()).toList();
        }
    }

    /**
     * The speakers to choose from.
     *
     * @param people that the report names, as they are chosen
     * @param others bodies, groups and sources without a name to which the report gives words
     * @param speakers all others that the one field for them offers
     */
    public record Offered(List<Known> people, List<Known> others, List<String> speakers) {
        private static final int DIGITS = 9;

        /** The speakers that a digit chooses, people first. */
        public List<Known> byDigit() {
            return Stream.concat(people.stream(), others.stream()).limit(DIGITS).toList();
        }
    }

    /** What was done so far. */
    public record History(List<Note> notes, List<Trail> trail) {}

    public String publicId() {
        return head.publicId();
    }

    public String headline() {
        return head.headline();
    }

    public ArticleState state() {
        return head.state();
    }

    public int version() {
        return head.version();
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
     * Quotations that one answer decides.
     *
     * @param remarks all of them; the ids and the version of the card are those of the first
     */
    public record Card(
            String publicId,
            int version,
            String kind,
            List<Remark> remarks,
            Question question,
            Shown speaker,
            Basis basis,
            Standing standing) {
        public String state() {
            return standing.state().name();
        }

        /** The remarks that the answer to the first decides as well. */
        public List<Remark> also() {
            return remarks.subList(1, remarks.size());
        }

        public boolean isOneOf(Set<String> quoteIds) {
            return remarks.stream().map(Remark::publicId).anyMatch(quoteIds::contains);
        }
    }

    /**
     * What is asked.
     *
     * @param part its place in the queue, the end of a message's key
     * @param utterances how many of the quotations do not belong together by their place in the text
     * @param choices the people that the report may mean here, as they are chosen
     * @param namesakes people of the record of the name that the report prints without a body, as they are chosen
     */
    public record Question(String part, boolean open, long utterances, List<String> choices, List<String> namesakes) {
        private static final Set<String> OF_WHOM = Set.of("NOBODY", "CHOICE");

        /** Whether it asks who spoke, so that the field for an answer stands open. */
        public boolean asksWho() {
            return OF_WHOM.contains(part) || !namesakes.isEmpty();
        }
    }

    /** The speaker or the candidate; without a name where none is known, and then of colour 0. */
    public record Shown(
            @Nullable String name, String kind, @Nullable String label, int colour) {}

    /** Why it is that speaker: the rule and the words that it relied on. */
    public record Basis(
            @Nullable String printed,
            String rule,
            String confidence,
            @Nullable String cue,
            @Nullable String antecedent,
            @Nullable String speechAct,
            @Nullable String verdict) {}

    /**
     * How far it is decided.
     *
     * @param certain whether its speaker is named with high confidence and only waits for an editor's word
     * @param byHand whether an editor marked it and has said no more of it
     */
    public record Standing(QuoteState state, boolean certain, boolean decided, boolean byHand) {}

    /**
     * A speaker of the report.
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
            String publicId, int forumVersion, List<String> reports, ForumDetailsForm details, List<Part> programme) {}

    /** Someone's part in the programme, as printed. */
    public record Part(String label, String name) {}

    public boolean isDraft() {
        return state() == ArticleState.DRAFT;
    }

    public boolean isDiscarded() {
        return state() == ArticleState.DISCARDED;
    }

    public boolean isReadable() {
        return state().isReadable();
    }
}
