package kr.hanmadi.desk;

import java.io.IOException;
import java.util.List;
import kr.hanmadi.account.SignedInEditor;
import kr.hanmadi.search.IndexStatistics;
import kr.hanmadi.search.api.IndexDifference;
import kr.hanmadi.upkeep.IntegrityCheck;
import kr.hanmadi.upkeep.ReadOnlyMode;
import kr.hanmadi.upkeep.Upkeep;
import kr.hanmadi.web.Costly;
import kr.hanmadi.web.DisplayDate;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** {@code /desk/upkeep}: the read-only mode, backups and the check of the record. */
@Controller
@Costly(Costly.Kind.DESK)
@RequestMapping("/desk/upkeep")
class UpkeepController {
    private static final String PAGE = "/desk/upkeep";
    private static final String READ_ONLY = "read-only";
    private static final String BACKUPS = "backups";
    private static final String CHECK = "check";
    private static final String INDEX = "index";
    private static final long MEGABYTE = 1_000_000;
    private static final MediaType GZIP = new MediaType("application", "gzip");

    private final Upkeep upkeep;
    private final UpkeepDecisions decisions;
    private final ReadOnlyMode readOnly;
    private final IndexStatistics index;

    UpkeepController(Upkeep upkeep, UpkeepDecisions decisions, ReadOnlyMode readOnly, IndexStatistics index) {
        this.upkeep = upkeep;
        this.decisions = decisions;
        this.readOnly = readOnly;
        this.index = index;
    }

    /** A backup in the list. */
    record BackupLine(String name, String size, DisplayDate madeAt) {
        static BackupLine of(Upkeep.Stored stored) {
            return new BackupLine(stored.name(), printedSize(stored.bytes()), DisplayDate.of(stored.madeAt()));
        }
    }

    private static String printedSize(long bytes) {
        return bytes < MEGABYTE ? "%,dkB".formatted(bytes / 1000) : "%,.1fMB".formatted(bytes / (double) MEGABYTE);
    }

    /** How a backup or a check that was started stands. */
    record Work(DisplayDate startedAt, boolean running, boolean failed) {
        static Work of(Upkeep.Backup backup) {
            return new Work(
                    DisplayDate.of(backup.startedAt()), backup.running(), !backup.running() && backup.file() == null);
        }

        static Work of(Upkeep.Check check) {
            return new Work(
                    DisplayDate.of(check.startedAt()), check.running(), !check.running() && check.findings() == null);
        }
    }

    /** That the portal only reads, since when, and the editor who switched it; both null where a setting says so. */
    record ReadOnly(@Nullable DisplayDate since, @Nullable String by) {
        static ReadOnly of(ReadOnlyMode.On on) {
            var since = on.since();
            return new ReadOnly(since == null ? null : DisplayDate.of(since), on.by());
        }
    }

    /**
     * The last comparison of the index with the record.
     *
     * @param at when it was asked for, or when it was done
     */
    record Comparison(
            DisplayDate at,
            boolean running,
            long documents,
            long missing,
            long leftOver,
            List<IndexDifference> differences) {
        static Comparison of(IndexStatistics.Comparison comparison) {
            var finished = comparison.finishedAt();
            return new Comparison(
                    DisplayDate.of(finished == null ? comparison.requestedAt() : finished),
                    finished == null,
                    comparison.documents(),
                    comparison.missing(),
                    comparison.leftOver(),
                    comparison.differences());
        }
    }

    @GetMapping
    String page(Model model) throws IOException {
        model.addAttribute("mode", readOnly.now().map(ReadOnly::of).orElse(null));
        model.addAttribute(
                BACKUPS, upkeep.backups().stream().map(BackupLine::of).toList());
        model.addAttribute("backup", upkeep.lastBackup().map(Work::of).orElse(null));
        var check = upkeep.lastCheck();
        model.addAttribute(CHECK, check.map(Work::of).orElse(null));
        model.addAttribute("findings", check.map(Upkeep.Check::findings).orElse(List.of()));
        model.addAttribute("most", IntegrityCheck.MOST);
        model.addAttribute(
                "comparison", index.lastComparison().map(Comparison::of).orElse(null));
        return "desk/upkeep";
    }

    @PostMapping("/read-only")
    String turnReadOnly(
            @RequestParam boolean on, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return Answer.attempt(
                        READ_ONLY,
                        on ? "desk.upkeep.read-only.on" : "desk.upkeep.read-only.off",
                        () -> decisions.turnReadOnly(on, editor.getDisplayName()))
                .onPage(PAGE, then);
    }

    @PostMapping("/backups")
    String startBackup(@AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then) {
        return Answer.attempt(
                        BACKUPS, "desk.upkeep.backup.started", () -> decisions.startBackup(editor.getDisplayName()))
                .onPage(PAGE, then);
    }

    @GetMapping("/backups/{name}")
    ResponseEntity<Resource> take(@PathVariable String name, @AuthenticationPrincipal SignedInEditor editor) {
        var file = decisions.takeBackup(name, editor.getDisplayName());
        return ResponseEntity.ok()
                .contentType(GZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(new FileSystemResource(file));
    }

    @PostMapping("/backups/{name}/delete")
    String delete(@PathVariable String name, @AuthenticationPrincipal SignedInEditor editor, RedirectAttributes then)
            throws IOException {
        decisions.deleteBackup(name, editor.getDisplayName());
        return Answer.said(BACKUPS, "desk.upkeep.backup.deleted").onPage(PAGE, then);
    }

    @PostMapping("/index")
    String compareIndex(RedirectAttributes then) {
        var answer = index.compare()
                ? Answer.said(INDEX, "desk.upkeep.index.started")
                : Answer.wrong(INDEX, "desk.upkeep.running");
        return answer.onPage(PAGE, then);
    }

    @PostMapping("/check")
    String startCheck(RedirectAttributes then) {
        var answer = upkeep.startCheck()
                ? Answer.said(CHECK, "desk.upkeep.check.started")
                : Answer.wrong(CHECK, "desk.upkeep.running");
        return answer.onPage(PAGE, then);
    }
}
