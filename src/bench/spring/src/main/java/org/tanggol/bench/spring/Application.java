package org.tanggol.bench.spring;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;

/** The measured pages with Spring Boot, Spring Data and Hibernate, as their guides write such an application. */
@SpringBootApplication
@EnableJpaRepositories(considerNestedRepositories = true)
public class Application {

    /** Settings come as options: see deploy/bench. */
    public static void main(String[] arguments) {
        SpringApplication.run(Application.class, arguments);
    }
}
