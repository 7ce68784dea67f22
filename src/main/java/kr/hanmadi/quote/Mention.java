package kr.hanmadi.quote;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import kr.hanmadi.article.Article;
import kr.hanmadi.person.Person;
import org.jspecify.annotations.Nullable;

/** One line of the reference ledger: a place in an article that refers to a person, and the rule that says so. */
@Entity
public class Mention {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private @Nullable Long id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Article article;

    private int startOffset;
    private int endOffset;
    private String printed;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    private String rule;
    private boolean misprint;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Mention() {}

    public Mention(Article article, TextSpan span, String printed, Person person, String rule, boolean misprint) {
        this.article = article;
        this.startOffset = span.start();
        this.endOffset = span.end();
        this.printed = printed;
        this.person = person;
        this.rule = rule;
        this.misprint = misprint;
    }

    public Article getArticle() {
        return article;
    }

    public int getStartOffset() {
        return startOffset;
    }

    public int getEndOffset() {
        return endOffset;
    }

    /** The words as printed: 오 의장, 그는. */
    public String getPrinted() {
        return printed;
    }

    public Person getPerson() {
        return person;
    }

    public String getRule() {
        return rule;
    }

    /** Whether the printed name is one letter off the person's. */
    public boolean isMisprint() {
        return misprint;
    }
}
