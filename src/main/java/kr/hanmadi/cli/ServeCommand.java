package kr.hanmadi.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import kr.hanmadi.HanmadiApplication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** Serves the portal until it is stopped. */
@Command(
        name = "serve",
        description = "한마디 서버를 엽니다(기본 포트 8080). Spring 설정을 덧붙일 수 있습니다: --server.port=8081",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    private static final Pattern SETTING =
            Pattern.compile("--(debug|trace|[\\w-]+(\\.[\\w\\[\\]-]+)+(=.*)?)", Pattern.DOTALL);

    @Unmatched
    private List<String> settings = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    /** Whether it is written as Spring's settings are: --server.port=8081. */
    static boolean isSetting(String argument) {
        return SETTING.matcher(argument).matches();
    }

    @Override
    public Integer call() throws InterruptedException {
        for (var setting : settings) {
            if (!isSetting(setting)) {
                throw new ParameterException(
                        spec.commandLine(), "설정이 아닙니다: %s(설정은 --server.port=8081처럼 적습니다)".formatted(setting));
            }
        }
        try {
            HanmadiApplication.main(settings.toArray(String[]::new));
        } catch (RuntimeException e) {
            // the application itself has told why, in Korean where it can
            spec.commandLine()
                    .getErr()
                    .printf("서버를 열지 못했습니다(%s). 까닭은 위에 적혀 있습니다.%n", e.getClass().getSimpleName());
            return 1;
        }
        Thread.currentThread().join();
        return 0;
    }
}
