package kr.hanmadi.desk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import kr.hanmadi.article.FullText;
import kr.hanmadi.ingest.SourceFailure;
import kr.hanmadi.ingest.SourceState;
import kr.hanmadi.ingest.StagedSource;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.SiteSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code POST /api/v1/drafts}: a program with a key hands in a text, which waits at the desk like a pasted one. */
@RestController
@Costly(Costly.Kind.DESK)
@Tag(name = "한마디")
class DraftApi {
    private static final Logger log = LoggerFactory.getLogger(DraftApi.class);
    /** As for forms: a text may have 5 MB, and JSON writes some letters longer. */
    private static final int LONGEST = 7 * 1024 * 1024;

    private final Intake intake;
    private final DeskSettings settings;
    private final SiteSettings site;
    private final MessageSource messages;
    private final JsonMapper json;

    DraftApi(Intake intake, DeskSettings settings, SiteSettings site, MessageSource messages, JsonMapper json) {
        this.intake = intake;
        this.settings = settings;
        this.site = site;
        this.messages = messages;
        this.json = json;
    }

    /** A text as a program hands it in. */
    record Draft(
            @Nullable String text,
            @Nullable String name,
            @Nullable LocalDate published,
            @Nullable FullText fullText) {
        /** Null where there is nothing to read. */
        @Nullable
        UploadedText toTake() {
            if (text == null || text.isBlank()) {
                return null;
            }
            var content = text.strip().getBytes(StandardCharsets.UTF_8);
            return name == null || name.isBlank()
                    ? UploadedText.pasted(text.strip(), published)
                    : UploadedText.named(name, content, published);
        }
    }

    /** What became of a text. */
    enum Stand {
        /** A draft that waits for an editor. */
        FILED,
        /** It may be a new version of an article, which an editor is to say. */
        HELD,
        /** It is read a little later. */
        WAITING,
        /** This very text was handed in before. */
        KNOWN
    }

    /** The answer. */
    record Taken(
            @Schema(description = "FILED 초안이 됨, HELD 새 판인지 편집자가 봄, WAITING 곧 읽음, KNOWN 전에 받은 글")
            Stand state,

            @Schema(description = "기사의 열 글자. 아직 없으면 null") @Nullable
            String article,

            @Schema(description = "편집자가 보는 주소") String url) {}

    @PostMapping(
            path = "/api/v1/drafts",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "초안 넣기",
            description = "글을 넣을 수 있는 열쇠가 있어야 한다. JSON으로 text(글), 있으면 name(파일 이름), published(보도일), "
                    + "fullText(PUBLIC 또는 QUOTES_ONLY)를 보낸다. 초안으로만 들어가고, 내는 것은 편집자가 한다")
    ResponseEntity<?> take(HttpServletRequest request, Principal program) throws IOException {
        var body = request.getInputStream().readNBytes(LONGEST + 1);
        if (body.length > LONGEST) {
            return refuse(HttpStatus.CONTENT_TOO_LARGE, SourceFailure.TOO_LARGE.messageKey());
        }
        Draft draft;
        UploadedText text;
        try {
            draft = json.readValue(body, Draft.class);
            text = draft == null ? null : draft.toTake();
        } catch (JacksonException e) {
            log.warn("A draft that is no JSON of ours: {}", e.getOriginalMessage());
            return refuse(HttpStatus.BAD_REQUEST, "api.draft.unreadable");
        }
        if (text == null) {
            return refuse(HttpStatus.UNPROCESSABLE_CONTENT, "api.draft.empty");
        }
        var fullText = Objects.requireNonNullElse(draft.fullText(), settings.fullText());
        return answer(intake.take(text, fullText, "API · " + program.getName()));
    }

    private ResponseEntity<?> answer(StagedSource staged) {
        var source = intake.now(staged);
        var failure =
                staged.failure() != null ? staged.failure() : source.outcome().failure();
        if (failure != null || source.outcome().state() == SourceState.FAILED) {
            var reason = Objects.requireNonNullElse(failure, SourceFailure.ERROR);
            log.warn("A text from a program could not be read: source {}, {}", staged.id(), reason);
            return refuse(HttpStatus.UNPROCESSABLE_CONTENT, reason.messageKey());
        }
        var article = intake.articleOf(source).orElse(null);
        var url = URI.create(
                site.absolute(article == null ? "/desk/sources/" + source.id() : "/desk/articles/" + article));
        if (staged.outcome() == StagedSource.Outcome.UNCHANGED) {
            return ResponseEntity.ok(new Taken(Stand.KNOWN, article, url.toString()));
        }
        var stand = source.outcome().held()
                ? Stand.HELD
                : source.outcome().state() == SourceState.STAGED ? Stand.WAITING : Stand.FILED;
        return ResponseEntity.created(url).body(new Taken(stand, article, url.toString()));
    }

    private ResponseEntity<ProblemDetail> refuse(HttpStatus status, String reason) {
        var problem = ProblemDetail.forStatusAndDetail(status, messages.getMessage(reason, null, Locale.KOREAN));
        problem.setTitle(messages.getMessage("api.draft.refused", null, Locale.KOREAN));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
