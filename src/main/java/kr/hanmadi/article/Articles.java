package kr.hanmadi.article;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hanmadi.address.PublicId;
import kr.hanmadi.address.Slug;
import kr.hanmadi.person.People;
import kr.hanmadi.record.RecordChanged;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The record of articles. */
@Service
@Transactional
public class Articles {
    private final ArticleRepository articles;
    private final ReporterRepository reporters;
    private final People people;

    Articles(ArticleRepository articles, ReporterRepository reporters, People people) {
        this.articles = articles;
        this.reporters = reporters;
        this.people = people;
    }

    /** Keeps a new article, so that others can refer to it. */
    public Article add(Article article) {
        return articles.save(article);
    }

    /** Writes what has changed so far, so that plain SQL can refer to it. */
    public void flush() {
        articles.flush();
    }

    /** The reporters of an article that readers may see are known from then on. */
    @EventListener
    void follow(RecordChanged changed) {
        changed.events().stream()
                .filter(ArticleEvent.class::isInstance)
                .map(event -> ((ArticleEvent) event).article())
                .distinct()
                .filter(Article::isReadable)
                .forEach(this::addReporters);
    }

    private void addReporters(Article article) {
        var outlet = article.getOutlet();
        if (outlet != null && !outlet.isBlank()) {
            // in one order for all, or two workers wait for each other for ever
            article.credit().bylines().stream()
                    .map(Byline::printedName)
                    .distinct()
                    .sorted()
                    .forEach(name -> reporters.add(PublicId.next(), Slug.of(name), name, outlet));
        }
    }

    /** A reporter who may have a page; empty for one whose name is hidden. */
    @Transactional(readOnly = true)
    public Optional<Reporter> findReporter(String publicId) {
        return reporters
                .findByPublicId(publicId)
                .filter(reporter ->
                        people.unseenIn(Stream.of(reporter.getName())).hidden() == null);
    }

    /** The reporters of an article's bylines, by printed name; those of an unknown outlet are left out. */
    @Transactional(readOnly = true)
    public Map<String, Reporter> reportersOf(Article article) {
        var names = article.getBylines().stream().map(Byline::printedName).toList();
        return article.getOutlet() == null
                ? Map.of()
                : reporters.findByOutletAndNameIn(article.getOutlet(), names).stream()
                        .collect(Collectors.toMap(Reporter::getName, Function.identity()));
    }

    /** Articles whose headline has the same words, by id, newest first, drafts and withdrawn ones too. */
    @Transactional(readOnly = true)
    public List<Long> headed(String headline, int most) {
        var slug = Slug.of(headline);
        return slug.equals("-") ? List.of() : articles.findIdsBySlug(slug, Limit.of(most));
    }

    /** Articles that come from any of these addresses, by id, newest first, drafts and withdrawn ones too. */
    @Transactional(readOnly = true)
    public List<Long> withSourceUrls(Collection<String> urls, int most) {
        return urls.isEmpty() ? List.of() : articles.findIdsBySourceUrl(urls, Limit.of(most));
    }

    /** Articles that print a name anywhere, hidden or not, by id. */
    @Transactional(readOnly = true)
    public List<Long> printing(String name) {
        return articles.findIdsPrinting(name);
    }

    /** How many articles show a name masked. */
    @Transactional(readOnly = true)
    public long masking(String name) {
        return articles.countMasking(name);
    }

    /** Whether any article has that picture, removed or not. */
    @Transactional(readOnly = true)
    public boolean hasPicture(String name) {
        return articles.hasPicture(name);
    }

    /** Whether readers see that picture in any article. */
    @Transactional(readOnly = true)
    public boolean showsPicture(String name) {
        return articles.showsPicture(name);
    }

    /** Whether readers see, or would see, that picture in this article. */
    @Transactional(readOnly = true)
    public boolean wouldShowPicture(Long id, String name) {
        return articles.wouldShowPicture(id, name);
    }

    /** Articles that were read by other rules than these, by id. */
    @Transactional(readOnly = true)
    public List<Long> readByOtherRules(int rulesVersion) {
        return articles.findIdsOfOtherRules(rulesVersion);
    }

    @Transactional(readOnly = true)
    public Optional<Article> find(String publicId) {
        return articles.findByPublicId(publicId);
    }

    @Transactional(readOnly = true)
    public Optional<Article> find(Long id) {
        return articles.findById(id);
    }

    /** What editors changed in the text of an article, in that order. */
    @Transactional(readOnly = true)
    public List<TextChange> textChanges(Long id) {
        return articles.findById(id)
                .map(article -> List.copyOf(article.getTextChanges()))
                .orElse(List.of());
    }

    /** Whose headline holds the words, the last that came first; all for empty ones. */
    @Transactional(readOnly = true)
    public Page<Article> headed(String words, Set<ArticleState> states, Pageable page) {
        return articles.findHeaded(words, states, page);
    }

    @Transactional(readOnly = true)
    public Map<Long, Article> byIds(Collection<Long> ids) {
        return ids.isEmpty()
                ? Map.of()
                : articles.findByIdIn(ids).stream()
                        .collect(Collectors.toMap(
                                article -> Objects.requireNonNull(article.getId()), Function.identity()));
    }

    @Transactional(readOnly = true)
    public Map<String, Article> byPublicIds(Collection<String> publicIds) {
        return publicIds.isEmpty()
                ? Map.of()
                : articles.findByPublicIdIn(publicIds).stream()
                        .collect(Collectors.toMap(Article::getPublicId, Function.identity()));
    }

    /** The forums that no other article than these reports. */
    @Transactional(readOnly = true)
    public List<Long> forumsReportedOnlyBy(Collection<Long> ids) {
        return articles.findForumsReportedOnlyBy(ids);
    }
}
