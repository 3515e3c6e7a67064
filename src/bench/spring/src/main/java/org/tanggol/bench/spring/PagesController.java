package org.tanggol.bench.spring;

import java.security.GeneralSecurityException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The pages over HTTP. */
@RestController
public class PagesController {

    private final Pages pages;

    PagesController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/hearings")
    public Map<String, List<Pages.HearingAnswer>> hearings(@RequestParam String from) throws GeneralSecurityException {
        return Map.of("data", pages.hearings(LocalDate.parse(from)));
    }

    @GetMapping("/people")
    public Map<String, List<Pages.PersonAnswer>> people(@RequestParam UUID after) throws GeneralSecurityException {
        return Map.of("data", pages.people(after));
    }
}
