package kr.hanmadi.search.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A parameter in the address of a search. Code that reads, writes or links such an address names them by these constants,
 * so that a new facet is known everywhere at once.
 */
public sealed interface SearchParameter permits FacetKind, SearchParameter.Plain {
    /** How it is called in an address. */
    String parameter();

    /** What is no facet. */
    enum Plain implements SearchParameter {
        QUERY("q"),
        TYPE("type"),
        SORT("sort"),
        FROM("from"),
        TO("to"),
        EXACT("exact"),
        OFF("off"),
        PAGE("page");

        private final String parameter;

        Plain(String parameter) {
            this.parameter = parameter;
        }

        @Override
        public String parameter() {
            return parameter;
        }
    }

    /** The parameter of that name; empty for any other name. */
    static Optional<SearchParameter> named(String name) {
        return Stream.concat(inLinks().stream(), Stream.of(Plain.PAGE))
                .filter(each -> each.parameter().equals(name))
                .findFirst();
    }

    /** What a search is, whichever page of it is shown, in the order of our own links. */
    static List<SearchParameter> inLinks() {
        var all = new ArrayList<SearchParameter>(List.of(Plain.QUERY, Plain.TYPE, Plain.SORT));
        all.addAll(List.of(FacetKind.values()));
        all.addAll(List.of(Plain.FROM, Plain.TO, Plain.EXACT, Plain.OFF));
        return List.copyOf(all);
    }
}
