package kr.hanmadi.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in Korean that another program has the port. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortTakenAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, PortInUseException cause) {
        return new FailureAnalysis(
                "%d번 포트를 다른 프로그램이 쓰고 있어 서버를 열지 못했습니다.".formatted(cause.getPort()),
                "그 프로그램을 끝내거나, 환경 변수 SERVER_PORT에 다른 포트를 적어 다시 시작해 주세요.",
                cause);
    }
}
