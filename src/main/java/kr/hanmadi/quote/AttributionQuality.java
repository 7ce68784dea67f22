package kr.hanmadi.quote;

import java.util.List;
import kr.hanmadi.field.Confidence;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How well the machine attributes, measured on what editors have decided, and how much is told without a name. */
@Service
@Transactional(readOnly = true)
public class AttributionQuality {
    /** The speaker stands under the name that the machine read, hidden from readers or not. */
    private static final String RIGHT = "stands and speaker_kind = candidate_kind and speaker_name = candidate_name";

    private final JdbcClient jdbc;

    AttributionQuality(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What editors made of the readings of one rule with one confidence.
     *
     * @param reviewed how many with a speaker they have decided
     * @param right how many of these have that speaker still
     * @param rejected how many of these are no remarks
     */
    public record RuleFigures(String rule, Confidence confidence, long reviewed, long right, long rejected) {}

    /** By rule and confidence, the most decided first. */
    public List<RuleFigures> byRule() {
        return jdbc.sql("""
                select rule, confidence, count(*), count(*) filter (where %s), count(*) filter (where state in (:noRemark))
                from quote
                where decided_by is not null and state not in (:gone)
                    and kind <> 'HEADLINE' and candidate_kind is not null
                group by rule, confidence order by count(*) desc, rule, confidence""".formatted(RIGHT))
                .param("noRemark", QuoteState.names(QuoteState::isNoRemark))
                .param("gone", QuoteState.names(QuoteState::isGone))
                .query((row, number) -> new RuleFigures(
                        row.getString(1),
                        Confidence.valueOf(row.getString(2)),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5)))
                .list();
    }

    /**
     * The direct quotations of a month that readers see.
     *
     * @param nobody how many have no speaker
     * @param anonymous how many have a source without a name
     */
    public record MonthFigures(int year, int month, long quotes, long nobody, long anonymous) {
        public long withoutName() {
            return nobody + anonymous;
        }
    }

    /** The latest first. */
    public List<MonthFigures> byMonth(int most) {
        return jdbc.sql("""
                select extract(year from r.day)::int, extract(month from r.day)::int, count(*),
                    count(*) filter (where q.speaker_kind = 'NOBODY'),
                    count(*) filter (where q.speaker_kind = 'ANONYMOUS')
                from readable_quote r join quote q on q.id = r.id
                where r.kind = 'DIRECT' and r.day is not null
                group by 1, 2 order by 1 desc, 2 desc limit ?""")
                .param(most)
                .query((row, number) ->
                        new MonthFigures(row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }

    /** Articles of which an editor has decided every direct quotation, by id, from that id on. */
    public List<Long> decidedWhole(long after, int most) {
        return jdbc.sql("""
                select article_id from quote where article_id > :after and kind = 'DIRECT'
                group by article_id having count(*) = count(decided_by) and bool_or(stands)
                    and not bool_or(asked_again) and not bool_or(state in (:gone))
                order by article_id limit :most""")
                .param("after", after)
                .param("most", most)
                .param("gone", QuoteState.names(QuoteState::isGone))
                .query((row, number) -> row.getLong(1))
                .list();
    }
}
