package kr.hanmadi.search;

import java.util.List;
import kr.hanmadi.search.api.ResultType;

/** A query, and what a judge found right for it, the best first; nothing where nothing is. */
record JudgedQuery(String habit, ResultType type, String query, List<String> right) {
    /** All of a file. */
    static List<JudgedQuery> of(String set) {
        return JudgedReports.lines(set).stream()
                .map(line -> {
                    int query = line.indexOf('|', line.indexOf('|') + 1) + 1;
                    int right = line.lastIndexOf('|');
                    var start = line.substring(0, query - 1).split("\\|");
                    var wanted = line.substring(right + 1);
                    return new JudgedQuery(
                            start[0],
                            ResultType.valueOf(start[1]),
                            line.substring(query, right),
                            wanted.equals("-") ? List.of() : List.of(wanted.split(" ")));
                })
                .toList();
    }
}
