package kr.hanmadi.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The company of fictional people, the same in every report of a seed: who is invited often is met again and again, with
 * the posts of the day. Two may share a name.
 */
final class FictionalPeople {
    /** How many people there are in each field; the last of them appear once in a million reports. */
    private static final int PER_FIELD = 4000;

    private static final double OFTEN_INVITED = 12;
    private static final LocalDate BEGINNING = LocalDate.of(2000, 1, 1);
    private static final LocalDate FIRST_CHANGE = LocalDate.of(2019, 1, 1);
    private static final int DAYS_OF_CHANGES = 2900;

    private static final List<Occupation> CALLINGS = List.of(
            Occupation.PROFESSOR,
            Occupation.RESEARCHER,
            Occupation.LAWMAKER,
            Occupation.EXECUTIVE,
            Occupation.OFFICIAL,
            Occupation.CAMPAIGNER,
            Occupation.PROFESSOR,
            Occupation.ASSOCIATION,
            Occupation.RESEARCHER,
            Occupation.LAWYER,
            Occupation.CAMPAIGNER,
            Occupation.EXECUTIVE,
            Occupation.MAYOR);

    private final long seed;

    FictionalPeople(long seed) {
        this.seed = seed;
    }

    /** A person of the field who has a post of this calling on the day. */
    FictionalPerson invite(PolicyField field, Occupation calling, LocalDate day, Dice dice) {
        FictionalPerson figure = null;
        for (int i = 0; i < 200; i++) {
            figure = figure(field, dice.rank(PER_FIELD, OFTEN_INVITED));
            if (figure.on(day).calling() == calling) {
                break;
            }
        }
        return Objects.requireNonNull(figure);
    }

    private FictionalPerson figure(PolicyField field, int rank) {
        long number = (long) rank * PolicyField.ALL.size() + field.number();
        var dice = Dice.of(seed, 1, number);
        var name = FictionalNames.person(dice);
        var posts = new ArrayList<Post>();
        var calling = CALLINGS.get(rank % CALLINGS.size());
        posts.add(post(field, calling, BEGINNING, dice));
        if (dice.chance(30)) {
            var changed = FIRST_CHANGE.plusDays(dice.below(DAYS_OF_CHANGES));
            posts.add(post(field, next(calling, dice), changed, dice));
        }
        return new FictionalPerson(number, name, posts);
    }

    /** Most stay what they are, elsewhere; some change sides. */
    private static Occupation next(Occupation calling, Dice dice) {
        return switch (calling) {
            case PROFESSOR -> dice.chance(20) ? Occupation.LAWMAKER : Occupation.PROFESSOR;
            case OFFICIAL -> dice.chance(30) ? Occupation.RESEARCHER : Occupation.OFFICIAL;
            case LAWMAKER -> dice.chance(30) ? Occupation.MAYOR : Occupation.LAWYER;
            case CAMPAIGNER -> dice.chance(20) ? Occupation.LAWMAKER : Occupation.CAMPAIGNER;
            default -> calling;
        };
    }

    private static Post post(PolicyField field, Occupation calling, LocalDate from, Dice dice) {
        return switch (calling) {
            case LAWMAKER -> new Post(from, calling, FictionalNames.party(dice), "의원");
            case OFFICIAL ->
                new Post(
                        from,
                        calling,
                        field.wordsFor("부처").getFirst() + " " + dice.frequent(field.wordsFor("부서")),
                        dice.frequent(List.of("과장", "사무관", "서기관")));
            case PROFESSOR ->
                new Post(
                        from,
                        calling,
                        FictionalNames.university(dice) + " " + dice.frequent(field.wordsFor("학과")),
                        dice.frequent(List.of("교수", "명예교수", "부교수")));
            case RESEARCHER ->
                new Post(
                        from,
                        calling,
                        FictionalNames.institute(field, dice),
                        dice.frequent(List.of("연구위원", "선임연구위원", "원장", "부연구위원", "연구본부장")));
            case EXECUTIVE ->
                new Post(
                        from,
                        calling,
                        FictionalNames.business(field, dice),
                        dice.frequent(List.of("대표", "부사장", "상무", "연구소장", "이사", "전무")));
            case ASSOCIATION ->
                new Post(
                        from,
                        calling,
                        FictionalNames.association(field, dice),
                        dice.frequent(List.of("회장", "사무총장", "부회장", "정책실장")));
            case CAMPAIGNER ->
                new Post(
                        from,
                        calling,
                        FictionalNames.campaign(field, dice),
                        dice.frequent(List.of("사무국장", "공동대표", "활동가", "정책위원장", "집행위원장")));
            case LAWYER -> new Post(from, calling, FictionalNames.lawFirm(dice), "변호사");
            case MAYOR -> new Post(from, calling, FictionalNames.city(dice), dice.chance(80) ? "시장" : "부시장");
        };
    }
}
