package kr.hanmadi.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.web.server.PortInUseException;

@ExtendWith(OutputCaptureExtension.class)
class PortTakenTests {
    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class Server {}

    @Test
    void saysInKoreanThatAnotherProgramHasThePort(CapturedOutput log) throws IOException {
        try (var other = new ServerSocket(0)) {
            int port = other.getLocalPort();
            assertThatThrownBy(() -> SpringApplication.run(Server.class, "--server.port=" + port))
                    .hasCauseInstanceOf(PortInUseException.class);
            assertThat(log.getAll()).contains(port + "번 포트를 다른 프로그램이 쓰고 있어", "SERVER_PORT에 다른 포트를 적어");
        }
    }
}
