package kr.hanmadi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/**
 * Every command that documents, comments and messages print is one that there is, written as it may be written. Those of
 * README and CONTRIBUTING are run by {@link CommandsIntegrationTests}.
 */
class PrintedCommandsTests {
    private static final Pattern BLOCK = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern INDENTED = Pattern.compile("(?m)^ {4}(\\S.*)$");
    private static final Pattern INLINE = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern INLINE_COMMAND = Pattern.compile(
            "(\\w+=\\S+ )*(bin/hanmadi|\\./mvnw|docker compose|\\.ci/run|java|wrk|[A-Z]\\w+ [A-Z]{4,})\\b.*");
    /** As comments and messages name a command: the word behind the program. */
    private static final Pattern IN_PASSING = Pattern.compile("bin/hanmadi ([a-z][a-z-]*)");

    private static final Pattern ENVIRONMENT = Pattern.compile("^(\\w+=\\S+ )+");
    private static final Pattern MAVEN_GOAL = Pattern.compile("([a-z]+(?:-[a-z]+)*)(?::[a-z]+)?");
    private static final Set<String> PHASES = Set.of("verify", "test", "test-compile", "package");
    /** Classes that CONTRIBUTING leaves to the reader to name. */
    private static final Set<String> TO_BE_WRITTEN = Set.of("NameTests", "NameIntegrationTests");
    /** Other people's programs. */
    private static final Set<String> NOT_OURS = Set.of("wrk");

    private static final List<String> commands = new ArrayList<>();
    private static String pom = "";
    private static String compose = "";

    @BeforeAll
    static void read() throws IOException {
        pom = Files.readString(Path.of("pom.xml"));
        compose = Files.readString(Path.of("docker-compose.yml"));
        for (var document : documents()) {
            commands.addAll(printed(Files.readString(document)));
        }
        Pattern.compile("(?m)^# .*?: ((?:\\./mvnw|docker) .*)$")
                .matcher(compose)
                .results()
                .map(found -> found.group(1))
                .forEach(commands::add);
    }

    @Test
    void everyPrintedCommandIsOneThatThereIs() {
        assertThat(commands).hasSizeGreaterThan(40).contains("docker compose --profile scale up --build");
        var wrong = new TreeSet<String>();
        for (var command : commands) {
            Stream.of(command.split(" && "))
                    .map(PrintedCommandsTests::fault)
                    .filter(Predicate.not(String::isEmpty))
                    .forEach(fault -> wrong.add(command + ": " + fault));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void commentsAndMessagesNameCommandsThatThereAre() throws IOException {
        var named = new TreeSet<String>();
        for (var file : files(Path.of("src"), "java|properties|html|sh|js")) {
            IN_PASSING.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
        }
        named.remove("publish"); // typed wrongly, by a test
        assertThat(named).contains("rescue", "backup").isSubsetOf(known());
    }

    @Test
    void theTableOfTheReadmeAndTheLauncherNameAllOfThem() throws IOException {
        var table = Files.readString(Path.of("README.md"))
                .lines()
                .filter(line -> line.startsWith("| `bin/hanmadi ") && line.split("(?<!\\\\)\\|").length == 3)
                .map(line -> IN_PASSING
                        .matcher(line)
                        .results()
                        .findFirst()
                        .orElseThrow()
                        .group(1))
                .collect(Collectors.toSet());
        assertThat(table).containsExactlyInAnyOrderElementsOf(known());
        var launcher = Files.readString(Path.of("bin/hanmadi")).lines().limit(4).collect(Collectors.joining(" "));
        assertThat(known()).allMatch(launcher::contains);
        assertThat(Files.readString(Path.of("src/main/java/kr/hanmadi/cli/package-info.java")))
                .contains(known().stream()
                        .filter(each -> !each.equals("docker-env"))
                        .toArray(String[]::new));
    }

    @Test
    void theTableOfTheReadmeNamesEveryOption() {
        for (var command : hanmadi().getSubcommands().values()) {
            var options = command.getCommandSpec().options().stream()
                    .filter(option -> !option.usageHelp() && !option.versionHelp())
                    .map(OptionSpec::longestName)
                    .toList();
            assertThat(commands)
                    .as("%s with %s", command.getCommandName(), options)
                    .anyMatch(printed -> printed.startsWith("bin/hanmadi " + command.getCommandName())
                            && options.stream().allMatch(printed::contains));
        }
    }

    /** What is wrong with a command; empty when nothing is. */
    private static String fault(String command) {
        var words = words(ENVIRONMENT.matcher(command).replaceFirst(""));
        return switch (words.getFirst()) {
            case "bin/hanmadi" -> faultOfOurs(words.subList(1, words.size()));
            case "./mvnw" -> faultOfMaven(words.subList(1, words.size()));
            case "docker" -> faultOfDocker(words.subList(2, words.size()));
            case ".ci/run" -> Files.isExecutable(Path.of(".ci/run")) ? "" : "is no program";
            case "java" -> faultOfJava(words);
            case String name when isProgram(name) -> "";
            case String name when NOT_OURS.contains(name) -> "";
            default -> "no test knows such a command";
        };
    }

    private static String faultOfOurs(List<String> words) {
        if (words.size() == 1) { // named in passing
            return words.getFirst().equals("…") || known().contains(words.getFirst()) ? "" : "is no command";
        }
        try {
            hanmadi().parseArgs(words.stream().map(PrintedCommandsTests::filled).toArray(String[]::new));
            return words.getFirst().equals("serve") ? faultOfSettings(words.subList(1, words.size())) : "";
        } catch (ParameterException e) {
            return String.valueOf(e.getMessage());
        }
    }

    private static String faultOfSettings(List<String> settings) {
        return settings.stream().allMatch(ServeCommand::isSetting) ? "" : "is no setting";
    }

    private static String filled(String word) {
        return switch (word) {
            case "DAY" -> "2025-02-06";
            case "N", "S" -> "7";
            case "URL" -> "https://example.org";
            case "json\\|text", "json|text" -> "json";
            default -> word;
        };
    }

    private static String faultOfMaven(List<String> words) {
        for (var word : words) {
            var option = word.split("=", 2);
            boolean isKnown = switch (option[0]) {
                case "-q", "-B", "-DskipTests" -> true;
                case "-Dtest", "-Dit.test" -> TO_BE_WRITTEN.contains(option[1]) || isClass("src/test", option[1]);
                case "-Dbench.main" -> isProgram(option[1].substring(option[1].lastIndexOf('.') + 1));
                case "-Dbench.args" -> areArguments(option[1], words);
                case String profile
                when profile.startsWith("-P") -> pom.contains("<id>%s</id>".formatted(profile.substring(2)));
                default -> isGoal(word);
            };
            if (!isKnown) {
                return word;
            }
        }
        return "";
    }

    private static boolean isGoal(String word) {
        var goal = MAVEN_GOAL.matcher(word);
        return goal.matches() && (PHASES.contains(word) || word.contains(":") && pom.contains(goal.group(1)));
    }

    /** JMH is told a class; our own programs are told files of the project and files that the caller has. */
    private static boolean areArguments(String arguments, List<String> words) {
        if (words.stream().noneMatch(word -> word.startsWith("-Dbench.main="))) {
            return isClass("src/bench", arguments);
        }
        return Arrays.stream(arguments.split(" "))
                .filter(word -> word.startsWith("src/"))
                .allMatch(file -> Files.exists(Path.of(file)));
    }

    private static boolean isClass(String folder, String name) {
        return files(Path.of(folder), "java").stream().anyMatch(file -> file.endsWith(name + ".java"));
    }

    /** A program of the benchmarks. */
    private static boolean isProgram(String name) {
        return files(Path.of("src/bench"), "java").stream()
                .filter(file -> file.endsWith(name + ".java"))
                .anyMatch(file -> read(file).contains(" void main("));
    }

    private static String faultOfDocker(List<String> words) {
        if (words.getFirst().equals("--profile")) {
            return compose.contains("profiles: [%s]".formatted(words.get(1)))
                    ? faultOfDocker(words.subList(2, words.size()))
                    : words.get(1);
        }
        return switch (words.getFirst()) {
            case "up" -> "";
            case "exec", "logs" -> compose.contains("\n  %s:\n".formatted(words.get(1))) ? "" : words.get(1);
            default -> words.getFirst();
        };
    }

    /** With the name that Maven gives the jar. */
    private static String faultOfJava(List<String> words) {
        int jar = words.indexOf("-jar");
        if (jar < 0 || jar == words.size() - 1) {
            return ""; // named in passing
        }
        var name = words.get(jar + 1);
        var isOurs = pom.contains("<artifactId>hanmadi</artifactId>") && name.equals("target/hanmadi-*.jar");
        return isOurs ? faultOfOurs(words.subList(jar + 2, words.size())) : name;
    }

    private static CommandLine hanmadi() {
        return new CommandLine(new Hanmadi());
    }

    private static Set<String> known() {
        var known = new TreeSet<>(hanmadi().getSubcommands().keySet());
        known.add("docker-env");
        return known;
    }

    /** Words as a shell parts them, without the brackets of what may be left out. */
    private static List<String> words(String command) {
        return Pattern.compile("(?:[^\\s\"']|\"[^\"]*\"|'[^']*')+")
                .matcher(command)
                .results()
                .map(MatchResult::group)
                .map(word -> word.replaceAll("^\\[|]$", "").replaceAll("[\"']", ""))
                .takeWhile(word -> !word.equals(">"))
                .toList();
    }

    private static List<String> printed(String document) {
        var blocks = BLOCK.matcher(document).results().map(found -> found.group(1));
        var rest = BLOCK.matcher(document).replaceAll("");
        var indented =
                INDENTED.matcher(rest).results().map(found -> found.group(1)).filter(PrintedCommandsTests::isOne);
        var inline = INLINE.matcher(rest).results().map(found -> found.group(1)).filter(PrintedCommandsTests::isOne);
        return Stream.of(
                        blocks.flatMap(
                                block -> block.replaceAll(" *\\\\\n *", " ").lines()),
                        indented,
                        inline)
                .flatMap(each -> each)
                .toList();
    }

    /** A command with something behind the program's name. */
    private static boolean isOne(String span) {
        return INLINE_COMMAND.matcher(span).matches() && (span.contains(" ") || span.equals(".ci/run"));
    }

    private static List<Path> documents() throws IOException {
        return Stream.concat(
                        Stream.of(Path.of("README.md"), Path.of("CONTRIBUTING.md")),
                        files(Path.of("docs"), "md").stream())
                .toList();
    }

    private static List<Path> files(Path folder, String ends) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(%s)".formatted(ends)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
