package org.tanggol.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import org.junit.jupiter.api.Test;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;

class ProblemsTest {

    @Test
    void aChangeThatLostTheRaceAtTheCommitIsAConflict() {
        Throwable rollback = new RollbackException("secret name").initCause(new OptimisticLockException("secret name"));
        Problem problem = Problems.of(new TransactionalException("secret name", rollback));
        assertThat(problem.status()).isEqualTo(412);
    }

    @Test
    void aFaultTellsANumberAndNothingOfItsMessage() {
        Problem problem = Problems.of(new IllegalStateException("secret name"));
        assertThat(problem.status()).isEqualTo(500);
        assertThat(problem.json("/api/v1/x").toString()).doesNotContain("secret");
    }

    @Test
    void aRefusalDeepInsideKeepsItsStatus() {
        assertThat(Problems.of(new RuntimeException(new RuleViolation(Rule.A_NUMBER_TAKEN, "aNumber"))).status()).isEqualTo(409);
    }
}
