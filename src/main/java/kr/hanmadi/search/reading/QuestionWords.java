package kr.hanmadi.search.reading;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words that speak about the question and not about what is looked for: 발언, 토론회, 관련, 대해, 뭐라고 했나. A text that
 * answers need not hold them.
 */
final class QuestionWords {
    private static final String PARTICLE =
            "(?:들)?(?:은|는|이|가|을|를|의|도|만|에|에서|에서의|에서는|에는|으로|로|에게|까지|부터|과|와|란|이란|인가|인가요|인지|이야|야)?";
    private static final String SAYING =
            "(?:말|말씀|발언|언급|강조|주장|지적|제안|비판|우려|촉구|설명|답|답변|반박|약속|전망|평가|요구|제시|이야기|얘기|경고|역설|당부|호소|주문|토로)";

    private static final Pattern NOUN = Pattern.compile("(?:발언|발언록|입장|토론회|기사|뉴스|내용|인터뷰)" + PARTICLE);
    /** 말 산업 is about horses. */
    private static final Pattern NOUN_BEHIND = Pattern.compile("(?:말|말씀|이야기|얘기)" + PARTICLE);
    /** Without a person these may be what is looked for: 주민 의견, 정책 포럼. */
    private static final Pattern NOUN_OF_PERSON = Pattern.compile(
            "(?:생각|의견|주장|견해|반응|답변|논평|코멘트|어록|언급|한마디|보도|보도자료|소식|근황|세미나|공청회|간담회|포럼|행사|축사|환영사|개회사|폐회사|격려사|인사말|기조연설|기조강연|기조발제|연설|강연|발제|발제문|발표|토론문|정리|요약|모음|전체|최근|씨|님)"
                    + PARTICLE);

    private static final Pattern LINK =
            Pattern.compile("(?:대해|대해서|대하여|대한|관해|관해서|관하여|관한|관련|관련된|관련해|관련해서|관련하여)(?:는|서는|서도)?");
    private static final Pattern ASKING = Pattern.compile(
            "(?:누구|누가|누군|무엇|무어|뭐|뭘|뭔|무슨|어떤|어떠한|어떻게|어느|어디|언제|왜)(?:은|는|이|가|을|를|의|에|에서|서|에게|한테|라|라고|래|랬나|이라고|이라|인가|인가요|인지|일까|일까요|이야|야|예요|이에요|입니까|이냐|냐|였나|였는가|가요|지|지요)?");
    private static final Pattern DID_SAY = Pattern.compile("(?:" + SAYING
            + "?(?:했|하셨|하였)|밝혔|전했|봤|보았|내놨|내놓았|꼽았)(?:나|나요|는지|는가|는가요|습니까|을까|을까요|냐|니)|" + SAYING
            + "?(?:하(?:나|나요|는지|는가|는가요|냐|니)|합니까)");
    private static final Pattern SAID =
            Pattern.compile("(?:" + SAYING + "(?:한|하는|하신|했던|했다|한다|했어|했지)|밝힌|밝혔다|전한|했다|했던|하는|하신)");
    private static final Pattern REQUEST = Pattern.compile("(?:알려|찾아|보여|말해)(?:줘|줘요|주세요|달라|다오)|알려|궁금|궁금해|궁금해요|궁금합니다");
    private static final Pattern WHAT_IS_SAID = Pattern.compile("(?:말|말씀|발언|이야기|얘기|주장|인터뷰|답변)" + PARTICLE);

    private QuestionWords() {}

    /**
     * Whether a word only says what is asked.
     *
     * @param first whether it is the first word
     * @param next the word behind it; null at the end
     * @param named whether the query names a person
     */
    static boolean isAbout(String word, boolean first, @Nullable String next, boolean named) {
        return NOUN.matcher(word).matches()
                || LINK.matcher(word).matches()
                || ASKING.matcher(word).matches()
                || DID_SAY.matcher(word).matches()
                || REQUEST.matcher(word).matches()
                || (!first && NOUN_BEHIND.matcher(word).matches())
                || (word.equals("한")
                        && next != null
                        && WHAT_IS_SAID.matcher(next).matches())
                || (named
                        && (NOUN_OF_PERSON.matcher(word).matches()
                                || SAID.matcher(word).matches()));
    }

    /** Whether it asks what a person said: 발언, 의견, 뭐라고, 한 말. */
    static boolean isOfPerson(String word, @Nullable String next) {
        return !word.isEmpty()
                && isAbout(word, false, next, true)
                && !LINK.matcher(word).matches();
    }

    /** Whether it is a noun, so that a text with it is a little nearer to what is asked: 입장 제한 may be meant after all. */
    static boolean isNoun(String word) {
        return NOUN.matcher(word).matches()
                || NOUN_BEHIND.matcher(word).matches()
                || NOUN_OF_PERSON.matcher(word).matches();
    }
}
