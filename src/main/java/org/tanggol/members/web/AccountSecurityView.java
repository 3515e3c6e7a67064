package org.tanggol.members.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tanggol.access.MemberId;
import org.tanggol.members.PasswordChanging;
import org.tanggol.members.SecondFactor;
import org.tanggol.members.SignInRow;
import org.tanggol.members.SignIns;
import org.tanggol.platform.faces.Page;
import org.tanggol.platform.faces.Say;

/** What guards the member's own account: the second factor, the password, the sessions. */
@Named
@RequestScoped
public class AccountSecurityView {

    private static final String HERE = "/admin/account";

    @Inject
    SecondFactor secondFactor;

    @Inject
    PasswordChanging changing;

    @Inject
    SignIns sessions;

    @Inject
    ProvingView proving;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    @Inject
    Say say;

    @Inject
    HttpServletRequest request;

    private SecondFactor.State factor;
    private List<SignInRow> rows;
    private List<String> codes;
    private String current;
    private String password;

    public SecondFactor.State getFactor() {
        if (factor == null) {
            factor = secondFactor.state();
        }
        return factor;
    }

    /** Shows the recovery codes on this one answer; they are stored nowhere. */
    public void renewCodes() {
        proving.take();
        codes = secondFactor.renewCodes(me.ticket());
        factor = null;
    }

    public String removeFactor() {
        proving.take();
        secondFactor.remove(me.ticket());
        return page.done(HERE, "account.appRemoved");
    }

    public String changePassword() {
        me.goOn(changing.change(me.ticket(), current, password, Visits.of(request)));
        return page.done(HERE, "account.passwordChanged");
    }

    public List<SignInRow> getSignIns() {
        return rows().stream().filter(row -> row.endedBy() == null).toList();
    }

    private List<SignInRow> rows() {
        if (rows == null) {
            rows = sessions.mine(me.ticket());
        }
        return rows;
    }

    /** An ending by an administrator. @param sessions how many ended then */
    public record Ended(Instant at, MemberId by, int sessions) { }

    /** What administrators have ended, the newest first. */
    public List<Ended> getEnded() {
        Map<Instant, List<SignInRow>> byTime = rows().stream().filter(row -> row.endedBy() != null).collect(Collectors.groupingBy(SignInRow::endedAt, TreeMap::new, Collectors.toList()));
        return byTime.entrySet().stream().map(each -> new Ended(each.getKey(), each.getValue().get(0).endedBy(), each.getValue().size()))
            .sorted(Comparator.comparing(Ended::at).reversed()).toList();
    }

    /** "Firefox on Linux". */
    public String device(SignInRow row) {
        return row.browser().equals("?") ? say.of("signIns.unknown") : say.of("signIns.device", row.browser(), row.platform());
    }

    public String end(UUID id) {
        proving.take();
        sessions.end(id);
        return page.done(HERE, "signIns.ended");
    }

    public String endOthers() {
        proving.take();
        return page.done(HERE, "signIns.endedOthers", sessions.endOthers(me.ticket()));
    }

    public String acknowledge() {
        sessions.acknowledge(me.ticket());
        return page.go(HERE);
    }

    public List<String> getCodes() {
        return codes;
    }

    public String getCurrent() {
        return current;
    }

    public void setCurrent(String current) {
        this.current = current;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
