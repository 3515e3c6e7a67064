package org.tanggol.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What nobody can take back has to be said in full. */
class OperatorOptionsTest {

    @Test
    void aNewRootKeyNeedsAWordAboutTheOldOne() {
        assertThatThrownBy(() -> RotateOptions.parse(List.of("--root"))).isInstanceOf(LaunchFault.class).hasMessageContaining("--old-root");
        assertThatThrownBy(() -> RotateOptions.parse(List.of("--root", "--old-root", "old", "--destroy-old-root"))).isInstanceOf(LaunchFault.class);
        assertThatThrownBy(() -> RotateOptions.parse(List.of("--destroy-old-root"))).isInstanceOf(LaunchFault.class);
        assertThatThrownBy(() -> RotateOptions.parse(List.of("--root", "--destroy-old-root", "--organization", "One"))).isInstanceOf(LaunchFault.class);
        RotateOptions kept = RotateOptions.parse(List.of("--root", "--old-root=/keep/old"));
        assertThat(kept.root()).isTrue();
        assertThat(kept.oldRoot()).isEqualTo(Path.of("/keep/old"));
        assertThat(RotateOptions.parse(List.of("--root", "--destroy-old-root")).oldRoot()).isNull();
        assertThat(RotateOptions.parse(List.of("--organization", "One")).organization()).isEqualTo("One");
    }

    @Test
    void aPurgeNeedsTheCaseAndTheWordForEver() {
        List<String> named = List.of("--organization", "One", "--case", "2026-0001");
        assertThatThrownBy(() -> PurgeOptions.parse(named)).isInstanceOf(LaunchFault.class).hasMessageContaining("--for-ever");
        assertThatThrownBy(() -> PurgeOptions.parse(List.of("--organization", "One", "--for-ever"))).isInstanceOf(LaunchFault.class);
        PurgeOptions meant = PurgeOptions.parse(List.of("--organization", "One", "--case", "2026-0001", "--for-ever", "--data=/there"));
        assertThat(meant.number()).isEqualTo("2026-0001");
        assertThat(meant.data()).isEqualTo(Path.of("/there"));
        assertThat(PurgeOptions.parse(List.of("--help")).help()).isTrue();
    }

    @Test
    void aNoIsNotTakenForAYes() {
        assertThatThrownBy(() -> PurgeOptions.parse(List.of("--organization", "One", "--case", "2026-0001", "--for-ever=no")))
                .isInstanceOf(LaunchFault.class).hasMessageContaining("--for-ever takes no value");
        assertThatThrownBy(() -> RotateOptions.parse(List.of("--root", "--destroy-old-root=no")))
                .isInstanceOf(LaunchFault.class).hasMessageContaining("--destroy-old-root takes no value");
    }

    @Test
    void datesAreComputedForOneFileInALanguageThereIs() {
        DueOptions spanish = DueOptions.parse(List.of("cases.csv", "--language", "es"));
        assertThat(spanish.cases()).isEqualTo(Path.of("cases.csv"));
        assertThat(spanish.language()).isEqualTo("es");
        assertThat(DueOptions.parse(List.of("--help")).help()).isTrue();
        assertThatThrownBy(() -> DueOptions.parse(List.of())).isInstanceOf(LaunchFault.class).hasMessageContaining("due CASES.csv");
        assertThatThrownBy(() -> DueOptions.parse(List.of("one.csv", "two.csv"))).isInstanceOf(LaunchFault.class).hasMessageContaining("two.csv");
        assertThatThrownBy(() -> DueOptions.parse(List.of("cases.csv", "--language=fr"))).isInstanceOf(LaunchFault.class).hasMessageContaining("en or es");
    }
}
