package kr.hanmadi.site.speaker;

import java.util.List;
import kr.hanmadi.person.PersonName;
import kr.hanmadi.site.forum.ForumView;
import kr.hanmadi.site.line.ForumLine;
import kr.hanmadi.site.line.MonthChart;
import kr.hanmadi.site.line.PersonLine;
import kr.hanmadi.site.line.QuoteView;
import kr.hanmadi.site.topic.TopicPages;
import kr.hanmadi.topic.TypicalWord;
import kr.hanmadi.web.Pager;
import org.jspecify.annotations.Nullable;

/**
 * Everything one person's page shows.
 *
 * @param months quotations by month; empty without any*/
public record SpeakerPageView(
        Place place, Who who, Said said, Choices choices, List<MonthChart.Month> months, Around around) {
    /**
     * Where the page is found.
     *
     * @param listed whether searches may find it
     */
    public record Place(String publicId, String href, String address, boolean listed) {}

    /**
     * Who this person is.
     *
     * @param label the latest affiliation and post
     * @param labelAsOf the day of the article that prints it
     * @param posts where the person worked, as articles print it, latest first
     * @param names other names an editor entered, and {@code printed} the forms in articles
     * @param namesakes others of the same name
     */
    public record Who(
            String name,
            @Nullable String label,
            @Nullable String labelAsOf,
            List<Post> posts,
            List<OtherName> names,
            List<Printed> printed,
            List<PersonLine> namesakes) {}

    /**
     * What the quotations can be narrowed to.
     *
     * @param years acts, places and subjects to filter by, with their numbers
     */
    public record Choices(
            SpeakerFilter filter, List<Choice> years, List<Choice> acts, List<Choice> places, List<Choice> subjects) {}

    /**
     * What this person said.
     *
     * @param total direct and indirect quotations, and {@code chosen} those that the reader's filter lets through
     */
    public record Said(long total, long chosen, List<ForumView.SaidOnce> quotes, Pager pager) {}

    /**
     * The people, forums and words that this person has to do with.
     *
     * @param forums that the person hosted or took part in
     * @param together who spoke at the same forums
     * @param jointly words spoken together with others
     * @param mentioning words in which others speak of this person
     * @param typical words that the person says more often than others
     */
    public record Around(
            List<Part> forums,
            List<PersonLine> together,
            List<QuoteView> jointly,
            List<QuoteView> mentioning,
            List<TypicalWord> typical,
            List<TopicPages.Line> topics) {}

    /** Something to filter by, how many quotations it leaves, and whether it is chosen. */
    public record Choice(String value, String text, long count, boolean chosen) {}

    /** A name that an editor entered: 한자, 영문. */
    public record OtherName(PersonName.Kind kind, String text) {}

    /**
     * @param days when articles say so: 2024. 3. 5.–2025. 2. 6.; null while unknown
     * @param href the page of the organisation; null where none is known
     */
    public record Post(
            @Nullable String days, String label, @Nullable String href) {}

    /** A form of the name in articles. */
    public record Printed(String text, boolean misprint) {}

    /** A part in a forum: 주최, 토론. */
    public record Part(String label, ForumLine forum) {}
}
