package kr.hanmadi.cli;

import java.util.List;
import java.util.concurrent.Callable;
import kr.hanmadi.HanmadiApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** Serves the portal until it is stopped. */
@Command(name = "serve", description = "한마디 서버를 엽니다(기본 포트 8080). Spring 설정을 덧붙일 수 있습니다: --server.port=8081")
final class ServeCommand implements Callable<Integer> {
    @Unmatched
    @SuppressWarnings("NullAway.Init") // set by picocli
    private List<String> settings;

    @Override
    public Integer call() throws InterruptedException {
        try {
            HanmadiApplication.main(settings.toArray(String[]::new));
        } catch (RuntimeException e) {
            return 1; // Spring has said in its log what was wrong
        }
        Thread.currentThread().join();
        return 0;
    }
}
