package kr.hanmadi.person;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 국회·정당, 정부·공공기관, 학계·연구, 기업, 단체, 법조, 언론: what kind of place someone speaks for. */
public enum AffiliationKind {
    POLITICS,
    GOVERNMENT,
    ACADEMIA,
    INDUSTRY,
    CIVIL,
    LAW,
    MEDIA,
    OTHER;

    private static final List<Rule> RULES = readRules();

    /** A post that tells by itself (TITLE), the ending of an organisation, or a post that tells when nothing else does. */
    private record Rule(Part part, String ending, AffiliationKind kind) {}

    private enum Part {
        TITLE,
        ORGANISATION,
        POST
    }

    /** The kind that post and organisation tell, as an article prints them; OTHER when they do not. */
    public static AffiliationKind of(@Nullable String organisation, @Nullable String jobTitle) {
        for (var rule : RULES) {
            var printed = rule.part() == Part.ORGANISATION ? organisation : jobTitle;
            if (printed != null && endsWith(printed, rule.ending())) {
                return rule.kind();
            }
        }
        return OTHER;
    }

    /** 가나대 환경공학부: any word of it may end so. */
    private static boolean endsWith(String printed, String ending) {
        for (int at = printed.indexOf(ending); at >= 0; at = printed.indexOf(ending, at + 1)) {
            int end = at + ending.length();
            if (end == printed.length() || !Character.isLetterOrDigit(printed.charAt(end))) {
                return true;
            }
        }
        return false;
    }

    private static List<Rule> readRules() {
        try (var in = AffiliationKind.class.getResourceAsStream("affiliation-kinds.txt")) {
            if (in == null) {
                throw new IllegalStateException("affiliation-kinds.txt is missing");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", 3))
                    .map(cells -> new Rule(Part.valueOf(cells[0]), cells[1], valueOf(cells[2])))
                    .sorted(Comparator.comparing(Rule::part)
                            .thenComparing(rule -> -rule.ending().length()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
