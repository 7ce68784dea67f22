package kr.hanmadi.desk;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every address that readers can ask, by its mappings and by the site maps, so that a page that is added is asked too; and
 * which of them print some words.
 */
final class ReaderAddresses {
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(?::((?:[^{}]|\\{[^{}]*})*))?}");
    private static final String INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
    private static final int SYLLABLES_OF_AN_INITIAL = 21 * 28;
    private static final String NOT_FOR_READERS = "/(desk|login|setup|unsaved|unprintable|expired|forbidden|error).*";

    private static final JsonMapper JSON = new JsonMapper();

    private final RequestMappingHandlerMapping mappings;
    private final DeskClient reader;

    ReaderAddresses(RequestMappingHandlerMapping mappings, DeskClient reader) {
        this.mappings = mappings;
        this.reader = reader;
    }

    /**
     * @param ids of what is asked for, by the first part of its address: articles, speakers, quotes, forums …
     * @param searched a word that finds all of them
     * @param typed the beginning of a name, for suggestions
     */
    List<String> of(Map<String, List<String>> ids, String searched, String typed) {
        var addresses = new LinkedHashSet<String>();
        for (var mapping : mappings.getHandlerMethods().keySet()) {
            for (var pattern : mapping.getPatternValues()) {
                if (!pattern.matches(NOT_FOR_READERS)) {
                    filled(pattern, ids).stream()
                            .flatMap(ReaderAddresses::withOtherForms)
                            .flatMap(path -> withParameters(path, ids, searched, typed))
                            .forEach(addresses::add);
                }
            }
        }
        for (var map : List.of("/sitemap.xml", "/sitemap/pages.xml")) {
            Pattern.compile("<loc>[^<]*?(/sitemap[^<]*)</loc>")
                    .matcher(get(map).body())
                    .results()
                    .forEach(found -> addresses.add(found.group(1)));
        }
        ids.forEach((kind, each) -> each.forEach(id -> addresses.add("/requests/new?about=" + kind + "/" + id)));
        return List.copyOf(addresses);
    }

    private static List<String> filled(String pattern, Map<String, List<String>> ids) {
        var paths = List.of(pattern);
        for (var variable = VARIABLE.matcher(pattern); variable.find(); ) {
            var each = variable.group();
            var values = values(variable.group(1), variable.group(2), pattern, ids);
            paths = paths.stream()
                    .flatMap(path -> values.stream().map(value -> path.replace(each, value)))
                    .toList();
        }
        return paths;
    }

    /** A page, and the same for programs; where it has none, that is an address without a page. */
    private static Stream<String> withOtherForms(String path) {
        return path.matches("/(articles|forums|speakers|quotes|topics)(/.*)?") && !path.contains(".")
                ? Stream.of("", ".json", ".csv", ".ninjs", ".newsml").map(ending -> path + ending)
                : Stream.of(path);
    }

    private static List<String> values(String name, String choice, String pattern, Map<String, List<String>> ids) {
        return switch (name) {
            case "publicId", "id" ->
                ids.entrySet().stream()
                        .filter(each -> pattern.contains(each.getKey()))
                        .flatMap(each -> each.getValue().stream())
                        .toList();
            case "slug" -> List.of("x");
            case "year", "month", "day", "number", "receipt" -> List.of("2025");
            default -> choice == null ? List.of("x") : Arrays.asList(choice.split("\\|"));
        };
    }

    private static Stream<String> withParameters(
            String path, Map<String, List<String>> ids, String searched, String typed) {
        if (path.startsWith("/search") || path.startsWith("/feed/search") || path.equals("/api/v1/search")) {
            return Stream.of("quote", "article", "speaker", "forum")
                    .map(type -> path + "?q=" + searched + "&type=" + type);
        }
        if (path.startsWith("/suggest") || path.equals("/api/v1/suggest")) {
            return Stream.of(path + "?q=" + typed);
        }
        if (path.equals("/oembed")) {
            return ids.getOrDefault("quotes", List.of()).stream()
                    .map(id -> path + "?url=http://localhost:8080/quotes/" + id);
        }
        if (path.equals("/speakers")) {
            return Stream.of(path, path + "?initial=" + initial(typed));
        }
        return Stream.of(path);
    }

    /** The first consonant of a Hangul name, as the index of speakers has it: ㅍ of 표가림. */
    private static char initial(String name) {
        return INITIALS.charAt((name.charAt(0) - '가') / SYLLABLES_OF_AN_INITIAL);
    }

    /** Those whose answers, or the addresses that they lead to, hold one of these words, however it is written there. */
    Set<String> printing(List<String> addresses, String... words) {
        return printing(answers(addresses), words);
    }

    /** What stands now at these addresses, with the address that each leads to. */
    Map<String, String> answers(List<String> addresses) {
        var answers = new TreeMap<String, String>();
        for (var path : addresses) {
            var answer = get(path);
            answers.put(path, answer.body() + answer.uri());
        }
        return answers;
    }

    static Set<String> printing(Map<String, String> answers, String... words) {
        var written = Stream.of(words)
                .flatMap(word -> Stream.of(word, URLEncoder.encode(word, StandardCharsets.UTF_8), escaped(word)))
                .toList();
        var printing = new TreeSet<String>();
        answers.forEach((path, said) -> {
            if (written.stream().anyMatch(said::contains)) {
                printing.add(path);
            }
        });
        return printing;
    }

    /** From where a program that mirrors the portal goes on. */
    String positionOfMirror() {
        return JSON.readTree(get("/api/v1/changes").body()).get("since").asString();
    }

    /** What a program is told that has mirrored the portal until then: the state of each id. */
    Map<String, String> changedSince(String position) {
        var changed = new TreeMap<String, String>();
        var next = "/api/v1/changes?since=" + position;
        while (next != null) {
            var part = JSON.readTree(get(next).body());
            part.get("items")
                    .forEach(item -> changed.put(
                            item.get("id").asString(), item.get("state").asString()));
            next = part.get("next").isNull()
                    ? null
                    : part.get("next").asString().replaceFirst("^https?://[^/]*", "");
        }
        return changed;
    }

    private static String escaped(String word) {
        return word.chars().mapToObj("\\u%04x"::formatted).collect(Collectors.joining());
    }

    /** Follows redirects. */
    HttpResponse<String> get(String path) {
        try {
            var encoded = Arrays.stream(path.split("(?<=[?=&])"))
                    .map(part -> part.matches("[\\p{ASCII}]*")
                            ? part
                            : URLEncoder.encode(part, StandardCharsets.UTF_8).replace("%26", "&"))
                    .collect(Collectors.joining());
            var answer = reader.get(encoded);
            for (int i = 0; i < 3 && answer.statusCode() / 100 == 3; i++) {
                answer = reader.get(DeskClient.to(answer));
            }
            return answer;
        } catch (IOException e) {
            throw new AssertionError(path, e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
