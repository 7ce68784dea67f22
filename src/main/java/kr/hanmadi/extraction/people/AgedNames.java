package kr.hanmadi.extraction.people;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import kr.hanmadi.extraction.korean.Hangul;

/** What has an age or the year of an examination in brackets behind it, 맹점이(78) and 박가대(9기): a person. */
final class AgedNames {
    private static final Pattern AGE = Pattern.compile("\\([1-9][0-9]?(?:기\\)|(?<=[0-9]{2})[)·,])");
    private static final int LONGEST = 4;

    private AgedNames() {}

    static Set<String> in(String body) {
        var aged = new HashSet<String>();
        var age = AGE.matcher(body);
        for (int at = body.indexOf('('); at >= 0; at = body.indexOf('(', at + 1)) {
            int start = at;
            while (start > 0 && at - start < LONGEST && Hangul.isSyllable(body.charAt(start - 1))) {
                start--;
            }
            if (at - start > 1 && age.region(at, body.length()).lookingAt()) {
                aged.add(body.substring(start, at));
            }
        }
        return aged;
    }
}
