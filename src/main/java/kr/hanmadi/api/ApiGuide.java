package kr.hanmadi.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the page about the API shows, from its own description. */
record ApiGuide(List<Call> calls) {

    /**
     * One thing that can be asked.
     *
     * @param method of HTTP, in capitals
     */
    record Call(
            String method,
            String path,
            String summary,
            @Nullable String description,
            List<Parameter> parameters,
            String anchor) {}

    /** What can be told with it. */
    record Parameter(
            String name,
            boolean required,
            @Nullable String description,
            @Nullable String otherwise) {}
}
