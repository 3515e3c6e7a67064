package org.tanggol;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;

/** Stands for the application until it exists: answers the launcher as agreed. */
@Singleton
@Startup
public class StubStart {
    @PostConstruct
    void start() {
        System.setProperty("tanggol.started", "true");
        if (Boolean.getBoolean("tanggol.demo")) {
            System.setProperty("tanggol.signins", "demo@example.org  demo");
        } else {
            System.setProperty("tanggol.setup.link.needed", "true");
        }
    }
}
