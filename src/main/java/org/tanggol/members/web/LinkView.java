package org.tanggol.members.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import org.tanggol.members.Inviting;
import org.tanggol.platform.Rule;
import org.tanggol.platform.RuleViolation;
import org.tanggol.platform.faces.Page;

/** The pages behind one-time links: the first set-up, and choosing a password after an invitation. */
@Named
@RequestScoped
public class LinkView {

    private static final List<String> ZONES = List.of("America/New_York", "America/Chicago", "America/Denver", "America/Phoenix", "America/Los_Angeles",
        "America/Anchorage", "Pacific/Honolulu", "America/Puerto_Rico", "Pacific/Guam");

    @Inject
    Inviting inviting;

    @Inject
    SignedIn me;

    @Inject
    Page page;

    private String organization;
    private String zone = ZONES.get(0);
    private String name;
    private String email;
    private String password;

    /** Whether the link may still be used; decides which half of the page is shown. */
    public boolean isUsable() {
        try {
            inviting.requireUsable(token());
            return true;
        } catch (RuleViolation e) {
            if (e.rule() == Rule.LINK_EXPIRED) {
                return false;
            }
            throw e;
        }
    }

    public String setUp() {
        inviting.setUp(token(), organization, ZoneId.of(zone), name, email, password, me.locale());
        return page.done("/sign-in", "signIn.setUpDone");
    }

    public String choosePassword() {
        inviting.choosePassword(token(), password);
        return page.done("/sign-in", "signIn.passwordChosen");
    }

    private String token() {
        return page.parameter("token").orElse("");
    }

    public List<String> getZones() {
        return ZONES;
    }

    public String getOrganization() {
        return organization;
    }

    public void setOrganization(String organization) {
        this.organization = organization;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }
}
