package org.tanggol.members;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tanggol.platform.RuleViolation;

class PasswordsTest {

    private static final List<String> CONTEXT = List.of("Lea Santos-Villanueva", "lea.santos@bayanihan.example", "Bayanihan Alliance");
    private static final GuessablePasswords GUESSABLE = GuessablePasswords.read();
    private final Passwords passwords = new Passwords();

    @Test
    void theListHasAHundredThousandAndMore() {
        assertThat(GUESSABLE.size()).isGreaterThan(100_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"professionaltools", "Professional-Tools 99", "azsxdcfvgbhnjmk", "passwordpassword", "Password-Password!", "iloveyouiloveyou", "2019sunshine2019", "qwertyuiop123456",
        "aaaaaaaaaaaaaaaaaa", "tanggoltanggol12", "bayanihan alliance", "LeaVillanueva2026", "bayanihan-lea-santos", "Contraseña-2026!!"})
    void whatWouldBeTriedFirstIsRefused(String password) {
        assertThat(GUESSABLE.contains(password, CONTEXT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plum kettle orbit seven", "santos river umbrella moss", "Jk4#mQz9!vRt2wXe", "cuatro vacas bajo la lluvia"})
    void unrelatedWordsPass(String password) {
        assertThat(GUESSABLE.contains(password, CONTEXT)).isFalse();
    }

    @Test
    void fifteenCharactersAloneAndTwelveWithASecondFactor() {
        assertThatThrownBy(() -> passwords.hash("plum kettle or", Passwords.ALONE, CONTEXT)).hasMessageStartingWith("PASSWORD_TOO_SHORT");
        assertThat(passwords.hash("plum kettle orb", Passwords.ALONE, CONTEXT)).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThatThrownBy(() -> passwords.hash("plum kettle", Passwords.WITH_SECOND_FACTOR, CONTEXT)).hasMessageStartingWith("PASSWORD_TOO_SHORT");
        assertThat(passwords.hash("plum kettle ", Passwords.WITH_SECOND_FACTOR, CONTEXT)).startsWith("$argon2id$");
    }

    @Test
    void aHundredAndTwentyEightCharactersCountWholeAndOneMoreIsRefused() {
        String longest = "плум kettle orbit seven ".repeat(6).substring(0, 127);
        String hash = passwords.hash(longest + "x", Passwords.ALONE, CONTEXT);
        assertThat(passwords.matches(hash, longest + "x")).isTrue();
        assertThat(passwords.matches(hash, longest + "y")).as("nothing is cut off").isFalse();
        assertThatThrownBy(() -> passwords.hash(longest + "xx", Passwords.ALONE, CONTEXT)).hasMessageStartingWith("PASSWORD_TOO_LONG");
    }

    @Test
    void anAccentMayBeTypedEitherWay() {
        String hash = passwords.hash("cuatro mananas frías", Passwords.ALONE, CONTEXT);
        assertThat(passwords.matches(hash, "cuatro mananas fri\u0301as")).isTrue();
        assertThat(passwords.matches(hash, "cuatro mananas frias")).isFalse();
    }

    @Test
    void noMoreHashesRunAtOnceThanThereAreCoresAndWhoWaitsTooLongComesBack() throws InterruptedException {
        int cores = Runtime.getRuntime().availableProcessors();
        CountDownLatch running = new CountDownLatch(cores);
        CountDownLatch done = new CountDownLatch(1);
        for (int i = 0; i < cores; i++) {
            new Thread(() -> passwords.limited(() -> {
                running.countDown();
                try {
                    done.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                return null;
            })).start();
        }
        running.await();
        AtomicInteger ran = new AtomicInteger();
        long begun = System.nanoTime();
        assertThatThrownBy(() -> passwords.limited(ran::incrementAndGet)).isInstanceOf(RuleViolation.class).hasMessage("SIGN_IN_CROWDED");
        assertThat((System.nanoTime() - begun) / 1e9).isBetween(1.9, 4.0);
        assertThat(ran).hasValue(0);
        done.countDown();
        assertThat(passwords.<Integer>limited(ran::incrementAndGet)).isEqualTo(1);
    }
}
