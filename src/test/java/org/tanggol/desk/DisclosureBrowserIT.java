package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.ColorScheme;
import jakarta.json.Json;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Http;
import org.tanggol.testing.Pictures;
import org.tanggol.testing.Program;

/** A subpoena comes: one says what is given, a lawyer agrees to exactly that, and only that leaves. */
class DisclosureBrowserIT {

    private static final String PRIVILEGED = "Strategy that nobody outside reads (fictional)";

    private final Http program = Program.first().http();
    private StaffPage lea;
    private StaffPage samira;
    private String file;
    private String page;

    @BeforeEach
    void aCaseWithNotes() {
        lea = StaffPage.lea();
        samira = StaffPage.signedIn("samira@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        file = program.post("/api/v1/people", Json.createObjectBuilder().add("name", Json.createObjectBuilder().add("given", "Benigno").add("family", "Fictional-Ilagan"))
            .add("a_number", "9" + String.valueOf(10_000_000 + System.nanoTime() % 89_999_999)).build()).json().getString("id");
        note("The family sent the papers (fictional)");
        samira.open("/people/person?file=" + file + "&tab=NOTES");
        samira.page().selectOption("#tier", "PRIVILEGED");
        samira.page().fill("#text", PRIVILEGED);
        samira.press("#writeNote");
        page = "/people/disclosure?file=" + file;
    }

    private void note(String text) {
        assertThat(program.post("/api/v1/notes", Json.createObjectBuilder().add("case_id", file).add("tier", "TEAM").add("kind", "NOTE").add("text", text).build()).status()).isEqualTo(201);
    }

    @AfterEach
    void signOut() {
        lea.close();
        samira.close();
    }

    private void ask(StaffPage who) {
        who.open(page);
        who.page().selectOption("#kind", "ADMINISTRATIVE_SUBPOENA");
        who.page().fill("#demander", "Field office, subpoena 77-F (fictional)");
        who.page().fill("#dueOn", LocalDate.now().plusDays(9).toString());
        who.page().selectOption("#personTold", "TOLD");
        who.page().check("#parts input[value=PERSON]");
        who.page().check("#parts input[value=NOTES]");
    }

    private static Map<String, byte[]> unzip(Download download) throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(download.path()); ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void twoPeopleLetOutWhatTheyAgreedToAndNothingElse() throws Exception {
        lea.open(page);
        assertThat(Accessibility.faults(lea.page())).isEmpty();
        assertThat(lea.page().locator("#entries").innerText()).contains("Nobody has demanded");
        assertThat(lea.refusedBy("#ask")).isNotBlank();
        ask(lea);
        lea.page().fill("#receivedOn", LocalDate.now().plusDays(3).toString());
        assertThat(lea.refusedBy("#ask")).isNotBlank();
        assertThat(lea.page().inputValue("#demander")).as("what was typed stays").contains("77-F");
        lea.page().fill("#receivedOn", LocalDate.now().minusDays(1).toString());
        lea.press("#ask");
        assertThat(lea.message()).contains("a second person has to agree");
        String entry = lea.page().url();
        assertThat(lea.page().locator("#entry").innerText()).contains("No judge has signed this").contains("77-F").contains("Not Lea Santos");
        assertThat(lea.page().locator("#leftOut").innerText()).contains("A privileged note").contains("Samira Haidari").doesNotContain("Strategy");
        assertThat(lea.page().locator("#approve, #handOver").count()).as("nothing for the first person to do").isZero();
        assertThat(Accessibility.faults(lea.page())).isEmpty();
        Pictures.take(lea.page(), "disclosure-asked");
        lea.open("/people/person?file=" + file);
        assertThat(lea.page().locator("#held").innerText()).contains("Legal hold");
        assertThat(lea.page().locator("#tasks").innerText()).contains("Answer the demand: Administrative subpoena");

        samira.page().navigate(entry);
        note("Somebody wrote this while the lawyer was reading (fictional)");
        samira.page().click("#approve");
        samira.page().waitForFunction("() => PrimeFaces.ajax.Queue.isEmpty()");
        assertThat(samira.message()).contains("The case has changed");
        assertThat(samira.page().locator("#wouldLeave").innerText()).as("what would leave now").contains("2");
        samira.page().navigate(entry);
        assertThat(Accessibility.faults(samira.page())).isEmpty();
        Pictures.take(samira.page(), "disclosure-second");
        samira.press("#approve");
        assertThat(samira.message()).contains("it can be handed over");
        String agreed = samira.page().locator("#manifest").innerText();

        note("Somebody wrote this after the lawyer had agreed (fictional)");
        lea.page().navigate(entry);
        assertThat(lea.page().locator("#wouldLeave").innerText()).contains("has changed since somebody agreed");
        assertThat(lea.page().locator("#handOver").count()).isZero();
        samira.page().navigate(entry);
        samira.press("#approve");
        assertThat(samira.page().locator("#manifest").innerText()).isNotEqualTo(agreed);

        lea.page().navigate(entry);
        Download download = lea.page().waitForDownload(() -> lea.page().click("#handOver"));
        assertThat(download.suggestedFilename()).matches("disclosure-\\d{4}-\\d{4,}-\\d{4}-\\d{2}-\\d{2}\\.zip");
        Map<String, byte[]> files = unzip(download);
        String record = text(files.get("record.json"));
        assertThat(record).contains("Fictional-Ilagan").contains("The family sent the papers").contains("after the lawyer had agreed").doesNotContain("Strategy").contains("\"A_NUMBER\"");
        assertThat(text(files.get("record.html"))).contains("The family sent the papers").doesNotContain("Strategy");
        assertThat(text(files.get("left-out.csv"))).contains("attorney-client privilege").contains("Samira Haidari").doesNotContain("Strategy");
        assertThat(text(files.get("manifest.json"))).contains("Lea Santos").contains("Samira Haidari").contains("77-F");

        lea.page().navigate(entry);
        assertThat(lea.page().locator("#manifest").innerText()).isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(files.get("manifest.json"))));
        assertThat(lea.page().locator("#entry").innerText()).contains("Handed over").contains("First handed over");
        assertThat(isSigned(files)).isTrue();
        files.get("manifest.json")[40]++;
        assertThat(isSigned(files)).as("a changed manifest").isFalse();
        Pictures.take(lea.page(), "disclosure-handed");
        assertThat(unzip(lea.page().waitForDownload(() -> lea.page().click("#handOver"))).get("manifest.sig")).as("the same once more").isEqualTo(files.get("manifest.sig"));

        lea.open("/people/person?file=" + file + "&tab=HISTORY");
        assertThat(lea.page().locator("#history").innerText()).contains("wrote down a demand for records and said what is to be given: Administrative subpoena")
            .contains("agreed as the second person").contains("took records to hand over");
    }

    private static boolean isSigned(Map<String, byte[]> files) throws Exception {
        String pem = text(files.get("signing-key.pem")).replaceAll("-----[A-Z ]+-----|\\s", "");
        PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(pem)));
        Signature signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(files.get("manifest.json"));
        return signature.verify(files.get("manifest.sig"));
    }

    @Test
    void whatIsRefusedOrWasGivenOtherwiseStandsInTheRegisterToo() {
        ask(samira);
        samira.press("#ask");
        assertThat(samira.page().locator("#approve").count()).as("whoever asked is not the second person").isZero();
        assertThat(samira.refusedBy("#giveNothing")).isNotBlank();
        samira.page().fill("#endReason", "Quashed on our motion (fictional)");
        samira.press("#giveNothing");
        assertThat(samira.page().locator("#entry").innerText()).contains("Nothing given").contains("Quashed on our motion");
        assertThat(samira.page().locator("#giveNothing, #approve, #handOver").count()).isZero();

        samira.open(page + "&otherwise=1");
        samira.page().selectOption("#kind", "PERSON_ASKED");
        samira.page().fill("#demander", "The person, by phone (fictional)");
        samira.page().selectOption("#personTold", "TOLD");
        samira.page().fill("#givenOn", LocalDate.now(ZoneId.of("America/Chicago")).toString());
        assertThat(samira.refusedBy("#recordGiven")).isNotBlank();
        samira.page().fill("#given", "The dates of the next two hearings (fictional)");
        samira.press("#recordGiven");
        assertThat(samira.page().locator("#entry").innerText()).contains("Given in another way").contains("next two hearings");
        assertThat(Accessibility.faults(samira.page())).isEmpty();

        ask(samira);
        samira.press("#ask");
        samira.open("/people/disclosures");
        assertThat(samira.page().locator("#open").innerText()).contains("Administrative subpoena").contains("Waits for a second person");
        assertThat(samira.page().locator("#done").innerText()).contains("Nothing given").contains("Given in another way").doesNotContain("Fictional-Ilagan");
        assertThat(Accessibility.faults(samira.page())).isEmpty();
        Pictures.take(samira.page(), "disclosures");
    }

    @Test
    void itFitsAPhoneInTheDarkAndSpeaksSpanish() {
        StaffPage phone = StaffPage.signedIn("tomas@bayanihan.example", 390, 844, ColorScheme.DARK);
        ask(phone);
        phone.press("#ask");
        assertThat(phone.message()).contains("una segunda persona debe estar de acuerdo");
        assertThat(phone.page().locator("#entry").innerText()).contains("Citación administrativa").contains("Una nota privilegiada");
        assertThat((int) (Integer) phone.page().evaluate("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(Accessibility.faults(phone.page())).isEmpty();
        Pictures.take(phone.page(), "disclosure-mobile");
        phone.open("/people/disclosures");
        assertThat((int) (Integer) phone.page().evaluate("() => document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
        assertThat(Accessibility.faults(phone.page())).isEmpty();
        phone.close();
    }
}
