package kr.hanmadi.web;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of the portal by what it shows. */
public enum Section {
    ARTICLES,
    FORUMS,
    SPEAKERS,
    QUOTES;

    private static final Pattern PATH = Pattern.compile("(?:/api/v1|/feed|/embed)?/([a-z]+)(?:[/.].*)?");
    /** What is found and what is spoken of are quotations before all. */
    private static final Set<String> OF_QUOTES = Set.of("search", "topics");

    /** The beginning of its addresses, without a slash. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** To which an address belongs, of a page, a feed or the API. */
    public static Optional<Section> of(String path) {
        var found = PATH.matcher(path);
        return found.matches() ? called(found.group(1)) : Optional.empty();
    }

    /** The one whose addresses begin so. */
    public static Optional<Section> called(@Nullable String path) {
        return OF_QUOTES.contains(path == null ? "" : path)
                ? Optional.of(QUOTES)
                : Stream.of(values())
                        .filter(section -> section.path().equals(path))
                        .findFirst();
    }

    /** As the database keeps several. */
    static String text(Collection<Section> sections) {
        return sections.stream().sorted().map(Section::name).collect(Collectors.joining(","));
    }

    static Set<Section> read(String text) {
        var sections = EnumSet.noneOf(Section.class);
        Stream.of(text.split(","))
                .filter(name -> !name.isEmpty())
                .map(Section::valueOf)
                .forEach(sections::add);
        return sections;
    }
}
