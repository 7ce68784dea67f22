package kr.hanmadi.desk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be changed in which reports.
 *
 * @param seen the reports with their versions, as {@code id:version}
 * @param forum the public id of a forum; empty for none
 */
record BulkForm(
        @Nullable List<String> seen,
        @Nullable String act,
        @Nullable String forum,
        @Nullable String topic) {
    static final int MOST = 50;

    /** A report as the page showed it. */
    record Seen(String id, int version) {}

    List<String> reports() {
        return seen == null ? List.of() : seen.stream().distinct().limit(MOST).toList();
    }

    List<Seen> seenReports() {
        return reports().stream()
                .filter(each -> each.matches("\\w{1,20}:\\d{1,9}"))
                .map(BulkForm::read)
                .toList();
    }

    private static Seen read(String text) {
        var parts = text.split(":", -1);
        return new Seen(parts[0], Integer.parseInt(parts[1]));
    }

    BulkAct actOrRefuse() {
        return BulkAct.read(act == null ? "" : act).orElseThrow(() -> new Refused("desk.bulk.act.missing"));
    }

    String forumOrEmpty() {
        return forum == null ? "" : forum.strip();
    }

    String topicOrEmpty() {
        return topic == null ? "" : topic.strip();
    }
}
