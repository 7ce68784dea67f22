package kr.hanmadi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import kr.hanmadi.ingest.FolderFiles;

/** Says how many links of a folder were not followed, because they lead out of it. */
final class LinksOutside {
    private LinksOutside() {}

    static void say(Path folder, FolderFiles found, PrintWriter err) {
        if (!found.outside().isEmpty()) {
            err.printf(
                    "%s: 폴더 밖으로 이어지거나 끊긴 링크 %,d개는 따라가지 않았습니다(%s). 그 글을 쓰려면 파일을 직접 적어 주세요.%n",
                    folder, found.outside().size(), found.outside().getFirst());
        }
    }
}
