package kr.hanmadi;

import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The portal: one program that serves readers and editors. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HanmadiApplication {
    private static final Duration LONGEST_END = Duration.ofMinutes(1);

    public static void main(String[] args) {
        Runtime.getRuntime().addShutdownHook(new Thread(HanmadiApplication::endInAnyCase));
        SpringApplication.run(HanmadiApplication.class, args);
    }

    /** Ends the process even when a shutdown hook hangs: this thread outlives the hook that starts it. */
    private static void endInAnyCase() {
        Thread.ofPlatform().daemon().name("last-resort").start(() -> {
            try {
                Thread.sleep(LONGEST_END);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        });
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
