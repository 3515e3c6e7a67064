package org.tanggol.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.ColorScheme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.Browser;
import org.tanggol.testing.Pictures;
import org.tanggol.testing.Server;
import org.tanggol.testing.Statements;

/** The door of families, from the card that staff make to the way out: as a browser without scripts sees it, and as a program does. Everybody is fictional. */
class FamilyPortalBrowserIT {

    private static final String COOKIE = "__Host-TANGGOL_FAMILY";
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final Pattern MARK = Pattern.compile("name=\"form\" value=\"([^\"]+)\"");
    private static final int MOST_BYTES = 40_000;
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static StaffPage lea;
    private static String family;

    private record Card(String code, String pin) { }

    private record Answer(int status, String body, HttpResponse<byte[]> response) {
        private String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        private String token() {
            Matcher found = Pattern.compile(COOKIE + "=([^;]+)").matcher(header("Set-Cookie"));
            return found.find() ? found.group(1) : null;
        }
    }

    @BeforeAll
    static void signIn() {
        lea = StaffPage.signedIn("lea@bayanihan.example", 1440, 900, ColorScheme.LIGHT);
        family = lea.openPerson("Maria Elena Tzoc") + "&tab=FAMILY";
    }

    @AfterAll
    static void leave() {
        lea.close();
    }

    private static Card make(String relative) {
        lea.open(family);
        lea.page().selectOption("#codeRelative", new com.microsoft.playwright.options.SelectOption().setLabel(relative));
        lea.page().locator("#makeCode").click();
        lea.page().waitForSelector("#madePin");
        return new Card(lea.page().locator("#madeCode").innerText().strip(), lea.page().locator("#madePin").innerText().strip());
    }

    private static Answer send(String method, String path, String token, Map<String, String> form) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(Server.url() + path)).header("Accept-Encoding", "gzip");
        if (token != null) {
            request.header("Cookie", COOKIE + "=" + token);
        }
        List<String> fields = new ArrayList<>();
        form.forEach((name, value) -> fields.add(URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        if (method.equals("POST")) {
            request.header("Content-Type", "application/x-www-form-urlencoded");
        }
        HttpResponse<byte[]> response = CLIENT.send(request.method(method, method.equals("POST") ? HttpRequest.BodyPublishers.ofString(String.join("&", fields)) : HttpRequest.BodyPublishers.noBody()).build(),
            HttpResponse.BodyHandlers.ofByteArray());
        byte[] body = response.body();
        if (response.headers().firstValue("Content-Encoding").orElse("").equals("gzip")) {
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        return new Answer(response.statusCode(), new String(body, StandardCharsets.UTF_8), response);
    }

    private static Answer get(String path, String token) throws IOException, InterruptedException {
        return send("GET", path, token, Map.of());
    }

    private static String mark(String html) {
        Matcher found = MARK.matcher(html);
        assertThat(found.find()).as("a form has a mark").isTrue();
        return found.group(1);
    }

    private static Answer enter(String code, String pin) throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("form", mark(get("/portal/en", null).body()));
        form.put("code", code);
        form.put("pin", pin);
        return send("POST", "/portal/en", null, form);
    }

    private static String wrong(String pin) {
        return pin.startsWith("9") ? "0" + pin.substring(1) : "9" + pin.substring(1);
    }

    /** The page without what is chance in it, and without what was typed. */
    private static String plain(Answer answer, String typed) {
        return answer.status() + MARK.matcher(answer.body()).replaceAll("").replace(typed, "");
    }

    private static void change(String sql) throws Exception {
        try (Statements statements = new Statements()) {
            statements.change(sql);
        }
    }

    private static void withScriptsOff(int width, int height, ColorScheme colors, Consumer<Page> walk) {
        Page any = Browser.open();
        BrowserContext context = any.context().browser().newContext(new NewContextOptions().setBaseURL(Server.url()).setViewportSize(width, height).setColorScheme(colors).setJavaScriptEnabled(false));
        try {
            walk.accept(context.newPage());
        } finally {
            context.close();
            any.context().close();
        }
    }

    private static void type(Page page, Card card) {
        page.fill("#code", card.code());
        page.fill("#pin", card.pin());
        page.click("button[type=submit]");
    }

    @Test
    void aFamilyComesInByCardReadsTheNewsWritesAndLeaves() {
        Card card = make("Rosa Tzoc");
        assertThat(card.code()).matches("[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{2}");
        assertThat(card.pin()).matches("\\d{6}");
        assertThat(Accessibility.faults(lea.page())).isEmpty();
        lea.page().locator("#familyAccess").scrollIntoViewIfNeeded();
        Pictures.take(lea.page(), "family-code");
        lea.open(family);
        assertThat(lea.page().locator("#madePin").count()).as("it is shown once").isZero();
        withScriptsOff(390, 844, ColorScheme.LIGHT, page -> {
            List<Request> requests = new ArrayList<>();
            page.onRequest(requests::add);
            page.navigate("/portal/en");
            assertThat(requests.size()).isLessThanOrEqualTo(3);
            assertThat(page.context().cookies()).as("no cookie before the code").isEmpty();
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").innerText()).isEqualTo("Leave now");
            Pictures.take(page, "portal-code");
            type(page, card);
            assertThat(page.locator("h1").innerText()).as("explained once for each code").isEqualTo("How we protect you");
            assertThat(page.url()).doesNotContain(card.code()).doesNotContain(card.pin());
            assertThat(page.context().cookies()).singleElement().satisfies(cookie -> {
                assertThat(cookie.name).isEqualTo(COOKIE);
                assertThat(cookie.secure && cookie.httpOnly).isTrue();
                assertThat(cookie.expires).as("gone with the browser").isNegative();
            });
            Pictures.take(page, "portal-safe");
            requests.clear();
            page.click("a.p-btn");
            assertThat(requests.size()).isLessThanOrEqualTo(3);
            assertThat(page.locator("h1").innerText()).isEqualTo("News of Maria");
            assertThat(page.locator("main").innerText()).contains("Where Maria is now", "Next hearing", "What this means", "Do I have to go?", "You do not pay anyone.", "Tomás Beltrán", "We never ask for money");
            assertThat(page.locator("main").innerText()).doesNotContain("Tzoc").doesNotContain("null").doesNotContain("[");
            Pictures.take(page, "portal-news");
            page.click("text=Español");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("es");
            assertThat(page.locator("h1").innerText()).isEqualTo("Noticias de Maria");
            Pictures.take(page, "portal-news-es");
            page.click("text=العربية");
            assertThat(page.locator("html").getAttribute("dir")).isEqualTo("rtl");
            assertThat(page.locator("h1").getAttribute("lang")).as("nobody has approved the Arabic").isEqualTo("en");
            Pictures.take(page, "portal-news-ar");
            page.click("text=English");
            page.click("text=Write to us");
            page.fill("#text", "I have the letter from the church. Where do I bring it?");
            page.click("button[type=submit]");
            assertThat(page.locator("main").innerText()).contains("We have your message", "letter from the church");
            assertThat(page.url()).endsWith("/portal/en/write?sent=1");
            Request left = page.waitForRequest(request -> request.url().equals("https://www.weather.gov/"), () -> page.click(".p-exit"));
            assertThat(left.redirectedFrom().url()).endsWith("/portal/exit");
            page.waitForTimeout(1_000);     // no tests' machine need reach that place: the browser says so in its own words
            page.goBack();
            assertThat(page.locator("body").innerText()).as("nothing is left behind the way back").doesNotContain("Maria");
        });
        lea.open(family);
        assertThat(lea.page().locator("#familyMessages").innerText()).contains("letter from the church");
        assertThat(lea.page().locator("#familyAccess").innerText()).contains("Last used");
        lea.open(family.replace("&tab=FAMILY", "&tab=HISTORY&readings=1"));
        assertThat(lea.page().locator("main").innerText()).contains("A relative", "opened the family page", "made an access code for a relative");
    }

    @Test
    void pagesAreAccessibleAtEveryWidthAndInTheDark() {
        Card card = make("Rosa Tzoc");
        for (int width : new int[] {320, 412, 1280}) {
            Page page = Browser.open(width, 800, width == 412 ? ColorScheme.DARK : ColorScheme.LIGHT, "en-US");
            page.navigate("/portal/en");
            assertThat(Accessibility.faults(page)).isEmpty();
            type(page, card);
            for (String path : List.of("/portal/en/news", "/portal/ar/news", "/portal/ht/news", "/portal/es/safe", "/portal/en/help", "/portal/en/rights", "/portal/en/write")) {
                page.navigate(path);
                assertThat(Accessibility.faults(page)).as(path + " at " + width).isEmpty();
                assertThat((int) (Integer) page.evaluate("() => document.documentElement.scrollWidth")).as(path).isLessThanOrEqualTo(width);
                assertThat((int) (Integer) page.evaluate("() => document.querySelectorAll('script,[style]').length")).as(path).isZero();
                assertThat(page.locator(".p-help").innerText()).as("the telephone stands on every page").contains("555");
            }
            if (width == 412) {
                page.navigate("/portal/en/news");
                Pictures.take(page, "portal-news-dark");
            }
            page.context().close();
        }
    }

    @Test
    void everythingThatIsNotRightGetsTheSameAnswer() throws Exception {
        Card old = make("Tomasa Ajanel");
        Card card = make("Tomasa Ajanel");
        Answer wrongPin = enter(card.code(), wrong(card.pin()));
        String neutral = plain(wrongPin, card.code());
        assertThat(wrongPin.status()).isEqualTo(422);
        assertThat(wrongPin.header("Set-Cookie")).isEmpty();
        String invented = "0000-0000-00";
        assertThat(plain(enter(invented, card.pin()), invented)).as("an invented code").isEqualTo(neutral);
        assertThat(plain(enter(old.code(), old.pin()), old.code())).as("one that a newer one stopped").isEqualTo(neutral);
        change("update family_code set last_day = '2020-01-01' where stopped_at is null and family_member_id = (select family_member_id from (select family_member_id from family_code order by made_at desc limit 1) x)");
        assertThat(plain(enter(card.code(), card.pin()), card.code())).as("one whose time is over").isEqualTo(neutral);
        change("update family_code set last_day = '2099-01-01' where stopped_at is null");
        assertThat(enter(card.code(), card.pin()).status()).isEqualTo(303);
        change("update family_member set barred = true where id = (select family_member_id from family_code order by made_at desc limit 1)");
        assertThat(plain(enter(card.code(), card.pin()), card.code())).as("who must never be told").isEqualTo(neutral);
        change("update family_member set barred = false where id = (select family_member_id from family_code order by made_at desc limit 1)");
        String token = enter(card.code(), card.pin()).token();
        assertThat(get("/portal/en/news", token).body()).contains("News of Maria");
        for (int i = 0; i < 5; i++) {
            assertThat(plain(enter(card.code(), wrong(card.pin())), card.code())).isEqualTo(neutral);
        }
        assertThat(plain(enter(card.code(), card.pin()), card.code())).as("it rests after five").isEqualTo(neutral);
        change("update family_code set closed_until = utc_timestamp() - interval 1 second where closed_until is not null");
        for (int i = 0; i < 5; i++) {
            enter(card.code(), wrong(card.pin()));
        }
        change("update family_code set closed_until = null");
        assertThat(plain(enter(card.code(), card.pin()), card.code())).as("it is locked after ten").isEqualTo(neutral);
        lea.open(family);
        Locator row = lea.page().locator("#familyAccess li", new Page.LocatorOptions().setHasText("Tomasa"));
        assertThat(row.innerText()).contains("locked until you unlock it");
        lea.page().waitForNavigation(() -> row.locator(".is-unlock").click());
        String again = enter(card.code(), card.pin()).token();
        assertThat(again).isNotNull();
        lea.page().waitForNavigation(() -> lea.page().locator("#familyAccess li", new Page.LocatorOptions().setHasText("Tomasa")).locator(".is-stop").click());
        assertThat(get("/portal/en/news", again).body()).as("the next request of an open page").doesNotContain("Maria").contains("Your page was closed");
        assertThat(plain(enter(card.code(), card.pin()), card.code())).as("stopped").isEqualTo(neutral);
    }

    @Test
    void whatIsSeenIsWhatThePersonAllowsToday() throws Exception {
        Card card = make("Tomasa Ajanel");
        String token = enter(card.code(), card.pin()).token();
        String news = get("/portal/en/news", token).body();
        assertThat(news).contains("Where Maria is now", "Next hearing").doesNotContain(">Bond<").doesNotContain("Write to us");
        assertThat(get("/portal/en/write", token).status()).isEqualTo(404);
        String calendar = get("/portal/en/court.ics", token).body();
        assertThat(calendar).contains("BEGIN:VEVENT", "SUMMARY:Court date").doesNotContain("Maria").doesNotContain("Tzoc").doesNotContain("BOND");
        change("update consent set blocks = 'PLACE' where standing = 'Y' and relative_id = (select family_member_id from family_code order by made_at desc limit 1)");
        assertThat(get("/portal/en/news", token).body()).contains("Where Maria is now").doesNotContain("Next hearing");
        assertThat(get("/portal/en/court.ics", token).status()).isEqualTo(404);
        change("update consent set last_day = said_on where standing = 'Y' and relative_id = (select family_member_id from family_code order by made_at desc limit 1)");
        String nothing = get("/portal/en/news", token).body();
        assertThat(nothing).doesNotContain("Maria").doesNotContain("Tzoc").doesNotContain("Lea Santos").contains("There is no news to show", "555");
        lea.open(family);
        String seen = lea.page().locator("#familyAccess li", new Page.LocatorOptions().setHasText("Tomasa")).locator(".is-see").getAttribute("href");
        lea.page().navigate(seen);
        assertThat(lea.page().locator("main").innerText()).contains("This is what Tomasa Ajanel sees today", "There is no news to show");
        change("update consent set last_day = '2099-01-01', blocks = 'PLACE,HEARING' where standing = 'Y' and relative_id = (select family_member_id from family_code order by made_at desc limit 1)");
        lea.page().navigate(seen);
        assertThat(lea.page().locator("main").innerText()).contains("Where Maria is now", "Next hearing");
        Pictures.take(lea.page(), "portal-seen-by-staff");
        change("update family_visit set seen_at = seen_at - interval 11 minute");
        assertThat(get("/portal/en/news", token).body()).as("after ten minutes").doesNotContain("Maria").contains("Your page was closed");
    }

    @Test
    void aLetterThatComesTooLateComesBackAfterTheCode() throws Exception {
        Card card = make("Rosa Tzoc");
        String token = enter(card.code(), card.pin()).token();
        Map<String, String> letter = new LinkedHashMap<>();
        letter.put("form", mark(get("/portal/en/write", token).body()));
        letter.put("text", "Her medicine is <finished> & she needs more");
        change("update family_visit set seen_at = seen_at - interval 11 minute");
        Answer late = send("POST", "/portal/en/write", token, letter);
        assertThat(late.body()).contains("Your text is kept").contains("name=\"keep.text\" value=\"Her medicine is &lt;finished&gt; &amp; she needs more\"");
        Map<String, String> again = new LinkedHashMap<>();
        again.put("form", mark(late.body()));
        again.put("code", card.code());
        again.put("pin", card.pin());
        again.put("keep.text", letter.get("text"));
        Answer back = send("POST", "/portal/en", null, again);
        assertThat(back.body()).contains("Here is your text. It is not sent yet.").contains("Her medicine is &lt;finished&gt; &amp; she needs more</textarea>");
        assertThat(send("POST", "/portal/en/write", back.token(), letter).status()).as("a form of another visit").isEqualTo(422);
        letter.put("form", mark(back.body()));
        assertThat(send("POST", "/portal/en/write", back.token(), letter).status()).isEqualTo(303);
        letter.put("text", " ");
        assertThat(send("POST", "/portal/en/write", back.token(), letter).body()).contains("Write something first");
    }

    @Test
    void aPhotoThatIsAskedForComesFromThePage() throws Exception {
        lea.open(family + "&do=family-task");
        lea.page().fill("#title", "Send a photo of the lease (fictional)");
        lea.page().locator("#photo").check();
        lea.press("#save");
        Card card = make("Rosa Tzoc");
        withScriptsOff(360, 800, ColorScheme.LIGHT, page -> {
            page.navigate("/portal/en");
            type(page, card);
            page.navigate("/portal/en/news");
            assertThat(page.locator("main").innerText()).contains("What your family can do now", "photo of the lease");
            page.click("text=Send a photo >> nth=-1");
            page.setInputFiles("#photo", new com.microsoft.playwright.options.FilePayload("lease.txt", "text/plain", "no photo".getBytes(StandardCharsets.UTF_8)));
            page.click("button[type=submit]");
            assertThat(page.locator("main").innerText()).contains("Send a JPEG or PNG");
            page.setInputFiles("#photo", java.nio.file.Path.of("docs/pictures/case-card.png"));
            page.click("button[type=submit]");
            assertThat(page.locator("main").innerText()).contains("We have your photo");
            assertThat(page.url()).contains("?sent=1");
            Pictures.take(page, "portal-photo");
        });
    }

    @Test
    void headersWeightStatementsAndOtherDoors() throws Exception {
        Card card = make("Rosa Tzoc");
        Answer entered = enter(card.code().toLowerCase().replace("-", " "), card.pin().substring(0, 3) + " " + card.pin().substring(3));
        assertThat(entered.status()).isEqualTo(303);
        assertThat(entered.header("Set-Cookie")).matches(COOKIE + "=[A-Za-z0-9_-]{43}; Path=/; Secure; HttpOnly; SameSite=Strict");
        assertThat(entered.header("Location")).isEqualTo("/portal/en/safe");
        String token = entered.token();
        for (String path : List.of("/portal", "/portal/es", "/portal/en/news", "/portal/ht/rights", "/portal/en/nowhere", "/portal/xx", "/portal/en/card/" + card.code(), "/portal/exit")) {
            Answer answer = get(path, path.equals("/portal/exit") ? null : token);
            assertThat(answer.header("Content-Security-Policy")).as(path).isEqualTo(POLICY);
            assertThat(answer.header("Cache-Control")).as(path).isEqualTo("no-store");
            assertThat(answer.header("Referrer-Policy")).as(path).isEqualTo("no-referrer");
            assertThat(answer.body()).as(path).doesNotContain("primefaces").doesNotContain("<script").doesNotContain(" style=").doesNotContain("JSESSIONID");
            assertThat(answer.response().headers().allValues("Set-Cookie")).as(path).noneMatch(cookie -> cookie.startsWith("TANGGOL") || cookie.startsWith("JSESSIONID"));
        }
        assertThat(get("/portal/en/card/" + card.code(), null).body()).contains("value=\"" + card.code() + "\"").doesNotContain(card.pin());
        Answer news = get("/portal/en/news", token);
        Matcher sheet = Pattern.compile("href=\"(/portal/style-[0-9a-f]+\\.css)\"").matcher(news.body());
        assertThat(sheet.find()).isTrue();
        int weight = news.response().body().length + get(sheet.group(1), null).response().body().length;
        System.out.println("Family page: " + weight + " bytes with its sheet");
        assertThat(weight).isLessThan(MOST_BYTES);
        long fewest = Long.MAX_VALUE;
        try (Statements statements = new Statements()) {
            for (int i = 0; i < 5; i++) {
                long before = statements.sent();
                get("/portal/en/news", token);
                fewest = Math.min(fewest, statements.sent() - before);
            }
        }
        System.out.println("Family page: " + fewest + " statements");
        assertThat(fewest).isLessThanOrEqualTo(8);
        assertThat(send("DELETE", "/portal/en", token, Map.of()).status()).isEqualTo(405);
        Map<String, String> unmarked = Map.of("code", card.code(), "pin", card.pin());
        assertThat(send("POST", "/portal/en", null, unmarked).header("Set-Cookie")).as("a form that is not ours").isEmpty();
        assertThat(get("/people/family-page?file=x&relative=y", token).header("Location")).as("a relative is nobody at the staff door").contains("/sign-in");
        assertThat(get("/api/v1/portal", token).status()).isIn(401, 404);
        Answer exit = get("/portal/exit", token);
        assertThat(exit.status()).isEqualTo(303);
        assertThat(exit.header("Location")).isEqualTo("https://www.weather.gov/");
        assertThat(exit.header("Clear-Site-Data")).isEqualTo("\"cache\",\"cookies\",\"storage\"");
        assertThat(get("/portal/en/news", token).body()).as("the session has ended").doesNotContain("Maria");
    }
}
