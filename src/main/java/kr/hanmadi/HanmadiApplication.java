package kr.hanmadi;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;

/** The portal: one program that serves readers and editors. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class HanmadiApplication {

    public static void main(String[] args) {
        SpringApplication.run(HanmadiApplication.class, args);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
