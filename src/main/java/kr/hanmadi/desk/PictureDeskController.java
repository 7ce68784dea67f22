package kr.hanmadi.desk;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.media.MadePicture;
import kr.hanmadi.media.PictureRefused;
import kr.hanmadi.media.PictureWorkshop;
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
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
        model.addAttribute("pictures", pages.read(articleId, new Rights(editor.getRole())));
        return "desk/pictures";
    }

    /** Those of the files that can be shown; of each other one why it cannot. */
    @PostMapping
    String add(
            @PathVariable String articleId,
            @RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then)
            throws IOException {
        var given = files == null
                ? List.<MultipartFile>of()
                : files.stream().filter(file -> !file.isEmpty()).toList();
        if (given.isEmpty() || given.size() > MOST_AT_ONCE) {
            return back(
                    articleId,
                    given.isEmpty()
                            ? Answer.wrong(PART, "desk.pictures.nothing")
                            : Answer.wrong(PART, "desk.pictures.too-many", MOST_AT_ONCE),
                    then);
        }
        var made = new ArrayList<MadePicture>();
        var problems = new ArrayList<Answer.Line>();
        for (var file : given) {
            try {
                made.add(workshop.make(file));
            } catch (PictureRefused e) {
                log.warn("A picture for article {} was refused: {}", articleId, e.getMessage());
                problems.add(Answer.Line.of(
                        "desk.pictures.refused." + e.reason(),
                        UploadedText.named(Objects.requireNonNullElse(file.getOriginalFilename(), "")),
                        e.detail()));
            }
        }
        var taken = made.isEmpty()
                ? new Answer(PART, true, List.of())
                : Answer.attempt(
                        PART, "desk.pictures.taken", () -> decisions.add(articleId, made, editor.getDisplayName()));
        var lines = new ArrayList<>(taken.lines());
        lines.addAll(problems);
        return back(articleId, new Answer(PART, taken.wrong() || !problems.isEmpty(), lines), then);
    }

    @PostMapping("/{pictureId}")
    String say(
            @PathVariable String articleId,
            @PathVariable String pictureId,
            @ModelAttribute("form") PictureForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        var part = part(pictureId);
        var answer = errors.hasErrors()
                ? Answer.mistakes(part, errors)
                : Answer.attempt(
                        part, "desk.saved", () -> decisions.say(articleId, pictureId, form, editor.getDisplayName()));
        if (answer.wrong() && !errors.hasErrors()) {
            then.addFlashAttribute("typed", form);
            then.addFlashAttribute("typedPart", part);
        }
        return back(articleId, answer, then);
    }

    @PostMapping("/{pictureId}/move")
    String move(
            @PathVariable String articleId,
            @PathVariable String pictureId,
            @RequestParam int version,
            @RequestParam PictureDecisions.Place place,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return attempt(
                articleId,
                part(pictureId),
                "desk.pictures.moved",
                then,
                () -> decisions.move(articleId, version, pictureId, place, editor.getDisplayName()));
    }

    @PostMapping("/{pictureId}/remove")
    String remove(
            @PathVariable String articleId,
            @PathVariable String pictureId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return attempt(
                articleId,
                "removed",
                "desk.pictures.removed.done",
                then,
                () -> decisions.remove(articleId, version, pictureId, editor.getDisplayName()));
    }

    @PostMapping("/{pictureId}/restore")
    String restore(
            @PathVariable String articleId,
            @PathVariable String pictureId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return attempt(
                articleId,
                part(pictureId),
                "desk.pictures.restored",
                then,
                () -> decisions.restore(articleId, version, pictureId, editor.getDisplayName()));
    }

    @PostMapping("/{pictureId}/erase")
    String erase(
            @PathVariable String articleId,
            @PathVariable String pictureId,
            @RequestParam int version,
            @AuthenticationPrincipal SignedInEditor editor,
            RedirectAttributes then) {
        return attempt(
                articleId,
                PART,
                "desk.pictures.erased",
                then,
                () -> decisions.erase(articleId, version, pictureId, editor.getDisplayName()));
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

    private static String part(String pictureId) {
        return "picture-" + pictureId;
    }

    private static String attempt(String articleId, String part, String done, RedirectAttributes then, Runnable act) {
        return back(articleId, Answer.attempt(part, done, act), then);
    }

    private static String back(String articleId, Answer answer, RedirectAttributes then) {
        return answer.onPage("/desk/articles/" + articleId + "/pictures", then);
    }
}
