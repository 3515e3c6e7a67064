package org.tanggol.custody.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why an assertion was recorded wrongly. */
@Schema(requiredProperties = "why")
public record AssertionWithdrawal(String why) {

    @Override
    public String toString() {
        return "AssertionWithdrawal";
    }
}
