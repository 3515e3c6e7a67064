package org.tanggol.confidential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tanggol.access.CaseFileId;

class CellTest {

    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final Cell CELL = new Cell(CaseFileId.next(), "person", "name_p2", UUID.randomUUID());

    @Test
    void aCiphertextOpensInItsOwnCellAndInNoOther() throws GeneralSecurityException {
        RootKey.registerPrimitives();
        Aead aead = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM).getPrimitive(RegistryConfiguration.get(), Aead.class);
        byte[] closed = aead.encrypt("name".getBytes(StandardCharsets.UTF_8), CELL.associatedData(ORGANIZATION));
        assertThat(aead.decrypt(closed, CELL.associatedData(ORGANIZATION))).asString(StandardCharsets.UTF_8).isEqualTo("name");
        Cell otherRow = new Cell(CELL.file(), "person", "name_p2", UUID.randomUUID());
        Cell otherColumn = new Cell(CELL.file(), "person", "description_p2", CELL.row());
        Cell otherTable = new Cell(CELL.file(), "alias", "name_p2", CELL.row());
        assertThatThrownBy(() -> aead.decrypt(closed, otherRow.associatedData(ORGANIZATION))).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> aead.decrypt(closed, otherColumn.associatedData(ORGANIZATION))).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> aead.decrypt(closed, otherTable.associatedData(ORGANIZATION))).isInstanceOf(GeneralSecurityException.class);
        assertThatThrownBy(() -> aead.decrypt(closed, CELL.associatedData(UUID.randomUUID()))).isInstanceOf(GeneralSecurityException.class);
    }

    @Test
    void partsOfACellCannotRunIntoEachOther() {
        Cell one = new Cell(CELL.file(), "ab", "c", CELL.row());
        Cell other = new Cell(CELL.file(), "a", "bc", CELL.row());
        assertThat(one.associatedData(ORGANIZATION)).isNotEqualTo(other.associatedData(ORGANIZATION));
    }

    @Test
    void theRootKeyFileIsTheOwnersAloneAndMadeOnce(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("rootkey");
        RootKey.load(file, true);
        String first = Files.readString(file);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
        RootKey.load(file, true);
        assertThat(Files.readString(file)).isEqualTo(first);
    }

    @Test
    void aMissingRootKeyIsNeverReplacedWhereKeysExist(@TempDir Path folder) {
        assertThatThrownBy(() -> RootKey.load(folder.resolve("rootkey"), false)).isInstanceOf(IOException.class).hasMessageContaining("missing");
        assertThat(folder.resolve("rootkey")).doesNotExist();
    }

    @Test
    void confidentialTextComparesByContentAndPrintsNothing() {
        Confidential one = Confidential.of(1, new byte[] {1, 2, 3, 4});
        assertThat(one).isEqualTo(new Confidential(one.bytes().clone())).hasToString("Confidential");
        assertThat(one.keyVersion()).isEqualTo(1);
        assertThatThrownBy(() -> new Confidential(new byte[] {9, 0, 1, 5})).isInstanceOf(IllegalArgumentException.class);
    }
}
