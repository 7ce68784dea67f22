package kr.hanmadi.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import kr.hanmadi.account.AuditTrail;
import kr.hanmadi.upkeep.Jobs;
import kr.hanmadi.upkeep.ReadOnlyMode;
import kr.hanmadi.upkeep.Upkeep;
import kr.hanmadi.web.NotFoundException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do to keep the portal, each written into the trail. */
@Service
@Transactional
class UpkeepDecisions {
    /** What the trail says these are about. */
    static final String SUBJECT = "upkeep";

    private final Upkeep upkeep;
    private final ReadOnlyMode readOnly;
    private final Jobs jobs;
    private final AuditTrail trail;
    private final Clock clock;

    UpkeepDecisions(Upkeep upkeep, ReadOnlyMode readOnly, Jobs jobs, AuditTrail trail, Clock clock) {
        this.upkeep = upkeep;
        this.readOnly = readOnly;
        this.jobs = jobs;
        this.trail = trail;
        this.clock = clock;
    }

    void turnReadOnly(boolean on, String editor) {
        if (on ? !readOnly.turnOn(EditorDecision.by(editor, clock)) : !readOnly.turnOff()) {
            throw new ChangedMeanwhile(SUBJECT);
        }
        trail.record(editor, on ? "read-only-on" : "read-only-off", SUBJECT, null, null);
    }

    /** @throws Refused while one is under way */
    void startBackup(String editor) {
        trail.record(editor, "backup", SUBJECT, null, null);
        if (!upkeep.startBackup()) {
            throw new Refused("desk.upkeep.running");
        }
    }

    /** The file, to be taken away; everything that the portal knows is in it. */
    Path takeBackup(String name, String editor) {
        var file = upkeep.backup(name).orElseThrow(() -> new NotFoundException("backup", name));
        trail.record(editor, "backup-taken", SUBJECT, null, name);
        return file;
    }

    /** Starts a job of the portal now. */
    void run(String job, String editor) {
        trail.record(editor, "job-run", SUBJECT, null, job);
        if (!jobs.run(job)) {
            throw new Refused("desk.jobs.gone");
        }
    }

    void deleteBackup(String name, String editor) throws IOException {
        if (!upkeep.delete(name)) {
            throw new NotFoundException("backup", name);
        }
        trail.record(editor, "backup-deleted", SUBJECT, name, null);
    }
}
