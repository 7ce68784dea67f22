package kr.hanmadi.sample;

import java.util.List;

/** What a fictional person does for a living, and how such people speak at forums. */
enum Occupation {
    LAWMAKER(Act.GREET, Act.PROMISE, Act.URGE, Act.CRITICISE),
    OFFICIAL(Act.PROMISE, Act.EXPLAIN, Act.PROMISE),
    PROFESSOR(Act.EXPLAIN, Act.CRITICISE, Act.PROPOSE, Act.FORECAST),
    RESEARCHER(Act.EXPLAIN, Act.PROPOSE, Act.FORECAST, Act.CRITICISE),
    EXECUTIVE(Act.CRITICISE, Act.URGE, Act.FORECAST, Act.REBUT),
    ASSOCIATION(Act.CRITICISE, Act.URGE, Act.REBUT),
    CAMPAIGNER(Act.CRITICISE, Act.URGE, Act.PROPOSE, Act.ASK),
    LAWYER(Act.EXPLAIN, Act.PROPOSE, Act.REBUT),
    MAYOR(Act.GREET, Act.PROMISE, Act.EXPLAIN);

    private final List<Act> acts;

    Occupation(Act... acts) {
        this.acts = List.of(acts);
    }

    List<Act> acts() {
        return acts;
    }
}
