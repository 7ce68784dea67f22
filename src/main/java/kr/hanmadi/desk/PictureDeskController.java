package kr.hanmadi.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.media.PictureRefused;
import kr.hanmadi.media.PictureWorkshop;
import kr.hanmadi.media.ProcessedPicture;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.NotFoundException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The pictures of an article: they come in by the file field or by a drop, and are described, ordered and removed. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/articles/{articleId}/pictures")
class PictureDeskController {
    private static final Logger log = LoggerFactory.getLogger(PictureDeskController.class);
    private static final String PART = "pictures";
    private static final int MOST_AT_ONCE = 10;

    private final PicturePages pages;
    private final PictureDecisions decisions;
    private final PictureWorkshop workshop;

    PictureDeskController(PicturePages pages, PictureDecisions decisions, PictureWorkshop workshop) {
        this.pages = pages;
        this.decisions = decisions;
        this.workshop = workshop;
    }

    @GetMapping
    String show(@PathVariable String articleId, @AuthenticationPrincipal SignedInEditor editor, Model model) {
        model.addAttribute("pictures", pages.read(articleId, new EditorRights(editor.getRole())));
        return "desk/pictures";
    }

    /** Saves what was typed, does what the button says, and takes the files; each by itself. */
    @PostMapping
    String change(
            @PathVariable String articleId,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then)
            throws IOException {
        var form = new PictureForm(typed);
        var given = files == null
                ? List.<MultipartFile>of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        var answers = new ArrayList<Answer>();
        if (form.version() >= 0) {
            answers.add(save(articleId, form, editor));
        }
        if (answers.stream().anyMatch(Answer::wrong)) {
            then.addFlashAttribute("typed", form);
        }
        if (!given.isEmpty() || form.version() < 0) {
            answers.add(add(articleId, given, editor));
        }
        var last = answers.getLast();
        var told = answers.stream().filter(Answer::wrong).findFirst().orElse(last);
        return new Answer(
                        told.part(),
                        told.wrong(),
                        answers.stream()
                                .filter(each -> each.equals(told) || each.equals(last))
                                .flatMap(each -> each.lines().stream())
                                .toList())
                .onPage("/desk/articles/" + articleId + "/pictures", then);
    }

    private Answer save(String articleId, PictureForm form, SignedInEditor editor) {
        var pressed = form.pressed();
        var part = pressed.map(PictureDeskController::part).orElse(PART);
        var done = pressed.map(PictureDeskController::done).orElse("desk.saved");
        var refused = new AtomicReference<String>();
        var answer = Answer.attempt(part, done, () -> {
            try {
                decisions.change(articleId, form, editor.getDisplayName());
            } catch (PictureDecisions.RefusedPicture e) {
                refused.set("picture-" + e.pictureId());
                throw e;
            }
        });
        return refused.get() == null ? answer : answer.at(refused.get());
    }

    private static String part(PictureForm.Pressed pressed) {
        return switch (pressed.act()) {
            case REMOVE -> "removed";
            case ERASE -> PART;
            case SAVE, FIRST, EARLIER, LATER, RESTORE -> "picture-" + pressed.pictureId();
        };
    }

    private static String done(PictureForm.Pressed pressed) {
        return switch (pressed.act()) {
            case SAVE -> "desk.saved";
            case FIRST, EARLIER, LATER -> "desk.pictures.moved";
            case REMOVE -> "desk.pictures.removed.done";
            case RESTORE -> "desk.pictures.restored";
            case ERASE -> "desk.pictures.erased";
        };
    }

    /** Adds the files that can be shown, and says of each other one why it cannot. */
    private Answer add(String articleId, List<MultipartFile> given, SignedInEditor editor) throws IOException {
        if (given.isEmpty()) {
            return Answer.wrong(PART, "desk.pictures.nothing");
        }
        if (given.size() > MOST_AT_ONCE) {
            return Answer.wrong(PART, "desk.pictures.too-many", MOST_AT_ONCE);
        }
        var made = new ArrayList<ProcessedPicture>();
        var lines = new ArrayList<Answer.Line>();
        for (var file : given) {
            try {
                made.add(workshop.make(file));
            } catch (PictureRefused e) {
                log.warn("A picture for article {} was refused: {}", articleId, e.getMessage());
                lines.add(Answer.Line.of(
                        "desk.pictures.refused." + e.reason(),
                        UploadedText.named(Objects.requireNonNullElse(file.getOriginalFilename(), "")),
                        e.detail()));
            }
        }
        boolean isRefused = !lines.isEmpty();
        if (made.isEmpty()) {
            return new Answer(PART, true, lines);
        }
        var taken = Answer.attempt(
                PART, "desk.pictures.taken", () -> decisions.add(articleId, made, editor.getDisplayName()));
        lines.addAll(0, taken.lines());
        return new Answer(PART, taken.wrong() || isRefused, lines);
    }

    /** As editors see it, whatever readers see. */
    @GetMapping("/{name}/{version}")
    ResponseEntity<byte[]> content(
            @PathVariable String articleId, @PathVariable String name, @PathVariable String version) {
        var content =
                decisions.read(articleId, name, version).orElseThrow(() -> new NotFoundException("picture", name));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.type().mediaType()))
                .body(content.bytes());
    }
}
