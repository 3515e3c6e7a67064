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
}
