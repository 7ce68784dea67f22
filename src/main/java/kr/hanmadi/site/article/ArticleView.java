package kr.hanmadi.site.article;

import java.util.List;
import kr.hanmadi.article.Correction;
import kr.hanmadi.quote.Quote;
import kr.hanmadi.site.line.ArticleLine;
import kr.hanmadi.site.line.ForumCard;
import kr.hanmadi.site.line.ForumLine;
import kr.hanmadi.site.line.PictureView;
import kr.hanmadi.site.line.SpeakerTally;
import kr.hanmadi.site.line.SpeakerView;
import kr.hanmadi.web.DisplayDate;
import kr.hanmadi.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * Everything one article page shows. Times are Korean time.
 */
public record ArticleView(
        Place place,
        Text text,
        Credits credits,
        Dates dates,
        Counts counts,
        List<Note> corrections,
        List<Spoken> speakers,
        Around around) {
    /**
     * Where the article is found.
     *
     * @param address the absolute address
     * @param permalink the absolute address that never changes
     */
    public record Place(String publicId, String href, String address, String permalink) {}

    /**
     * What there is to read.
     *
     * @param decks lines under the headline
     * @param quotesOnly whether readers see quotations with their paragraphs only
     * @param headlineChecks of the quotations in headline and decks
     * @param pages of a long article, which is shown in parts
     * @param references what else the article calls its people
     * @param pictures the first leads
     */
    public record Text(
            String headline,
            List<String> decks,
            boolean quotesOnly,
            List<HeadlineCheckView> headlineChecks,
            Pager pages,
            List<TextBlock> blocks,
            List<PrintedFormsView> references,
            List<PictureView> pictures) {
        /** Of the page, from its subheads. */
        public List<Heading> contents() {
            return blocks.stream()
                    .filter(block -> block.kind() == TextBlock.Kind.SUBHEAD && block.anchor() != null)
                    .map(block -> new Heading(
                            String.valueOf(block.anchor()),
                            block.lines().getFirst().plain()))
                    .toList();
        }

        /** The picture under the headline; null without one, and on the later pages of a long article. */
        public @Nullable PictureView lead() {
            return pages.number() == 1 && !pictures.isEmpty() ? pictures.getFirst() : null;
        }

        /** The pictures behind the text, on the last page of it. */
        public List<PictureView> others() {
            return pages.number() == pages.pages() && pictures.size() > 1
                    ? pictures.subList(1, pictures.size())
                    : List.of();
        }
    }

    /** Who wrote and printed it, and how it is cited. */
    public record Credits(
            List<ReporterName> reporters,
            @Nullable String outlet,
            String citation,
            @Nullable String sourceUrl,
            @Nullable String licence) {}

    /**
     * When it was printed, entered and changed.
     *
     * @param reportedOn the day its outlet printed it
     * @param entered when it became public here
     * @param updated when it last changed for readers; null when it never did
     * @param revisionsHref where earlier versions are compared; null when there are none
     */
    public record Dates(
            @Nullable DisplayDate reportedOn,
            @Nullable DisplayDate entered,
            @Nullable DisplayDate updated,
            @Nullable String revisionsHref) {}

    /**
     * What was said in it, in numbers.
     *
     * @param machineRead whether some speaker has not been confirmed by an editor
     * @param quotes how many direct quotations
     * @param unconfirmed how many of them have a candidate that no editor has confirmed
     */
    public record Counts(boolean machineRead, long quotes, long people, long anonymous, long unconfirmed) {}

    /**
     * Where a reader may go from here.
     *
     * @param related other articles, each with what it shares with this one
     * @param previous the article before this one on the same forum, and {@code next} the one after it
     * @param previousForum the forum before this one in the same series, and {@code nextForum} the one after it
     */
    public record Around(
            @Nullable ForumCard forum,
            List<ForumLine> schedule,
            List<Related> related,
            @Nullable ArticleLine previous,
            @Nullable ArticleLine next,
            @Nullable ForumLine previousForum,
            @Nullable ForumLine nextForum) {}

    /** A dated correction, 반론 or 추후보도, with the words before and after where the editor gave them. */
    public record Note(
            Correction.Kind kind,
            String text,
            @Nullable String before,
            @Nullable String after,
            DisplayDate madeAt) {
        static Note of(Correction correction) {
            return new Note(
                    correction.kind(),
                    correction.note(),
                    correction.beforeText(),
                    correction.afterText(),
                    DisplayDate.of(correction.madeAt()));
        }
    }

    /**
     * Someone's part in the article.
     *
     * @param firstHref where to begin reading
     */
    public record Spoken(SpeakerView speaker, String firstHref, long count) {
        static Spoken of(Quote first, long count) {
            return new Spoken(SpeakerView.of(first), SpeakerTally.inArticle(first), count);
        }
    }

    /** @param href null while it is open which reporter of that name it is */
    public record ReporterName(String name, @Nullable String href) {}

    /** Another article and why a reader of this one may want it. */
    public record Related(ArticleLine line, Reason reason, String who) {}

    /** 같은 포럼, 이어지는 포럼, 같은 사람이 말함. */
    public enum Reason {
        FORUM,
        SERIES,
        SPEAKERS
    }

    /** A line of the contents. */
    public record Heading(String anchor, String text) {}
}
