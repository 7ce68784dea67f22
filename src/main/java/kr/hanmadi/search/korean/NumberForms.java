package kr.hanmadi.search.korean;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures in the ways in which they are written: 9천억, 9,000억 and 900,000,000,000 are one. */
public final class NumberForms {
    private static final String DIGITS = "영일이삼사오육칠팔구";
    private static final String TENS = "십백천";
    private static final String MYRIADS = "만억조경";
    private static final Pattern FIGURE = Pattern.compile("(?<figure>[0-9](?:[0-9,.십백천만억조경 ]*[0-9십백천만억조경])?"
            + "|[일이삼사오육칠팔구십백천][일이삼사오육칠팔구십백천만억조]+[만억조])(?<unit> ?[\\p{L}%㎞㎢㎡㎏]{1,6}| ?%[\\p{L}]{1,6})?");
    private static final Pattern UNIT = Pattern.compile(
            "(?:원|달러|유로|엔|위안|파운드|명|인|개|건|장|대|곳|가구|세대|마리|톤|평|표|권|주|배|병상|호|채|척|기|㎞|㎢|㎡|㎏|km|kg|GW|MW|kW|TWh|%|%p|퍼센트|퍼센트포인트|포인트)대?");
    private static final Pattern PLAIN = Pattern.compile("[0-9]{1,4}");
    private static final Pattern PERCENT_POINT = Pattern.compile("(?:%|퍼센트) ?(?:p|P|포인트)");
    private static final Pattern PERCENT = Pattern.compile("%|퍼센트|프로");
    private static final int MOST_DIGITS = 20;
    private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);

    private NumberForms() {}

    /** Whether it is a figure, with a unit or without. */
    public static boolean isFigure(String text) {
        var parts = FIGURE.matcher(text);
        return parts.matches()
                && (parts.group("unit") == null || isUnit(parts.group("unit").strip()));
    }

    /** Whether it is what a figure counts: 원, 명. */
    public static boolean isUnit(String text) {
        return UNIT.matcher(text).matches();
    }

    /** The same figure and unit written otherwise; empty for anything else, and for years and small numbers. */
    public static List<String> otherForms(String text) {
        var parts = FIGURE.matcher(text);
        if (!isFigure(text) || !parts.matches()) {
            return List.of();
        }
        var figure = parts.group("figure");
        var unit = parts.group("unit") == null ? "" : parts.group("unit").strip();
        var forms = new LinkedHashSet<String>();
        for (var number : numbers(figure, unit)) {
            units(unit).forEach(each -> forms.add(number + each));
        }
        forms.remove(text);
        return List.copyOf(forms);
    }

    private static List<String> numbers(String figure, String unit) {
        if (PLAIN.matcher(figure).matches() && (unit.isEmpty() || unit.equals("년"))) {
            return List.of();
        }
        var value = value(figure);
        if (value == null
                || value.compareTo(BigDecimal.valueOf(1000)) < 0
                || value.stripTrailingZeros().scale() > 0) {
            return List.of(figure);
        }
        var forms = new LinkedHashSet<String>();
        forms.add(figure);
        var whole = value.toBigInteger().toString();
        if (whole.length() > MOST_DIGITS) {
            return List.of(figure);
        }
        forms.add(whole);
        forms.add(inMyriads(whole, false));
        forms.add(inMyriads(whole, true));
        for (int at = 0; at < MYRIADS.length(); at++) {
            var short_ = value.divide(MYRIAD.pow(at + 1)).stripTrailingZeros();
            if (short_.compareTo(BigDecimal.ONE) > 0 && short_.scale() == 1) {
                forms.add(short_.toPlainString() + MYRIADS.charAt(at));
            }
        }
        return List.copyOf(forms);
    }

    /** 2조3000억 or, with hundreds and thousands in letters, 2조3천억. */
    private static String inMyriads(String digits, boolean letters) {
        var text = new StringBuilder();
        for (int group = (digits.length() - 1) / 4; group >= 0; group--) {
            int to = digits.length() - 4 * group;
            int value = Integer.parseInt(digits.substring(Math.max(0, to - 4), to));
            if (value > 0) {
                if (letters && value % 1000 == 0) {
                    text.append(value / 1000).append('천');
                } else if (letters && value % 100 == 0 && value < 1000) {
                    text.append(value / 100).append('백');
                } else {
                    text.append(value);
                }
                if (group > 0) {
                    text.append(MYRIADS.charAt(group - 1));
                }
            }
        }
        return text.toString();
    }

    /** Null where it is no number after all: 1.2.3. */
    private static @Nullable BigDecimal value(String figure) {
        var total = BigDecimal.ZERO;
        var section = BigDecimal.ZERO;
        BigDecimal number = null;
        var digits = new StringBuilder();
        for (int i = 0; i <= figure.length(); i++) {
            char c = i < figure.length() ? figure.charAt(i) : ' ';
            if ((c >= '0' && c <= '9') || c == '.') {
                digits.append(c);
                continue;
            }
            if (c == ',') {
                continue;
            }
            if (!digits.isEmpty()) {
                if (digits.indexOf(".") != digits.lastIndexOf(".") || digits.length() > MOST_DIGITS) {
                    return null;
                }
                number = new BigDecimal(digits.toString());
                digits.setLength(0);
            }
            if (DIGITS.indexOf(c) >= 0) {
                number = BigDecimal.valueOf(DIGITS.indexOf(c));
            } else if (TENS.indexOf(c) >= 0) {
                section = section.add(
                        (number == null ? BigDecimal.ONE : number).multiply(BigDecimal.TEN.pow(TENS.indexOf(c) + 1)));
                number = null;
            } else if (MYRIADS.indexOf(c) >= 0) {
                var many = number == null ? section : section.add(number);
                total = total.add(
                        (many.signum() == 0 ? BigDecimal.ONE : many).multiply(MYRIAD.pow(MYRIADS.indexOf(c) + 1)));
                section = BigDecimal.ZERO;
                number = null;
            }
        }
        total = total.add(section);
        return number == null ? total : total.add(number);
    }

    private static List<String> units(String unit) {
        if (PERCENT_POINT.matcher(unit).matches()) {
            return List.of("%p", "%포인트", "퍼센트포인트");
        }
        if (PERCENT.matcher(unit).matches()) {
            return List.of("%", "퍼센트", "프로");
        }
        if (unit.endsWith("대") && unit.length() > 1) {
            return List.of(unit, " " + unit); // 7조원대 is cut as 조원대
        }
        // 1만5천장 would be cut as 천장
        return List.of(unit.isEmpty() ? "" : " " + unit);
    }
}
