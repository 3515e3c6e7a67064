package org.tanggol.people.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tanggol.people.LanguageSpec;
import org.tanggol.platform.Checks;

/**
 * A language somebody speaks.
 *
 * @param language BCP 47 tag
 * @param relay BCP 47 tag of the language in between
 */
@Schema(name = "Language", requiredProperties = {"language"})
public record LanguageJson(String language, Boolean interpreter, String relay) {

    LanguageSpec opened() {
        return new LanguageSpec(Checks.requiredText(language, "language", 35), Boolean.TRUE.equals(interpreter), Checks.text(relay, "relay", 35));
    }
}
