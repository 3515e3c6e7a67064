package org.tanggol.desk;

import java.util.LinkedHashMap;
import java.util.Map;

/** All pages a signed-in member can open, with the dialogs that are worth a look of their own. */
final class Pages {

    private Pages() { }

    /** Name and path of each page. */
    static Map<String, String> of(StaffPage staff) {
        String person = staff.openPerson("Maria Elena");
        staff.open(person + "&tab=DOCKET");
        String hearing = staff.page().locator("a[href*='do=hearing&hearing']").first().getAttribute("href");
        staff.open(person + "&tab=CUSTODY");
        String correction = staff.page().locator("a[href*='do=correct']").first().getAttribute("href");
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("my-day", "/my-day");
        pages.put("people-list", "/people/list");
        pages.put("people-everybody", "/people/list?view=EVERYBODY");
        pages.put("people-list-empty", "/people/list?view=MINE&days=900");
        pages.put("person-overview", person);
        pages.put("person-custody", person + "&tab=CUSTODY");
        pages.put("person-docket", person + "&tab=DOCKET");
        pages.put("person-notes", person + "&tab=NOTES");
        pages.put("person-team", person + "&tab=TEAM");
        pages.put("person-history", person + "&tab=HISTORY");
        pages.put("person-who-saw", person + "&tab=HISTORY&saw=1");
        pages.put("hearing-change", hearing);
        pages.put("locator-check", person + "&do=check");
        pages.put("move", person + "&tab=CUSTODY&do=move");
        pages.put("place-correct", correction);
        pages.put("release", person + "&tab=CUSTODY&do=release");
        pages.put("bond-assertion", person + "&tab=CUSTODY&do=bond");
        pages.put("person-edit", person + "&do=edit");
        pages.put("legal-hold", person + "&do=hold");
        pages.put("hearing-new", person + "&tab=DOCKET&do=hearing");
        pages.put("intake", "/people/intake");
        pages.put("case-card", person.replace("/person?", "/card?"));
        pages.put("conflict-check-new", "/people/conflict");
        pages.put("conflict-check-of", person.replace("/person?", "/conflict?"));
        pages.put("export", "/people/export?view=EVERYBODY");
        pages.put("disclosures", "/people/disclosures");
        pages.put("disclosure-of", person.replace("/person?", "/disclosure?"));
        pages.put("merge-choose-of", person.replace("/person?", "/merge?"));
        staff.open("/people/list?view=EVERYBODY");
        String other = staff.page().locator("td .tg-person a", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Amina")).first().getAttribute("href");
        pages.put("merge-of", person.replace("/person?", "/merge?") + "&other=" + other.substring(other.indexOf("file=") + 5));
        pages.put("calendar", "/calendar/calendar");
        pages.put("calendar-agenda", "/calendar/calendar?view=agenda");
        pages.put("due-date", "/calendar/due-date");
        pages.put("due-date-worked-out", "/calendar/due-date?event=ij_decision_oral_rendered&on=2026-10-27");
        pages.put("checks", "/calendar/checks");
        pages.put("move-day", "/calendar/move");
        pages.put("print", "/calendar/print");
        pages.put("rules", "/calendar/rules");
        pages.put("dates-review", "/calendar/review");
        pages.put("facilities", "/facilities/list");
        staff.open("/facilities/list?text=adelanto");
        pages.put("facility", staff.page().locator("main a[href*='/facilities/facility?id=']").first().getAttribute("href"));
        pages.put("review", "/facilities/review");
        pages.put("workbook", "/facilities/workbook");
        pages.put("imports", "/imports/list");
        if (staff.mayAdminister()) {
            pages.put("administration", "/admin/organization");
            pages.put("retention", "/admin/retention");
            pages.put("reminders-sent", "/admin/notices");
            staff.open("/admin/audit");
            String member = staff.page().locator("#who option:not([value=''])").first().getAttribute("value");
            pages.put("audit", "/admin/audit");
            pages.put("audit-report", "/admin/audit?who=" + member);
        }
        pages.put("account", "/admin/account");
        pages.put("reminders", "/admin/reminders");
        pages.put("inbox", "/inbox");
        return pages;
    }
}
