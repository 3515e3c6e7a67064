package org.tanggol.messages.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a person made of a message in another language. @param translation at most 2,000 letters */
@Schema(requiredProperties = "translation")
public record TranslationRequest(String translation) {

    @Override
    public String toString() {
        return "TranslationRequest";
    }
}
