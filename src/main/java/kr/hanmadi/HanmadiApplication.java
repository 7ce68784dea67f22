package kr.hanmadi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal: one program that serves readers and editors. */
@SpringBootApplication
public class HanmadiApplication {

    public static void main(String[] args) {
        SpringApplication.run(HanmadiApplication.class, args);
    }
}
