package org.tanggol.audit.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanggol.confidential.SignatureCheck;

/** Lines of checkpoints, signed here by what Java itself brings: any program for Ed25519 can verify ours. */
class CheckpointFileTest {

    private static final UUID ORGANIZATION = UUID.fromString("0190a000-0000-7000-8000-0000000000aa");

    @TempDir
    Path folder;

    private KeyPair pair;
    private SignatureCheck key;
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void write() throws Exception {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        key = SignatureCheck.of("-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n");
        String before = Checkpoint.NONE;
        for (int seq = 10; seq <= 30; seq += 10) {
            Checkpoint checkpoint = new Checkpoint(ORGANIZATION, seq, "ab".repeat(32), 10, Instant.parse("2026-11-25T01:00:00Z").plusSeconds(seq), before);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(checkpoint.statement());
            lines.add(checkpoint.line(signature.sign()));
            before = Checkpoint.fingerprint(lines.get(lines.size() - 1));
        }
    }

    private CheckpointFile read(String end) throws Exception {
        Path file = folder.resolve("checkpoints.jsonl");
        Files.writeString(file, String.join("\n", lines) + end);
        return CheckpointFile.read(List.of(file), key);
    }

    @Test
    void whatWasSignedIsReadInOrder() throws Exception {
        CheckpointFile file = read("\n");
        assertThat(file.faults()).isEmpty();
        assertThat(file.of(ORGANIZATION)).extracting(Checkpoint::seq).containsExactly(10L, 20L, 30L);
    }

    @Test
    void aLineThatAPowerCutLeftHalfIsNoFault() throws Exception {
        CheckpointFile file = read("\n" + lines.get(0).substring(0, 40));
        assertThat(file.faults()).isEmpty();
        assertThat(file.size()).isEqualTo(3);
    }

    @Test
    void aChangedLineIsNamed() throws Exception {
        lines.set(2, lines.get(2).replace("\"seq\":30", "\"seq\":25"));
        assertThat(read("\n").faults()).extracting(Verdict::finding).containsExactly(Verdict.Finding.BAD_SIGNATURE);
        assertThat(read("\n").of(ORGANIZATION)).extracting(Checkpoint::seq).as("what is not signed is not believed").containsExactly(10L, 20L);
    }

    @Test
    void aLineTakenOutIsNamed() throws Exception {
        lines.remove(1);
        assertThat(read("\n").faults()).extracting(Verdict::finding).containsExactly(Verdict.Finding.BAD_CHECKPOINTS);
    }

    @Test
    void anotherKeyIsNotBelieved() throws Exception {
        KeyPair other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        key = SignatureCheck.of("-----BEGIN PUBLIC KEY-----\n" + Base64.getEncoder().encodeToString(other.getPublic().getEncoded()) + "\n-----END PUBLIC KEY-----\n");
        assertThat(read("\n").faults()).hasSize(3);
    }
}
