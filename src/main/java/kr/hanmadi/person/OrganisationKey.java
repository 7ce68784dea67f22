package kr.hanmadi.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The key under which an organisation is one: NFC, no blanks or middle dots, known short forms written out. */
final class OrganisationKey {
    private static final Map<String, String> SHORT_FORMS = readShortForms();

    private OrganisationKey() {}

    static String of(String printed) {
        var key = bare(printed);
        return SHORT_FORMS.getOrDefault(key, key);
    }

    private static String bare(String printed) {
        return Normalizer.normalize(printed, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s·ㆍ‧]+", "")
                .replaceAll("^(\\(주\\)|㈜|주식회사)|(\\(주\\)|㈜)$", "");
    }

    private static Map<String, String> readShortForms() {
        var forms = new HashMap<String, String>();
        try (var in = OrganisationKey.class.getResourceAsStream("organisation-short-forms.txt")) {
            if (in == null) {
                throw new IllegalStateException("organisation-short-forms.txt is missing");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 2))
                    .forEach(pair -> forms.put(bare(pair[0]), bare(pair[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(forms);
    }
}
