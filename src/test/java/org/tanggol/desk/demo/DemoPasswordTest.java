package org.tanggol.desk.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DemoPasswordTest {

    @Test
    void noWordIsSaidTwice() {
        for (int seed = 0; seed < 5_000; seed++) {
            assertThat(Arrays.stream(DemoLoading.password(new Random(seed)).split("-")).toList()).hasSize(5).doesNotHaveDuplicates();
        }
    }
}
