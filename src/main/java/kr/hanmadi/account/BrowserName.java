package kr.hanmadi.account;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a browser says of itself, in words an editor knows it by. */
final class BrowserName {
    /** The first that occurs decides, for browsers say the names of others too. */
    private static final String[][] BROWSERS = {
        {"Whale/", "Whale"},
        {"SamsungBrowser/", "Samsung Internet"},
        {"Edg", "Edge"},
        {"Firefox/", "Firefox"},
        {"FxiOS/", "Firefox"},
        {"CriOS/", "Chrome"},
        {"Chrome/", "Chrome"},
        {"Safari/", "Safari"}
    };

    private static final String[][] SYSTEMS = {
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Android", "Android"},
        {"Windows", "Windows"},
        {"Mac OS X", "macOS"},
        {"Linux", "Linux"}
    };

    private BrowserName() {}

    /** Empty when nothing in it is known. */
    static String of(String userAgent) {
        return Stream.of(BROWSERS, SYSTEMS)
                .map(names -> first(names, userAgent))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String first(String[][] names, String userAgent) {
        return Stream.of(names)
                .filter(name -> userAgent.contains(name[0]))
                .map(name -> name[1])
                .findFirst()
                .orElse("");
    }
}
