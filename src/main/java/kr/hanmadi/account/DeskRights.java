package kr.hanmadi.account;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The rights at the desk: every mapping of {@code /desk} stands here with the least role that may use it. What
 * is missing here is for administrators alone, and a test fails until it is added. That an editor below
 * {@link EditorRole#EDITOR} changes nothing that readers have seen is for the desk to check, which knows the articles.
 */
final class DeskRights {
    /**
     * One line of the table.
     *
     * @param pattern as the mapping writes it
     */
    record Right(HttpMethod method, String pattern, EditorRole least) {
        Stream<RequestMatcher> matchers() {
            var methods = method.equals(HttpMethod.GET) ? Stream.of(method, HttpMethod.HEAD) : Stream.of(method);
            return methods.map(each -> PathPatternRequestMatcher.pathPattern(each, pattern));
        }
    }

    private static final String ARTICLE = "/desk/articles/{articleId}";
    private static final String PICTURES = ARTICLE + "/pictures";
    private static final String QUOTE = ARTICLE + "/quotes/{quoteId}";

    /** The first that fits decides. */
    static final List<Right> ALL = List.of(
            get("/desk", EditorRole.RESEARCHER),
            get("/desk/sources", EditorRole.RESEARCHER),
            get("/desk/sources/{id}", EditorRole.RESEARCHER),
            get("/desk/search", EditorRole.RESEARCHER),
            get("/desk/topics", EditorRole.RESEARCHER),
            get("/desk/front", EditorRole.RESEARCHER),
            get("/desk/quality", EditorRole.RESEARCHER),
            // whole texts of others, not for everybody
            get("/desk/quality/labels", EditorRole.EDITOR),
            post("/desk/quality/anonymous/{quoteId}", EditorRole.EDITOR),
            get("/desk/articles", EditorRole.RESEARCHER),
            get("/desk/articles/new", EditorRole.REPORTER),
            get("/desk/bulk", EditorRole.REPORTER),
            post("/desk/bulk", EditorRole.REPORTER),
            post("/desk/bulk/{id}/undo", EditorRole.REPORTER),
            get(ARTICLE, EditorRole.RESEARCHER),
            get(ARTICLE + "/preview", EditorRole.RESEARCHER),
            get("/desk/speakers", EditorRole.REPORTER),
            post("/desk/articles", EditorRole.REPORTER),
            post("/desk/sources/{id}/version", EditorRole.REPORTER),
            post("/desk/sources/{id}/retry", EditorRole.REPORTER),
            post(QUOTE + "/confirm", EditorRole.REPORTER),
            post(QUOTE + "/reject", EditorRole.REPORTER),
            post(QUOTE + "/speaker", EditorRole.REPORTER),
            post(QUOTE + "/undo", EditorRole.REPORTER),
            post(QUOTE + "/words", EditorRole.REPORTER),
            post(QUOTE + "/edge", EditorRole.REPORTER),
            post(QUOTE + "/join", EditorRole.REPORTER),
            post(QUOTE + "/kind", EditorRole.REPORTER),
            post(QUOTE + "/unmark", EditorRole.REPORTER),
            post(QUOTE + "/unlist", EditorRole.EDITOR),
            post(QUOTE + "/list", EditorRole.EDITOR),
            post(ARTICLE + "/mark", EditorRole.REPORTER),
            post(ARTICLE + "/confirm-certain", EditorRole.REPORTER),
            post(ARTICLE + "/headline", EditorRole.REPORTER),
            post(ARTICLE + "/byline", EditorRole.REPORTER),
            post(ARTICLE + "/origin", EditorRole.REPORTER),
            post(ARTICLE + "/full-text", EditorRole.REPORTER),
            post(ARTICLE + "/forum", EditorRole.REPORTER),
            post(ARTICLE + "/same-forum", EditorRole.REPORTER),
            post(ARTICLE + "/reported-on", EditorRole.REPORTER),
            post(ARTICLE + "/no-forum", EditorRole.REPORTER),
            post(ARTICLE + "/publish", EditorRole.EDITOR),
            post(ARTICLE + "/correct", EditorRole.EDITOR),
            post(ARTICLE + "/withdraw", EditorRole.EDITOR),
            post(ARTICLE + "/restore", EditorRole.EDITOR),
            post(ARTICLE + "/discard", EditorRole.REPORTER),
            post(ARTICLE + "/take-out", EditorRole.REPORTER),
            post(ARTICLE + "/send", EditorRole.REPORTER),
            post(ARTICLE + "/take-back", EditorRole.REPORTER),
            post(ARTICLE + "/return", EditorRole.EDITOR),
            post(ARTICLE + "/approve", EditorRole.EDITOR),
            post(ARTICLE + "/assign", EditorRole.REPORTER),
            post(ARTICLE + "/embargo", EditorRole.EDITOR),
            post(ARTICLE + "/schedule", EditorRole.EDITOR),
            post(ARTICLE + "/unschedule", EditorRole.EDITOR),
            post(ARTICLE + "/previews", EditorRole.REPORTER),
            post(ARTICLE + "/previews/{linkId}/end", EditorRole.REPORTER),
            get(PICTURES, EditorRole.RESEARCHER),
            get(PICTURES + "/{name}/{version}", EditorRole.RESEARCHER),
            post(PICTURES, EditorRole.REPORTER),
            post(ARTICLE + "/text", EditorRole.REPORTER),
            post(ARTICLE + "/here", EditorRole.REPORTER),
            post(ARTICLE + "/comments/{talk}/take", EditorRole.REPORTER),
            post("/desk/comments/{of}", EditorRole.REPORTER),
            post("/desk/comments/{of}/{talk}/answer", EditorRole.REPORTER),
            post("/desk/comments/{of}/{talk}/settle", EditorRole.REPORTER),
            post("/desk/comments/{of}/{talk}/reopen", EditorRole.REPORTER),
            get(ARTICLE + "/revisions", EditorRole.RESEARCHER),
            post(ARTICLE + "/revisions/{number}/restore", EditorRole.EDITOR),
            post(ARTICLE + "/pin", EditorRole.EDITOR),
            post(QUOTE + "/pin", EditorRole.EDITOR),
            post("/desk/front/unpin", EditorRole.EDITOR),
            get("/desk/people", EditorRole.RESEARCHER),
            get("/desk/people/{personId}", EditorRole.RESEARCHER),
            post("/desk/people/{personId}", EditorRole.EDITOR),
            get("/desk/people/{personId}/merge", EditorRole.RESEARCHER),
            post("/desk/people/{personId}/merge", EditorRole.EDITOR),
            get("/desk/people/{personId}/split", EditorRole.RESEARCHER),
            post("/desk/people/{personId}/split", EditorRole.EDITOR),
            post("/desk/people/{of}/changes/{changeId}/undo", EditorRole.EDITOR),
            get("/desk/duplicates", EditorRole.RESEARCHER),
            post("/desk/duplicates/apart", EditorRole.EDITOR),
            get("/desk/forums", EditorRole.RESEARCHER),
            get("/desk/forums/{forumId}", EditorRole.RESEARCHER),
            post("/desk/forums/{forumId}", EditorRole.EDITOR),
            get("/desk/forums/{forumId}/merge", EditorRole.RESEARCHER),
            post("/desk/forums/{forumId}/merge", EditorRole.EDITOR),
            post("/desk/forums/{forumId}/coverage", EditorRole.REPORTER),
            post("/desk/forums/{forumId}/coverage/{coverageId}/drop", EditorRole.REPORTER),
            post("/desk/forums/{forumId}/apart", EditorRole.EDITOR),
            post("/desk/forums/{of}/changes/{changeId}/undo", EditorRole.EDITOR),
            get("/desk/organisations", EditorRole.RESEARCHER),
            get("/desk/organisations/{organisationId}", EditorRole.RESEARCHER),
            post("/desk/organisations/{organisationId}", EditorRole.EDITOR),
            post("/desk/topics", EditorRole.EDITOR),
            post("/desk/search/synonyms", EditorRole.EDITOR),
            post("/desk/search/synonyms/{id}/remove", EditorRole.EDITOR),
            post("/desk/search/words", EditorRole.EDITOR),
            post("/desk/search/words/{id}/remove", EditorRole.EDITOR),
            post("/desk/search/blocked", EditorRole.EDITOR),
            post("/desk/search/blocked/{id}/remove", EditorRole.EDITOR),
            post("/desk/search/rebuild", EditorRole.EDITOR),
            // names that only these are to know
            get("/desk/hidden", EditorRole.EDITOR),
            post("/desk/hidden", EditorRole.EDITOR),
            post("/desk/hidden/{personId}/show", EditorRole.EDITOR),
            post("/desk/hidden/{personId}/list", EditorRole.EDITOR),
            // readers' names and addresses, and from where editors sign in
            get("/desk/requests", EditorRole.EDITOR),
            get("/desk/requests/{receipt}", EditorRole.EDITOR),
            post("/desk/requests/{receipt}/review", EditorRole.EDITOR),
            post("/desk/requests/{receipt}/decide", EditorRole.EDITOR),
            // of editors who do not publish the own ones alone
            get("/desk/tips", EditorRole.REPORTER),
            get("/desk/tips/{receipt}", EditorRole.REPORTER),
            get("/desk/tips/{receipt}/files/{file}", EditorRole.REPORTER),
            post("/desk/tips/{receipt}/state", EditorRole.REPORTER),
            post("/desk/tips/{receipt}/assign", EditorRole.EDITOR),
            post("/desk/tips/{receipt}/delete", EditorRole.EDITOR),
            get("/desk/pieces", EditorRole.REPORTER),
            post("/desk/pieces", EditorRole.EDITOR),
            post("/desk/pieces/required", EditorRole.EDITOR),
            post("/desk/pieces/{id}/remove", EditorRole.EDITOR),
            get("/desk/audit", EditorRole.EDITOR),
            get("/desk/audit.csv", EditorRole.EDITOR),
            get("/desk/editors", EditorRole.ADMINISTRATOR),
            get("/desk/editors/invitations", EditorRole.ADMINISTRATOR),
            post("/desk/editors/invitations", EditorRole.ADMINISTRATOR),
            post("/desk/editors/invitations/{id}/withdraw", EditorRole.ADMINISTRATOR),
            post("/desk/editors/{id}/disable", EditorRole.ADMINISTRATOR),
            post("/desk/editors/{id}/enable", EditorRole.ADMINISTRATOR),
            post("/desk/editors/{id}/role", EditorRole.ADMINISTRATOR),
            post("/desk/editors/{id}/password", EditorRole.ADMINISTRATOR),
            get("/desk/site", EditorRole.ADMINISTRATOR),
            post("/desk/site", EditorRole.ADMINISTRATOR),
            post("/desk/site/preview", EditorRole.ADMINISTRATOR),
            post("/desk/site/versions/{id}/restore", EditorRole.ADMINISTRATOR),
            get("/desk/redirects", EditorRole.ADMINISTRATOR),
            post("/desk/redirects", EditorRole.ADMINISTRATOR),
            post("/desk/redirects/{id}/remove", EditorRole.ADMINISTRATOR),
            // everything that the portal knows lies in a backup
            get("/desk/upkeep", EditorRole.ADMINISTRATOR),
            post("/desk/upkeep/read-only", EditorRole.ADMINISTRATOR),
            post("/desk/upkeep/backups", EditorRole.ADMINISTRATOR),
            get("/desk/upkeep/backups/{name}", EditorRole.ADMINISTRATOR),
            post("/desk/upkeep/backups/{name}/delete", EditorRole.ADMINISTRATOR),
            post("/desk/upkeep/check", EditorRole.ADMINISTRATOR),
            post("/desk/upkeep/index", EditorRole.ADMINISTRATOR),
            get("/desk/keys", EditorRole.ADMINISTRATOR),
            post("/desk/keys", EditorRole.ADMINISTRATOR),
            post("/desk/keys/{id}/revoke", EditorRole.ADMINISTRATOR),
            get("/desk/webhooks", EditorRole.ADMINISTRATOR),
            post("/desk/webhooks", EditorRole.ADMINISTRATOR),
            post("/desk/webhooks/{id}/remove", EditorRole.ADMINISTRATOR),
            post("/desk/webhooks/{id}/off", EditorRole.ADMINISTRATOR),
            post("/desk/webhooks/{id}/on", EditorRole.ADMINISTRATOR),
            post("/desk/webhooks/{id}/deliveries/{delivery}/again", EditorRole.ADMINISTRATOR),
            get("/desk/jobs", EditorRole.ADMINISTRATOR),
            post("/desk/jobs/run", EditorRole.ADMINISTRATOR),
            post("/desk/editors/{id}/second-factor/end", EditorRole.ADMINISTRATOR),
            post("/desk/editors/{id}/passkeys/end", EditorRole.ADMINISTRATOR),
            // of each editor the own ones
            get("/desk/account/notices", EditorRole.RESEARCHER),
            get("/desk/account/notices/{id}", EditorRole.RESEARCHER),
            post("/desk/account/notices/read", EditorRole.RESEARCHER),
            post("/desk/account/notices/settings", EditorRole.RESEARCHER),
            get("/desk/account", EditorRole.RESEARCHER),
            post("/desk/account/second-factor", EditorRole.RESEARCHER),
            post("/desk/account/second-factor/confirm", EditorRole.RESEARCHER),
            post("/desk/account/second-factor/codes", EditorRole.RESEARCHER),
            post("/desk/account/second-factor/end", EditorRole.RESEARCHER),
            post("/desk/account/passkeys", EditorRole.RESEARCHER),
            post("/desk/account/passkeys/confirm", EditorRole.RESEARCHER),
            post("/desk/account/passkeys/{id}/remove", EditorRole.RESEARCHER),
            post("/desk/account/password", EditorRole.RESEARCHER),
            post("/desk/account/sessions/end", EditorRole.RESEARCHER),
            post("/desk/account/sessions/{id}/end", EditorRole.RESEARCHER));

    private DeskRights() {}

    private static Right get(String pattern, EditorRole least) {
        return new Right(HttpMethod.GET, pattern, least);
    }

    private static Right post(String pattern, EditorRole least) {
        return new Right(HttpMethod.POST, pattern, least);
    }
}
