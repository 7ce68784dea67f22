package kr.hanmadi.search.api;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What the values of a facet are: by that an address names them, the index holds them and readers are shown them. */
public sealed interface FacetValues {

    /** Rows of the record: by public id in an address, by key in the index, by name for readers. */
    enum Rows implements FacetValues {
        PEOPLE,
        ORGANISATIONS,
        FORUMS
    }

    /**
     * Constants: in small letters in an address, and a message for readers.
     *
     * @param messages the name of the message, by the name of the constant
     */
    record Constants(Map<String, String> messages) implements FacetValues {
        static Constants of(String prefix, Enum<?>[] constants) {
            return new Constants(Map.of()).and(prefix, constants);
        }

        /** These constants too; of two of one name the first one counts. */
        Constants and(String prefix, Enum<?>[] constants) {
            var all = new LinkedHashMap<>(messages);
            for (var constant : constants) {
                all.putIfAbsent(constant.name(), prefix + constant.name());
            }
            return new Constants(all);
        }

        Optional<String> named(String typed) {
            return messages.keySet().stream()
                    .filter(name -> name.equalsIgnoreCase(typed))
                    .findFirst();
        }
    }

    /** Words as articles print them, the same everywhere. */
    record Printed() implements FacetValues {}
}
