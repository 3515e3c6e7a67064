package org.tanggol.testing;

import static org.assertj.core.api.Assertions.assertThat;

/** What every refusal of the REST API has in common. */
public final class Problems {

    private Problems() { }

    /** A problem document with this status and code. */
    public static void assertProblem(Http.Answer answer, int status, String code) {
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().getString("code")).isEqualTo(code);
    }
}
