package org.tanggol.members.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tanggol.testing.Accessibility;
import org.tanggol.testing.FreshServer;
import org.tanggol.testing.Pictures;

/** Signing in where there is no demonstration: two steps, sessions, devices, and what somebody who guesses meets. Everybody is fictional. */
class SignInBrowserIT {

    private static FreshServer server;
    private static Somebody admin;
    private static Page office;
    private static int invited;

    @BeforeAll
    static void anAdministratorIsIn() {
        server = new FreshServer("it-sign-in");
        admin = new Somebody(server, "amihan@kalinga.example");
        office = admin.browser();
        office.navigate(server.setUpLink());
        office.fill("#organization", "Kalinga House");
        office.fill("#name", "Amihan Reyes");
        office.fill("#email", admin.email);
        office.fill("#password", admin.password);
        office.waitForNavigation(() -> office.click("#go"));
        admin.signedIn(office);
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
    }

    /** A new caseworker with a password, who has never signed in. */
    private static Somebody invited() {
        return invited("CASEWORKER");
    }

    private static Somebody invited(String role) {
        Somebody somebody = new Somebody(server, "member" + ++invited + "@kalinga.example");
        office.navigate("/admin/organization");
        office.fill("#name", "Member " + invited);
        office.fill("#email", somebody.email);
        office.check("#inviteForm input[value=" + role + "]");
        proveIfAsked("#proofInvite");
        office.click("#invite");
        String link = office.locator("#inviteForm code").innerText();
        Page page = somebody.browser();
        page.navigate(link.substring(link.indexOf("/invitation")));
        page.fill("#password", somebody.password);
        page.waitForNavigation(() -> page.click("#go"));
        page.context().close();
        return somebody;
    }

    @Test
    void theFirstSignInSetsUpTheAppAndOpensNothingBefore() throws Exception {
        Somebody somebody = invited();
        Page page = somebody.browser(390, ColorScheme.DARK);
        List<String> console = new ArrayList<>();
        page.onConsoleMessage(message -> console.add(message.text()));
        somebody.showPassword(page);
        assertThat(page.url()).contains("/enrol");
        for (String path : List.of("/my-day", "/people/list", "/admin/account", "/second-step", "/")) {
            page.navigate(path);
            assertThat(page.url()).as(path).contains("/enrol");
        }
        assertThat(Accessibility.faults(page)).isEmpty();
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth > innerWidth + 1")).isFalse();
        assertThat((Boolean) page.evaluate("() => document.querySelector('.tg-qr').naturalWidth > 50")).as("the picture is drawn").isTrue();
        String offered = page.innerText("#secret");
        page.reload();
        assertThat(page.innerText("#secret")).as("the same when the page is opened again").isEqualTo(offered);
        page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/enrol-dark-mobile.png")).setFullPage(true));
        somebody.enterCode(page, "000000");
        assertThat(page.innerText("main")).contains("This code is not right");
        somebody.enrol(page);
        assertThat(somebody.recoveryCodes).hasSize(10).doesNotHaveDuplicates();
        assertThat(Accessibility.faults(page)).isEmpty();
        page.screenshot(new Page.ScreenshotOptions().setPath(java.nio.file.Path.of("target/codes-dark-mobile.png")).setFullPage(true));
        page.waitForNavigation(() -> page.click("#kept"));
        assertThat(page.url()).endsWith("/my-day");
        assertThat(count("select count(*) from authenticator where locate(?, secret_p2) > 0 or locate(?, offered_p2) > 0", somebody.secret(), somebody.secret()))
            .as("stored in clear").isZero();
        assertThat(count("select count(*) from recovery_code where locate(?, code_hash) > 0", somebody.recoveryCodes.get(0))).isZero();
        assertThat(count("select count(*) from audit_event where action = 'SECOND_FACTOR_ADDED'")).isPositive();
        assertThat(console).isEmpty();
        page.context().close();
    }

    @Test
    void thePasswordAloneOpensNothingAndACodeWorksOnce() throws Exception {
        Somebody somebody = invited();
        somebody.signedIn(somebody.browser()).context().close();
        Page page = somebody.browser();
        page.navigate("/facilities/list?text=adelanto");
        somebody.submitPassword(page);
        assertThat(page.url()).contains("/second-step");
        for (String path : List.of("/my-day", "/people/list", "/enrol", "/admin/account")) {
            page.navigate(path);
            assertThat(page.url()).as(path).contains("/second-step");
        }
        assertThat(Accessibility.faults(page)).isEmpty();
        Pictures.take(page, "second-step");
        page.navigate("/facilities/list?text=adelanto");
        String code = somebody.code();
        somebody.enterCode(page, code);
        assertThat(page.url()).endsWith("/facilities/list?text=adelanto");
        page.navigate("/second-step");
        assertThat(page.url()).endsWith("/my-day");

        Page again = somebody.browser();
        somebody.showPassword(again);
        somebody.enterCode(again, code);
        assertThat(again.innerText("main")).as("used already").contains("This code is not right");
        assertThat(again.url()).contains("/second-step");
        somebody.enterCode(again, somebody.recoveryCodes.get(3).toLowerCase().replace("-", " "));
        assertThat(again.url()).endsWith("/my-day");
        again.navigate("/admin/account");
        assertThat(again.innerText("#codesLeft")).endsWith("9");
        assertThat(count("select count(*) from audit_event where action = 'RECOVERY_CODE_USED' and details = '9'")).isPositive();
        again.context().close();

        Page third = somebody.browser();
        somebody.showPassword(third);
        somebody.enterCode(third, somebody.recoveryCodes.get(3));
        assertThat(third.url()).as("a recovery code works once").contains("/second-step");
        third.context().close();
        page.context().close();
    }

    @Test
    void whoGuessesIsToldTheSameOfEveryAccount() {
        Somebody somebody = invited();
        List<String> answers = new ArrayList<>();
        for (String email : List.of(somebody.email, "nobody@kalinga.example")) {
            Page page = somebody.browser();
            page.navigate("/sign-in");
            page.fill("#email", email);
            page.fill("#password", "wrong kettle orbit seven");
            int status = page.waitForNavigation(() -> page.click("#go")).status();
            answers.add(status + " " + page.url() + " " + page.innerText("main") + page.context().cookies().stream().map(cookie -> cookie.name).toList());
            page.context().close();
        }
        assertThat(answers.get(0)).isEqualTo(answers.get(1)).contains("E-mail or password is not right");
    }

    @Test
    void anAttackDoesNotShutTheMemberOutOfTheirOwnBrowser() {
        Somebody somebody = invited();
        Page own = somebody.signedIn(somebody.browser());
        own.navigate("/my-day");
        own.click(".tg-account summary");
        own.waitForNavigation(() -> own.click("#sign-out"));
        Page stranger = somebody.browser();
        int status = 200;
        for (int i = 0; i < 11; i++) {
            stranger.navigate("/sign-in");
            stranger.fill("#email", somebody.email);
            stranger.fill("#password", i == 10 ? somebody.password : "wrong kettle orbit " + i);
            status = stranger.waitForNavigation(() -> stranger.click("#go")).status();
        }
        assertThat(status).as("the right password, once there were ten wrong ones").isEqualTo(429);
        assertThat(stranger.innerText("main")).contains("Too many tries");
        somebody.showPassword(own);
        assertThat(own.url()).contains("/second-step");
        stranger.context().close();
        own.context().close();
    }

    @Test
    void aNewDeviceIsToldOfAndCanBeEndedWithinFiveSeconds() throws Exception {
        Somebody somebody = invited();
        Page laptop = somebody.signedIn(somebody.browser());
        Page phone = somebody.signedIn(somebody.browser(390, ColorScheme.LIGHT));
        assertThat(phone.locator("#warned").count()).as("to itself it is not new").isZero();
        laptop.waitForTimeout(5_100);
        laptop.navigate("/facilities/list");
        assertThat(laptop.innerText("#warned")).contains("new device");
        assertThat(Accessibility.faults(laptop)).isEmpty();
        laptop.waitForNavigation(() -> laptop.click("#warned a"));
        assertThat(laptop.locator("#sign-ins li").count()).isEqualTo(2);
        assertThat(laptop.innerText("#sign-ins")).contains("Chrome on Linux", "127.0.0.0/24", "New device", "This session");
        assertThat(Accessibility.faults(laptop)).isEmpty();
        laptop.navigate("/admin/account");
        Pictures.take(laptop, "sign-ins");
        laptop.waitForNavigation(() -> laptop.locator("#sign-ins li button").first().click());
        assertThat(laptop.innerText("#messages")).contains("The session has ended");
        assertThat(laptop.locator("#sign-ins li").count()).isEqualTo(1);
        phone.navigate("/my-day");
        assertThat(phone.url()).contains("/sign-in");
        assertThat(count("select count(*) from audit_event where action = 'SESSION_ENDED'")).isPositive();
        laptop.navigate("/my-day");
        assertThat(laptop.locator("#warned").count()).as("ended, so there is nothing to look at").isZero();

        somebody.signedIn(phone);
        laptop.waitForTimeout(5_100);
        laptop.navigate("/my-day");
        assertThat(laptop.locator("#warned").count()).as("the phone is known by now").isZero();
        laptop.navigate("/admin/account");
        laptop.waitForNavigation(() -> laptop.click("#endOthers"));
        phone.navigate("/my-day");
        assertThat(phone.url()).contains("/sign-in");
        laptop.context().close();
        phone.context().close();
    }

    @Test
    void anAdministratorEndsSessionsAndTheAccountsStay() throws Exception {
        Somebody somebody = invited();
        Somebody other = invited();
        Page laptop = somebody.signedIn(somebody.browser());
        Page phone = somebody.signedIn(somebody.browser(390, ColorScheme.LIGHT));
        Page elsewhere = other.signedIn(other.browser());
        office.navigate("/admin/organization");
        office.waitForNavigation(() -> office.locator("tr", new Page.LocatorOptions().setHasText(somebody.email)).locator("a").click());
        office.click("#endMember summary");
        assertThat(office.innerText("#endMember")).contains("The account stays");
        assertThat(Accessibility.faults(office)).isEmpty();
        office.waitForNavigation(() -> office.click("#endSessions"));
        assertThat(office.innerText("#messages")).contains("Sessions ended: 2");
        for (Page page : List.of(laptop, phone)) {
            page.navigate("/my-day");
            assertThat(page.url()).contains("/sign-in");
        }
        elsewhere.navigate("/my-day");
        assertThat(elsewhere.url()).as("nobody else's").endsWith("/my-day");
        assertThat(count("select count(*) from audit_event where action = 'SESSIONS_ENDED' and object_id is not null and details = '2'")).isEqualTo(1);

        somebody.signedIn(laptop);
        assertThat(laptop.innerText("#warned")).contains("an administrator ended your sessions");
        laptop.waitForNavigation(() -> laptop.click("#warned a"));
        assertThat(laptop.innerText("#sign-ins")).contains("Amihan Reyes ended your sessions", "how many: 2");
        assertThat(Accessibility.faults(laptop)).isEmpty();
        laptop.waitForNavigation(() -> laptop.click("#mine"));
        laptop.navigate("/my-day");
        assertThat(laptop.locator("#warned").count()).as("known of").isZero();

        office.navigate("/admin/organization");
        office.click("#endAll summary");
        assertThat(Accessibility.faults(office)).isEmpty();
        office.waitForNavigation(() -> office.click("#endAllSessions"));
        assertThat(office.innerText("#messages")).contains("Sessions ended: ");
        for (Page page : List.of(laptop, elsewhere)) {
            page.navigate("/my-day");
            assertThat(page.url()).contains("/sign-in");
        }
        office.navigate("/admin/organization");
        assertThat(office.url()).as("whoever ends them sees what comes of it").endsWith("/admin/organization");
        assertThat(count("select count(*) from audit_event where action = 'SESSIONS_ENDED' and object_id is null")).isEqualTo(1);
        List.of(laptop, phone, elsewhere).forEach(page -> page.context().close());
    }

    @Test
    void aRightPasswordWithoutACodeIsToldOf() throws Exception {
        Somebody somebody = invited();
        Page laptop = somebody.signedIn(somebody.browser());
        Page stranger = somebody.browser();
        somebody.showPassword(stranger);
        stranger.context().close();
        laptop.waitForTimeout(5_100);
        laptop.navigate("/my-day");
        assertThat(laptop.locator("#warned").count()).as("a moment later it may still be the member").isZero();
        change("update staff_session set begun_at = begun_at - interval 4 minute where factor is null");
        laptop.waitForTimeout(5_100);
        laptop.navigate("/my-day");
        laptop.waitForNavigation(() -> laptop.click("#warned a"));
        assertThat(laptop.innerText("#sign-ins")).contains("no code came");
        laptop.waitForNavigation(() -> laptop.click("#mine"));
        assertThat(laptop.innerText("#sign-ins")).doesNotContain("no code came");
        laptop.context().close();
    }

    @Test
    void halfAnHourWithoutADeedAndTwelveHoursEndASession() throws Exception {
        Somebody somebody = invited();
        Page page = somebody.signedIn(somebody.browser());
        change("update staff_session set seen_at = seen_at - interval 29 minute where member_id = (select member_id from staff_session order by begun_at desc limit 1)");
        page.waitForTimeout(5_100);
        page.navigate("/my-day");
        assertThat(page.url()).endsWith("/my-day");
        assertThat(count("select count(*) from staff_session where seen_at > utc_timestamp() - interval 1 minute and begun_at < seen_at")).as("seen again").isPositive();
        change("update staff_session set seen_at = seen_at - interval 31 minute where member_id = (select member_id from staff_session order by begun_at desc limit 1)");
        page.waitForTimeout(5_100);
        page.navigate("/my-day");
        assertThat(page.url()).contains("/sign-in?ended=1");
        somebody.signedIn(page);
        change("update staff_session set begun_at = begun_at - interval 721 minute where ended_at is null and member_id = (select member_id from staff_session order by begun_at desc limit 1)");
        page.waitForTimeout(5_100);
        page.navigate("/my-day");
        assertThat(page.url()).contains("/sign-in?ended=1");
        page.context().close();
    }

    @Test
    void aChangedPasswordEndsOtherSessionsAndMayHaveTwelveCharacters() throws Exception {
        Somebody somebody = invited();
        Page laptop = somebody.signedIn(somebody.browser());
        Page phone = somebody.signedIn(somebody.browser());
        laptop.navigate("/admin/account");
        laptop.fill("#current", "not what it is");
        laptop.fill("#passwordForm #password", "moss lantern");
        laptop.waitForNavigation(() -> laptop.click("#changePassword"));
        assertThat(laptop.innerText("#passwordForm")).contains("This is not your password");
        laptop.fill("#current", somebody.password);
        laptop.fill("#passwordForm #password", "moss lanter");
        laptop.waitForNavigation(() -> laptop.click("#changePassword"));
        assertThat(laptop.innerText("#passwordForm")).contains("At least 12 characters");
        laptop.fill("#current", somebody.password);
        laptop.fill("#passwordForm #password", "kalinga-house1");
        laptop.waitForNavigation(() -> laptop.click("#changePassword"));
        assertThat(laptop.innerText("#passwordForm")).contains("Too easy to guess");
        laptop.fill("#current", somebody.password);
        laptop.fill("#passwordForm #password", "moss lantern");
        laptop.waitForNavigation(() -> laptop.click("#changePassword"));
        assertThat(laptop.innerText("#messages")).contains("Your password is changed");
        phone.navigate("/my-day");
        assertThat(phone.url()).contains("/sign-in");
        laptop.navigate("/my-day");
        assertThat(laptop.url()).endsWith("/my-day");
        assertThat(count("select count(*) from audit_event where action = 'PASSWORD_CHANGED'")).isPositive();
        somebody.password = "moss lantern";
        somebody.signedIn(phone);
        laptop.context().close();
        phone.context().close();
    }

    private static void openDialog(Somebody of) {
        office.navigate("/admin/organization");
        office.waitForNavigation(() -> office.locator("tr", new Page.LocatorOptions().setHasText(of.email)).locator("a").click());
        proveIfAsked("#proofRoles");
    }

    private static void choosePassword(Somebody somebody, String link, String password) {
        Page page = somebody.browser();
        page.navigate(link.substring(link.indexOf("/invitation")));
        page.fill("#password", password);
        page.waitForNavigation(() -> page.click("#go"));
        assertThat(page.url()).contains("/sign-in");
        page.context().close();
        somebody.password = password;
    }

    @Test
    void oneAdministratorChangesAPasswordAndNoFactor() {
        Somebody somebody = invited();
        somebody.signedIn(somebody.browser()).context().close();
        openDialog(somebody);
        office.click("#inviteAgain");
        choosePassword(somebody, office.locator("#dialog code").innerText(), "lantern moss river");
        Page page = somebody.browser();
        somebody.showPassword(page);
        assertThat(page.url()).contains("/second-step");
        page.context().close();
    }

    @Test
    void twoAdministratorsLetAMemberStartAfreshAndTheMemberIsTold() throws Exception {
        Somebody somebody = invited();
        Page laptop = somebody.signedIn(somebody.browser());
        Somebody second = invited("ORGANIZATION_ADMINISTRATOR");
        Page other = second.signedIn(second.browser());
        openDialog(somebody);
        office.fill("#resetReason", "Phone taken at the station");
        office.waitForNavigation(() -> office.click("#askReset"));
        assertThat(office.innerText("#messages")).contains("Another administrator has to confirm");
        assertThat(office.innerText("#resets")).contains("Phone taken at the station");
        assertThat(Accessibility.faults(office)).isEmpty();
        assertThat(count("select count(*) from factor_reset where locate(?, reason_p2) > 0", "Phone taken")).as("in clear").isZero();
        proveIfAsked("#proofReset");
        office.waitForNavigation(() -> office.locator("#resets li button").last().click());
        assertThat(office.innerText("#messages")).contains("Somebody else has to do this");
        assertThat(office.locator("#resets code").count()).isZero();

        laptop.waitForTimeout(5_100);
        laptop.navigate("/my-day");
        laptop.waitForNavigation(() -> laptop.click("#warned a"));
        assertThat(laptop.innerText("#sign-ins")).contains("A reset of your sign-in was asked for by Amihan Reyes");
        assertThat(Accessibility.faults(laptop)).isEmpty();

        other.navigate("/admin/organization");
        other.waitForNavigation(() -> other.locator("#resets li button").last().click());
        String link = other.locator("#resets code").innerText();
        assertThat(count("select count(*) from audit_event where action = 'RESET_CONFIRMED'")).isEqualTo(1);
        choosePassword(somebody, link, "lantern moss river");
        laptop.navigate("/my-day");
        assertThat(laptop.url()).as("the old sessions have ended").contains("/sign-in");
        somebody.showPassword(laptop);
        assertThat(laptop.url()).as("the old app is worth nothing").contains("/enrol");
        somebody.enrol(laptop);
        laptop.waitForNavigation(() -> laptop.click("#kept"));
        laptop.waitForNavigation(() -> laptop.click("#warned a"));
        assertThat(laptop.innerText("#sign-ins")).contains("Your sign-in was reset");
        laptop.waitForNavigation(() -> laptop.click("#mine"));
        laptop.navigate("/my-day");
        assertThat(laptop.locator("#warned").count()).isZero();
        laptop.context().close();
        other.context().close();
    }

    @Test
    void whoTravelsSeesNobodyUntilSomebodyElseLiftsIt() throws Exception {
        Somebody somebody = invited();
        Page phone = somebody.signedIn(somebody.browser());
        assertThat(phone.navigate("/people/list").status()).isEqualTo(200);
        phone.navigate("/admin/account");
        Somebody second = invited("ORGANIZATION_ADMINISTRATOR");
        second.signedIn(second.browser()).context().close();
        phone.waitForNavigation(() -> phone.click("#beginTravel"));
        assertThat(phone.innerText("#travel")).contains("Travel mode is on");
        assertThat(phone.locator("#beginTravel").count()).isZero();
        assertThat(phone.navigate("/people/list").status()).isEqualTo(403);
        assertThat(phone.navigate("/calendar/calendar").status()).isEqualTo(403);
        assertThat(phone.navigate("/my-day").status()).isEqualTo(200);
        Page again = somebody.signedIn(somebody.browser());
        assertThat(again.navigate("/people/list").status()).as("whoever signs in").isEqualTo(403);
        again.context().close();

        openDialog(somebody);
        assertThat(Accessibility.faults(office)).isEmpty();
        office.waitForNavigation(() -> office.click("#liftTravel"));
        assertThat(phone.navigate("/people/list").status()).isEqualTo(200);
        assertThat(count("select count(*) from audit_event where action in ('TRAVEL_BEGUN', 'TRAVEL_LIFTED')")).isEqualTo(2);
        phone.context().close();
    }

    private static void proveIfAsked(String field) {
        if (office.locator(field).count() > 0) {
            office.fill(field, admin.code());
        }
    }

    @Test
    void graveDeedsAskOnceMoreAndKeepWhatWasTyped() throws Exception {
        Somebody somebody = invited();
        change("update staff_session set proved_at = proved_at - interval 6 minute where factor is not null");
        office.waitForTimeout(5_100);
        office.navigate("/admin/organization");
        assertThat(Accessibility.faults(office)).isEmpty();
        office.fill("#name", "Kept Name");
        office.fill("#email", "kept@kalinga.example");
        office.check("#inviteForm input[value=VOLUNTEER]");
        office.click("#invite");
        assertThat(office.locator("#messages .ui-message-error-summary, #messages .ui-messages-error-summary").first().innerText()).contains("Show once more that it is you");
        assertThat(office.inputValue("#name")).isEqualTo("Kept Name");
        assertThat(office.inputValue("#email")).isEqualTo("kept@kalinga.example");
        assertThat(office.isChecked("#inviteForm input[value=VOLUNTEER]")).isTrue();
        office.fill("#proofInvite", "000000");
        office.click("#invite");
        office.waitForCondition(() -> office.innerText("#messages").contains("This code is not right"));
        assertThat(office.locator("#inviteForm code").count()).isZero();

        office.navigate("/admin/organization");
        office.waitForNavigation(() -> office.locator("tr", new Page.LocatorOptions().setHasText(somebody.email)).locator("a").click());
        office.check("#dialog input[value=HOTLINE_TAKER]");
        office.click("#giveRoles");
        office.waitForCondition(() -> office.innerText("#messages").contains("Show once more that it is you"));
        assertThat(office.isChecked("#dialog input[value=HOTLINE_TAKER]")).isTrue();
        assertThat(count("select count(*) from membership where role = 'HOTLINE_TAKER'")).isZero();
        office.fill("#proofRoles", admin.code());
        office.waitForNavigation(() -> office.click("#giveRoles"));
        assertThat(count("select count(*) from membership where role = 'HOTLINE_TAKER'")).isEqualTo(1);
        office.navigate("/admin/organization");
        assertThat(office.locator("#proofInvite").count()).as("it holds for five minutes").isZero();
    }

    @Test
    void factorsChangeForWhoShowsOnceMoreThatItIsThem() throws Exception {
        Somebody somebody = invited();
        Page page = somebody.signedIn(somebody.browser());
        change("update staff_session set proved_at = proved_at - interval 6 minute where factor is not null");
        page.waitForTimeout(5_100);
        page.navigate("/admin/account");
        page.waitForNavigation(() -> page.click("#newCodes"));
        assertThat(page.innerText("#messages")).contains("Show once more that it is you");
        assertThat(page.locator(".tg-codes li").count()).isZero();
        assertThat(Accessibility.faults(page)).isEmpty();
        page.navigate("/enrol?next=%2Fadmin%2Faccount");
        page.fill("#code", "000000");
        page.waitForNavigation(() -> page.click("#go"));
        assertThat(page.innerText("#messages")).as("another phone").contains("Show once more that it is you");

        Page elsewhere = somebody.signedIn(somebody.browser());
        page.navigate("/admin/account");
        page.fill("#proofApp", somebody.code());
        page.waitForNavigation(() -> page.click("#newCodes"));
        assertThat(page.locator(".tg-codes li").count()).isEqualTo(10);
        elsewhere.navigate("/my-day");
        assertThat(elsewhere.url()).as("whoever came in before is out").contains("/sign-in");
        page.navigate("/my-day");
        assertThat(page.url()).as("and whoever changed it is not").endsWith("/my-day");
        page.context().close();
        elsewhere.context().close();
    }

    private static long count(String sql, String... parameters) throws Exception {
        try (Connection connection = server.database(); PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setBytes(i + 1, parameters[i].getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void change(String sql) throws Exception {
        try (Connection connection = server.database(); PreparedStatement statement = connection.prepareStatement(sql)) {
            assertThat(statement.executeUpdate()).isPositive();
        }
    }
}
