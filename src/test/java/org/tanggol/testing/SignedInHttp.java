package org.tanggol.testing;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A member of the demonstration without a browser: signs in by the form and asks for pages. */
public final class SignedInHttp {

    private static final Pattern STATE = Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern PASSWORD = Pattern.compile("Password of all: (\\S+)");

    private final Http http = new Http();

    public SignedInHttp(String email) {
        Matcher password = PASSWORD.matcher(Server.output());
        if (!password.find()) {
            throw new AssertionError("The demonstration printed no password");
        }
        String page = http.get("/sign-in").body();
        Matcher state = STATE.matcher(page);
        if (!state.find()) {
            throw new AssertionError("The sign-in page has no view state");
        }
        Map<String, String> form = new LinkedHashMap<>();
        form.put("email", email);
        form.put("password", password.group(1));
        form.put("go", "go");
        form.put("jakarta.faces.ViewState", state.group(1));
        Matcher name = Pattern.compile("<form id=\"([^\"]+)\"").matcher(page);
        while (name.find()) {
            if (page.indexOf("id=\"email\"", name.start()) > 0 && page.indexOf("id=\"email\"", name.start()) < page.indexOf("</form>", name.start())) {
                form.put(name.group(1), name.group(1));
            }
        }
        Http.Answer answer = http.form("/sign-in", form);
        if (answer.status() != 302) {
            throw new AssertionError("Could not sign in as " + email + ": " + answer.status());
        }
    }

    /** Follows no redirection. */
    public Http.Answer get(String path) {
        return http.get(path);
    }

    /** Whether the menu leads to another organization. */
    public boolean isLedTo(String name) {
        String page = http.get("/admin/account").body();
        int begin = page.indexOf("<form id=\"move\"");
        return begin >= 0 && page.substring(begin, page.indexOf("</form>", begin)).contains(name);
    }

    /** Goes to another organization by the menu, as a colleague there or as a guest. @param name of the organization */
    public void moveTo(String name) {
        String page = http.get("/admin/account").body();
        int begin = page.indexOf("<form id=\"move\"");
        String form = begin < 0 ? "" : page.substring(begin, page.indexOf("</form>", begin));
        Matcher button = Pattern.compile("<button id=\"([^\"]+)\"[^>]*>(?:(?!</button>).)*" + Pattern.quote(name), Pattern.DOTALL).matcher(form);
        Matcher state = STATE.matcher(form);
        if (!button.find() || !state.find()) {
            throw new AssertionError("The menu does not lead to " + name);
        }
        Http.Answer answer = http.form("/admin/account", Map.of("move", "move", button.group(1), button.group(1), "jakarta.faces.ViewState", state.group(1)));
        if (answer.status() != 302) {
            throw new AssertionError("Could not go to " + name + ": " + answer.status());
        }
    }
}
